import { everyPost } from "../../model/post-filter.ts";
import { numeral } from "../charts/label.ts";
import { coderLine } from "../coder-line.ts";
import { countWords } from "../count-words.ts";
import { element, wordButton } from "../element.ts";
import { filterSentence } from "../filter-phrases.ts";
import { leftOutLine } from "../left-out.ts";
import { nothingMatches } from "../nothing-matches.ts";
import type { ViewContext } from "../view-context.ts";

/** The filter as a sentence, and whose codes are counted. */
export function drawBar(context: ViewContext): HTMLElement {
  const { views, group, matching, go } = context;
  return element(
    "div",
    { class: "filter", role: "region", "aria-label": "Filter" },
    filterSentence(context),
    element(
      "p",
      { class: "filter-tools" },
      group === undefined
        ? null
        : wordButton(`show all ${numeral(views.length)}`, { "data-focus": "show-all" }, () =>
            go({ filter: everyPost }),
          ),
    ),
    context.analysis.coders.length > 1 ? coderLine(context) : null,
    leftOutLine(context),
    matching === 0 ? nothingMatches(context) : null,
    // On paper, where the sentence's choices would be no use.
    group === undefined
      ? null
      : element("p", { class: "printed" }, `Shown: ${countWords(context)}.`),
  );
}
