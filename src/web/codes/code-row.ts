import { SENTIMENT } from "../../model/post-codes.ts";
import { readersCodeSchema } from "../../model/readers-code.ts";
import { inlineMark, inlineTone } from "../charts/marks.ts";
import { STANCE_WORDS, STANCES, TONES } from "../charts/label.ts";
import { element, wordButton } from "../element.ts";
import type { ViewContext } from "../view-context.ts";
import { codesOf, withCode, withoutCode } from "./my-codes.ts";
import { othersCodes } from "./others-codes.ts";
import { setCodes, wantedCodes } from "./set-codes.ts";
import { noteYours } from "./whose-codes.ts";

type Row = {
  readonly context: ViewContext;
  /** The post's key. */
  readonly key: string;
  /** A target, or "sentiment". */
  readonly variable: string;
  /** Draws the post's panel anew. */
  readonly again: () => void;
  /** Whether other coders' codes stand beside a choice that is not made yet. */
  readonly beside: boolean;
};

/** The choice of one code of a post: a mark for each value, one to take the code back, and what other coders say. */
export function codeRow(row: Row): HTMLElement {
  const { context, key, variable, beside } = row;
  const { targets } = context.analysis.codebook;
  const label =
    variable === SENTIMENT
      ? "Tone"
      : (targets.find(({ id }) => id === variable)?.label ?? variable);
  const mine = codesOf(wantedCodes(context), key).get(variable);
  const values = variable === SENTIMENT ? TONES : STANCES;
  const clear = { "aria-label": `clear your code: ${label}`, "data-focus": `${nameOf(row)}-clear` };
  return element(
    "fieldset",
    { class: "code-row" },
    element("legend", {}, label),
    element("span", { class: "code-choices" }, ...values.map((value) => choice(row, value, mine))),
    mine === undefined ? null : wordButton("clear", clear, () => choose(row, null)),
    mine === undefined && !beside ? null : othersCodes(context, key, variable),
  );
}

const nameOf = ({ key, variable }: Row): string => `mine-${key}-${variable}`;

function choice(row: Row, value: string, mine: string | undefined): HTMLElement {
  const name = nameOf(row);
  const input = element("input", { type: "radio", name, value, "data-focus": `${name}-${value}` });
  input.checked = mine === value;
  input.addEventListener("change", () => choose(row, value));
  const stance = STANCES.find((one) => one === value);
  const tone = TONES.find((one) => one === value);
  return element(
    "label",
    { class: `code-choice ${value}` },
    input,
    stance === undefined ? null : inlineMark(document, stance),
    tone === undefined ? null : inlineTone(document, tone),
    stance === undefined ? value : STANCE_WORDS[stance],
  );
}

function choose({ context, key, variable, again }: Row, value: string | null): void {
  const now = wantedCodes(context);
  const place = { post: key, variable };
  const code = readersCodeSchema.safeParse({ ...place, value });
  if (code.success) noteYours(context.study.id);
  setCodes(context, code.success ? withCode(now, code.data) : withoutCode(now, place), again);
  again();
}
