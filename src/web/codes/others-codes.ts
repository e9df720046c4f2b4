import { SENTIMENT } from "../../model/post-codes.ts";
import { READER_CODER } from "../../model/readers-code.ts";
import { STANCE_WORDS, STANCES } from "../charts/label.ts";
import { inlineMark } from "../charts/marks.ts";
import { element } from "../element.ts";
import { coderLabel } from "../filter.ts";
import type { ViewContext } from "../view-context.ts";
import { codeWords } from "./changes-list.ts";
import { codeIn, programsCodeIn } from "./code-in.ts";

const MARK_PX = 15;

/** What every other coder made of a post by itself, in words, to stand beside the reader's own code; null where none said anything. */
export function othersCodes(
  context: ViewContext,
  post: string,
  variable: string,
): HTMLElement | null {
  const plain = context.before ?? context.analysis;
  const parts = plain.coders.flatMap(({ id }) => {
    const said = id === READER_CODER ? null : codeOfCoder(context, id, { post, variable });
    return said === null ? [] : [[`${coderLabel(plain, id)}: `, said]];
  });
  if (parts.length === 0) return null;
  return element(
    "span",
    { class: "code-beside" },
    ...parts.flatMap((part, index) => (index === 0 ? part : ["; ", ...part])),
  );
}

function codeOfCoder(
  { analysis, before }: ViewContext,
  coder: string,
  place: { readonly post: string; readonly variable: string },
): HTMLElement | string | null {
  const plain = before ?? analysis;
  const value = codeIn(plain, coder, place);
  if (value === undefined) return null;
  const ofProgram =
    coder === plain.coder.id && place.variable !== SENTIMENT ? programsCodeIn(plain, place) : null;
  if (ofProgram !== null) return codeWords(ofProgram);
  const stance = STANCES.find((one) => one === value);
  if (stance === undefined) return value;
  const mark = inlineMark(document, stance, MARK_PX);
  return element("span", { class: `code ${stance}` }, mark, STANCE_WORDS[stance]);
}
