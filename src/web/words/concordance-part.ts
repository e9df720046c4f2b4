import { countUses, kwicLine, orderUses, type KwicLine, type Use } from "../charts/concordance.ts";
import { counted, inText, STANCES, STANCE_WORDS } from "../charts/label.ts";
import { tableCsv } from "../charts/table.ts";
import { ORDERS, type Order } from "../charts/use-orders.ts";
import { codeColumns } from "../charts/view-columns.ts";
import { element, wordButton } from "../element.ts";
import type { ViewContext } from "../view-context.ts";
import { postLink } from "./post-link.ts";
import { usesOf, type StudyWords } from "./word-store.ts";

const FIRST_LINES = 200;
/** Characters on either side of the word by the page's width: what fits where the line is one line, else what reads well. */
const ROOMS = [
  { from: 1264, characters: 60 },
  { from: 1000, characters: 45 },
  { from: 701, characters: 27 },
  { from: 0, characters: 70 },
];
/** A saved line shows more. */
const SAVED_CHARACTERS = 160;

const ORDER_WORDS = {
  thread: "by thread",
  "next word": "by the next word",
  stance: "by stance",
} as const satisfies Record<Order, string>;

type Concordance = {
  readonly phrase: string;
  readonly words: StudyWords;
  /** The target toward which the marks tell the stance. */
  readonly target: string | null;
  /** Whether the phrase names that target, and so has its marks instead of those compared. */
  readonly isNamed: boolean;
  /** In posts that the filter keeps, in thread order. */
  readonly uses: readonly Use[];
  /** In the others. */
  readonly beyond: readonly Use[];
};

/** Every use of a word or phrase in the posts that the filter keeps, one a line. */
export function concordancePart(
  context: ViewContext,
  words: StudyWords,
  asked: Pick<Concordance, "phrase" | "target" | "isNamed">,
): HTMLElement {
  const { views } = context;
  const all = usesOf(words, asked.phrase);
  const { mask } = codeColumns(views);
  const isKept = ({ post }: Use) => mask[post] === 1;
  const uses = all.filter((use) => isKept(use));
  const beyond = all.filter((use) => !isKept(use));
  const concordance = { ...asked, words, uses, beyond };
  const list = element("ol", { class: "kwic" });
  const more = element("p", { class: "tools" });
  const orders = ORDERS.map((order) =>
    wordButton(ORDER_WORDS[order], { "data-focus": `order-${order}` }, () => {
      if (context.address.order !== order) context.note({ order });
      show();
    }),
  );
  const show = () => {
    const now = context.address.order;
    for (const [at, button] of orders.entries())
      button.setAttribute("aria-pressed", String(ORDERS[at] === now));
    showLines(context, concordance, now, { list, more });
  };
  show();
  const { phrase } = concordance;
  return element(
    "section",
    { class: "part concordance", id: `at-${phrase}`, "aria-labelledby": "section-concordance" },
    element("h2", { id: "section-concordance" }, `“${phrase}” in its sentences`),
    element("p", { class: "reading" }, readUses(context, concordance)),
    uses.length === 0
      ? null
      : element(
          "p",
          { class: "tools", role: "group", "aria-label": "Order of the lines" },
          element("span", { class: "tools-name" }, "Order:"),
          ...orders,
          wordButton("as CSV", { "data-focus": "kwic-csv" }, () => saveCsv(context, concordance)),
        ),
    list,
    more,
    context.address.at === phrase ? saidAloud(concordance) : null,
  );
}

/** A live region speaks when it changes while it stands in the page. */
const SPEAK_AFTER_MS = 150;

/** Says what was chosen to readers who do not see the list change. */
function saidAloud({ phrase, uses }: Concordance): HTMLElement {
  const said = element("p", { class: "unseen", "aria-live": "polite" });
  const { own } = countUses(uses);
  setTimeout(() => {
    said.textContent = `“${phrase}”: ${counted(own.uses, "use")} in ${counted(own.posts, "post")}`;
  }, SPEAK_AFTER_MS);
  return said;
}

