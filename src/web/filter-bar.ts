import { everyPost } from "../model/post-filter.ts";
import { numeral } from "./charts/label.ts";
import { codesBar } from "./codes/codes-bar.ts";
import { coderLine, coverageLine, threadLine } from "./coder-line.ts";
import { element, wordButton } from "./element.ts";
import { filterSentence } from "./filter-phrases.ts";
import { leftOutLine } from "./left-out.ts";
import { savePosts } from "./take-away/save-posts.ts";
import type { ViewContext } from "./view-context.ts";

/** The filter as a sentence: how many posts, and phrases that each open on what else they could say. */
export function filterBar(context: ViewContext, first: HTMLElement | null = null): HTMLElement {
  const { views, group, go } = context;
  return element(
    "div",
    { class: "filter", role: "region", "aria-label": "Filter" },
    filterSentence(context),
    element(
      "p",
      { class: "filter-tools" },
      first,
      savePosts(context),
      group === undefined
        ? null
        : wordButton(`show all ${numeral(views.length)}`, { "data-focus": "show-all" }, () =>
            go({ filter: everyPost }),
          ),
    ),
    threadLine(context),
    coderLine(context),
    coverageLine(context),
    leftOutLine(context),
    codesBar(context),
  );
}
