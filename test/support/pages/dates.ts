import fc from "fast-check";
import type { Moment } from "./draft.ts";

/** A way of writing a moment. */
export type Clock = (moment: Moment) => string;

const MONTHS =
  "January February March April May June July August September October November December".split(
    " ",
  );
const DAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

export const month = ({ month: m }: Moment) => MONTHS[m - 1] ?? "";
export const shortMonth = (moment: Moment) => month(moment).slice(0, 3);
export const weekday = ({ year, month: m, day }: Moment) =>
  DAYS[new Date(Date.UTC(year, m - 1, day)).getUTCDay()] ?? "";
export const pad = (n: number) => String(n).padStart(2, "0");
export const clock24 = ({ hour, minute }: Moment) => `${pad(hour)}:${pad(minute)}`;
export const clock12 = ({ hour, minute }: Moment) => `${((hour + 11) % 12) + 1}:${pad(minute)}`;
export const half = ({ hour }: Moment) => (hour < 12 ? "am" : "pm");
const ordinal = (day: number) => {
  if (day > 10 && day < 14) return `${day}th`;
  return `${day}${["th", "st", "nd", "rd"][day % 10] ?? "th"}`;
};

/** Dates of the calendar, as pages write them. */
export const calendarClocks: readonly Clock[] = [
  (m) => `${month(m)} ${m.day}, ${m.year} at ${clock12(m)} ${half(m)}`,
  (m) => `${m.day} ${shortMonth(m)} ${m.year}`,
  (m) => `${m.day} ${shortMonth(m)} ${m.year} ${clock24(m)}`,
  (m) => `${m.year}-${pad(m.month)}-${pad(m.day)} ${clock24(m)}`,
  (m) => `${pad(m.day)}/${pad(m.month)}/${m.year} ${clock24(m)}`,
  (m) => `${ordinal(m.day)} ${shortMonth(m)} ${clock12(m)}${half(m)}`,
  (m) => `${weekday(m).slice(0, 3)} ${shortMonth(m)} ${m.day}, ${m.year} ${clock12(m)} ${half(m)}`,
  (m) => `${pad(m.day)}.${pad(m.month)}.${m.year}, ${clock24(m)}`,
];

/** Number of months between the moment and the day on which the page was copied. */
const monthsAgo = ({ year, month: m }: Moment) => Math.max(0, (2025 - year) * 12 + 6 - m);

const counted = (n: number, unit: string) => `${n} ${unit}${n === 1 ? "" : "s"} ago`;

/** "3 years ago", "2 hours ago", "yesterday". */
export const longAge: Clock = (m) => {
  const months = monthsAgo(m);
  if (months >= 12) return counted(Math.floor(months / 12), "year");
  if (months > 0) return counted(months, "month");
  return m.day % 5 === 0 ? "yesterday" : counted((m.hour % 12) + 1, "hour");
};

/** "a year ago", "an hour ago". */
export const wordedAge: Clock = (m) =>
  longAge(m)
    .replace(/^1 (?=h)/u, "an ")
    .replace(/^1 /u, "a ");

/** "3 yr. ago", "2 hr. ago". */
export const shortAge: Clock = (m) => {
  const months = monthsAgo(m);
  if (months >= 12) return `${Math.floor(months / 12)} yr. ago`;
  return months > 0 ? `${months} mo. ago` : `${(m.hour % 12) + 1} hr. ago`;
};

/** "2y ago", "5d ago". */
export const letterAge: Clock = (m) => `${letters(m)} ago`;

/** "2y", "5d", "2mo". */
export const letters: Clock = (m) => {
  const months = monthsAgo(m);
  if (months >= 12) return `${Math.floor(months / 12)}y`;
  return months > 0 ? `${months}mo` : `${m.day}d`;
};

/** Ages of every kind. */
export const relativeClocks: readonly Clock[] = [longAge, wordedAge, shortAge, letters];

export const moment: fc.Arbitrary<Moment> = fc.record({
  year: fc.integer({ min: 2009, max: 2025 }),
  month: fc.integer({ min: 1, max: 6 }),
  day: fc.integer({ min: 1, max: 28 }),
  hour: fc.integer({ min: 0, max: 23 }),
  minute: fc.integer({ min: 0, max: 59 }),
});
