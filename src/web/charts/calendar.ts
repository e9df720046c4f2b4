import { dayNumberOf } from "../../model/calendar.ts";
import { dayRangeOf } from "../../model/edtf.ts";
import { containsWords } from "../../model/post-filter.ts";

/** A day as the number of days since 1 January 1970. */
export type EpochDay = number;
/** `to` is the first day after the span. */
export type DaySpan = { readonly from: EpochDay; readonly to: EpochDay };

const MS_PER_DAY = 86_400_000;
export const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;
const WEEKDAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"] as const;
/** EDTF: the month's place holds 21 to 24 for a season, 33 to 36 for a quarter. */
const SEASONS = ["spring", "summer", "autumn", "winter"] as const;
const FIRST_SEASON = 21;
const FIRST_QUARTER = 33;

/** `month` counts from 1 and may run past 12. */
export function epochDay(year: number, month: number, day: number): EpochDay {
  return dayNumberOf({ year, month, day });
}

export function partsOf(day: EpochDay) {
  const date = new Date(day * MS_PER_DAY);
  const month = date.getUTCMonth();
  return {
    year: date.getUTCFullYear(),
    month: month + 1,
    day: date.getUTCDate(),
    monthName: MONTHS[month] ?? "",
    weekday: WEEKDAYS[date.getUTCDay()] ?? "",
  };
}

/**
 * The days that an EDTF date covers, up to the end of `end` where there is one.
 *
 * Out: null for a date that this reader does not know.
 */
export function spanOf(date: string, end: string | null = null): DaySpan | null {
  const days = dayRangeOf(date, end);
  return days === null ? null : { from: days.first, to: days.last + 1 };
}

/** "24 September 2023", "September 2023", "2023", "summer 2022", "the 1990s"; with an end, both. */
export function dateWords(date: string, end: string | null = null): string {
  return end === null || end === date
    ? singleWords(date)
    : `${singleWords(date)} to ${singleWords(end)}`;
}

function singleWords(date: string): string {
  const open = /^(\d{2})(\d|X)X$/u.exec(date);
  if (open !== null) return open[2] === "X" ? `the ${open[1]}00s` : `the ${open[1]}${open[2]}0s`;
  const [year = "", month, day] = date.split("-");
  if (month === undefined) return date;
  const place = Number(month);
  if (day !== undefined) return `${Number(day)} ${MONTHS[place - 1] ?? month} ${year}`;
  const season = SEASONS[place - FIRST_SEASON];
  if (season !== undefined) return `${season} ${year}`;
  if (place >= FIRST_QUARTER) return `quarter ${place - FIRST_QUARTER + 1} of ${year}`;
  return `${MONTHS[place - 1] ?? month} ${year}`;
}

/** A title and when it was, "The tram opens, 3 May 2021"; the title alone where it says the date itself. */
export function titleWithDate(title: string, when: string): string {
  const [day, month, year, ...more] = when.split(" ");
  const isDay = year !== undefined && more.length === 0;
  const forms = isDay ? [when, `${month} ${day}, ${year}`, `${month} ${day} ${year}`] : [when];
  return forms.some((form) => containsWords(title, form)) ? title : `${title}, ${when}`;
}

/** "11 Jan 2023". */
export function shortDay(day: EpochDay): string {
  const { year, monthName, day: number } = partsOf(day);
  return `${number} ${monthName.slice(0, 3)} ${year}`;
}
