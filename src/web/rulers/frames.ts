import { limitsOf, pushed, withFrame, zoomed, type FrameName } from "../charts/window-moves.ts";
import { partsOf } from "../charts/calendar.ts";
import type { TimelineWindow } from "../charts/timeline-windows.ts";
import { element } from "../element.ts";
import { addDragging } from "./frame-drag.ts";
import { frameEnds, type Stage } from "./stage.ts";
import { frameWords } from "./window-words.ts";

/** How far outside its lines a frame can be taken hold of. */
const REACH = 10;
export const ZOOM_IN = 0.7;
export const ZOOM_OUT = 1 / ZOOM_IN;
const NAMES = {
  months: "Frame of the months: what the second ruler enlarges",
  days: "Frame of the days: what the third ruler enlarges",
} as const satisfies Record<FrameName, string>;

/** Adds the two frames to the rulers: each is moved and made longer or shorter by pointer, finger and keys. */
export function addFrames(stage: Stage): void {
  for (const name of ["months", "days"] as const) {
    const frame = element("div", {
      class: "ruler-frame",
      role: "slider",
      tabindex: "0",
      "aria-label": `${NAMES[name]}. Arrow keys move it, plus and minus change its length, Home and End go to the ends.`,
      "data-focus": `frame-${name}`,
      "data-frame": name,
    });
    stage.onDrawn(() => place(frame, stage, name));
    frame.addEventListener("keydown", (event) => {
      const next = afterKey(stage.windows(), name, event, endsOf(stage));
      if (next === null) return;
      event.preventDefault();
      stage.show(next, null);
      stage.settle("soon");
    });
    frame.addEventListener("blur", () => stage.settle("now"));
    stage.element.prepend(frame);
  }
  addDragging(stage);
}

function place(frame: HTMLElement, stage: Stage, name: FrameName): void {
  const [from, to] = frameEnds(stage, name);
  const { top, bottom } = stage.layout().frames[name];
  frame.style.left = `${from - REACH}px`;
  frame.style.width = `${to - from + 2 * REACH}px`;
  frame.style.top = `${top}px`;
  frame.style.height = `${bottom - top}px`;
  const windows = stage.windows();
  const { within } = limitsOf(name, windows);
  const latest = within.to - (windows[name].to - windows[name].from);
  frame.setAttribute("aria-valuemin", String(within.from));
  frame.setAttribute("aria-valuemax", String(latest));
  frame.setAttribute("aria-valuenow", String(windows[name].from));
  frame.setAttribute("aria-valuetext", frameWords(stage.view, windows, name));
}

/** First and last day with an event known to the day. */
function endsOf({ view }: Stage): readonly [number, number] | null {
  const days = view.events.filter(({ form }) => form === "day").map(({ from }) => from);
  const [first] = days;
  return first === undefined ? null : [first, Math.max(...days)];
}

type Key = Pick<KeyboardEvent, "key" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey">;

/** The windows after a key on a frame; null for a key that means nothing there. */
function afterKey(
  windows: TimelineWindow,
  name: FrameName,
  { key, shiftKey, ctrlKey, metaKey, altKey }: Key,
  ends: readonly [number, number] | null,
): TimelineWindow | null {
  if (ctrlKey || metaKey || altKey) return null;
  const span = windows[name];
  const length = span.to - span.from;
  const step = name === "days" ? 1 : daysOfMonth(span.from);
  const large = name === "days" ? Math.max(1, Math.floor(length / 2)) : Math.floor(length / 2);
  const by = shiftKey ? large : step;
  if (key === "ArrowLeft" || key === "ArrowDown") return pushed(windows, name, -by);
  if (key === "ArrowRight" || key === "ArrowUp") return pushed(windows, name, by);
  if (key === "PageDown") return pushed(windows, name, -length);
  if (key === "PageUp") return pushed(windows, name, length);
  if (key === "Home" || key === "End") return atEnd(windows, name, key, ends);
  return afterZoomKey(windows, name, key, (span.from + span.to) / 2);
}

function daysOfMonth(day: number): number {
  const { month } = partsOf(day);
  const [long, short] = [31, 30];
  return [4, 6, 9, 11].includes(month) ? short : month === 2 ? 28 : long;
}

function atEnd(
  windows: TimelineWindow,
  name: FrameName,
  key: "Home" | "End",
  ends: readonly [number, number] | null,
): TimelineWindow {
  const { from, to } = windows[name];
  const { decades } = windows;
  const [first, last] = name === "days" && ends !== null ? ends : [decades.from, decades.to - 1];
  return pushed(windows, name, key === "Home" ? first - from : last + 1 - to);
}

/** The windows with a frame longer or shorter about a day; null for another key than plus and minus. */
export function afterZoomKey(
  windows: TimelineWindow,
  name: FrameName,
  key: string,
  about: number,
): TimelineWindow | null {
  const factor =
    key === "+" || key === "=" ? ZOOM_IN : key === "-" || key === "_" ? ZOOM_OUT : null;
  if (factor === null) return null;
  return withFrame(windows, name, zoomed(windows[name], factor, about, limitsOf(name, windows)));
}
