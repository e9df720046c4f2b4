import { epochDay, partsOf, type DaySpan, type EpochDay } from "./calendar.ts";
import { MOST_DAYS_GIVEN, type TimelineWindow } from "./timeline-windows.ts";

/** The two frames: what the ruler of months enlarges of the decades, and what the ruler of days enlarges of the months. */
export type FrameName = "months" | "days";

const LEAST_DAYS = 7;
const LEAST_MONTHS_AS_DAYS = 59;
const HALF_MONTH = 15;

/** Fewest and most days that a frame may hold. */
export function limitsOf(name: FrameName, { decades, months }: TimelineWindow) {
  return name === "days"
    ? {
        least: LEAST_DAYS,
        most: Math.min(MOST_DAYS_GIVEN, months.to - months.from),
        within: months,
      }
    : { least: LEAST_MONTHS_AS_DAYS, most: decades.to - decades.from, within: decades };
}

/** A span of the same length that starts elsewhere, kept inside another. */
export function moved(span: DaySpan, by: number, within: DaySpan): DaySpan {
  const length = Math.min(span.to - span.from, within.to - within.from);
  const latest = within.to - length;
  const from = Math.max(within.from, Math.min(latest, Math.round(span.from + by)));
  return { from, to: from + length };
}

export type Edge = "from" | "to";
type Limits = ReturnType<typeof limitsOf>;

/** A span with one end at another day, not shorter or longer than it may be. */
export function resized(span: DaySpan, edge: Edge, day: EpochDay, limits: Limits): DaySpan {
  const { least, most, within } = limits;
  if (edge === "from") {
    const from = Math.max(within.from, span.to - most, Math.min(span.to - least, Math.round(day)));
    return { from, to: span.to };
  }
  const to = Math.min(within.to, span.from + most, Math.max(span.from + least, Math.round(day)));
  return { from: span.from, to };
}

/** A span longer or shorter by a factor, about a day that keeps its place. */
export function zoomed(span: DaySpan, factor: number, about: EpochDay, limits: Limits): DaySpan {
  const length = span.to - span.from;
  const wanted = Math.max(limits.least, Math.min(limits.most, Math.round(length * factor)));
  const part = (about - span.from) / Math.max(1, length);
  const from = Math.round(about - part * wanted);
  return moved({ from, to: from + wanted }, 0, limits.within);
}

/** Whole months nearest to a span, at least one. */
function wholeMonths({ from, to }: DaySpan): DaySpan {
  const [first, last] = [partsOf(from + HALF_MONTH), partsOf(to + HALF_MONTH)];
  const start = epochDay(first.year, first.month, 1);
  const end = epochDay(last.year, last.month, 1);
  return { from: start, to: Math.max(end, epochDay(first.year, first.month + 1, 1)) };
}

/** The windows with one frame changed: days stay inside their months, months are whole. */
export function withFrame(windows: TimelineWindow, name: FrameName, span: DaySpan): TimelineWindow {
  if (name === "days") return { ...windows, days: moved(span, 0, windows.months) };
  const months = moved(wholeMonths(span), 0, windows.decades);
  const most = Math.min(windows.days.to - windows.days.from, months.to - months.from);
  const days = { from: windows.days.from, to: windows.days.from + most };
  return { ...windows, months, days: moved(days, 0, months) };
}

/** The windows with the days moved on, and the months with them where the days come to their end. */
export function pushed(windows: TimelineWindow, name: FrameName, by: number): TimelineWindow {
  if (name === "months")
    return withFrame(windows, name, moved(windows.months, by, windows.decades));
  const { days, months, decades } = windows;
  const to = moved(days, by, decades);
  const beyond = Math.min(0, to.from - months.from) + Math.max(0, to.to - months.to);
  if (beyond === 0) return { ...windows, days: to };
  const shifted = moved(months, beyond + Math.sign(beyond) * HALF_MONTH, decades);
  return withFrame({ ...windows, days: to }, "months", shifted);
}
