import {
  MONTHS,
  NUMBER_WORDS,
  SEASONS,
  WEEKDAYS,
  WEEKDAY_NAME_AFTER,
  WEEKDAY_NAME_BEFORE,
  SHORT_WEEKDAYS,
} from "./date-words.ts";
import { plainNumber, type Read, type Tokens } from "./date-atoms.ts";
import type { Point } from "./raw-date.ts";

type Unit = "day" | "week" | "month" | "year";
const UNITS: ReadonlyMap<string, Unit> = new Map([
  ["day", "day"],
  ["days", "day"],
  ["week", "week"],
  ["weeks", "week"],
  ["month", "month"],
  ["months", "month"],
  ["year", "year"],
  ["years", "year"],
]);
/** Parts of a day: "that evening" is that day. */
const DAY_PARTS: ReadonlySet<string> = new Set(["morning", "afternoon", "evening", "night"]);
const DIRECTIONS: ReadonlyMap<string, number> = new Map([
  ["last", -1],
  ["this", 0],
  ["next", 1],
]);
/** Words that make a count vague: "over two years ago" names no year. */
const VAGUE: ReadonlySet<string> = new Set(
  "over than about around nearly almost least some roughly approximately past last".split(" "),
);
/** No date is counted back further than this. */
const MAX_COUNT = 200;

/** "yesterday", "last summer", "two days prior", "the same day", "that year", "Wednesday". */
export function relativeDate(t: Tokens, i: number): Read<Point> | null {
  return (
    dayWord(t, i) ??
    directed(t, i) ??
    counted(t, i) ??
    sameOrNext(t, i) ??
    partOfYear(t, i) ??
    weekday(t, i)
  );
}

const relative = (unit: Unit, amount: number, to: "published" | "context"): Point => ({
  kind: "relative",
  unit,
  amount,
  to,
});

function dayWord(t: Tokens, i: number): Read<Point> | null {
  switch (t[i]?.lower) {
    case "yesterday":
      return { value: relative("day", -1, "published"), next: i + 1 };
    case "tomorrow":
      return { value: relative("day", 1, "published"), next: i + 1 };
    case "tonight":
      return { value: relative("day", 0, "published"), next: i + 1 };
    case "today":
      return isThisDay(t, i) ? { value: relative("day", 0, "published"), next: i + 1 } : null;
    default:
      return null;
  }
}

/** "announced today", "earlier today", "Today, the court …" mean the day; "the West today" means these times. */
function isThisDay(t: Tokens, i: number): boolean {
  const before = t[i - 1];
  if (before === undefined || ".!?".includes(before.text)) return t[i + 1]?.text === ",";
  return /^(?:earlier|later|said|told|met|on)$|ed$/u.test(before.lower);
}

/** "last year", "this week", "next Friday", "last summer", "last September". */
function directed(t: Tokens, i: number): Read<Point> | null {
  const direction = DIRECTIONS.get(t[i]?.lower ?? "");
  const before = t[i - 1]?.lower ?? "";
  const word = t[i + 1]?.lower ?? "";
  if (
    direction === undefined ||
    ["the", "over", "past", "his", "her", "their", "its", "my", "our"].includes(before)
  )
    return null;
  const next = i + 2;
  const unit = word.endsWith("s") ? undefined : UNITS.get(word);
  if (unit !== undefined && unit !== "day" && t[next]?.lower !== "of")
    return { value: relative(unit, direction, "published"), next };
  if (word === "night" && direction === -1)
    return { value: relative("day", -1, "published"), next };
  if (DAY_PARTS.has(word) && direction === 0)
    return { value: relative("day", 0, "published"), next };
  const named = { kind: "calendar" as const, direction };
  const day =
    WEEKDAYS.get(word) ?? (t[i + 1]?.text === word ? undefined : SHORT_WEEKDAYS.get(word));
  if (day !== undefined) return { value: { ...named, parts: {}, weekday: day }, next };
  const season = SEASONS.get(word);
  if (season !== undefined) return { value: { ...named, parts: { season } }, next };
  const month = MONTHS.get(word);
  if (month !== undefined && t[next]?.kind !== "number")
    return { value: { ...named, parts: { month } }, next };
  return null;
}

