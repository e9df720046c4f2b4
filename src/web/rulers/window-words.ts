import { partsOf, type DaySpan } from "../charts/calendar.ts";
import { overlaps } from "../charts/lane-items.ts";
import { counted } from "../charts/label.ts";
import type { TimelineView } from "../charts/timeline-view.ts";
import type { TimelineWindow } from "../charts/timeline-windows.ts";
import type { FrameName } from "../charts/window-moves.ts";

/** "17 to 28 September 2023, 21 events known to the day", "September 2022 to October 2024, 49 events". */
export function frameWords(view: TimelineView, windows: TimelineWindow, name: FrameName): string {
  const span = windows[name];
  const within = view.events.filter((event) => overlaps(event, span));
  if (name === "months") return `${monthsWords(span)}, ${counted(within.length, "event")}`;
  const exact = within.filter(({ form }) => form === "day").length;
  return `${daysWords(span)}, ${counted(exact, "event")} known to the day`;
}

function daysWords({ from, to }: DaySpan): string {
  const [first, last] = [partsOf(from), partsOf(to - 1)];
  const end = `${last.day} ${last.monthName} ${last.year}`;
  if (first.year !== last.year) return `${first.day} ${first.monthName} ${first.year} to ${end}`;
  return first.month === last.month
    ? `${first.day} to ${end}`
    : `${first.day} ${first.monthName} to ${end}`;
}

function monthsWords({ from, to }: DaySpan): string {
  const [first, last] = [partsOf(from), partsOf(to - 1)];
  const end = `${last.monthName} ${last.year}`;
  return first.year === last.year
    ? `${first.monthName} to ${end}`
    : `${first.monthName} ${first.year} to ${end}`;
}
