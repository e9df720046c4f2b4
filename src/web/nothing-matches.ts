import { counted } from "./charts/label.ts";
import { element, wordButton } from "./element.ts";
import { countsWithout, filterWords, withoutPart, type FilterPart } from "./filter.ts";
import type { ViewContext } from "./view-context.ts";

const ANY_WORDS = {
  stance: "any stance",
  answered: "answering any post",
  coded: "any codes",
  sentiment: "any tone",
  event: "any event",
  words: "any words",
} as const satisfies Record<FilterPart, string>;

/** Says that no post fits, and offers what comes nearest, with counts. */
export function nothingMatches(context: ViewContext): HTMLElement {
  const { analysis, address, group, count: countOf, go } = context;
  const near = countsWithout(countOf, address.filter);
  const offers = near.map(({ part, count }) =>
    wordButton(`${ANY_WORDS[part]} (${count})`, {}, () =>
      go({ filter: withoutPart(address.filter, part) }),
    ),
  );
  const said = near
    .filter(() => near.length > 1)
    .map(({ part, count }) => {
      const rest = filterWords(withoutPart(address.filter, part), analysis);
      return `${counted(count, "post")} ${rest}`;
    });
  return element(
    "section",
    { class: "part nothing", "aria-label": "Nothing matches" },
    element(
      "p",
      { class: "reading" },
      "There is ",
      element("strong", {}, "no post"),
      ` ${group ?? "in this study"}.`,
    ),
    said.length === 0 ? null : element("p", { class: "note" }, `There are ${said.join("; ")}.`),
    element("p", { class: "tools" }, ...offers),
  );
}
