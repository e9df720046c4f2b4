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

/** Dots of one lane nearer than this merge into one with a number, in pixels; so do runs of days that are drawn shorter. */
const MERGE = 14;
const LEAST_BAR = 5;
const RADIUS = { one: 4.5, many: 8.5 } as const;
const AIR = 1;

export type Scale = (day: number) => number;

type LanePlace = {
  readonly lane: number;
  readonly months: DaySpan;
  readonly frame: DaySpan | null;
  readonly scale: Scale;
};

/**
 * Places the events known to the day or month in the lanes of their documents.
 *
 * In:  `scale` turns days into pixels; `frame` is the part that the next ruler enlarges, or null.
 * Out: items by lane, then from left to right; dots never merge across the frame's edges, where they would touch those outside give way.
 */
export function laneItems(view: TimelineView, place: Omit<LanePlace, "lane">): LaneItem[] {
  return view.lanes.flatMap(({ document }, lane) => {
    const events = view.events.filter(
      ({ form, documents, ...span }) =>
        (form === "day" || form === "month") &&
        documents.includes(document) &&
        overlaps(span, place.months),
    );
    const isBar = (event: DatedEvent): boolean =>
      event.form === "month" && lengthOf(event, place) >= MERGE;
    const bars = joinedBars(events.filter(isBar), { ...place, lane });
    const points = joinedPoints(
      events.filter((event) => !isBar(event)),
      { ...place, lane },
    );
    return [...bars, ...points].toSorted((a, b) => a.x - b.x);
  });
}

function lengthOf({ from, to }: DaySpan, { months, scale }: Pick<LanePlace, "months" | "scale">) {
  return scale(Math.min(to, months.to)) - scale(Math.max(from, months.from));
}

/** Before, in or after the frame. */
type Side = -1 | 0 | 1;
type Point = { readonly side: Side; readonly xs: number[]; readonly events: DatedEvent[] };

function centre({ xs }: Point): number {
  return xs.reduce((sum, x) => sum + x, 0) / xs.length;
}

function joinedPoints(events: readonly DatedEvent[], place: LanePlace): LaneItem[] {
  const { months, scale } = place;
  const middle = ({ form, from, to }: DatedEvent): number =>
    form === "day"
      ? scale(from + 0.5)
      : (scale(Math.max(from, months.from)) + scale(Math.min(to, months.to))) / 2;
  const points: Point[] = [];
  const placed = events.map((event) => ({ event, x: middle(event) })).toSorted((a, b) => a.x - b.x);
  for (const { event, x } of placed) {
    points.push({ side: sideOf(event, place.frame), xs: [x], events: [event] });
    joinLast(points);
  }
  return givenWay(points).map(({ x, events: joined }) => itemOf(joined, x, place));
}

function sideOf(event: DatedEvent, frame: DaySpan | null): Side {
  if (frame === null || overlaps(event, frame)) return 0;
  return event.from < frame.from ? -1 : 1;
}

/** Joins the last point with those before it for as long as they would touch. */
function joinLast(points: Point[]): void {
  for (;;) {
    const [before, last] = points.slice(-2);
    if (before === undefined || last === undefined || before.side !== last.side) return;
    const near = Math.max(MERGE, radiusOf(before) + radiusOf(last) + AIR);
    if (centre(last) - centre(before) >= near) return;
    points.splice(-2, 2, {
      side: last.side,
      xs: [...before.xs, ...last.xs],
      events: [...before.events, ...last.events],
    });
  }
}

function radiusOf({ events }: { readonly events: readonly unknown[] }): number {
  return events.length > 1 ? RADIUS.many : RADIUS.one;
}

/** Points outside the frame moved away from those in it, so that none touch. */
function givenWay(points: readonly Point[]): { x: number; events: readonly DatedEvent[] }[] {
  const made = points.map((point) => ({ point, x: centre(point), events: point.events }));
  for (let at = made.length - 2; at >= 0; at -= 1) {
    const [own, next] = [made[at], made[at + 1]];
    if (own === undefined || next === undefined || own.point.side !== -1) continue;
    own.x = Math.min(own.x, next.x - radiusOf(own) - radiusOf(next) - AIR);
  }
  for (const [at, own] of made.entries()) {
    const before = made[at - 1];
    if (before === undefined || own.point.side !== 1) continue;
    own.x = Math.max(own.x, before.x + radiusOf(own) + radiusOf(before) + AIR);
  }
  return made;
}

/** One run of days is a bar, however short; everything else a dot. */
function itemOf(events: readonly DatedEvent[], x: number, place: LanePlace): LaneItem {
  const [only, ...others] = events;
  const { lane } = place;
  if (only?.form !== "month" || others.length > 0) return { kind: "dot", lane, x, events };
  const half = Math.max(LEAST_BAR, lengthOf(only, place)) / 2;
  return { kind: "bar", lane, x: x - half, end: x + half, events };
}

/** A bar for each run of days; bars that begin and end nearly alike are one, so that none hides another. */
function joinedBars(events: readonly DatedEvent[], { lane, months, scale }: LanePlace): LaneItem[] {
  const bars: { x: number; end: number; events: DatedEvent[] }[] = [];
  for (const event of events) {
    const x = scale(Math.max(event.from, months.from));
    const end = scale(Math.min(event.to, months.to));
    const same = bars.findLast(
      (bar) => Math.abs(bar.x - x) < MERGE && Math.abs(bar.end - end) < MERGE,
    );
    if (same === undefined) bars.push({ x, end, events: [event] });
    else {
      same.end = Math.max(same.end, end);
      same.events.push(event);
    }
  }
  return bars.map((bar): LaneItem => ({ kind: "bar", lane, ...bar }));
}

/** Where the number of a bar of several events touches no dot of its lane; null where there is no such place. */
export function numberPlace(bar: LaneItem, items: readonly LaneItem[]): number | null {
  if (bar.kind !== "bar" || bar.events.length < 2) return null;
  const reach = RADIUS.many + AIR;
  const taken = items.filter(({ lane, kind }) => lane === bar.lane && kind === "dot");
  const places = [(bar.x + bar.end) / 2, bar.x + reach, bar.end - reach];
  const isFree = (x: number) => taken.every((dot) => Math.abs(dot.x - x) >= reach + radiusOf(dot));
  return places.find(isFree) ?? null;
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
