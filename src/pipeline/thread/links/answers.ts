import type { Post } from "../../../model/thread.ts";
import type { Agreement } from "./agreement.ts";
import type { Echo } from "./echoes.ts";
import type { Mention } from "./mentions.ts";
import { ancestorsOf, authorOf, idOf, parentOf, type Page } from "./page.ts";

/** What was found in a text that tells which one it answers. */
export type Grounds = {
  readonly quoted: readonly {
    readonly to: number;
    readonly confidence: number;
    readonly isRare: boolean;
  }[];
  readonly mentions: readonly Mention[];
  readonly agreement: Agreement | null;
  readonly echo: Echo | null;
};

/** Measured: docs/methods.md#links. */
const POSITION_CONFIDENCE = 0.85;
const AGREEMENT_CONFIDENCE = 0.6;
/** What leads away from where a post stands must be surer than a short quotation. */
const MIN_ELSEWHERE = 0.6;
const DOUBTFUL = 0.5;
/** What a quotation of at least the first confidence is worth as an answer. */
const QUOTE_STEPS = [
  { from: 0.89, worth: 0.88 },
  { from: 0.8, worth: 0.65 },
  { from: 0, worth: DOUBTFUL },
] as const;
/** A short quotation that is no rare wording tells only where the post quoted is so near; else it is a saying of the page. */
const NEAR_QUOTE = 5;
const NAMED_CONFIDENCE = 0.4;
/** How many posts above a writer only spoken of may have written what is answered, on a flat page. */
const NAMED_NEAR = 3;

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
  const [latest] = grounds.quoted
    .map(({ to, confidence, isRare }) => ({ to, isRare, worth: worthOf(confidence) }))
    .filter(({ to, isRare, worth }) => worth > DOUBTFUL || isRare || text - to <= NEAR_QUOTE)
    .toSorted((a, b) => b.to - a.to || b.worth - a.worth);
  if (latest !== undefined) add(latest.to, "quotes", latest.worth);
  const addressed = grounds.mentions.find(({ isAddressed }) => isAddressed);
  if (addressed !== undefined) add(addressed.to, "mentions", addressed.link.confidence);
  else if (!isNested) {
    const near = grounds.mentions.find(({ to }) => text - to <= NAMED_NEAR);
    if (near !== undefined) add(near.to, "mentions", NAMED_CONFIDENCE);
  }
  const { agreement, echo } = grounds;
  if (agreement === "opening" && !isNested && text > 1 && !isSameAuthor(page, text, text - 1))
    add(text - 1, "agrees", AGREEMENT_CONFIDENCE);
  const isFree = !isNested || parentOf(page, text) !== null;
  if (echo !== null && echo.isTelling && (isFree || echo.isPhrase))
    add(echo.to, "echoes", echo.confidence);
  return guesses;
}

/** Of a reply's guesses those that clearly lead away from where it stands. */
function elsewhere(page: Page, text: number, parent: number, guesses: readonly Guess[]): Guess[] {
  const above = new Set(ancestorsOf(page, text));
  const isOwnThread = isSameAuthor(page, text, parent);
  if (guesses.some(({ to, by }) => above.has(to) && by !== "echoes" && !isOwnThread)) return [];
  return guesses.filter(
    ({ to, by, confidence }) =>
      !above.has(to) && confidence >= MIN_ELSEWHERE && (by !== "echoes" || isOwnThread),
  );
}

function isSameAuthor(page: Page, text: number, other: number): boolean {
  const author = authorOf(page, text);
  return author !== null && author === authorOf(page, other);
}

function worthOf(confidence: number): number {
  return QUOTE_STEPS.find(({ from }) => confidence >= from)?.worth ?? 0;
}
