import type { DaySpan } from "./calendar.ts";
import type { DatedEvent, TimelineView } from "./timeline-view.ts";

/** A dot (one event, or several that would touch), or a bar of an event's true length. */
export type LaneItem =
  | {
      readonly kind: "dot";
      readonly lane: number;
      readonly x: number;
      readonly events: readonly DatedEvent[];
    }
  | {
      readonly kind: "bar";
      readonly lane: number;
      readonly x: number;
      readonly end: number;
      readonly events: readonly DatedEvent[];
    };

/** Dots of one lane nearer than this merge into one with a number, in pixels. */
const MERGE = 14;
const LEAST_BAR = 5;

export type Scale = (day: number) => number;

/**
 * Places the events known to the day or month in the lanes of their documents.
 *
 * In:  `scale` turns days into pixels; `frame` is the part that the next ruler enlarges, or null.
 * Out: items by lane, then from left to right; dots never merge across the frame's edges.
 */
export function laneItems(
  view: TimelineView,
  { months, frame, scale }: { months: DaySpan; frame: DaySpan | null; scale: Scale },
): LaneItem[] {
  const inFrame = (event: DatedEvent): boolean => frame !== null && overlaps(event, frame);
  const centre = (joined: readonly DatedEvent[]): number =>
    joined.reduce((sum, event) => sum + scale(event.from + 0.5), 0) / joined.length;
  return view.lanes.flatMap(({ document }, lane) => {
    const events = view.events.filter(
      (event) => event.documents.includes(document) && overlaps(event, months),
    );
    const bars = events
      .filter((event) => event.form === "month")
      .map((event): LaneItem => {
        const x = scale(Math.max(event.from, months.from));
        const end = Math.max(x + LEAST_BAR, scale(Math.min(event.to, months.to)));
        return { kind: "bar", lane, x, end, events: [event] };
      });
    const dots: DatedEvent[][] = [];
    for (const event of events.filter(({ form }) => form === "day")) {
      const last = dots.at(-1);
      const near = last !== undefined && scale(event.from + 0.5) - centre(last) < MERGE;
      const sameSide = last?.[0] !== undefined && inFrame(last[0]) === inFrame(event);
      if (near && sameSide) last.push(event);
      else dots.push([event]);
    }
    const points = dots.map((group): LaneItem => ({
      kind: "dot",
      lane,
      x: centre(group),
      events: group,
    }));
    return [...bars, ...points].toSorted((a, b) => a.x - b.x);
  });
}

/** Events known only to the year or less that touch the window, joined where their spans are equal. */
export function stripItems(view: TimelineView, window: DaySpan): DatedEvent[][] {
  const spans = new Map<string, DatedEvent[]>();
  for (const event of view.events) {
    if (event.form !== "year" || !overlaps(event, window)) continue;
    const name = `${event.from}-${event.to}`;
    const known = spans.get(name);
    if (known === undefined) spans.set(name, [event]);
    else known.push(event);
  }
  return [...spans.values()];
}

export function overlaps(a: DaySpan, b: DaySpan): boolean {
  return a.from < b.to && a.to > b.from;
}
