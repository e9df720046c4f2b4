import { daysInMonth } from "../../../../model/calendar.ts";
import type { DateParts } from "../../../../model/edtf.ts";
import { joinedAt, lowerAt, type Tokens } from "./date-tokens.ts";
import type { Point, RawDate } from "./raw-date.ts";

const ROUGH: ReadonlySet<string> = new Set(
  "around circa ca c approximately roughly ~ ≈".split(" "),
);
const ROUGH_SHORT: ReadonlySet<string> = new Set(["c", "ca", "approx"]);
/** "in about May 2020" is rough, "a talk about May 2020" is not. */
const BEFORE_ABOUT: ReadonlySet<string> = new Set("or in from by since until till at".split(" "));
const PARTS_OF_YEAR: ReadonlySet<string> = new Set("early mid late earlier later".split(" "));
const WEEK_BEGINS: ReadonlySet<string> = new Set("of beginning starting commencing".split(" "));
/** The days of a week beside the one that names it. */
const DAYS_BESIDE = 6;

/**
 * Makes a date as rough as the word before it says. EDTF's "~" would be read by few; a step less precise is never finer than
 * the words: "c. 1820" is the decade, "around 12 May 1999" the month, "the week of 6 March" the month.
 */
export function roughened(t: Tokens, date: RawDate): RawDate {
  const at = lowerAt(t, date.first - 1) === "the" ? date.first - 2 : date.first - 1;
  const { from, to } = date;
  if (date.unread !== undefined || date.readings !== undefined) return date;
  if (lowerAt(t, at - 1) === "week" && to === undefined) {
    if (WEEK_BEGINS.has(lowerAt(t, at)))
      return { ...date, from: withParts(from, (parts) => monthOfWeek(parts, DAYS_BESIDE)) };
    if (lowerAt(t, at) === "ending")
      return { ...date, from: withParts(from, (parts) => monthOfWeek(parts, -DAYS_BESIDE)) };
  }
  if (date.attributive || PARTS_OF_YEAR.has(lowerAt(t, date.first)) || !isRough(t, at)) return date;
  return {
    ...date,
    from: withParts(from, coarser),
    ...(to !== undefined && { to: withParts(to, coarser) }),
  };
}

function isRough(t: Tokens, at: number): boolean {
  const word = lowerAt(t, at);
  if (word === ".") return joinedAt(t, at) && ROUGH_SHORT.has(lowerAt(t, at - 1));
  return ROUGH.has(word) || (word === "about" && BEFORE_ABOUT.has(lowerAt(t, at - 1)));
}

const withParts = (point: Point, change: (parts: DateParts) => DateParts): Point =>
  point.kind === "calendar" ? { ...point, parts: change(point.parts) } : point;

const isFiner = ({ month, season, quarter }: DateParts): boolean =>
  month !== undefined || season !== undefined || quarter !== undefined;

function coarser(parts: DateParts): DateParts {
  const { year, month, day } = parts;
  if (day !== undefined && month !== undefined)
    return year === undefined ? { month } : { year, month };
  if (year === undefined) return parts;
  return isFiner(parts) ? { year } : { decade: Math.floor(year / 10) };
}

/** The month of a week by its first or last day, or its year where the other end lies in another month. */
function monthOfWeek(parts: DateParts, otherEnd: number): DateParts {
  const { year, month, day } = parts;
  if (month === undefined || day === undefined) return parts;
  if (year === undefined) return { month };
  const other = day + otherEnd;
  return other < 1 || other > daysInMonth(year, month) ? { year } : { year, month };
}
