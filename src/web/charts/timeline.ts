import {
  closeChart,
  openChart,
  twoDecimals,
  type ChartFrame,
  type ChartText,
  type SvgRoot,
} from "./chart-frame.ts";
import { layoutDayRuler, type DayRulerLayout } from "./day-columns.ts";
import type { Scale } from "./lane-items.ts";
import { linear } from "./ruler.ts";
import { drawDayRuler } from "./ruler-days.ts";
import { DECADES_FRAME, DECADES_HEIGHT, drawDecadeRuler } from "./ruler-decades.ts";
import { drawMonthRuler, monthFrame, monthRulerHeight } from "./ruler-months.ts";
import { windowsGiven, type TimelineWindow } from "./timeline-windows.ts";
import type { TimelineView } from "./timeline-view.ts";
import type { FrameName } from "./window-moves.ts";

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

/** Where the rulers and their frames stand, in CSS pixels. */
export type TimelineLayout = {
  readonly windows: TimelineWindow;
  readonly left: number;
  readonly right: number;
  readonly monthsTop: number;
  readonly daysTop: number;
  readonly height: number;
  readonly days: DayRulerLayout;
  /** From day to pixel on the ruler that holds the frame, and the frame's top and bottom. */
  readonly frames: Record<FrameName, FramePlace>;
};
type FramePlace = {
  readonly scale: Scale;
  readonly top: number;
  readonly bottom: number;
};

export function layoutTimeline(
  view: TimelineView,
  width: number,
  { windows, selected }: Omit<TimelineOptions, "about">,
): TimelineLayout {
  const { left, right } = rulerEdges(width);
  const at = { selected, width };
  const chosen = windows ?? windowsGiven(view, null, at);
  const monthsTop = DECADES_HEIGHT + GAP;
  const daysTop = monthsTop + monthRulerHeight(view, chosen.months) + GAP;
  const days = layoutDayRuler(view, chosen.days, { left, right }, selected);
  const inMonths = monthFrame(view, chosen.months);
  return {
    windows: chosen,
    left,
    right,
    monthsTop,
    daysTop,
    height: daysTop + days.height,
    days,
    frames: {
      months: { scale: linear(chosen.decades, left, right), ...DECADES_FRAME },
      days: {
        scale: linear(chosen.months, left, right),
        top: monthsTop + inMonths.top,
        bottom: monthsTop + inMonths.bottom,
      },
    },
  };
}

/** Left and right end of the rulers in a chart of a width. */
function rulerEdges(width: number): { readonly left: number; readonly right: number } {
  return { left: width >= ROOMY ? NAMES : NARROW_NAMES, right: width - 8 };
}

/** Three rulers, each the enlargement of a frame in the one above: decades, months by document, days. */
export function drawTimeline(
  view: TimelineView,
  frame: ChartFrame,
  { windows, selected, about }: TimelineOptions = {},
): SVGSVGElement {
  const layout = layoutTimeline(view, frame.width, { ...(windows && { windows }), selected });
  const { left, right, monthsTop, daysTop, height, days, frames } = layout;
  const root = openChart(frame, { name: "timeline", height, about });
  const shared = { left, right, windows: layout.windows, selected };
  const { months: inDecades, days: inMonths } = frames;
  drawZoom(root, {
    from: [inDecades.scale(layout.windows.months.from), inDecades.scale(layout.windows.months.to)],
    under: DECADES_FRAME.bottom,
    top: DECADES_HEIGHT - 4,
    to: [left, right],
    bottom: monthsTop + 4,
  });
  drawZoom(root, {
    from: [inMonths.scale(layout.windows.days.from), inMonths.scale(layout.windows.days.to)],
    under: inMonths.bottom,
    top: inMonths.bottom,
    to: [left, right],
    bottom: daysTop + 4,
  });
  drawDecadeRuler(root, view, { ...shared, top: 0 });
  drawMonthRuler(root, view, { ...shared, top: monthsTop });
  drawDayRuler(root, days, { ...shared, top: daysTop, articles: view.articles });
  return closeChart(root);
}

type Zoom = {
  readonly from: readonly [number, number];
  /** Where the lines leave the frame, straight down to `top`. */
  readonly under: number;
  readonly top: number;
  readonly to: readonly [number, number];
  readonly bottom: number;
};

function drawZoom(root: SvgRoot, { from, under, top, to, bottom }: Zoom): void {
  const lines = [0, 1].map((side) => {
    const [a, b] = [from[side] ?? 0, to[side] ?? 0];
    const down = under < top ? `,${twoDecimals(under)}V` : ",";
    return `M${twoDecimals(a)}${down}${twoDecimals(top)}L${twoDecimals(b)},${twoDecimals(bottom)}`;
  });
  root.append("path").attr("class", "zoom").attr("d", lines.join(""));
}
