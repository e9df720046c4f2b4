import type { Analysis } from "../../model/analysis.ts";
import { isInferred, isUnsure } from "../../model/post-codes.ts";
import { hedged, inText, numeral, STANCE_WORDS } from "../charts/label.ts";
import { inlineMark } from "../charts/marks.ts";
import { element, wordButton } from "../element.ts";
import type { ViewContext } from "../view-context.ts";
import type { CodeChange } from "./code-changes.ts";
import { readWhy } from "./changes-reading.ts";
import type { ProgramsCode } from "./code-in.ts";
import { areYours } from "./whose-codes.ts";

/** More are shown when the reader asks for them. */
const FIRST_SHOWN = 20;
const MORE_SHOWN = 200;
const MARK_PX = 15;

/** Every code that changed: its post, what it was and is, and why. */
export function changesList(context: ViewContext, changes: readonly CodeChange[]): HTMLElement {
  const list = element("ul", { class: "change-items" });
  const more = element("p", { class: "tools" });
  const show = (from: number, to: number) => {
    list.append(...changes.slice(from, to).map((change) => item(context, change)));
    const rest = changes.length - to;
    const button = wordButton(`${numeral(rest)} more`, {}, () => show(to, to + MORE_SHOWN));
    more.replaceChildren(...(rest > 0 ? [button] : []));
  };
  show(0, FIRST_SHOWN);
  return element("div", { class: "codes-changes" }, list, more);
}

function item({ analysis, href, study }: ViewContext, change: CodeChange): HTMLElement {
  const { post, target, after } = change;
  // The change is the program's: the link leads to the post in its codes.
  const coder = analysis.coder.id;
  const link = element(
    "a",
    { href: href({ view: "thread", at: post, thread: null, coder }) },
    post,
  );
  const now = { value: after.value, inferred: isInferred(after), unsure: isUnsure(after) };
  return element(
    "li",
    {},
    element("span", { class: "change-post" }, link),
    element("span", { class: "change-target" }, inText(labelOf(analysis, target))),
    element("span", { class: "change-was" }, "was ", codeWords(change.before)),
    element("span", { class: "change-now" }, "now ", codeWords(now)),
    element("span", { class: "change-why" }, readWhy(change, areYours(study.id))),
  );
}

/** A code with its mark, said as firmly as the program says it. */
export function codeWords({ value, inferred, unsure }: ProgramsCode): HTMLElement {
  const mark = inlineMark(document, value, MARK_PX, { inferred });
  const words = hedged(STANCE_WORDS[value], inferred, unsure);
  return element("span", { class: `code ${value}${unsure ? " unsure" : ""}` }, mark, words);
}

export function labelOf({ codebook }: Pick<Analysis, "codebook">, target: string): string {
  return codebook.targets.find(({ id }) => id === target)?.label ?? target;
}
