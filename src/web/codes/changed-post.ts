import { inText } from "../charts/label.ts";
import { element } from "../element.ts";
import type { ViewContext } from "../view-context.ts";
import { codeWords, labelOf } from "./changes-list.ts";
import { changesOf } from "./code-changes.ts";
import { areYours } from "./whose-codes.ts";

/** Beside a post whose codes the reader's own have turned, what the program had made of it before; null elsewhere. */
export function changedPost(context: ViewContext, post: string): HTMLElement | null {
  const { analysis, before, address, coder, study } = context;
  if (before === null || coder !== analysis.coder.id) return null;
  const changes = changesOf(before, analysis, address.mine).changes.filter(
    (change) => change.post === post,
  );
  if (changes.length === 0) return null;
  const parts = changes.flatMap(({ target, before: was }, index) => [
    `${index === 0 ? "" : ", "}toward ${inText(labelOf(analysis, target))} `,
    codeWords(was),
  ]);
  return element(
    "span",
    { class: "code-was" },
    `Before ${areYours(study.id) ? "your" : "these"} codes: `,
    ...parts,
  );
}
