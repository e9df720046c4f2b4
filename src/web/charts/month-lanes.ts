import { epochDay, MONTHS, partsOf, shortDay, type DaySpan, type EpochDay } from "./calendar.ts";
import {
  closeChart,
  group,
  openChart,
  twoDecimals,
  write,
  type ChartFrame,
  type ChartText,
  type SvgGroup,
  type SvgRoot,
} from "./chart-frame.ts";
import { drawDot, drawEventBar, eventGroup, saysOnly } from "./event-marks.ts";
import { laneItems, numberPlace, type LaneItem, type Scale } from "./lane-items.ts";
import { hairline, linear } from "./ruler.ts";
import { textWidth, fitted } from "./text-width.ts";
import { defaultWindows } from "./timeline-windows.ts";
import type { TimelineView } from "./timeline-view.ts";

export type MonthLanesOptions = {
  readonly months?: DaySpan;
  readonly selected?: string | undefined;
  readonly about?: ChartText;
};

const ROW = 17;
const BAR_HEIGHT = 6;
const NAME_SIZE = 12;
const MOST_NAMES = 190;
const NAMES_PART = 0.3;
const TICK = 5;
const YEAR = 12;
const MONTH_STEPS = [1, 3, 6, 12, 24, 60, 120, 300, 600] as const;
const LONGEST_STEP = 1200;
/** Least distance between two ticks, in pixels. */
const TICK_GAP = 5;
/** Least distance between two written months, in pixels. */
const WRITTEN_GAP = 60;

/** Documents as lanes over the months with the most events: the small form, for paper. */
export function drawMonthLanes(
  view: TimelineView,
  frame: ChartFrame,
  { months = defaultWindows(view, frame.width).months, selected, about }: MonthLanesOptions = {},
): SVGSVGElement {
  const names = view.lanes.map((lane) => lane.name);
  const most = Math.min(MOST_NAMES, frame.width * NAMES_PART);
  const widest = Math.max(0, ...names.map((name) => textWidth(name, NAME_SIZE)));
  const left = Math.min(most, widest) + 16;
  const right = frame.width - 8;
  const top = 15;
  const bottom = top + view.lanes.length * ROW + 2;
  const root = openChart(frame, { name: "month-lanes", height: bottom + 21, about });
  const scale = linear(months, left, right);
  for (const [index, name] of names.entries()) {
    const y = top + (index + 0.5) * ROW;
    write(root, { text: fitted(name, most, NAME_SIZE), x: 0, y: y + 4, style: "lane-name" });
    hairline(root, left, right, y);
  }
  drawArticles(root, view.articles, { scale, months, top: 2, bottom, right, labelY: 11 });
  const items = laneItems(view, { months, frame: null, scale });
  drawTwoSources(root, items, (lane) => top + (lane + 0.5) * ROW);
  for (const item of items)
    drawItem(root, item, {
      y: top + (item.lane + 0.5) * ROW,
      barHeight: BAR_HEIGHT,
      selected,
      items,
    });
  drawMonthAxis(root, { months, scale, left, right, y: bottom, side: 1 });
  return closeChart(root);
}

type ItemPlace = {
  readonly y: number;
  readonly barHeight: number;
  readonly selected: string | undefined;
  /** All items, which the number of a bar must not touch. */
  readonly items: readonly LaneItem[];
};

export function drawItem(root: SvgRoot | SvgGroup, item: LaneItem, place: ItemPlace): SvgGroup {
  const box = eventGroup(root, item.events, place.selected);
  const { y, barHeight } = place;
  const { x, events } = item;
  if (item.kind === "dot") drawDot(box, { x, y, events });
  else {
    const kind = saysOnly(events) ? "statement" : "happening";
    drawEventBar(box, { form: "month", kind }, { x, end: item.end, y, height: barHeight });
    const numberX = numberPlace(item, place.items);
    if (numberX !== null) drawDot(box, { x: numberX, y, events });
  }
  return box;
}

