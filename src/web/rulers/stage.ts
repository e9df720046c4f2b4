import { writeWindows, type GivenWindows } from "../charts/given-windows.ts";
import { drawTimeline, layoutTimeline } from "../charts/timeline.ts";
import type { ChartText } from "../charts/chart-frame.ts";
import type { TimelineLayout } from "../charts/timeline.ts";
import type { TimelineView } from "../charts/timeline-view.ts";
import { areUsualMonths, windowsGiven, type TimelineWindow } from "../charts/timeline-windows.ts";
import type { FrameName } from "../charts/window-moves.ts";
import { element } from "../element.ts";
import { announce } from "../announce.ts";
import { frameWords } from "./window-words.ts";

type StageParts = {
  readonly view: TimelineView;
  readonly width: number;
  readonly selected: string | undefined;
  readonly given: GivenWindows | null;
  readonly about: ChartText;
  /** Puts the windows into the address; null for those that a view takes by itself. */
  readonly keep: (windows: string | null) => void;
};

/** The rulers with what moves them: they are drawn again at once, and kept in the address when a move has ended. */
export type Stage = {
  readonly view: TimelineView;
  readonly element: HTMLElement;
  readonly windows: () => TimelineWindow;
  readonly layout: () => TimelineLayout;
  /** Shows other windows; of the frame named it is told where it is when the move has ended. A frame that has the focus tells it itself: null. */
  readonly show: (windows: TimelineWindow, told: FrameName | null) => void;
  /** Keeps what is shown: at once, or when nothing has moved for a moment. */
  readonly settle: (when: "now" | "soon") => void;
  /** Called after each drawing. */
  readonly onDrawn: (listener: () => void) => void;
};

/** So long after the last key or turn of the wheel a move has ended. */
const PAUSE_MS = 350;

export function makeStage({ view, width, selected, given, about, keep }: StageParts): Stage {
  const at = { selected, width };
  const usual = windowsGiven(view, null, at);
  const listeners: (() => void)[] = [];
  const holder = element("div", { class: "rulers-chart" });
  const box = element("div", { class: "rulers-stage" }, holder);
  let windows = windowsGiven(view, given, at);
  let layout = layoutTimeline(view, width, { windows, selected });
  let hasMoved = false;
  let toTell: FrameName | null = null;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const draw = () => {
    layout = layoutTimeline(view, width, { windows, selected });
    holder.replaceChildren(drawTimeline(view, { document, width }, { windows, selected, about }));
    for (const listener of listeners) listener();
  };
  const settleNow = () => {
    clearTimeout(waiting);
    // another view may be shown by now
    if (!hasMoved || !box.isConnected) return;
    hasMoved = false;
    if (toTell !== null) announce(frameWords(view, windows, toTell));
    const months = areUsualMonths(view, windows, at) ? null : windows.months;
    keep(sameWindows(windows, usual) ? null : writeWindows({ days: windows.days, months }));
  };
  holder.append(drawTimeline(view, { document, width }, { windows, selected, about }));
  return {
    view,
    element: box,
    windows: () => windows,
    layout: () => layout,
    show: (next, told) => {
      if (sameWindows(next, windows)) return;
      windows = next;
      hasMoved = true;
      toTell = told;
      draw();
    },
    settle: (when) => {
      if (when === "now") settleNow();
      else {
        clearTimeout(waiting);
        waiting = setTimeout(settleNow, PAUSE_MS);
      }
    },
    onDrawn: (listener) => {
      listeners.push(listener);
      listener();
    },
  };
}

function sameWindows(a: TimelineWindow, b: TimelineWindow): boolean {
  const pairs = [
    [a.days, b.days],
    [a.months, b.months],
  ] as const;
  return pairs.every(([one, other]) => one.from === other.from && one.to === other.to);
}

/** The day at a place across the ruler that holds a frame. */
export function dayAt(stage: Stage, name: FrameName, x: number): number {
  const { left, right } = stage.layout();
  const { decades, months } = stage.windows();
  const outer = name === "days" ? months : decades;
  return outer.from + ((x - left) / Math.max(1, right - left)) * (outer.to - outer.from);
}

/** Left and right end of a frame, in pixels. */
export function frameEnds(stage: Stage, name: FrameName): readonly [number, number] {
  const { scale } = stage.layout().frames[name];
  const { from, to } = stage.windows()[name];
  return [scale(from), scale(to)];
}
