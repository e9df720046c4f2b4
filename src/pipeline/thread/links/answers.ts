import type { Post } from "../../../model/thread.ts";
import type { Agreement } from "./agreement.ts";
import { LEADS, type Echo } from "./echoes.ts";
import type { Mention } from "./mentions.ts";
import { ancestorsOf, authorOf, idOf, parentOf, type Page } from "./page.ts";

/** What was found in a text that tells which one it answers. */
export type Grounds = {
  readonly quoted: readonly { readonly to: number; readonly confidence: number }[];
  readonly mentions: readonly Mention[];
  readonly agreement: Agreement | null;
  readonly echo: Echo | null;
};

/** Measured: docs/methods.md#links. */
const POSITION_CONFIDENCE = 0.85;
const AGREEMENT_CONFIDENCE = 0.75;
const MAX_QUOTE_CONFIDENCE = 0.9;

type Guess = {
  readonly to: number;
  readonly by: "quotes" | "mentions" | "echoes" | "agrees";
  readonly confidence: number;
};

/**
 * The best guess of the text that a text answers.
 *
 * In:  `isNested` where the page keeps which post stands under which.
 * Out: under another post: that post, unless the text quotes or addresses one that it does not stand under. Else the
 *      surest of: the latest text quoted, the first one addressed, the one agreed with, the one whose wording is taken up.
 */
export function chooseAnswer(
  page: Page,
  text: number,
  grounds: Grounds,
  isNested: boolean,
): Post["answers"] {
  const parent = parentOf(page, text);
  const guesses = guessesOf(page, text, grounds, isNested);
  const shown = parent === null ? guesses : elsewhere(page, text, parent, guesses);
  const best = shown.toSorted((a, b) => b.confidence - a.confidence).at(0);
  if (best !== undefined) return { ...best, to: idOf(page, best.to) };
  if (parent === null) return null;
  return { to: idOf(page, parent), by: "position", confidence: POSITION_CONFIDENCE };
}

function guessesOf(page: Page, text: number, grounds: Grounds, isNested: boolean): Guess[] {
  const guesses: Guess[] = [];
  const add = (to: number, by: Guess["by"], confidence: number): void => {
    if (to !== text) guesses.push({ to, by, confidence });
  };
  const latest = grounds.quoted
    .toSorted((a, b) => b.to - a.to || b.confidence - a.confidence)
    .at(0);
  if (latest !== undefined)
    add(latest.to, "quotes", Math.min(MAX_QUOTE_CONFIDENCE, latest.confidence));
  const addressed = grounds.mentions.find(({ isAddressed }) => isAddressed);
  if (addressed !== undefined) add(addressed.to, "mentions", addressed.link.confidence);
  const { agreement, echo } = grounds;
  if (agreement === "opening" && !isNested && text > 1 && !isSameAuthor(page, text, text - 1))
    add(text - 1, "agrees", AGREEMENT_CONFIDENCE);
  if (echo !== null && (!isNested || parentOf(page, text) !== null || echo.lead >= LEADS.clear))
    add(echo.to, "echoes", echo.confidence);
  return guesses;
}

/** Of a reply's guesses those that clearly lead away from where it stands. */
function elsewhere(page: Page, text: number, parent: number, guesses: readonly Guess[]): Guess[] {
  const above = new Set(ancestorsOf(page, text));
  const isOwnThread = isSameAuthor(page, text, parent);
  if (guesses.some(({ to, by }) => above.has(to) && by !== "echoes" && !isOwnThread)) return [];
  return guesses.filter(
    ({ to, by }) => !above.has(to) && (by === "quotes" || by === "mentions" || isOwnThread),
  );
}

function isSameAuthor(page: Page, text: number, other: number): boolean {
  const author = authorOf(page, text);
  return author !== null && author === authorOf(page, other);
}
