import type { PostRun } from "../model/post-filter.ts";
import { rowsByKey, tableOf } from "../model/post-table.ts";
import { counted } from "./charts/label.ts";
import { runWords } from "./filter.ts";
import type { ViewContext } from "./view-context.ts";

/** The posts of a chart that has them in thread order: columns of the score, rows of the map. */
const ITEM = ".column[data-post], .map-row[data-post]";
/** A finger that rests so long draws over rows; one that moves before scrolls the page. */
const REST_MS = 450;
const REST_PX = 10;

export type Brush = {
  /** Whether a pointer is drawing over posts. */
  readonly isDrawing: () => boolean;
  readonly isSequence: (item: Element) => boolean;
  /** Goes on, or begins, at one post and draws to another, by keys. */
  readonly draw: (box: Element, from: string | null, to: string | null) => void;
  /** Shows the posts drawn over by keys; false where there are none. */
  readonly choose: () => boolean;
  /** Forgets them; false where there are none. */
  readonly clear: () => boolean;
};

type Hands = {
  readonly say: (words: string) => void;
  /** Called when a pointer begins to draw. */
  readonly begun: () => void;
};

type Stroke = PostRun & { readonly box: Element };
type Held = {
  readonly item: Element;
  readonly x: number;
  readonly y: number;
  /** Whether a move draws; a finger on rows has to rest first. */
  readonly isReady: boolean;
};

/** Drawing over posts that follow each other chooses them all: with a pointer, with a finger, and with Shift and the arrows. */
export function handleBrush(
  root: HTMLElement,
  current: () => ViewContext,
  { say, begun }: Hands,
): Brush {
  let stroke: Stroke | null = null;
  let held: Held | null = null;
  let resting = 0;
  let isDrawn = false;
  const rows = () => rowsByKey(tableOf(current().scope));
  const show = (next: Stroke | null) => {
    stroke = next;
    markRun(root, next, rows());
  };
  const clear = () => {
    const had = stroke !== null;
    if (had) show(null);
    return had;
  };
  const choose = () => {
    if (stroke === null) return false;
    const { address, go } = current();
    const { from, to } = stroke;
    clear();
    go({ filter: { ...address.filter, posts: inOrder({ from, to }, rows()) } });
    return true;
  };
  const release = () => {
    clearTimeout(resting);
    held = null;
    root.classList.remove("is-brushing");
  };
  const drawTo = (item: Element | null) => {
    if (held === null || item === null) return;
    const [from, to] = [keyOf(held.item), keyOf(item)];
    const box = item.closest(".chart-box");
    if (box === null || box !== held.item.closest(".chart-box")) return;
    if (stroke === null && from === to) return;
    if (stroke === null) begun();
    root.classList.add("is-brushing");
    show({ box, from, to });
  };
  root.addEventListener(
    "pointerdown",
    ({ target, button, pointerType, clientX: x, clientY: y }) => {
      const item = target instanceof Element ? target.closest(ITEM) : null;
      release();
      isDrawn = false;
      if (item === null || button !== 0) return;
      clear();
      const rests = pointerType === "touch" && item.matches(".map-row");
      const now: Held = { item, x, y, isReady: !rests };
      held = now;
      if (!rests) return;
      resting = window.setTimeout(() => {
        held = { ...now, isReady: true };
        item.classList.add("in-run");
      }, REST_MS);
    },
  );
  root.addEventListener("pointermove", ({ clientX, clientY }) => {
    if (held === null) return;
    const { item, x, y, isReady } = held;
    if (isReady) drawTo(itemAt(item, { x, y, clientX, clientY }));
    else if (Math.hypot(clientX - x, clientY - y) > REST_PX) release();
  });
  const cancel = () => {
    release();
    clear();
  };
  addEventListener("pointerup", () => {
    const wasHeld = held !== null;
    for (const item of root.querySelectorAll(".in-run")) item.classList.remove("in-run");
    release();
    isDrawn = wasHeld && choose();
  });
  root.addEventListener("pointercancel", cancel);
  // the page must not scroll under a finger that draws
  root.addEventListener(
    "touchmove",
    (event) => {
      if (held?.isReady === true && event.cancelable) event.preventDefault();
    },
    { passive: false },
  );
  // the click at the end of a stroke is not meant for the mark under it
  root.addEventListener(
    "click",
    (event) => {
      if (isDrawn) event.stopPropagation();
      isDrawn = false;
    },
    { capture: true },
  );
  return {
    isDrawing: () => held !== null && stroke !== null,
    isSequence: (item) => item.closest(ITEM) !== null,
    draw: (box, from, to) => {
      if (from === null || to === null) return;
      const start = stroke?.box === box ? stroke.from : from;
      show({ box, from: start, to });
      const run = inOrder({ from: start, to }, rows());
      const count = Math.abs((rows().get(to) ?? 0) - (rows().get(start) ?? 0)) + 1;
      say(`${counted(count, "post")} ${runWords(run)}. Enter shows them.`);
    },
    choose,
    clear,
  };
}

const keyOf = (item: Element): string => item.getAttribute("data-post") ?? "";

/** The post under a pointer that may have left the row of columns, or the column of rows, in which it began. */
function itemAt(
  start: Element,
  { x, y, clientX, clientY }: { x: number; y: number; clientX: number; clientY: number },
): Element | null {
  const found = start.matches(".column")
    ? start.ownerDocument.elementFromPoint(clientX, y)
    : start.ownerDocument.elementFromPoint(x, clientY);
  return found?.closest(ITEM) ?? null;
}

function inOrder({ from, to }: PostRun, rows: ReadonlyMap<string, number>): PostRun {
  return (rows.get(from) ?? 0) <= (rows.get(to) ?? 0) ? { from, to } : { from: to, to: from };
}

function markRun(root: Element, stroke: Stroke | null, rows: ReadonlyMap<string, number>): void {
  for (const item of root.querySelectorAll(".in-run")) item.classList.remove("in-run");
  if (stroke === null) return;
  const run = inOrder(stroke, rows);
  const [first, last] = [rows.get(run.from) ?? 0, rows.get(run.to) ?? 0];
  for (const item of stroke.box.querySelectorAll(ITEM)) {
    const row = rows.get(keyOf(item)) ?? -1;
    item.classList.toggle("in-run", first <= row && row <= last);
  }
}
