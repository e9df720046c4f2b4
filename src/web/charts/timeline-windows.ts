import { epochDay, partsOf, type DaySpan, type EpochDay } from "./calendar.ts";
import type { GivenWindows } from "./given-windows.ts";
import { overlaps } from "./lane-items.ts";
import type { DatedEvent, TimelineView } from "./timeline-view.ts";

/** What each ruler shows: the next ruler enlarges a part of the one above. */
export type TimelineWindow = {
  readonly decades: DaySpan;
  readonly months: DaySpan;
  readonly days: DaySpan;
};

/** About nine months: what is longer is for the ruler of months. */
export const MOST_DAYS_GIVEN = 280;
const MOST_MONTHS = 27;
const LEAST_MONTHS = 6;
/** Width of a day's column, so that a title of few lines can stand under it. */
const DAY_WIDTH = 108;
const MOST_DAYS = 12;
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
  return {
    decades: decadesOf(view, months),
    months,
    days: busiestDays(closeEvents(view, months), months, daysIn(widthPx)),
  };
}

/** The windows moved so that an event, or what readers alone mention, is in sight: in the ruler of days where it is known to the day, else in that of months. */
export function windowsAround(view: TimelineView, id: string, widthPx: number): TimelineWindow {
  const windows = defaultWindows(view, widthPx);
  const event = [...view.events, ...view.readers].find((known) => known.id === id);
  if (event?.form === "month") {
    if (overlaps(event, windows.months)) return windows;
    const months = monthsAbout(event.from);
    const days = busiestDays(closeEvents(view, months), months, daysIn(widthPx));
    return { decades: decadesOf(view, months), months, days };
  }
  if (event?.form !== "day") return windows;
  const days = daysAround(windows.days, event.from);
  if (days.from >= windows.months.from && days.to <= windows.months.to) return { ...windows, days };
  const months = monthsAbout(days.from);
  return { decades: decadesOf(view, months), months, days };
}

/** What a link gives, in months that hold it: those of the link, else the usual ones, else those about it; without a link the windows around what is chosen. */
export function windowsGiven(
  view: TimelineView,
  given: GivenWindows | null,
  { selected, width }: { readonly selected: string | undefined; readonly width: number },
): TimelineWindow {
  const usual =
    selected === undefined ? defaultWindows(view, width) : windowsAround(view, selected, width);
  const whole = usual.decades;
  if (given === null || !holds(whole, given.days)) return usual;
  const { from, to } = given.days;
  const days = { from, to: Math.min(to, from + MOST_DAYS_GIVEN) };
  const wanted = [given.months, usual.months, monthsAbout(days.from)].find(
    (months) => months !== null && holds(months, days) && holds(whole, months),
  );
  const months = wanted ?? monthsHolding(days);
  return { decades: whole, months, days };
}

/** Whether months are those that a view takes by itself around these days. */
export function areUsualMonths(
  view: TimelineView,
  { days, months }: TimelineWindow,
  at: { readonly selected: string | undefined; readonly width: number },
): boolean {
  const usual = windowsGiven(view, { days, months: null }, at).months;
  return usual.from === months.from && usual.to === months.to;
}

function holds(outer: DaySpan, inner: DaySpan): boolean {
  return inner.from >= outer.from && inner.to <= outer.to;
}

function monthsHolding({ from, to }: DaySpan): DaySpan {
  const [first, last] = [partsOf(from), partsOf(to - 1)];
  return { from: epochDay(first.year, first.month, 1), to: epochDay(last.year, last.month + 1, 1) };
}

/** The same days where one is among them, else as many about it. */
function daysAround(days: DaySpan, day: EpochDay): DaySpan {
  if (day >= days.from && day < days.to) return days;
  const count = days.to - days.from;
  const from = day - Math.floor(count / 3);
  return { from, to: from + count };
}

function monthsAbout(day: EpochDay): DaySpan {
  const { year, month } = partsOf(day);
  const half = Math.floor(MOST_MONTHS / 2);
  return { from: epochDay(year, month - half, 1), to: epochDay(year, month + half + 1, 1) };
}

/** Events known to the day or month that lie in a window. */
function closeEvents(view: TimelineView, months: DaySpan): DatedEvent[] {
  return view.events.filter(
    ({ form, from, to }) =>
      (form === "day" || form === "month") && from >= months.from && to <= months.to,
  );
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
