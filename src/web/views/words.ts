import { element } from "../element.ts";
import { filterBar } from "../filter-bar.ts";
import type { ViewContext } from "../view-context.ts";

/** Words that mark one group of posts against another, and every place where a word stands. */
export function words(context: ViewContext): HTMLElement[] {
  return [element("h1", { class: "view-title" }, "Words"), filterBar(context)];
}
