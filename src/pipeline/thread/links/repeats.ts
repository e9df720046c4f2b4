import type { Link } from "../../../model/thread.ts";
import type { Copy } from "./copies.ts";
import { ARTICLE, authorOf, idOf, placesOf, type Page } from "./page.ts";
import { BREAK } from "./page-words.ts";

/** Copied words, with the text that they were taken from. */
export type Taken = { readonly copy: Copy; readonly link: Link };

/** A copied line of fewer words, or a copied sentence of fewer than the second, may be chance. */
const MIN_LINE_WORDS = 6;
const MIN_SENTENCE_WORDS = 12;
/** So many equal words in a row are a copy wherever they begin. */
const MIN_REPEAT_WORDS = 25;
/** A copy of so much of a post is the post over again. */
const MOST = 0.8;

/**
 * Tells for each copy whether it quotes or repeats.
 *
 * Out: "quotes" for whole lines and whole sentences of another writer that own words stand beside; "repeats" for a
 *      writer's own words over again, for a copy that makes up most of a post, and for 25 and more words without
 *      whole sentences. Other copies are turns of phrase and left out.
 */
export function judgeCopies(page: Page, text: number, copies: readonly Copy[]): Taken[] {
  const { first, last } = placesOf(page, text);
  const copied = new Map<number, number>();
  for (const copy of copies)
    copied.set(copy.from, (copied.get(copy.from) ?? 0) + copy.last - copy.first);
  const rest = ownRest(page, text, copies);
  return copies.flatMap((copy) => {
    const isMost = (copied.get(copy.from) ?? 0) >= MOST * (last - first);
    const kind = kindOf(page, text, copy, { ...rest, isMost });
    if (kind === null) return [];
    const length = copy.last - copy.first;
    const sure = copy.equal / (kind === "repeats" ? length : length + 1);
    const confidence = Math.round(100 * sure) / 100;
    const link: Link = { kind, to: idOf(page, copy.from), ...spanOf(page, copy), confidence };
    return [{ copy, link }];
  });
}

type Rest = { readonly ownWords: number; readonly ownLines: number; readonly isMost: boolean };

function kindOf(page: Page, text: number, copy: Copy, rest: Rest): Link["kind"] | null {
  const length = copy.last - copy.first;
  const writer = authorOf(page, text);
  const isOwnAgain = writer !== null && writer === authorOf(page, copy.from);
  const isLong = length >= MIN_REPEAT_WORDS || (rest.isMost && length >= MIN_LINE_WORDS);
  if (copy.from !== ARTICLE && isOwnAgain) return isLong ? "repeats" : null;
  if (isQuote(page, copy, length) && rest.ownWords > 0) {
    const isAnswered = writer !== null && rest.ownLines > 0;
    if (!rest.isMost || isAnswered || copy.from === ARTICLE) return "quotes";
  }
  if (copy.from === ARTICLE) return length >= MIN_SENTENCE_WORDS ? "quotes" : null;
  return isLong ? "repeats" : null;
}

/** Whole lines, or whole sentences in either text. */
function isQuote({ words: { breaks } }: Page, copy: Copy, length: number): boolean {
  const whole = (first: number, last: number, least: number) =>
    (breaks[first] ?? 0) >= least && (breaks[last] ?? 0) >= least;
  if (length >= MIN_LINE_WORDS && whole(copy.first, copy.last, BREAK.line)) return true;
  return (
    length >= MIN_SENTENCE_WORDS &&
    (whole(copy.first, copy.last, BREAK.sentence) ||
      whole(copy.source.first, copy.source.last, BREAK.sentence))
  );
}

/** How many words are not copied, and how many lines hold none that are. */
function ownRest(page: Page, text: number, copies: readonly Copy[]) {
  const { first, last } = placesOf(page, text);
  let ownWords = 0;
  let ownLines = 0;
  let next = 0;
  let isOwnLine = false;
  for (let at = first; at < last; at += 1) {
    while ((copies[next]?.last ?? Infinity) <= at) next += 1;
    const isCopied = (copies[next]?.first ?? Infinity) <= at || page.own[at] === 0;
    if (page.words.breaks[at] === BREAK.line) {
      if (isOwnLine) ownLines += 1;
      isOwnLine = true;
    }
    if (isCopied) isOwnLine = false;
    else ownWords += 1;
  }
  return { ownWords, ownLines: ownLines + Number(isOwnLine) };
}

function spanOf({ words: { starts, ends } }: Page, { first, last }: Copy) {
  const start = starts[first] ?? 0;
  return { start, end: ends[last - 1] ?? start };
}
