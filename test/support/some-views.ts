import { postViews, type PostView } from "../../src/web/charts/post-view.ts";
import { smallAnalysis } from "./small-analysis.ts";

const analysis = smallAnalysis();

/** Every post as often as asked, so that groups are large enough to be compared. */
export function times(count: number, some: readonly PostView[]): PostView[] {
  return Array.from({ length: count }, (_, index) =>
    some.map((view) => ({ ...view, key: `${index}/${view.key}` })),
  ).flat();
}

/** The small study in its readers' codes, of which the filter keeps these posts alone. */
export function only(...ids: string[]): PostView[] {
  return postViews(analysis, "readers", ({ id }) => ids.includes(id));
}
