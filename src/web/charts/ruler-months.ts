import { partsOf, type DaySpan } from "./calendar.ts";
import { group, twoDecimals, write, type SvgRoot } from "./chart-frame.ts";
import { drawEventBar, eventGroup } from "./event-marks.ts";
import { laneItems, stripItems, type LaneItem, type Scale } from "./lane-items.ts";
import { labelPlacer, type Box } from "./label-placer.ts";
import { drawArticles, drawItem, drawMonthAxis, drawTwoSources } from "./month-lanes.ts";
import { drawFrame, drawRulerName, hairline, linear, type Ruler } from "./ruler.ts";
import { fitted, textWidth } from "./text-width.ts";
import type { TimelineView } from "./timeline-view.ts";

const AXIS = 30;
const LANE = 46;
const BAR_HEIGHT = 8;
const STRIP = 34;
const LABEL_SIZE = 13;
const MOST_LABEL = 190;
const DOT_REACH = 11;
const NAME_SIZE = 14;
const FIRST_LANE = AXIS + 18;

export function monthRulerHeight(view: TimelineView, months: DaySpan): number {
  const strip = stripItems(view, months).length > 0 ? STRIP : 0;
  return FIRST_LANE + view.lanes.length * LANE + strip + 2;
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
  });
  const items = laneItems(view, { months, frame: days, scale });
  drawTwoSources(root, items, yOf);
  for (const item of items)
    drawItem(root, item, { y: yOf(item.lane), barHeight: BAR_HEIGHT, selected: ruler.selected });
  labelItems(root, items, {
    yOf,
    ruler,
    frame,
    lines: view.articles.map((day) => scale(day + 0.5)),
  });
  drawStrip(root, view, { ruler, scale, y: bottom - 7 });
}

type Labelling = {
  readonly yOf: (lane: number) => number;
  readonly ruler: Ruler;
  readonly frame: readonly [number, number];
  /** Vertical lines that labels must not cross, in pixels. */
  readonly lines: readonly number[];
};

/** Writes the first title of each mark to its right, to its left or above, or not at all. */
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
    const title = item.events[0]?.title ?? "";
    const y = yOf(item.lane);
    const { left, right } = itemBox(item, y);
    for (const most of [MOST_LABEL, MOST_LABEL / 2]) {
      const text = fitted(title, most, LABEL_SIZE);
      const width = textWidth(text, LABEL_SIZE);
      const at = (x: number, base: number) => ({
        left: x,
        right: x + width,
        top: base - 12,
        bottom: base + 3,
        base,
      });
      const candidates = [at(right + 4, y + 4.5), at(left - 4 - width, y + 4.5), at(left, y - 11)];
      const chosen = candidates[placer.place(candidates) ?? -1];
      if (chosen === undefined) continue;
      write(root, { text, x: chosen.left, y: chosen.base, style: "event-label" });
      break;
    }
  }
}

function itemBox(item: LaneItem, y: number): Box {
  if (item.kind === "bar")
    return { left: item.x - 2, right: item.end + 2, top: y - 5, bottom: y + 5 };
  const reach = item.events.length > 1 ? DOT_REACH : 7;
  return { left: item.x - reach, right: item.x + reach, top: y - 9, bottom: y + 9 };
}

/** Events known only to the year: open bars along the foot, each named if it has room. */
function drawStrip(
  root: SvgRoot,
  view: TimelineView,
  { ruler, scale, y }: { ruler: Ruler; scale: Scale; y: number },
): void {
  const { months } = ruler.windows;
  const placer = labelPlacer({ left: ruler.left, right: ruler.right, top: 0, bottom: y });
  for (const events of stripItems(view, months)) {
    const [first] = events;
    if (first === undefined) continue;
    const x = scale(Math.max(first.from, months.from));
    const end = scale(Math.min(first.to, months.to));
    const box = eventGroup(root, events, ruler.selected);
    drawEventBar(box, "year", { x, end, y, height: 6 });
    const more = events.length > 1 ? ` and ${events.length - 1} more` : "";
    const room = end - x - 8 - textWidth(more, LABEL_SIZE);
    const text = fitted(first.title, room, LABEL_SIZE) + more;
    const width = textWidth(text, LABEL_SIZE);
    if (width > end - x) continue;
    const label = { left: x + 4, right: x + 4 + width, top: y - 20, bottom: y - 5 };
    if (placer.place([label]) !== null)
      write(box, { text, x: twoDecimals(label.left), y: y - 8, style: "event-label quiet" });
  }
}

function rangeWords({ from, to }: DaySpan): string {
  const [first, last] = [partsOf(from), partsOf(to - 1)];
  const end = `${last.monthName.slice(0, 3)} ${last.year}`;
  if (first.year === last.year) return `${first.monthName.slice(0, 3)} to ${end}`;
  return `${first.monthName.slice(0, 3)} ${first.year} to ${end}`;
}
