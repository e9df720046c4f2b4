import { element } from "../element.ts";
import type { ViewContext } from "../view-context.ts";

/** A thread of the reader's own: pasted, split, repaired, analysed, taken away. */
export function own(_context: ViewContext): HTMLElement[] {
  return [element("h1", { class: "view-title" }, "Paste your own")];
}
