import {
  closeChart,
  openChart,
  twoDecimals,
  type ChartFrame,
  type ChartText,
  type SvgRoot,
} from "./chart-frame.ts";
import { layoutDayRuler } from "./day-columns.ts";
import { linear } from "./ruler.ts";
import { drawDayRuler } from "./ruler-days.ts";
import { drawDecadeRuler, DECADES_HEIGHT } from "./ruler-decades.ts";
import { drawMonthRuler, monthRulerHeight } from "./ruler-months.ts";
import { defaultWindows, windowsAround, type TimelineWindow } from "./timeline-windows.ts";
import type { TimelineView } from "./timeline-view.ts";

export type TimelineOptions = {
  readonly windows?: TimelineWindow;
  /** Id of the chosen event. */
  readonly selected?: string | undefined;
  readonly about?: ChartText;
};

/** Width of the names at the left, at full width and on a middle one. */
const NAMES = 196;
const NARROW_NAMES = 132;
const ROOMY = 900;
const GAP = 46;

/** Three rulers, each the enlargement of a frame in the one above: decades, months by document, days. */
export function drawTimeline(
  view: TimelineView,
  frame: ChartFrame,
  { windows, selected, about }: TimelineOptions = {},
): SVGSVGElement {
  const left = frame.width >= ROOMY ? NAMES : NARROW_NAMES;
  const right = frame.width - 8;
  const width = right - left;
  const chosen =
    windows ??
    (selected === undefined ? defaultWindows(view, width) : windowsAround(view, selected, width));
  const monthsTop = DECADES_HEIGHT + GAP;
  const daysTop = monthsTop + monthRulerHeight(view, chosen.months) + GAP;
  const days = layoutDayRuler(view, chosen.days, { left, right }, selected);
  const height = daysTop + days.height;
  const root = openChart(frame, { name: "timeline", height, about });
  const shared = { left, right, windows: chosen, selected };
  const months = linear(chosen.months, left, right);
  const decades = linear(chosen.decades, left, right);
  drawZoom(root, {
    from: [decades(chosen.months.from), decades(chosen.months.to)],
    top: DECADES_HEIGHT - 4,
    to: [left, right],
    bottom: monthsTop + 4,
  });
  drawZoom(root, {
    from: [months(chosen.days.from), months(chosen.days.to)],
    top: daysTop - GAP + 2,
    to: [left, right],
    bottom: daysTop + 4,
  });
  drawDecadeRuler(root, view, { ...shared, top: 0 });
  drawMonthRuler(root, view, { ...shared, top: monthsTop });
  drawDayRuler(root, days, { ...shared, top: daysTop });
  return closeChart(root);
}

type Zoom = {
  readonly from: readonly [number, number];
  readonly top: number;
  readonly to: readonly [number, number];
  readonly bottom: number;
};

function drawZoom(root: SvgRoot, { from, top, to, bottom }: Zoom): void {
  const lines = [0, 1].map((side) => {
    const [a, b] = [from[side] ?? 0, to[side] ?? 0];
    return `M${twoDecimals(a)},${twoDecimals(top)}L${twoDecimals(b)},${twoDecimals(bottom)}`;
  });
  root.append("path").attr("class", "zoom").attr("d", lines.join(""));
}
