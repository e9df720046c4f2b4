import { counted, numeral } from "../charts/label.ts";
import { inlineMark } from "../charts/marks.ts";
import { countRules, readRules, type RuleCount } from "../charts/rule-counts.ts";
import { RULES } from "../charts/rule-words.ts";
import { element } from "../element.ts";
import type { ViewContext } from "../view-context.ts";

/** Posts that a rule leads to; of more the number is told. */
const MOST_LINKED = 8;
const ABOUT =
  "X stands for a name of the target. A rule looks for its words beside such a name in a clause; what it marks is shown in the posts. How much each rule weighs toward a code was learned. A post in which no rule speaks may still be coded, by inference.";
const HEADS = { against: "Against a target", favor: "In favor of a target" } as const;

/** The rules by which the program marks words: what each looks for, how often it spoke in this study, and in which posts. */
export function rulesPart(context: ViewContext): HTMLElement {
  const { analysis, posts } = context;
  const size = analysis.summary.posts;
  // A big study has no more than some of its posts in the page.
  const isWhole = posts.size === size;
  const counts = countRules(analysis, isWhole ? [...posts.values()] : []);
  const all = RULES.against.length + RULES.favor.length;
  const reading = isWhole
    ? readRules(counts, size)
    : `The program marks words by ${all} rules. In a study of this size it is not counted how often each speaks.`;
  return element(
    "section",
    { class: "part", "aria-labelledby": "at-rules" },
    element("h2", { id: "at-rules" }, "Rules"),
    element("p", { class: "whose" }, "by the program, from all posts"),
    element("p", { class: "reading" }, reading),
    element("p", { class: "note" }, ABOUT),
    element(
      "div",
      { class: "rules" },
      rulesOf(context, "against", counts.against, isWhole),
      rulesOf(context, "favor", counts.favor, isWhole),
    ),
  );
}

function rulesOf(
  context: ViewContext,
  side: keyof typeof HEADS,
  rows: readonly RuleCount[],
  isWhole: boolean,
): HTMLElement {
  const speaking = rows.filter(({ times }) => times > 0);
  const silent = rows.filter(({ times }) => times === 0);
  const none = isWhole
    ? `${counted(silent.length, "rule")} that found nothing in these posts`
    : counted(silent.length, "rule");
  return element(
    "div",
    {},
    element("h3", { class: "rules-head" }, inlineMark(document, side), HEADS[side]),
    speaking.length === 0 ? null : rulesTable(context, HEADS[side], speaking),
    silent.length === 0
      ? null
      : element(
          "details",
          { class: "silent-rules" },
          element("summary", {}, none),
          element(
            "dl",
            {},
            ...silent.flatMap(({ rule, looks }) => [
              element("dt", {}, rule),
              element("dd", {}, looks),
            ]),
          ),
        ),
  );
}

function rulesTable(
  context: ViewContext,
  caption: string,
  rows: readonly RuleCount[],
): HTMLTableElement {
  return element(
    "table",
    { class: "table rules-table" },
    element("caption", {}, `Rules: ${caption}`),
    element(
      "thead",
      {},
      element("tr", {}, headCell("rule"), headCell("times", "number"), headCell("posts")),
    ),
    element("tbody", {}, ...rows.map((row) => rulesRow(context, row))),
  );
}

function rulesRow({ href }: ViewContext, { rule, looks, times, posts }: RuleCount) {
  const links = posts
    .slice(0, MOST_LINKED)
    .map((key) => element("a", { href: href({ view: "thread", at: key }), "data-go": "" }, key));
  const more = posts.length - links.length;
  return element(
    "tr",
    {},
    element(
      "th",
      { scope: "row" },
      element("strong", {}, rule),
      element("span", { class: "looks" }, looks),
    ),
    element("td", { class: "number" }, numeral(times)),
    element(
      "td",
      { class: "rule-posts" },
      element("span", { class: "rule-count" }, `${numeral(posts.length)}:`),
      ...links,
      more === 0 ? null : element("span", {}, `and ${numeral(more)} more`),
    ),
  );
}

function headCell(name: string, style: string | null = null): HTMLElement {
  return element("th", { scope: "col", class: style }, name);
}
