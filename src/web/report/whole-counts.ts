import { OF_ALL } from "../charts/report-sections.ts";
import { element } from "../element.ts";
import type { ViewContext } from "../view-context.ts";

/** While a filter is set, says of each section that it does not change what it counts. */
export function nameWholeCounts({ group }: Pick<ViewContext, "group">): void {
  for (const section of document.querySelectorAll(`section[${OF_ALL}]`)) {
    section.querySelector(":scope > .whole-line")?.remove();
    if (group === undefined) continue;
    const words = "This part does not follow the filter.";
    section
      .querySelector(":scope > .part-head")
      ?.after(element("p", { class: "whole-line" }, words));
  }
}
