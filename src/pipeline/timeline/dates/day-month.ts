import { dayNumber, monthName, yearAfter, type Read, type Tokens } from "./date-atoms.ts";
import { SHORT_WEEKDAYS, WEEKDAYS } from "./date-words.ts";
import type { DateParts } from "../../../model/edtf.ts";

/** Dates joined by "and" or by a dash: the items share month and year. */
export type DateList = {
  readonly items: readonly {
    readonly parts: DateParts;
    readonly first: number;
    readonly last: number;
  }[];
  /** Two items that are the ends of one range. */
  readonly range: boolean;
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
  const days = dayList(t, start);
  if (days === null) return null;
  const ofAt = t[days.next]?.lower === "of" ? days.next + 1 : days.next;
  const month = monthName(t, ofAt);
  if (
    month === null ||
    (month.next > 0 && t[ofAt]?.joined === true && t[ofAt - 1]?.kind === "word")
  )
    return null;
  const year = yearAfter(t, month.next);
  return listOf(days, month.value, year?.value, i, year?.next ?? month.next);
}

/** "September 19, 2023", "September 19–28", "Sept. 19th and 20th", "Tuesday, September 19". */
export function monthThenDay(t: Tokens, i: number): Read<DateList> | null {
  const start = afterWeekday(t, i);
  const month = monthName(t, start);
  if (month === null) return null;
  const the = t[month.next]?.lower === "the" ? month.next + 1 : month.next;
  const days = dayList(t, the);
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
  return listOf(days, month.value, year?.value, i, year?.next ?? days.next);
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

function dayList(t: Tokens, i: number): Days | null {
  const first = dayNumber(t, i);
  if (first === null) return null;
  const days = [{ value: first.value, at: i, next: first.next }];
  let { next } = first;
  let range = false;
  while (days.length < MAX_LIST) {
    const word = t[next]?.lower ?? "";
    const isRange = RANGE_MARKS.has(word) || RANGE_WORDS.has(word);
    if (!isRange && !LIST_WORDS.has(word)) break;
    const day = dayNumber(t, next + 1);
    if (day === null || (isRange && days.length > 1)) break;
    days.push({ value: day.value, at: next + 1, next: day.next });
    range = isRange || (word === "and" && t[i - 1]?.lower === "between");
    next = day.next;
    if (isRange) break;
  }
  return { days, range, next };
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
