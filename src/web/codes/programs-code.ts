import { SENTIMENT } from "../../model/post-codes.ts";
import { element } from "../element.ts";
import { coderLabel } from "../filter.ts";
import type { ViewContext } from "../view-context.ts";
import { codeWords } from "./changes-list.ts";
import { codeIn, programsCodeIn } from "./code-in.ts";

/** What the program made of a post by itself, in words, to stand beside the reader's own code; null where it said nothing. */
export function programsCode(
  { analysis, before }: ViewContext,
  post: string,
  variable: string,
): HTMLElement | null {
  const plain = before ?? analysis;
  const place = { post, variable };
  const value = codeIn(plain, plain.coder.id, place);
  if (value === undefined) return null;
  const stance = variable === SENTIMENT ? null : programsCodeIn(plain, place);
  const who = `${coderLabel(plain, plain.coder.id)}: `;
  return element(
    "span",
    { class: "code-beside" },
    who,
    stance === null ? value : codeWords(stance),
  );
}
