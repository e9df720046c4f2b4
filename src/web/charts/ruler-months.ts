import { partsOf, type DaySpan } from "./calendar.ts";
import { group, write, type SvgGroup, type SvgRoot } from "./chart-frame.ts";
import { saysOnly } from "./event-marks.ts";
import { byImportance, foremost } from "./importance.ts";
import { laneItems, stripItems, type LaneItem } from "./lane-items.ts";
import { labelPlacer } from "./label-placer.ts";
import { drawArticles, drawItem, drawMonthAxis, drawTwoSources } from "./month-lanes.ts";
import { itemBox, LANE, placeLabel } from "./month-labels.ts";
import { drawStrip, STRIP } from "./month-strip.ts";
import { drawReadersLane, readersIn } from "./readers-lane.ts";
import { drawFrame, drawRulerName, hairline, linear, type Ruler } from "./ruler.ts";
import { fitted, wrapped } from "./text-width.ts";
import type { Lane } from "./timeline-lanes.ts";
import type { TimelineView } from "./timeline-view.ts";

const AXIS = 30;
const BAR_HEIGHT = 8;
const NAME_SIZE = 14;
const NAME_LINE = 14.5;
const FIRST_LANE = AXIS + 18;
/** More titles than this find no room on a page, however wide; the rest need not be tried. */
const MOST_TRIED = 80;

export function monthRulerHeight(view: TimelineView, months: DaySpan): number {
  const strip = stripItems(view, months).length > 0 ? STRIP : 0;
  const readers = readersIn(view, months).length > 0 ? LANE : 0;
  return FIRST_LANE + view.lanes.length * LANE + readers + strip + 2;
}

/** Top and bottom of the frame in this ruler, from its top. */
export function monthFrame(view: TimelineView, months: DaySpan) {
  return { top: AXIS + 4, bottom: monthRulerHeight(view, months) - 2 };
}

/** A lane for every document over the months with the most events. */
export function drawMonthRuler(parent: SvgRoot, view: TimelineView, ruler: Ruler): void {
  const root = group(parent, "ruler").attr("data-ruler", "months");
  const { left, right, top, windows, selected } = ruler;
  const { months, days } = windows;
  const scale = linear(months, left, right);
  const axis = top + AXIS;
  const bottom = top + monthFrame(view, months).bottom;
  drawRulerName(root, "Months", rangeWords(months), top + 12);
  drawMonthAxis(root, { months, scale, left, right, y: axis, side: -1 });
  const frame = [scale(days.from), scale(days.to)] as const;
  drawFrame(root, frame, { top: axis + 4, bottom });
  const yOf = (lane: number): number => top + FIRST_LANE + lane * LANE + LANE * 0.5;
  for (const [index, lane] of view.lanes.entries()) {
    drawLaneName(root, lane, yOf(index), left - 12);
    hairline(root, 0, right, yOf(index) + LANE / 2);
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
    drawItem(root, item, { y: yOf(item.lane), barHeight: BAR_HEIGHT, selected, items });
  const lines = view.articles.map((day) => scale(day + 0.5));
  labelItems(root, items, { yOf, ruler, frame, lines });
  const readers = readersIn(view, months);
  if (readers.length > 0)
    drawReadersLane(root, readers, { ruler, scale, y: bottom - LANE / 2, frame, lines });
  const y = bottom - 7 - (readers.length > 0 ? LANE : 0);
  drawStrip(root, view, { months, scale, right, y, frame, lines, selected });
}

/** The name on one or two lines, beneath it what the document is. */
function drawLaneName(root: SvgGroup, { name, note }: Lane, y: number, roomPx: number): void {
  const box = group(root, "lane");
  box.append("title").text(`${name}, ${note}`);
  const lines = wrapped(name, roomPx, NAME_SIZE, 2);
  const first = y - 6 - (lines.length - 1) * (NAME_LINE / 2 - 1);
  for (const [index, text] of lines.entries())
    write(box, { text, x: 0, y: first + index * NAME_LINE, style: "lane-name" });
  const below = first + lines.length * NAME_LINE + 1;
  write(box, { text: fitted(note, roomPx, NAME_SIZE), x: 0, y: below, style: "ruler-note" });
}

type Labelling = {
  readonly yOf: (lane: number) => number;
  readonly ruler: Ruler;
  readonly frame: readonly [number, number];
  /** Vertical lines that labels must not cross, in pixels. */
  readonly lines: readonly number[];
};

/** Writes the foremost title of each mark beside it, and how many more it stands for; the most important marks first. */
function labelItems(root: SvgGroup, items: readonly LaneItem[], place: Labelling): void {
  const { yOf, ruler, frame, lines } = place;
  const bottom = Math.max(0, ...items.map((item) => yOf(item.lane))) + LANE / 2;
  const full = { left: ruler.left, right: ruler.right, top: ruler.top + AXIS + 2, bottom };
  const placer = labelPlacer(full, [
    ...items.map((item) => itemBox(item, yOf(item.lane))),
    { left: frame[0], right: frame[1], top: ruler.top, bottom },
    ...lines.map((x) => ({ left: x - 1, right: x + 1, top: ruler.top, bottom })),
    ...articleLabels(ruler, lines),
  ]);
  const named = items.flatMap((item) => {
    const first = foremost(item.events);
    return first === undefined ? [] : [{ item, first }];
  });
  const ordered = named.toSorted((a, b) => byImportance(a.first, b.first));
  for (const { item, first } of ordered.slice(0, MOST_TRIED)) {
    const y = yOf(item.lane);
    const { left, right } = itemBox(item, y);
    const style = saysOnly(item.events) ? "event-label statement-label" : "event-label";
    const others = item.events.length - 1;
    const tail = others === 0 ? "" : ` and ${others} more`;
    placeLabel(root, placer, { title: first.title, tail, left, right, y, style });
  }
}

const ARTICLE_LABEL = 136;

/** Where the articles' dates are written, on either side of their lines. */
function articleLabels({ top }: Ruler, lines: readonly number[]) {
  return lines.map((x) => ({
    left: x - ARTICLE_LABEL,
    right: x + ARTICLE_LABEL,
    top: top + AXIS,
    bottom: top + AXIS + 18,
  }));
}

function rangeWords({ from, to }: DaySpan): string {
  const [first, last] = [partsOf(from), partsOf(to - 1)];
  const end = `${last.monthName.slice(0, 3)} ${last.year}`;
  if (first.year === last.year) return `${first.monthName.slice(0, 3)} to ${end}`;
  return `${first.monthName.slice(0, 3)} ${first.year} to ${end}`;
}
