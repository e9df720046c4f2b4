import { epochDay, partsOf, type DaySpan } from "./calendar.ts";

export type ColumnUnit = "day" | "week" | "month";

const WEEK = 7;
/** 1 January 1970 was a Thursday: the Monday before it is three days back. */
const MONDAY = 3;

/** A window cut into days, into weeks from Monday on, or into months; the first and the last may be shorter. */
export function columnSpans({ from, to }: DaySpan, unit: ColumnUnit): DaySpan[] {
  const spans: DaySpan[] = [];
  let at = from;
  while (at < to) {
    const next = Math.min(to, nextStart(at, unit));
    spans.push({ from: at, to: next });
    at = next;
  }
  return spans.length > 0 ? spans : [{ from, to: from + 1 }];
}

function nextStart(day: number, unit: ColumnUnit): number {
  if (unit === "day") return day + 1;
  if (unit === "week") return (Math.floor((day + MONDAY) / WEEK) + 1) * WEEK - MONDAY;
  const { year, month } = partsOf(day);
  return epochDay(year, month + 1, 1);
}

/** "Sun 17", "18 Sep", "Sep 2023": what stands above a column. */
export function columnHead(day: number, unit: ColumnUnit): string {
  const { weekday, day: number, monthName, year } = partsOf(day);
  if (unit === "day") return `${weekday} ${number}`;
  const month = monthName.slice(0, 3);
  return unit === "week" ? `${number} ${month}` : `${month} ${year}`;
}