/** "two days ago", "a week earlier", "three years later", "two days prior". */
function counted(t: Tokens, i: number): Read<Point> | null {
  const amount = NUMBER_WORDS.get(t[i]?.lower ?? "") ?? plainNumber(t, i);
  const unit = UNITS.get(t[i + 1]?.lower ?? "");
  if (amount === null || amount > MAX_COUNT || unit === undefined) return null;
  if (VAGUE.has(t[i - 1]?.lower ?? "")) return null;
  const next = i + 3;
  const back = (to: "published" | "context"): Read<Point> => ({
    value: relative(unit, -amount, to),
    next,
  });
  const after = t[next]?.lower ?? ".";
  switch (t[i + 2]?.lower) {
    case "ago":
      return back("published");
    case "earlier":
      return after === "than" ? null : back("context");
    case "prior":
      return after === "to" ? null : back("context");
    case "before":
      return endsClause(after) ? back("context") : null;
    case "later":
      return after === "than" ? null : { value: relative(unit, amount, "context"), next };
    case "after":
      return endsClause(after) ? { value: relative(unit, amount, "context"), next } : null;
    default:
      return null;
  }
}

const endsClause = (word: string) => /^[.,;:!?)”"]$|^(?:and|but|in|at|when|during)$/u.test(word);

/** "the same day", "that year", "the following month", "the day before". */
function sameOrNext(t: Tokens, i: number): Read<Point> | null {
  const words = [t[i]?.lower ?? "", t[i + 1]?.lower ?? "", t[i + 2]?.lower ?? ""];
  const [first = "", second = "", third = ""] = words;
  if (
    first === "the" &&
    second === "day" &&
    ["before", "after"].includes(third) &&
    endsClause(t[i + 3]?.lower ?? ".")
  )
    return { value: relative("day", third === "after" ? 1 : -1, "context"), next: i + 3 };
  const the = first === "the" || first === "that";
  const word =
    the && first === "the" ? second : first === "that" && second === "same" ? "same" : first;
  const at = first === "the" || (first === "that" && second === "same") ? i + 2 : i + 1;
  const amount = { same: 0, that: 0, following: 1, next: 1, previous: -1, preceding: -1 }[word];
  if (amount === undefined || !the) return null;
  const noun = t[at]?.lower ?? "";
  const unit = DAY_PARTS.has(noun) ? "day" : noun.endsWith("s") ? undefined : UNITS.get(noun);
  return unit === undefined || unit === "week"
    ? null
    : { value: relative(unit, amount, "context"), next: at + 1 };
}

/** "earlier this year", "later that month", "earlier in the year". */
function partOfYear(t: Tokens, i: number): Read<Point> | null {
  const first = t[i]?.lower ?? "";
  if (first !== "earlier" && first !== "later") return null;
  const at = t[i + 1]?.lower === "in" ? i + 2 : i + 1;
  const which = t[at]?.lower ?? "";
  const unit = UNITS.get(t[at + 1]?.lower ?? "");
  if (!["this", "that", "the"].includes(which) || (unit !== "year" && unit !== "month"))
    return null;
  return { value: relative(unit, 0, which === "this" ? "published" : "context"), next: at + 2 };
}

function weekday(t: Tokens, i: number): Read<Point> | null {
  const token = t[i];
  if (token?.kind !== "word") return null;
  const before = t[i - 1]?.lower ?? "";
  const capital = token.text !== token.lower;
  if (WEEKDAY_NAME_BEFORE.has(before) || (capital && WEEKDAY_NAME_AFTER.has(t[i + 1]?.lower ?? "")))
    return null;
  const full = WEEKDAYS.get(token.lower);
  const short = capital && before === "on" ? SHORT_WEEKDAYS.get(token.lower) : undefined;
  const day = capital || before === "on" ? (full ?? short) : undefined;
  return day === undefined
    ? null
    : { value: { kind: "calendar", parts: {}, weekday: day }, next: i + 1 };
}
