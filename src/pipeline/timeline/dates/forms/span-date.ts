import { countAt } from "./counts.ts";
import { lowerAt, type Read, type Tokens } from "./date-tokens.ts";
import { UNITS } from "../date-words.ts";
import { relative, type Point, type Points, type Reference, type Unit } from "./raw-date.ts";

type Which = { readonly sign: -1 | 1; readonly to: Reference };

const WHICH: ReadonlyMap<string, Which> = new Map<string, Which>([
  ["past", { sign: -1, to: "published" }],
  ["last", { sign: -1, to: "published" }],
  ["next", { sign: 1, to: "published" }],
  ["coming", { sign: 1, to: "published" }],
  ["previous", { sign: -1, to: "context" }],
  ["preceding", { sign: -1, to: "context" }],
  ["following", { sign: 1, to: "context" }],
]);
/** Before these, "the next year" is the twelve months to come, and not a year told of. */
const THROUGH: ReadonlySet<string> = new Set(
  "over in during for within throughout across".split(" "),
);
const HOURS_PER_DAY = 24;
const DAYS_PER_WEEK = 7;
const YEARS_IN: ReadonlyMap<Unit, number> = new Map<Unit, number>([
  ["decade", 10],
  ["century", 100],
]);

/** "the past three years", "the last two weeks", "over the next decade", "the past 24 hours": both ends of the span. */
export function spanDate(t: Tokens, i: number): Read<Points> | null {
  const the = lowerAt(t, i) === "the";
  const at = the ? i + 1 : i;
  const word = lowerAt(t, at);
  const which = WHICH.get(word);
  if (which === undefined) return null;
  const article = ["a", "an"].includes(lowerAt(t, at + 1));
  const count = article ? null : countAt(t, at + 1);
  const unitAt = count?.next ?? at + 1;
  if (lowerAt(t, unitAt + 1) === "of") return null;
  // "to last two days" is a verb
  if (!the && !THROUGH.has(lowerAt(t, i - 1))) return null;
  const noun = lowerAt(t, unitAt);
  if (count === null && !(the && isOneSpan(word, noun, lowerAt(t, i - 1)))) return null;
  const value = pointsOf(noun, count?.value ?? 1, which);
  return value === null ? null : { value, next: unitAt + 1 };
}

/** "the past year" and "over the last month" are spans by themselves. */
function isOneSpan(word: string, noun: string, before: string): boolean {
  if (noun.endsWith("s")) return false;
  if (word === "past") return true;
  if (word === "last")
    return ["week", "decade", "century"].includes(noun) || (noun !== "day" && THROUGH.has(before));
  return (
    ["next", "coming"].includes(word) && noun !== "day" && THROUGH.has(before) && noun !== "weekend"
  );
}

function pointsOf(noun: string, count: number, { sign, to }: Which): Points | null {
  const unit = UNITS.get(noun);
  if (noun === "hours" && count >= HOURS_PER_DAY)
    return ends((n) => relative("day", n, to), sign * Math.round(count / HOURS_PER_DAY));
  if (unit === undefined || unit === "weekend") return null;
  if (unit === "week")
    return ends((n) => ({ ...relative("day", n, to), coarse: true }), sign * count * DAYS_PER_WEEK);
  const years = YEARS_IN.get(unit);
  if (years !== undefined) return ends((n) => relative("year", n, to), sign * count * years);
  return ends((n) => relative(unit, n, to), sign * count);
}

const ends = (pointAt: (amount: number) => Point, amount: number): Points => ({
  from: pointAt(Math.min(amount, 0)),
  to: pointAt(Math.max(amount, 0)),
});
