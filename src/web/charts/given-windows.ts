import { epochDay, partsOf, type DaySpan } from "./calendar.ts";

/** The windows of the rulers that a link names: days, and the months around them where they are not the usual ones. */
export type GivenWindows = { readonly days: DaySpan; readonly months: DaySpan | null };

const DAY = String.raw`(\d{4})-(\d{2})-(\d{2})`;
const MONTH = String.raw`(\d{4})-(\d{2})`;
const WINDOWS = new RegExp(`^${DAY}\\.\\.${DAY}(?:/${MONTH}\\.\\.${MONTH})?$`, "u");

/**
 * Reads "2023-09-17..2023-09-28", last day included, or the same with its months: "…/2022-09..2024-09".
 *
 * Out: null for anything else: a day that no calendar has, an end before its start.
 */
export function readWindows(text: string | null): GivenWindows | null {
  const found = WINDOWS.exec(text ?? "");
  if (found === null) return null;
  const [y = 0, m = 0, d = 0, y2 = 0, m2 = 0, d2 = 0, ...around] = found.slice(1).map(Number);
  const days = { from: epochDay(y, m, d), to: epochDay(y2, m2, d2) + 1 };
  const [year = NaN, month = NaN, lastYear = NaN, lastMonth = NaN] = around;
  const months = Number.isNaN(year)
    ? null
    : { from: epochDay(year, month, 1), to: epochDay(lastYear, lastMonth + 1, 1) };
  const given = { days, months };
  return days.from < days.to && writeWindows(given) === text ? given : null;
}

/** The text that `readWindows` reads. */
export function writeWindows({ days, months }: GivenWindows): string {
  const within = months === null ? "" : `/${monthText(months.from)}..${monthText(months.to - 1)}`;
  return `${dayText(days.from)}..${dayText(days.to - 1)}${within}`;
}

function dayText(at: number): string {
  return `${monthText(at)}-${String(partsOf(at).day).padStart(2, "0")}`;
}

function monthText(at: number): string {
  const { year, month } = partsOf(at);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
}

/** The windows moved to hold days that were chosen, as wide as they are; the same where they hold the first of them. */
export function followed(text: string | null, span: DaySpan): string | null {
  const given = readWindows(text);
  if (given === null) return null;
  const { days, months } = given;
  if (span.from >= days.from && span.from < days.to) return text;
  const from = span.from - Math.floor((days.to - days.from) / 3);
  const moved = { from, to: from + days.to - days.from };
  const holds = months !== null && moved.from >= months.from && moved.to <= months.to;
  return writeWindows({ days: moved, months: holds ? months : null });
}
