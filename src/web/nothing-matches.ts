import { countRows, selectRows, type PostFilter } from "../model/post-filter.ts";
import { tableOf } from "../model/post-table.ts";
import { counted, inText, listed, numeral } from "./charts/label.ts";
import { element, wordButton } from "./element.ts";
import { coderLabel, filterWords } from "./filter.ts";
import { nearestFilters, type Condition } from "./filter-steps.ts";
import type { ViewContext } from "./view-context.ts";

const ANY_WORDS = {
  stance: "any stance",
  answered: "answering any post",
  coded: "any codes",
  posts: "any posts of the thread",
  sentiment: "any tone",
  event: "any event",
  words: "any words",
} as const satisfies Record<Condition["part"], string>;

/** Says that no post fits, and offers what comes nearest, with counts. */
export function nothingMatches(context: ViewContext): HTMLElement {
  const { analysis, address, group, count: countOf, go } = context;
  const near = nearestFilters(address.filter, countOf);
  const others = otherCoders(context);
  const offers = [
    ...near.map(({ dropped, count, filter }) =>
      wordButton(`${droppedWords(context, dropped)} (${numeral(count)})`, {}, () => go({ filter })),
    ),
    ...others.map(({ id, count }) =>
      wordButton(`the same by ${coderLabel(analysis, id)} (${numeral(count)})`, {}, () =>
        go({ coder: id }),
      ),
    ),
  ];
  const said = near.map(({ filter, count }) => {
    const rest = filterWords(filter, analysis);
    return `${counted(count, "post")} ${rest === "" ? "in all" : rest}`;
  });
  const coded = others.map(
    ({ id, count }) => `${counted(count, "post")} by ${coderLabel(analysis, id)}`,
  );
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
    said.length === 0
      ? null
      : element(
          "p",
          { class: "note" },
          `There ${near[0]?.count === 1 ? "is" : "are"} ${said.join("; ")}.`,
        ),
    coded.length === 0 ? null : element("p", { class: "note" }, `So coded: ${listed(coded)}.`),
    element("p", { class: "tools" }, ...offers),
  );
}

/** "any stance toward the tram and any tone". */
function droppedWords({ address, analysis }: ViewContext, dropped: readonly Condition[]): string {
  const { targets } = analysis.codebook;
  const { stance } = address.filter;
  const all = dropped.map(({ part, at }) => {
    const target = part === "stance" ? stance[at]?.target : undefined;
    const label = targets.find(({ id }) => id === target)?.label;
    return label === undefined ? ANY_WORDS[part] : `${ANY_WORDS[part]} toward ${inText(label)}`;
  });
  return listed([...new Set(all)]);
}

type Other = { readonly id: string; readonly count: number };

/** Other coders by whose codes some posts fit; none where the filter asks for no codes of the shown coder, or for words. */
function otherCoders({ analysis, scope, coder, address: { filter } }: ViewContext): Other[] {
  if (!asksForCodes(filter) || filter.words !== "") return [];
  const table = tableOf(scope);
  return analysis.coders
    .filter(({ id }) => id !== coder)
    .map(({ id }) => ({ id, count: countRows(selectRows(table, id, filter, [])) }))
    .filter(({ count }) => count > 0);
}

function asksForCodes({ stance, answered, sentiment }: PostFilter): boolean {
  return stance.length > 0 || answered.length > 0 || sentiment !== null;
}
