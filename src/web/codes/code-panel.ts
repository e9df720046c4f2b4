import type { AnalysedPost } from "../../model/analysis.ts";
import { postKey, SENTIMENT } from "../../model/post-codes.ts";
import { counted } from "../charts/label.ts";
import { element, wordButton } from "../element.ts";
import type { ViewContext } from "../view-context.ts";
import { BESIDE, blindRows, isBlind, openName } from "./blind.ts";
import { changedPost } from "./changed-post.ts";
import { codeRow } from "./code-row.ts";
import { takePlace } from "./keep-place.ts";
import { codesOf } from "./my-codes.ts";
import { wantedCodes } from "./set-codes.ts";
import { areYours } from "./whose-codes.ts";

/** Has a post's panel stand open where it is drawn next. */
export function openPanel({ opened }: Pick<ViewContext, "opened">, key: string): void {
  opened.add(openName(key));
}

/**
 * Where a reader says what they read in a post: a quiet button, and opened a choice for every target and for tone.
 *
 * Out: while it is open and the reader has not chosen, the post's other codes are out of sight (`is-blind`), unless
 *      the reader asks for them.
 */
export function codePanel(context: ViewContext, post: AnalysedPost): HTMLElement {
  const key = postKey(context.analysis, post);
  const panel = element("div", { class: "code-panel", "data-code": key });
  fill(panel, context, key);
  takePlace(panel, key);
  return panel;
}

function fill(panel: HTMLElement, context: ViewContext, key: string): void {
  const { opened, analysis } = context;
  const name = openName(key);
  const isOpen = opened.has(name);
  const mine = codesOf(wantedCodes(context), key);
  const again = () => fill(panel, context, key);
  const id = `coding-${key}`;
  const set = counted(mine.size, "code");
  const held = areYours(context.study.id) ? `Your ${set}` : `${set} set in this address`;
  const words = mine.size === 0 ? "Say what you read" : held;
  const toggle = wordButton(
    words,
    {
      class: "word code-open",
      "aria-expanded": String(isOpen),
      "aria-controls": isOpen ? id : null,
      "aria-label": `${words}: post ${key}`,
      "data-focus": name,
    },
    () => {
      if (isOpen) opened.delete(name);
      else {
        opened.add(name);
        showWhole(panel);
      }
      again();
    },
  );
  const variables = [...analysis.codebook.targets.map(({ id: target }) => target), SENTIMENT];
  const { activeElement } = document;
  const focused = panel.contains(activeElement) ? activeElement?.getAttribute("data-focus") : null;
  panel.classList.toggle("is-open", isOpen);
  panel.classList.toggle("is-blind", isBlind(context, key));
  blindRows(document, context);
  const beside = opened.has(BESIDE);
  const rows = (): HTMLElement[] =>
    variables.map((variable) => codeRow({ context, key, variable, again, beside }));
  const body = (): HTMLElement =>
    element("div", { class: "code-rows", id }, ...rows(), foot(context, key, again));
  const rest = isOpen ? body() : changedPost(context, key);
  panel.replaceChildren(toggle, ...(rest === null ? [] : [rest]));
  if (focused !== null && focused !== undefined) focusIn(panel, focused, toggle);
}

/** Who codes a post has all of it to read; the panel stays where it is. */
function showWhole(panel: HTMLElement): void {
  const topPx = panel.getBoundingClientRect().top;
  panel.closest(".post")?.querySelector(".rest")?.dispatchEvent(new Event("beforematch"));
  scrollBy(0, panel.getBoundingClientRect().top - topPx);
}

/** The same control again; the panel's button where it is gone. */
function focusIn(panel: HTMLElement, name: string, toggle: HTMLElement): void {
  const again = panel.querySelector(`[data-focus="${CSS.escape(name)}"]`);
  (again instanceof HTMLElement ? again : toggle).focus({ preventScroll: true });
}

function foot({ opened }: ViewContext, key: string, again: () => void): HTMLElement {
  const isBeside = opened.has(BESIDE);
  const words = isBeside ? "Hide other codes until I have chosen" : "Show other codes of this post";
  const button = wordButton(words, { "data-focus": `${BESIDE}-${key}` }, () => {
    if (isBeside) opened.delete(BESIDE);
    else opened.add(BESIDE);
    again();
  });
  const why = isBeside
    ? "Who sees other codes first tends to agree with them."
    : "Other codes of this post are out of sight here and in the map while you choose; notes on other posts may name them.";
  return element("p", { class: "code-foot note" }, `${why} `, button);
}
