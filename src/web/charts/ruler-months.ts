import { partsOf, type DaySpan } from "./calendar.ts";
import { group, write, type SvgRoot } from "./chart-frame.ts";
import { drawEventBar, eventGroup, saysOnly } from "./event-marks.ts";
import { laneItems, stripItems, type LaneItem, type Scale } from "./lane-items.ts";
import { labelPlacer } from "./label-placer.ts";
import { drawArticles, drawItem, drawMonthAxis, drawTwoSources } from "./month-lanes.ts";
import { itemBox, LABEL_SIZE, LANE, placeLabel } from "./month-labels.ts";
import { drawReadersLane, readersIn } from "./readers-lane.ts";
import { drawFrame, drawRulerName, hairline, linear, type Ruler } from "./ruler.ts";
import { fitted, textWidth } from "./text-width.ts";
import type { TimelineView } from "./timeline-view.ts";

const AXIS = 30;
const BAR_HEIGHT = 8;
const STRIP = 34;
const NAME_SIZE = 14;
const FIRST_LANE = AXIS + 18;

export function monthRulerHeight(view: TimelineView, months: DaySpan): number {
  const strip = stripItems(view, months).length > 0 ? STRIP : 0;
  const readers = readersIn(view, months).length > 0 ? LANE : 0;
  return FIRST_LANE + view.lanes.length * LANE + readers + strip + 2;
}

/** A lane for every document over the months with the most events. */
export function drawMonthRuler(root: SvgRoot, view: TimelineView, ruler: Ruler): void {
  const { left, right, top, windows } = ruler;
  const { months, days } = windows;
  const scale = linear(months, left, right);
  const axis = top + AXIS;
  const bottom = top + monthRulerHeight(view, months) - 2;
  drawRulerName(root, "Months", rangeWords(months), top + 12);
  drawMonthAxis(root, { months, scale, left, right, y: axis, side: -1 });
  const frame = [scale(days.from), scale(days.to)] as const;
  drawFrame(root, frame, { top: axis + 4, bottom });
  const yOf = (lane: number): number => top + FIRST_LANE + lane * LANE + LANE * 0.5;
  for (const [index, lane] of view.lanes.entries()) {
    const y = yOf(index);
    const name = group(root, "lane");
    name.append("title").text(`${lane.name}, ${lane.note}`);
    const [head, note] = [lane.name, lane.note].map((text) => fitted(text, left - 12, NAME_SIZE));
    write(name, { text: head ?? "", x: 0, y: y - 6, style: "lane-name" });
    write(name, { text: note ?? "", x: 0, y: y + 11, style: "ruler-note" });
    hairline(root, left, right, y + LANE / 2);
  }
  drawArticles(root, view.articles, {
    scale,
    months,
    top: axis + 2,
    bottom,
    right,
    labelY: axis + 14,
    blocked: frame,
  });
  const items = laneItems(view, { months, frame: days, scale });
  drawTwoSources(root, items, yOf);
  for (const item of items)
    drawItem(root, item, { y: yOf(item.lane), barHeight: BAR_HEIGHT, selected: ruler.selected });
  const lines = view.articles.map((day) => scale(day + 0.5));
  labelItems(root, items, { yOf, ruler, frame, lines });
  const readers = readersIn(view, months);
  if (readers.length > 0)
    drawReadersLane(root, readers, { ruler, scale, y: bottom - LANE / 2, frame, lines });
  const y = bottom - 7 - (readers.length > 0 ? LANE : 0);
  drawStrip(root, view, { ruler, scale, y, frame, lines });
}

type Labelling = {
  readonly yOf: (lane: number) => number;
  readonly ruler: Ruler;
  readonly frame: readonly [number, number];
  /** Vertical lines that labels must not cross, in pixels. */
  readonly lines: readonly number[];
};

/** Writes the first title of each mark beside it, and how many more it stands for. */
function labelItems(root: SvgRoot, items: readonly LaneItem[], place: Labelling): void {
  const { yOf, ruler, frame, lines } = place;
  const bottom = Math.max(0, ...items.map((item) => yOf(item.lane))) + LANE / 2;
  const full = { left: ruler.left, right: ruler.right, top: ruler.top, bottom };
  const placer = labelPlacer(full, [
    ...items.map((item) => itemBox(item, yOf(item.lane))),
    { left: frame[0], right: frame[1], top: ruler.top, bottom },
    ...lines.map((x) => ({ left: x - 1, right: x + 1, top: ruler.top, bottom })),
  ]);
  for (const item of items) {
    const [first, ...others] = item.events;
    if (first === undefined) continue;
    const y = yOf(item.lane);
    const { left, right } = itemBox(item, y);
    const style = saysOnly(item.events) ? "event-label statement-label" : "event-label";
    const tail = others.length === 0 ? "" : ` and ${others.length} more`;
    placeLabel(root, placer, { title: first.title, tail, left, right, y, style });
  }
}

type Strip = Pick<Labelling, "ruler" | "frame" | "lines"> & {
  readonly scale: Scale;
  readonly y: number;
};

/** Events known only to the year: open bars along the foot, each named if it has room. */
function drawStrip(
  root: SvgRoot,
  view: TimelineView,
  { ruler, scale, y, frame, lines }: Strip,
): void {
  const { months } = ruler.windows;
  const [top, bottom] = [y - 21, y];
  const placer = labelPlacer({ left: ruler.left, right: ruler.right, top, bottom }, [
    { left: frame[0], right: frame[1], top, bottom },
    ...lines.map((x) => ({ left: x - 1, right: x + 1, top, bottom })),
  ]);
  const bars = stripItems(view, months).flatMap((events) => {
    const [first] = events;
    if (first === undefined) return [];
    const x = scale(Math.max(first.from, months.from));
    return [{ events, first, x, end: scale(Math.min(first.to, months.to)) }];
  });
  for (const { events, first, x, end } of bars) {
    // a title over the next bar would be read as that one's
    const until = Math.min(ruler.right, ...bars.map((bar) => bar.x).filter((other) => other > x));
    const box = eventGroup(root, events, ruler.selected);
    const kind = saysOnly(events) ? "statement" : "happening";
    drawEventBar(box, { form: "year", kind }, { x, end, y, height: 6 });
    const more = events.length > 1 ? ` and ${events.length - 1} more` : "";
    const starts = [x, ...lines, frame[1]].filter((start) => start >= x && start < end);
    const places = starts.flatMap((start) => {
      const room = end - start - 8 - textWidth(more, LABEL_SIZE);
      return [first.title, fitted(first.title, room, LABEL_SIZE)]
        .map((title) => ({
          text: title + more,
          left: start + 4,
          right: start + 4 + textWidth(title + more, LABEL_SIZE),
          top: y - 20,
          bottom: y - 5,
        }))
        .filter(({ right }) => right <= until);
    });
    const label = places[placer.place(places) ?? -1];
    if (label === undefined) continue;
    const { text, left } = label;
    write(box, { text, x: left, y: y - 8, style: "event-label quiet" });
  }
}

function rangeWords({ from, to }: DaySpan): string {
  const [first, last] = [partsOf(from), partsOf(to - 1)];
  const end = `${last.monthName.slice(0, 3)} ${last.year}`;
  if (first.year === last.year) return `${first.monthName.slice(0, 3)} to ${end}`;
  return `${first.monthName.slice(0, 3)} ${first.year} to ${end}`;
}
