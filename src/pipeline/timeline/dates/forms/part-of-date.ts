import { countAt } from "./counts.ts";
import { joinedAt, lowerAt, type Read, type Tokens } from "./date-tokens.ts";
import { SEASONS, UNITS } from "../date-words.ts";
import { calendar, relative, type Point } from "./raw-date.ts";

const PARTS: ReadonlySet<string> = new Set(
  "end start beginning middle close rest remainder".split(" "),
);
const ORDINALS: ReadonlySet<string> = new Set("first second third latter last final".split(" "));
const ORDINAL_PARTS: ReadonlySet<string> = new Set(
  "half week weekend day part third weeks days months".split(" "),
);
const IN_THE: ReadonlySet<string> = new Set("earlier later early late".split(" "));
const APOSTROPHES = "'’";

/** "the end of the month", "second half of the year", "earlier in the week", "year-end": the running month or year. */
export function partOfDate(t: Tokens, i: number): Read<Point> | null {
  const word = lowerAt(t, i);
  if (IN_THE.has(word))
    return lowerAt(t, i + 1) === "in" && lowerAt(t, i + 2) === "the" ? running(t, i + 3) : null;
  if (word === "year" || word === "month") return endWord(t, i, word);
  if (word === "midyear") return { value: relative("year", 0, "here"), next: i + 1 };
  const of = PARTS.has(word) ? i + 1 : ORDINALS.has(word) ? afterOrdinalPart(t, i + 1) : null;
  if (of === null || lowerAt(t, of) !== "of" || lowerAt(t, of + 1) !== "the") return null;
  return lowerAt(t, of + 2) === "day" ? null : running(t, of + 2);
}

/** The index after "half", "week" or "nine months". */
function afterOrdinalPart(t: Tokens, i: number): number | null {
  const at = countAt(t, i)?.next ?? i;
  return ORDINAL_PARTS.has(lowerAt(t, at)) ? at + 1 : null;
}

/** The unit or season at an index, as the one that the sentence is in. */
function running(t: Tokens, i: number): Read<Point> | null {
  const noun = lowerAt(t, i);
  if (["of", "-", "’", "'"].includes(lowerAt(t, i + 1))) return null;
  const unit = noun.endsWith("s") ? undefined : UNITS.get(noun);
  if (unit !== undefined) return { value: relative(unit, 0, "here"), next: i + 1 };
  const season = SEASONS.get(noun);
  return season === undefined || t[i + 1]?.kind === "number"
    ? null
    : { value: calendar({ season }), next: i + 1 };
}

/** "year-end", "year’s end". */
function endWord(t: Tokens, i: number, unit: "year" | "month"): Read<Point> | null {
  const mark = lowerAt(t, i + 1);
  if (!joinedAt(t, i + 1)) return null;
  const end = mark === "-" ? i + 2 : APOSTROPHES.includes(mark) ? i + 3 : -1;
  if (end === -1 || lowerAt(t, end) !== "end") return null;
  return { value: relative(unit, 0, "here"), next: end + 1 };
}
