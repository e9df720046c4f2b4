import { stem } from "../../language/stem.ts";
import { countTexts, numberPairs } from "./grams.ts";
import type { Page } from "./page.ts";
import { BREAK } from "./page-words.ts";
import { STOP_WORDS } from "./stop-words.ts";

/** How rare each word and each pair of words is on a page. */
export type Wording = {
  /** Number of the stem at each place; 0 for words that say nothing of what a text is about. */
  readonly stems: Int32Array;
  /** Number of the two stems at and after each place; 0 where they are no pair of interest. */
  readonly pairs: Int32Array;
  /** What it weighs to share a stem or pair; 0 where it stands in one text, or in too many to tell. */
  readonly weightOfStem: Float64Array;
  readonly weightOfPair: Float64Array;
};

const MIN_LETTERS = 3;
/** Longer ones are no words, and very many different ones are no language. */
const MAX_LETTERS = 20;
const MAX_STEMMED = 200_000;
/** Letters that the two words of a pair must have together. */
const MIN_PAIR_LETTERS = 7;
/** In more texts than these, wording belongs to the page. */
const MAX_TEXTS = 20;
/** How a stem's weight falls with the number of other texts that it stands in. */
const FALL = 0.7;
/** What a word of the article counts: it belongs to the matter. */
const ARTICLE_WORD = 0.4;

/** Weighs a page's words by the number of texts that they stand in; the article is one of them. */
export function weighWording(page: Page): Wording {
  const { ids, spellings, textOf } = page.words;
  const stemOf = stemsOf(spellings);
  const all = ids.map((id) => stemOf[id] ?? 0);
  const says = Uint8Array.from(spellings, (word) =>
    Number(word.length >= MIN_LETTERS && !STOP_WORDS.has(word)),
  );
  const stems = all.map((stemId, at) => (says[ids[at] ?? 0] === 1 ? stemId : 0));
  const pairs = numberPairs(all, all, 1).map((pair, at) =>
    isOfInterest(page, says, at) ? pair : 0,
  );
  const weightOfStem = weights(stems, textOf).map((weight) => weight ** FALL);
  const articleEnd = (page.words.firstOf[1] ?? 1) - 1;
  const damped = new Set(stems.subarray(0, articleEnd));
  for (const stemId of damped) weightOfStem[stemId] = (weightOfStem[stemId] ?? 0) * ARTICLE_WORD;
  return { stems, pairs, weightOfStem, weightOfPair: weights(pairs, textOf) };
}

function stemsOf(spellings: readonly string[]): Int32Array {
  const numbers = new Map<string, number>([["", 0]]);
  const isLanguage = spellings.length <= MAX_STEMMED;
  return Int32Array.from(spellings, (word) => {
    const root = isLanguage && word.length <= MAX_LETTERS ? stem(word) : word;
    const known = numbers.get(root) ?? numbers.size;
    if (known === numbers.size) numbers.set(root, known);
    return known;
  });
}

function isOfInterest({ words: { ids, breaks, spellings } }: Page, says: Uint8Array, at: number) {
  const first = ids[at] ?? 0;
  const second = ids[at + 1] ?? 0;
  if ((breaks[at + 1] ?? BREAK.line) >= BREAK.sentence) return false;
  if (says[first] === 0 && says[second] === 0) return false;
  return (spellings[first]?.length ?? 0) + (spellings[second]?.length ?? 0) >= MIN_PAIR_LETTERS;
}

/** 1/(n − 1) for what stands in n texts, n from 2 to 20. */
function weights(items: Int32Array, textOf: Int32Array): Float64Array {
  return Float64Array.from(countTexts(items, textOf), (n) =>
    n < 2 || n > MAX_TEXTS ? 0 : 1 / (n - 1),
  );
}