/** "11 uses in 9 posts, and 2 in quotations, in grey. The mark shows the post’s stance toward the tram, not the line’s." */
function readUses(context: ViewContext, concordance: Concordance): string {
  const { uses, beyond, target, isNamed, phrase } = concordance;
  const { own, quoted } = countUses(uses);
  const { analysis, group } = context;
  const left = countUses(beyond).own;
  const others =
    left.uses === 0
      ? ""
      : ` Posts that the filter leaves out: ${counted(left.uses, "use")} in ${counted(left.posts, "post")}.`;
  if (uses.length === 0) {
    const whose = group === undefined ? "" : ` ${group}`;
    return `No post${whose} uses these words.${others}`;
  }
  const grey = quoted.uses === 0 ? "" : `, and ${quoted.uses} in quotations, in grey`;
  const label = analysis.codebook.targets.find(({ id }) => id === target)?.label;
  const marks =
    label === undefined
      ? ""
      : ` The mark shows the post’s stance toward ${inText(label)}${isNamed ? `, which “${phrase}” names` : ""}, not the line’s.`;
  return `${counted(own.uses, "use")} in ${counted(own.posts, "post")}${grey}.${others}${marks}`;
}

type Boxes = { readonly list: HTMLElement; readonly more: HTMLElement };

function showLines(context: ViewContext, concordance: Concordance, order: Order, boxes: Boxes) {
  const { list, more } = boxes;
  const { words, target } = concordance;
  const ordered = orderUses(words.sources, concordance.uses, order, ranking(context, target));
  const most = charactersFor(document.documentElement.clientWidth);
  list.replaceChildren();
  const append = () => {
    const from = list.childElementCount;
    for (const use of ordered.slice(from, from + FIRST_LINES)) {
      const [source, view] = [words.sources[use.post], context.views[use.post]];
      if (source !== undefined && view !== undefined)
        list.append(lineOf(kwicLine(source, use, most), postLink(context, view, target)));
    }
    const left = ordered.length - list.childElementCount;
    more.replaceChildren(
      ...(left === 0 ? [] : [wordButton(counted(left, "more line"), {}, append)]),
    );
  };
  append();
}

function charactersFor(width: number): number {
  return ROOMS.find(({ from }) => width >= from)?.characters ?? 0;
}

/** Against, in favor, neither, then posts without a code. */
function ranking({ views }: ViewContext, target: string | null): (post: number) => number {
  return (post) => {
    const value = target === null ? undefined : views[post]?.stance.get(target);
    if (value === undefined) return STANCES.length;
    return ["against", "favor", "neither"].indexOf(value);
  };
}

function lineOf({ use, before, keyword, after }: KwicLine, link: HTMLElement): HTMLElement {
  return element(
    "li",
    { class: use.quoted ? "kwic-line quoted" : "kwic-line" },
    link,
    element(
      "span",
      { class: "kwic-text" },
      element("span", { class: "kwic-before" }, element("span", {}, `${before} `)),
      element("b", { class: "kwic-word" }, keyword),
      element("span", { class: "kwic-after" }, ` ${after}`),
      use.quoted ? element("span", { class: "unseen" }, "(quoted)") : null,
    ),
  );
}

function saveCsv({ analysis, views }: ViewContext, { phrase, words, uses, target }: Concordance) {
  const rows = uses.map((use) => {
    const source = words.sources[use.post] ?? { text: "", quotes: [] };
    const { before, keyword, after } = kwicLine(source, use, SAVED_CHARACTERS);
    const view = views[use.post];
    const value = target === null ? undefined : view?.stance.get(target);
    const stance = value === undefined ? "" : STANCE_WORDS[value];
    return { cells: [view?.key ?? "", stance, use.quoted ? "yes" : "no", before, keyword, after] };
  });
  const columns = [
    "post",
    `stance toward ${target ?? "none"}`,
    "quoted",
    "before",
    "words",
    "after",
  ].map((name) => ({ name, numeric: false }));
  const csv = new Blob([tableCsv({ columns, rows })], { type: "text/csv" });
  const url = URL.createObjectURL(csv);
  const name = phrase.replaceAll(/[^\p{L}\p{N}]+/gu, "-");
  element("a", { href: url, download: `${analysis.study}-uses-of-${name}.csv` }).click();
  URL.revokeObjectURL(url);
}
