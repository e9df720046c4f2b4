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
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.floor(date.getTime() / MS_PER_DAY);
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
  const first = singleSpan(date);
  const last = end === null ? first : singleSpan(end);
  if (first === null || last === null) return null;
  return { from: first.from, to: Math.max(first.to, last.to) };
}

function singleSpan(date: string): DaySpan | null {
  const open = /^(\d{2})(\d|X)X$/u.exec(date);
  if (open !== null) {
    const century = open[2] === "X";
    const year = Number(open[1]) * 100 + (century ? 0 : Number(open[2]) * 10);
    return { from: epochDay(year, 1, 1), to: epochDay(year + (century ? 100 : 10), 1, 1) };
  }
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/u.exec(date);
  if (parts === null) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2] ?? 0), Number(parts[3] ?? 0)];
  if (month === 0) return { from: epochDay(year, 1, 1), to: epochDay(year + 1, 1, 1) };
  const from = (start: number, months: number): DaySpan => ({
    from: epochDay(year, start, 1),
    to: epochDay(year, start + months, 1),
  });
  if (day !== 0) {
    const one = epochDay(year, month, day);
    return { from: one, to: one + 1 };
  }
  if (month <= 12) return from(month, 1);
  if (month >= FIRST_SEASON && month < FIRST_SEASON + 4)
    return from((month - FIRST_SEASON) * 3 + 3, 3);
  if (month >= FIRST_QUARTER && month < FIRST_QUARTER + 4)
    return from((month - FIRST_QUARTER) * 3 + 1, 3);
  return null;
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

/** "11 Jan 2023". */
export function shortDay(day: EpochDay): string {
  const { year, monthName, day: number } = partsOf(day);
  return `${number} ${monthName.slice(0, 3)} ${year}`;
}
