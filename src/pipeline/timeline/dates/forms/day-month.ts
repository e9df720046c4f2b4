import { ordinalAt } from "./counts.ts";
import { dayNumber } from "./plain-number.ts";
import { monthName } from "./month-name.ts";
import { yearAfter, yearDigits } from "./year-after.ts";
import { isCapital, joinedAt, lowerAt, type Read, type Tokens } from "./date-tokens.ts";
import { DATE_PREPOSITIONS, SHORT_WEEKDAYS, WEEKDAYS } from "../date-words.ts";
import type { DateParts } from "../../../../model/edtf.ts";
import { eraAfter } from "./era.ts";
import { otherCalendar } from "./other-calendar.ts";

/** Dates joined by "and" or by a dash: the items share month and year. */
export type DateList = {
  readonly items: readonly {
    readonly parts: DateParts;
    readonly first: number;
    readonly last: number;
  }[];
  /** Two items that are the ends of one range. */
  readonly range: boolean;
  /** A year follows that is none of our calendar's: "44 BC", "12023". */
  readonly unread?: "impossible" | "other-calendar";
};

export const RANGE_MARKS: ReadonlySet<string> = new Set(["–", "—", "-", "−"]);
const RANGE_WORDS: ReadonlySet<string> = new Set(["to", "until", "till", "through", "thru"]);
const LIST_WORDS: ReadonlySet<string> = new Set(["and", "or", "&", "/", ","]);
/** More days than this in a row are a table, not a date. */
const MAX_LIST = 8;

type Days = {
  readonly days: readonly { value: number; at: number; next: number }[];
  readonly range: boolean;
  readonly next: number;
};

/** "19 September 2023", "19–28 September", "19 and 20 September", "Tuesday, 19 September". */
export function dayThenMonth(t: Tokens, i: number): Read<DateList> | null {
  const start = afterWeekday(t, i);
  const days = dayList(t, start, i, false);
  if (days === null) return null;
  const ofAt = monthAt(t, days.next);
  const month = monthName(t, ofAt);
  if (
    month === null ||
    (month.next > 0 && t[ofAt]?.joined === true && t[ofAt - 1]?.kind === "word")
  )
    return null;
  const hyphen = ofAt > days.next && lowerAt(t, days.next) === "-";
  if (hyphen && (lowerAt(t, month.next) !== "-" || yearDigits(t, month.next + 1) === null))
    return null;
  const year = hyphen ? yearDigits(t, month.next + 1) : yearAfter(t, month.next);
  return year === null
    ? withoutYear(t, days, month.value, i, month.next)
    : listOf(days, month.value, year.value, i, year.next);
}

/** "the first of June", "the twenty-first of June"; with a capital it is more often a name. */
function ordinalDay(t: Tokens, i: number): Read<number> | null {
  const ordinal = ordinalAt(t, i);
  if (ordinal === null || isCapital(t, ordinal.next - 1)) return null;
  return lowerAt(t, ordinal.next) === "of" ? ordinal : null;
}

/** "22-Mar-2013": the index of the month, past a joined hyphen or an "of". */
function monthAt(t: Tokens, i: number): number {
  const hyphen = lowerAt(t, i) === "-" && joinedAt(t, i) && joinedAt(t, i + 1);
  return hyphen || lowerAt(t, i) === "of" ? i + 1 : i;
}

/** "September 19, 2023", "September 19–28", "Sept. 19th and 20th", "Tuesday, September 19". */
export function monthThenDay(t: Tokens, i: number): Read<DateList> | null {
  const start = afterWeekday(t, i);
  const month = monthName(t, start);
  if (month === null) return null;
  const the = t[month.next]?.lower === "the" ? month.next + 1 : month.next;
  const days = dayList(t, the, i, true);
  if (days === null) return null;
  const lower = t[start]?.text === t[start]?.lower;
  if (
    lower &&
    ["may", "march", "mar", "sep", "dec"].includes(t[start]?.lower ?? "") &&
    t[days.next]?.kind === "word" &&
    !["and", "in", "at", "on", "when", "the", "we", "they"].includes(t[days.next]?.lower ?? "")
  )
    return null;
  const year = yearAfter(t, days.next);
  return year === null
    ? withoutYear(t, days, month.value, i, days.next)
    : listOf(days, month.value, year.value, i, year.next);
}

