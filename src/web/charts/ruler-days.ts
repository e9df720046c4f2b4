import { partsOf, type DaySpan } from "./calendar.ts";
import { group, twoDecimals, write, type SvgRoot } from "./chart-frame.ts";
import { drawDot, eventGroup } from "./event-marks.ts";
import { overlaps } from "./lane-items.ts";
import { drawRulerName, linear, type Ruler } from "./ruler.ts";
import { wrapped } from "./text-width.ts";
import type { DatedEvent, TimelineView } from "./timeline-view.ts";

const AXIS = 24;
const LINE = 16;
const TITLE_SIZE = 13;
const MOST_LINES = 4;
const MOST_IN_A_DAY = 5;
const DOT_ROOM = 14;
const ITEM_GAP = 14;
const FIRST_ITEM = AXIS + 18;

type DayItem = {
  readonly event: DatedEvent;
  readonly lines: readonly string[];
  readonly y: number;
};
type DayColumn = {
  readonly day: number;
  readonly x: number;
  readonly items: readonly DayItem[];
  /** Events that found no room. */
  readonly more: number;
  readonly bottom: number;
};
export type DayRulerLayout = {
  readonly days: DaySpan;
  readonly width: number;
  readonly columns: readonly DayColumn[];
  readonly height: number;
};

/** A column for each day, its events under each other with their titles written out. */
export function layoutDayRuler(
  view: TimelineView,
  days: DaySpan,
  { left, right }: { readonly left: number; readonly right: number },
): DayRulerLayout {
  const width = (right - left) / Math.max(1, days.to - days.from);
  const scale = linear(days, left, right);
  const columns = Array.from({ length: days.to - days.from }, (_, index): DayColumn => {
    const day = days.from + index;
    const events = view.events.filter(
      (event) => event.form === "day" && overlaps(event, { from: day, to: day + 1 }),
    );
    let y = FIRST_ITEM;
    const items = events.slice(0, MOST_IN_A_DAY).map((event): DayItem => {
      const lines = wrapped(event.title, width - 10, TITLE_SIZE, MOST_LINES);
      const item = { event, lines, y };
      y += DOT_ROOM + lines.length * LINE + ITEM_GAP;
      return item;
    });
    const more = events.length - items.length;
    return { day, x: scale(day), items, more, bottom: y + (more > 0 ? LINE : 0) };
  });
  const bottom = Math.max(FIRST_ITEM, ...columns.map((column) => column.bottom));
  return { days, width, columns, height: bottom + 4 };
}

/** The days with the most events; two dots for two sources. */
export function drawDayRuler(root: SvgRoot, layout: DayRulerLayout, ruler: Ruler): void {
  const { top, left, right, selected } = ruler;
  const [first, last] = [partsOf(layout.days.from), partsOf(layout.days.to - 1)];
  const start = first.month === last.month ? `${first.day}` : `${first.day} ${first.monthName}`;
  const range = `${start} to ${last.day} ${last.monthName} ${last.year}`;
  drawRulerName(root, "Days", range, top + 12);
  const twice = layout.columns.some(({ items }) =>
    items.some(({ event }) => event.documents.length > 1),
  );
  if (twice) write(root, { text: "a dot a source", x: 0, y: top + 55, style: "ruler-note" });
  const axis = group(root, "axis-line");
  let path = `M${twoDecimals(left)},${twoDecimals(top + AXIS)}H${twoDecimals(right)}`;
  for (const column of layout.columns) {
    path += `M${twoDecimals(column.x)},${twoDecimals(top + AXIS)}v-5`;
    const { weekday, day } = partsOf(column.day);
    write(axis, { text: `${weekday} ${day}`, x: column.x + 5, y: top + AXIS - 6, style: "axis" });
    for (const item of column.items)
      drawDayItem(root, item, column.x, { top, width: layout.width, selected });
    if (column.more > 0)
      write(root, {
        text: `${column.more} more`,
        x: column.x + 6,
        y: top + column.bottom - 6,
        style: "ruler-note",
      });
  }
  axis.append("path").attr("d", path);
}

type ItemPlace = {
  readonly top: number;
  readonly width: number;
  readonly selected: string | undefined;
};

function drawDayItem(root: SvgRoot, { event, lines, y }: DayItem, x: number, place: ItemPlace) {
  const box = eventGroup(root, [event], place.selected);
  const top = place.top + y;
  box
    .append("rect")
    .attr("class", "hit")
    .attr("x", twoDecimals(x + 1))
    .attr("y", twoDecimals(top - 10))
    .attr("width", twoDecimals(place.width - 2))
    .attr("height", twoDecimals(DOT_ROOM + lines.length * LINE + 8));
  for (const [index] of event.documents.entries()) drawDot(box, x + 10 + index * 13, top, 1);
  for (const [index, text] of lines.entries())
    write(box, { text, x: x + 6, y: top + DOT_ROOM + 8 + index * LINE, style: "event-label" });
}
