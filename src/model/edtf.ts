import type { Precision } from "./event.ts";
import {
  dayNumberOf,
  daysInMonth,
  isRealDay,
  type CalendarDay,
  type DayNumber,
} from "./calendar.ts";

/** A point of the calendar, as precise as its fields; `decade` is 198 for 198X, `century` 18 for 18XX. */
export type DateParts = {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  /** 21 spring, 22 summer, 23 autumn, 24 winter, as in EDTF. */
  readonly season?: number;
  /** 1–4; EDTF writes 33–36. */
  readonly quarter?: number;
  readonly decade?: number;
  readonly century?: number;
};

export type DayRange = { readonly first: DayNumber; readonly last: DayNumber };

/** EDTF numbers the quarters of a year 33–36. */
const QUARTER_BASE = 32;
const FIRST_SEASON = 21;
const FIRST_QUARTER = 33;
const MONTHS_PER_QUARTER = 3;
/** Month in which each season begins on the northern half of the earth. */
const SEASON_START: ReadonlyMap<number, number> = new Map([
  [21, 3],
  [22, 6],
  [23, 9],
  [24, 12],
]);

const LAST_YEAR = 9999;

const isWithin = (value: number, last: number): boolean => value >= 1 && value <= last;
const SEASON_NAMES = ["spring", "summer", "autumn", "winter"] as const;

const pad = (value: number, width: number) => String(value).padStart(width, "0");

/** The EDTF text of a point; null where the year is not known or is none of 1–9999. Source: ISO 8601-2, EDTF levels 0–2. */
export function edtfOf(parts: DateParts): string | null {
  if (parts.century !== undefined)
    return isWithin(parts.century, LAST_YEAR / 100) ? `${pad(parts.century, 2)}XX` : null;
  if (parts.decade !== undefined)
    return isWithin(parts.decade, LAST_YEAR / 10) ? `${pad(parts.decade, 3)}X` : null;
  if (parts.year === undefined || !isWithin(parts.year, LAST_YEAR)) return null;
  const year = pad(parts.year, 4);
  if (parts.season !== undefined) return `${year}-${parts.season}`;
  if (parts.quarter !== undefined) return `${year}-${QUARTER_BASE + parts.quarter}`;
  if (parts.month === undefined) return year;
  if (parts.day === undefined) return `${year}-${pad(parts.month, 2)}`;
  return `${year}-${pad(parts.month, 2)}-${pad(parts.day, 2)}`;
}

/** The fields of an EDTF text as `edtfOf` writes it; no fields for anything else, such as a day that no calendar has. */
export function partsOf(edtf: string): DateParts {
  const match = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(edtf);
  const [, head = "", second, third] = match ?? [];
  if (head === "") return {};
  if (head.endsWith("XX")) return { century: Number(head.slice(0, 2)) };
  if (head.endsWith("X")) return { decade: Number(head.slice(0, 3)) };
  const year = Number(head);
  if (second === undefined) return { year };
  const value = Number(second);
  if (third !== undefined) {
    const day = Number(third);
    return isRealDay(day, value, year) ? { year, month: value, day } : {};
  }
  if (value >= 1 && value <= 12) return { year, month: value };
  if (value >= FIRST_SEASON && value < FIRST_SEASON + 4) return { year, season: value };
  if (value >= FIRST_QUARTER && value < FIRST_QUARTER + 4)
    return { year, quarter: value - QUARTER_BASE };
  return {};
}

export function precisionOf(parts: DateParts): Precision {
  if (parts.century !== undefined) return "century";
  if (parts.decade !== undefined) return "decade";
  if (parts.season !== undefined) return "season";
  if (parts.quarter !== undefined) return "quarter";
  if (parts.day !== undefined) return "day";
  return parts.month === undefined ? "year" : "month";
}

/** "autumn 2019", "quarter 3 of 2012", "the 1980s"; null for a day, month or year, which EDTF writes as people do. */
export function periodWords(edtf: string): string | null {
  const { year, season, quarter, decade, century } = partsOf(edtf);
  if (century !== undefined) return `the ${pad(century, 2)}00s`;
  if (decade !== undefined) return `the ${pad(decade, 3)}0s`;
  if (season !== undefined) return `${SEASON_NAMES[season - FIRST_SEASON] ?? "season"} ${year}`;
  return quarter === undefined ? null : `quarter ${quarter} of ${year}`;
}

/** Full day of a point, or null where it is less precise. */
export function fullDayOf({ year, month, day }: DateParts): CalendarDay | null {
  return year === undefined || month === undefined || day === undefined
    ? null
    : { year, month, day };
}

/** First and last day that an EDTF date (and its range's end) may mean; null for a text that is no EDTF date. */
export function dayRangeOf(date: string, end: string | null = null): DayRange | null {
  const from = rangeOfParts(partsOf(date));
  const to = end === null ? from : rangeOfParts(partsOf(end));
  return from === null
    ? null
    : { first: from.first, last: Math.max(from.last, to?.last ?? from.last) };
}

function rangeOfParts(parts: DateParts): DayRange | null {
  if (parts.century !== undefined) return years(parts.century * 100, parts.century * 100 + 99);
  if (parts.decade !== undefined) return years(parts.decade * 10, parts.decade * 10 + 9);
  const { year, month, season, quarter } = parts;
  if (year === undefined) return null;
  if (season !== undefined) return months(year, SEASON_START.get(season) ?? 1);
  if (quarter !== undefined) return months(year, (quarter - 1) * MONTHS_PER_QUARTER + 1);
  if (month === undefined) return years(year, year);
  const day = fullDayOf(parts);
  if (day !== null) return { first: dayNumberOf(day), last: dayNumberOf(day) };
  return {
    first: dayNumberOf({ year, month, day: 1 }),
    last: dayNumberOf({ year, month, day: daysInMonth(year, month) }),
  };
}

function years(first: number, last: number): DayRange {
  return {
    first: dayNumberOf({ year: first, month: 1, day: 1 }),
    last: dayNumberOf({ year: last, month: 12, day: 31 }),
  };
}

/** Three months from the first one on; winter ends in the next year. */
function months(year: number, month: number): DayRange {
  return {
    first: dayNumberOf({ year, month, day: 1 }),
    last: dayNumberOf({ year, month: month + MONTHS_PER_QUARTER, day: 1 }) - 1,
  };
}

/** True where two dates may mean the same day. */
export function datesMeet(a: DayRange, b: DayRange): boolean {
  return a.first <= b.last && b.first <= a.last;
}

/** The days of one EDTF date, or of two with a slash between them; null for anything else, and where the second comes first. */
export function rangeOfInterval(interval: string): DayRange | null {
  const [date = "", end, ...rest] = interval.split("/");
  if (rest.length > 0) return null;
  const [from, to] = [dayRangeOf(date), end === undefined ? null : dayRangeOf(end)];
  if (end === undefined || from === null) return from;
  return to === null || to.last < from.first ? null : { first: from.first, last: to.last };
}

type Dated = { readonly date: string; readonly end: string | null };

/** The order of time: by first day, of two that begin together the longer one first; a text that is no date comes last. */
export function compareDates(a: Dated, b: Dated): number {
  const [first, second] = [dayRangeOf(a.date, a.end), dayRangeOf(b.date, b.end)];
  if (first === null || second === null) return Number(first === null) - Number(second === null);
  return first.first - second.first || second.last - first.last;
}
