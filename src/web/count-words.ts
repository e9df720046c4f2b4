import { counted, numeral } from "./charts/label.ts";
import type { ViewContext } from "./view-context.ts";

/** "9 of 37 posts: against the dam", for readers who do not see the sentence change, and for files that leave the page. */
export function countWords({ views, matching, group }: ViewContext): string {
  return group === undefined
    ? `All ${counted(views.length, "post")}`
    : `${numeral(matching)} of ${counted(views.length, "post")}: ${group}`;
}