/** The index after a weekday and its comma; the same index where none stands there. */
function afterWeekday(t: Tokens, i: number): number {
  const lower = t[i]?.lower ?? "";
  if (!WEEKDAYS.has(lower) && !SHORT_WEEKDAYS.has(lower)) return i;
  let next = i + 1;
  if (t[next]?.text === "." && t[next]?.joined === true) next += 1;
  if (t[next]?.text === ",") next += 1;
  if (t[next]?.lower === "the") next += 1;
  return next;
}

/** `first` is where the whole date begins, for the word before it. */
function dayList(t: Tokens, i: number, first: number, afterMonth: boolean): Days | null {
  const head = dayNumber(t, i) ?? (afterMonth ? null : ordinalDay(t, i));
  if (head === null) return null;
  const days = [{ value: head.value, at: i, next: head.next }];
  let { next } = head;
  let range = false;
  while (days.length < MAX_LIST) {
    const word = t[next]?.lower ?? "";
    const isRange = RANGE_MARKS.has(word) || RANGE_WORDS.has(word);
    if (!isRange && !LIST_WORDS.has(word)) break;
    const day = dayNumber(t, next + 1);
    if (day === null || (isRange && days.length > 1)) break;
    // "Dec. 2 and 30 November": the second number belongs to the month after it
    if (afterMonth && monthName(t, day.next) !== null) break;
    days.push({ value: day.value, at: next + 1, next: day.next });
    range = isRange || (word === "and" && lowerAt(t, first - 1) === "between");
    next = day.next;
    if (isRange) break;
  }
  return { days, range, next };
}

/** What a day gives its name to: "the March 8 Alliance", "5 May Street". */
const NAMED_BY_DAYS: ReadonlySet<string> = new Set(
  "alliance movement front party bloc coalition group committee brigade brigades battalion division army organization organisation foundation club street square avenue boulevard bridge park stadium university airport".split(
    " ",
  ),
);

const isNamed = (t: Tokens, i: number, next: number): boolean =>
  isCapital(t, next) &&
  NAMED_BY_DAYS.has(lowerAt(t, next)) &&
  (lowerAt(t, i - 1) === "of" || !DATE_PREPOSITIONS.has(lowerAt(t, i - 1)));

const LONGEST_YEAR = 4;

/** "7 November [O.S. 25 October] 1917". */
function yearAfterBracket(t: Tokens, i: number): Read<number> | null {
  const inside = lowerAt(t, i) === "[" || lowerAt(t, i) === "(" ? otherCalendar(t, i + 1) : null;
  return inside !== null && "])".includes(t[inside]?.text ?? "?")
    ? yearDigits(t, inside + 1)
    : null;
}

/** A day whose year the words leave open, unless a number follows that is a year which is not read. */
function withoutYear(
  t: Tokens,
  days: Days,
  month: number,
  i: number,
  next: number,
): Read<DateList> {
  if (isNamed(t, i, next)) return { value: { items: [], range: false }, next };
  const at = lowerAt(t, next) === "," ? next + 1 : next;
  const era = t[at]?.kind === "number" ? eraAfter(t, at + 1) : null;
  const list = listOf(days, month, undefined, i, era ?? next);
  if (era !== null) return { ...list, value: { ...list.value, unread: "other-calendar" } };
  const bracketed = yearAfterBracket(t, next);
  if (bracketed !== null) return listOf(days, month, bracketed.value, i, bracketed.next);
  const digits = at === next && t[at]?.kind === "number" ? lowerAt(t, at) : "1";
  const long = digits.length > LONGEST_YEAR || Number(digits) === 0;
  if (!long) return list;
  const whole = listOf(days, month, undefined, i, next + 1);
  return { ...whole, value: { ...whole.value, unread: "impossible" } };
}

function listOf(
  days: Days,
  month: number,
  year: number | undefined,
  first: number,
  next: number,
): Read<DateList> {
  const count = days.days.length;
  const items = days.days.map((day, n) => ({
    parts: { ...(year !== undefined && { year }), month, day: day.value },
    first: n === 0 ? first : day.at,
    last: n === count - 1 ? next - 1 : day.next - 1,
  }));
  return { value: { items, range: days.range && count === 2 }, next };
}
