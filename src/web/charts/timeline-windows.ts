import { epochDay, partsOf, type DaySpan, type EpochDay } from "./calendar.ts";
import type { DatedEvent, TimelineView } from "./timeline-view.ts";

/** What each ruler shows: the next ruler enlarges a part of the one above. */
export type TimelineWindow = {
  readonly decades: DaySpan;
  readonly months: DaySpan;
  readonly days: DaySpan;
};

const MOST_MONTHS = 27;
const LEAST_MONTHS = 6;
/** Width of a day's column, so that a title of three or four lines can stand under it. */
const DAY_WIDTH = 82;
const MOST_DAYS = 14;
const LEAST_DAYS = 4;
const ROUND_YEARS = 5;

/** Columns that the ruler of days has in a width. */
export function daysIn(widthPx: number): number {
  return Math.max(LEAST_DAYS, Math.min(MOST_DAYS, Math.floor(widthPx / DAY_WIDTH)));
}

/**
 * Chooses what the rulers show first.
 *
 * Out: decades from the first event to the last, in steps of five years; the 27 months with the most events
 *      known to the day or month, an article's day counting as one; in them the run of days with the most events;
 *      the earliest of equals.
 */
export function defaultWindows(view: TimelineView, widthPx: number): TimelineWindow {
  const close = view.events.filter((event) => event.form === "day" || event.form === "month");
  const months = monthsAround(close, view.articles);
  const inside = close.filter((event) => event.from >= months.from && event.to <= months.to);
  return {
    decades: decadesOf(view, months),
    months,
    days: busiestDays(inside, months, daysIn(widthPx)),
  };
}

/** The windows moved so that an event stands in the ruler of days, if it is known to the day. */
export function windowsAround(view: TimelineView, id: string, widthPx: number): TimelineWindow {
  const windows = defaultWindows(view, widthPx);
  const event = view.events.find((known) => known.id === id);
  if (event === undefined || (event.form !== "day" && event.form !== "month")) return windows;
  const count = daysIn(widthPx);
  const { from: first, to: last } = windows.days;
  const days =
    event.from >= first && event.from < last
      ? windows.days
      : {
          from: event.from - Math.floor(count / 3),
          to: event.from - Math.floor(count / 3) + count,
        };
  if (days.from >= windows.months.from && days.to <= windows.months.to) return { ...windows, days };
  const { year, month } = partsOf(days.from);
  const half = Math.floor(MOST_MONTHS / 2);
  const months = { from: epochDay(year, month - half, 1), to: epochDay(year, month + half + 1, 1) };
  return { decades: decadesOf(view, months), months, days };
}

function monthsAround(events: readonly DatedEvent[], articles: readonly EpochDay[]): DaySpan {
  const points = [...events.map((event) => event.from), ...articles].toSorted((a, b) => a - b);
  const first = points[0] ?? 0;
  let best = { from: first, last: first, count: 0 };
  for (const [index, from] of points.entries()) {
    const { year, month } = partsOf(from);
    const end = epochDay(year, month + MOST_MONTHS, 1);
    const within = points.slice(index).filter((point) => point < end);
    if (within.length > best.count)
      best = { from, last: within.at(-1) ?? from, count: within.length };
  }
  const start = partsOf(best.from);
  const end = partsOf(best.last);
  const from = epochDay(start.year, start.month, 1);
  const to = epochDay(end.year, end.month + 1, 1);
  return { from, to: Math.max(to, epochDay(start.year, start.month + LEAST_MONTHS, 1)) };
}

function busiestDays(events: readonly DatedEvent[], months: DaySpan, count: number): DaySpan {
  const starts = events.filter((event) => event.form === "day").map((event) => event.from);
  let best = { from: starts[0] ?? months.from, count: 0 };
  for (const from of starts) {
    const within = starts.filter((start) => start >= from && start < from + count).length;
    if (within > best.count) best = { from, count: within };
  }
  const last = Math.max(best.from, ...starts.filter((start) => start < best.from + count));
  const lead = Math.floor((count - (last - best.from + 1)) / 3);
  const latest = Math.max(months.from, months.to - count);
  const from = Math.max(months.from, Math.min(best.from - lead, latest));
  return { from, to: from + count };
}

function decadesOf(view: TimelineView, months: DaySpan): DaySpan {
  const first = Math.min(months.from, ...view.events.map((event) => event.from));
  const last = Math.max(months.to, ...view.events.map((event) => event.to));
  const start = Math.floor(partsOf(first).year / ROUND_YEARS) * ROUND_YEARS;
  const end = partsOf(last).year + 1;
  return { from: epochDay(start, 1, 1), to: epochDay(Math.max(end, start + ROUND_YEARS), 1, 1) };
}
