import {
  limitsOf,
  moved,
  resized,
  withFrame,
  type Edge,
  type FrameName,
} from "../charts/window-moves.ts";
import type { TimelineWindow } from "../charts/timeline-windows.ts";
import { dayAt, frameEnds, type Stage } from "./stage.ts";

/** How far inside its lines the ends of a frame can be taken hold of. */
const INSIDE = 6;
/** A hand that presses is not quite still: less than this is no drag. */
const DRAG_FROM_PX = 4;
const FRAMES = ["months", "days"] as const satisfies readonly FrameName[];

type Grip = {
  readonly name: FrameName;
  readonly part: Edge | "whole";
  /** Where the pointer was pressed. */
  readonly x: number;
  readonly start: TimelineWindow;
};

/**
 * Moves the frames, or their ends, with the pointer: from anywhere inside a frame, on a mark too.
 *
 * A drag selects no text and its release chooses nothing; a press without one is left to what lies under it. A finger
 * drags from the frame itself.
 */
export function addDragging(stage: Stage): void {
  let held: AbortController | null = null;
  const xOf = (event: PointerEvent) => event.clientX - stage.element.getBoundingClientRect().left;
  stage.element.addEventListener("pointerdown", (event) => {
    const name = event.button === 0 ? frameUnder(stage, event) : null;
    if (name === null) return;
    const grip = { name, part: partAt(stage, name, xOf(event)), x: xOf(event) };
    held?.abort();
    held = follow(stage, { ...grip, start: stage.windows() }, xOf);
    const frame = frameOf(event.target);
    frame?.setPointerCapture(event.pointerId);
  });
  // Text would be selected from the press on; the focus that goes with the press is given all the same.
  stage.element.addEventListener("mousedown", (event) => {
    if (held === null || held.signal.aborted || !(event.target instanceof Element)) return;
    event.preventDefault();
    const box = event.target.closest("[tabindex]");
    if (box instanceof HTMLElement) box.focus({ preventScroll: true });
  });
  stage.element.addEventListener("pointermove", (event) => {
    const frame = frameOf(event.target);
    const name = frame === null ? null : nameOf(frame);
    if (name === null || (held !== null && !held.signal.aborted)) return;
    frame?.classList.toggle("at-edge", partAt(stage, name, xOf(event)) !== "whole");
  });
}

/** Follows the pointer over the whole window until it is released. */
function follow(stage: Stage, grip: Grip, xOf: (event: PointerEvent) => number): AbortController {
  const held = new AbortController();
  const { signal } = held;
  let hasMoved = false;
  const move = (event: PointerEvent) => {
    const x = xOf(event);
    hasMoved ||= Math.abs(x - grip.x) >= DRAG_FROM_PX;
    if (hasMoved) stage.show(dragged(stage, grip, x), null);
  };
  const release = () => {
    held.abort();
    if (!hasMoved) return;
    swallowClick();
    stage.settle("now");
  };
  window.addEventListener("pointermove", move, { signal });
  window.addEventListener("pointerup", release, { signal });
  window.addEventListener("pointercancel", release, { signal });
  return held;
}

const stop = (event: Event): void => event.stopPropagation();

/** The click that ends a drag comes right after the release, on whatever lies there then. */
function swallowClick(): void {
  const done = new AbortController();
  window.addEventListener("click", stop, { capture: true, signal: done.signal });
  setTimeout(() => done.abort());
}

/** The frame that was pressed; under a mark the frame that the mark lies in. */
function frameUnder(stage: Stage, event: PointerEvent): FrameName | null {
  const frame = frameOf(event.target);
  if (frame !== null) return nameOf(frame);
  if (event.pointerType === "touch") return null;
  const { clientX: x, clientY: y } = event;
  const frames = [...stage.element.querySelectorAll("[data-frame]")];
  const found = frames.find((one) => {
    const { left, right, top, bottom } = one.getBoundingClientRect();
    return x >= left && x <= right && y >= top && y <= bottom;
  });
  return found === undefined ? null : nameOf(found);
}

function frameOf(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest("[data-frame]") : null;
}

function nameOf(frame: Element): FrameName | null {
  return FRAMES.find((name) => name === frame.getAttribute("data-frame")) ?? null;
}

function partAt(stage: Stage, name: FrameName, x: number): Edge | "whole" {
  const [from, to] = frameEnds(stage, name);
  const inside = Math.min(INSIDE, (to - from) / 4);
  if (x < from + inside) return "from";
  return x > to - inside ? "to" : "whole";
}

function dragged(stage: Stage, { name, part, x, start }: Grip, now: number): TimelineWindow {
  const limits = limitsOf(name, start);
  const by = dayAt(stage, name, now) - dayAt(stage, name, x);
  const span = start[name];
  const next =
    part === "whole"
      ? moved(span, by, limits.within)
      : resized(span, part, span[part] + by, limits);
  return withFrame(start, name, next);
}