/** A line between lanes wherever two documents date the same event. */
export function drawTwoSources(
  root: SvgRoot | SvgGroup,
  items: readonly LaneItem[],
  yOf: (lane: number) => number,
): void {
  const seen = new Map<string, { x: number; lane: number }>();
  for (const item of items)
    for (const event of item.kind === "dot" ? item.events : []) {
      const other = seen.get(event.id);
      if (other !== undefined)
        root
          .append("path")
          .attr("class", "two-sources")
          .attr(
            "d",
            `M${twoDecimals(other.x)},${twoDecimals(yOf(other.lane))}L${twoDecimals(item.x)},${twoDecimals(yOf(item.lane))}`,
          );
      seen.set(event.id, { x: item.x, lane: item.lane });
    }
}

type ArticlePlace = {
  readonly scale: Scale;
  readonly months: DaySpan;
  readonly top: number;
  readonly bottom: number;
  readonly right: number;
  readonly labelY: number;
  /** From and to where no label may stand, in pixels. */
  readonly blocked?: readonly [number, number];
};

/** The article's date as a dashed vertical line; the label turns left at the right edge and before what is blocked. */
export function drawArticles(
  root: SvgRoot | SvgGroup,
  articles: readonly EpochDay[],
  place: ArticlePlace,
) {
  const { scale, months, top, bottom, right, labelY, blocked = [right, right] } = place;
  let free = -Infinity;
  for (const day of articles) {
    if (day < months.from || day >= months.to) continue;
    const x = scale(day + 0.5);
    root
      .append("path")
      .attr("class", "article-day")
      .attr("d", `M${twoDecimals(x)},${twoDecimals(top)}V${twoDecimals(bottom)}`);
    const text = `article, ${shortDay(day)}`;
    const width = textWidth(text, 13, 600) + 7;
    const meets = x < blocked[1] && x + width > blocked[0];
    const before = x + width > right || meets;
    const start = before ? x - width : x;
    if (start < Math.max(free, scale(months.from)) || start + width > right) continue;
    free = before ? x : x + width;
    const anchor = before ? "end" : "start";
    write(root, { text, x: before ? x - 7 : x + 7, y: labelY, style: "article-label", anchor });
  }
}

type Axis = {
  readonly months: DaySpan;
  readonly scale: Scale;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** 1: words below the line; −1: above it. */
  readonly side: 1 | -1;
};

/** A tick a month; words at quarters where they have room, the year at January. */
export function drawMonthAxis(
  root: SvgRoot | SvgGroup,
  { months, scale, left, right, y, side }: Axis,
): void {
  const axis = group(root, "axis-line");
  let path = `M${twoDecimals(left)},${twoDecimals(y)}H${twoDecimals(right)}`;
  const { year, month } = partsOf(months.from);
  const perMonth = (right - left) / Math.max(1, (months.to - months.from) / 30.44);
  const step = MONTH_STEPS.find((count) => count * perMonth >= WRITTEN_GAP) ?? LONGEST_STEP;
  const tick = MONTH_STEPS.find((count) => count * perMonth >= TICK_GAP) ?? LONGEST_STEP;
  const first = tick < YEAR ? 0 : 1 - month;
  for (let index = first; ; index += 1) {
    const day = epochDay(year, month + index, 1);
    if (day >= months.to) break;
    const x = scale(day);
    const { month: at, year: of } = partsOf(day);
    const since = of * YEAR + at - 1;
    if (since % tick !== 0 || day < months.from) continue;
    const written = since % step === 0;
    path += `M${twoDecimals(x)},${twoDecimals(y)}v${side === 1 ? TICK : -TICK}`;
    const named = at === 1 || (index === 0 && written);
    const text = step >= YEAR ? String(of) : named ? `${monthWord(at)} ${of}` : monthWord(at);
    const middle = side === 1;
    if (!written || x + (middle ? 28 : 56) > right + 12) continue;
    const place = { x: middle ? x : x + 3, y: side === 1 ? y + 18 : y - 8 };
    write(axis, { text, ...place, style: "axis", anchor: middle ? "middle" : "start" });
  }
  axis.append("path").attr("d", path);
}

function monthWord(month: number): string {
  return (MONTHS[month - 1] ?? "").slice(0, 3);
}
