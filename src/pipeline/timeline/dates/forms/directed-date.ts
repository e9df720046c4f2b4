import { isCapital, lowerAt, type Read, type Tokens } from "./date-tokens.ts";
import { AMBIGUOUS_MONTHS, DAY_PARTS, isBreak, MONTHS, SEASONS, UNITS } from "../date-words.ts";
import { relative, type Point, type Reference } from "./raw-date.ts";
import { afterDayPart, weekdayAt } from "./weekday-date.ts";

const FROM_PUBLICATION: ReadonlyMap<string, number> = new Map([
  ["last", -1],
  ["this", 0],
  ["next", 1],
  ["current", 0],
]);
const FROM_CONTEXT: ReadonlyMap<string, number> = new Map([
  ["same", 0],
  ["following", 1],
  ["next", 1],
  ["previous", -1],
  ["preceding", -1],
]);
/** Words before "last" or "next" that make the stretch somebody's or a count's. */
const NOT_BEFORE: ReadonlySet<string> = new Set(
  "the past his her their its my our very".split(" "),
);

/** "this fiscal year", "the previous school year". */
const KINDS_OF_YEAR: ReadonlySet<string> = new Set(
  "fiscal financial calendar school academic".split(" "),
);

type Direction = { readonly amount: number; readonly to: Reference };

/** "last year", "this week", "next Friday", "last summer", "this past weekend", "last night". */
export function directedDate(t: Tokens, i: number): Read<Point> | null {
  const amount = FROM_PUBLICATION.get(lowerAt(t, i));
  const isCurrent = lowerAt(t, i) === "current";
  if (amount === undefined || (!isCurrent && NOT_BEFORE.has(lowerAt(t, i - 1)))) return null;
  const further = lowerAt(t, i) === "this" ? lowerAt(t, i + 1) : "";
  const turn = { past: -1, coming: 1 }[further];
  const at = turn === undefined ? i + 1 : i + 2;
  const noun = lowerAt(t, at);
  if (turn === undefined && noun === "night" && amount === -1)
    return { value: relative("day", -1, "published"), next: at + 1 };
  if (DAY_PARTS.has(noun) && noun !== "noon" && lowerAt(t, i) === "this")
    return { value: relative("day", 0, "published"), next: at + 1 };
  if (noun === "day") return null;
  return stretch(t, at, { amount: turn ?? amount, to: "published" });
}

/** "the same day", "that year", "the following month", "the next morning", "the previous summer", "the following Tuesday". */
export function toldDate(t: Tokens, i: number): Read<Point> | null {
  const first = lowerAt(t, i);
  const isThat = first === "that";
  if (!isThat && first !== "the") return null;
  const same = isThat && lowerAt(t, i + 1) === "same";
  const at = isThat && !same ? i + 1 : i + 2;
  const amount = isThat ? 0 : FROM_CONTEXT.get(lowerAt(t, i + 1));
  if (amount === undefined) return quarterTold(t, i) ?? theWeekend(t, i);
  const noun = lowerAt(t, at);
  if (DAY_PARTS.has(noun)) return { value: relative("day", amount, "context"), next: at + 1 };
  if (isThat && !same && !UNITS.has(noun) && !(SEASONS.has(noun) && isBreak(lowerAt(t, at + 1))))
    return null;
  return stretch(t, at, { amount, to: "context" });
}

/** "in the quarter" is the quarter told before. */
function quarterTold(t: Tokens, i: number): Read<Point> | null {
  const told =
    lowerAt(t, i) === "the" &&
    lowerAt(t, i + 1) === "quarter" &&
    ["in", "for", "during"].includes(lowerAt(t, i - 1)) &&
    !["of", "to", "-"].includes(lowerAt(t, i + 2)) &&
    isBreak(lowerAt(t, i + 2));
  return told ? { value: relative("quarter", 0, "context"), next: i + 2 } : null;
}

/** "over the weekend". */
function theWeekend(t: Tokens, i: number): Read<Point> | null {
  return lowerAt(t, i + 1) === "weekend" && isBreak(lowerAt(t, i + 2)) && lowerAt(t, i + 2) !== "of"
    ? { value: relative("weekend", 0, "here"), next: i + 2 }
    : null;
}

function stretch(t: Tokens, from: number, { amount, to }: Direction): Read<Point> | null {
  const at = KINDS_OF_YEAR.has(lowerAt(t, from)) ? from + 1 : from;
  const noun = lowerAt(t, at);
  const next = at + 1;
  const unit = noun.endsWith("s") ? undefined : UNITS.get(noun);
  if (unit !== undefined)
    return lowerAt(t, next) === "of" || lowerAt(t, next) === "-"
      ? null
      : { value: relative(unit, amount, to), next };
  const named = { kind: "calendar" as const, direction: amount, to };
  const weekday = weekdayAt(t, at, true);
  if (weekday !== undefined)
    return { value: { ...named, parts: {}, weekday }, next: afterDayPart(t, next) };
  const season = SEASONS.get(noun);
  if (season !== undefined)
    return lowerAt(t, next) === "of" ? null : { value: { ...named, parts: { season } }, next };
  const month = MONTHS.get(noun);
  const isMonth = month !== undefined && t[next]?.kind !== "number";
  const sure = isMonth && (!AMBIGUOUS_MONTHS.has(noun) || isCapital(t, at));
  return sure ? { value: { ...named, parts: { month } }, next } : null;
}

/** "of last year", "that year", "of the following year" after a date that leaves its year (month, week) open. */
export function stretchAfter(
  t: Tokens,
  i: number,
  unit: "year" | "month" | "week",
): Read<Extract<Point, { kind: "relative" }>> | null {
  const at = lowerAt(t, i) === "of" ? i + 1 : i;
  const read = directedDate(t, at) ?? toldDate(t, at);
  return read?.value.kind === "relative" && read.value.unit === unit
    ? { value: read.value, next: read.next }
    : null;
}
