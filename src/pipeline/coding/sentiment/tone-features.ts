import type { ToneSentence } from "./tone-reading.ts";
import type { ToneWord } from "./tone-words.ts";
import { NUMBER } from "./tone-words.ts";

/** Words after a denial that count as denied. */
const DENIED_WORDS = 3;
/** A text of fewer words counts as one of so many, so that a single word does not weigh all. */
const MIN_WORDS = 4;
const MAX_EXCLAMATIONS = 4;
const MAX_QUESTIONS = 3;
/** What each exclamation mark adds: VADER's. */
const EXCLAMATION_STEP = 0.292;
/** VADER's α: about the largest sum that is to be expected, so that it comes near ±1; and a smaller one. */
const ALPHA = 15;
const SMALL_ALPHA = 4;
/** Brings sums over the root of the words to about the size of the other features. */
const DENSITY_SCALE = 4;
const THEY = new Set(["they", "them", "their", "they're"]);

const squash = (sum: number, alpha: number = ALPHA): number => sum / Math.sqrt(sum * sum + alpha);

export const countWords = (sentences: readonly ToneSentence[]): number =>
  total(sentences, ({ words }) => words.length);

/** What the sum of a text's word weights is divided by. */
export const lengthNorm = (sentences: readonly ToneSentence[]): number =>
  Math.sqrt(Math.max(MIN_WORDS, countWords(sentences)));

/**
 * What the rated words and marks of a text come to, in a fixed order.
 *
 * Out:    squashed sums of good and bad words, together and apart, in all and by length; exclamation and
 *         question marks; whether no word is rated.
 */
export function lexiconFeatures(sentences: readonly ToneSentence[]): number[] {
  const good = total(sentences, (sentence) => sentence.good);
  const bad = total(sentences, (sentence) => sentence.bad);
  const exclamations = atMost(MAX_EXCLAMATIONS, sentences, (sentence) => sentence.exclamations);
  const questions = atMost(MAX_QUESTIONS, sentences, (sentence) => sentence.questions);
  const sign = Math.sign(good + bad);
  const sum = good + bad + sign * exclamations * EXCLAMATION_STEP;
  const density = DENSITY_SCALE * Math.sqrt(Math.max(1, countWords(sentences)));
  return [
    squash(sum),
    squash(sum / Math.sqrt(Math.max(1, sentences.length))),
    squash(good),
    squash(bad),
    squash(good, SMALL_ALPHA),
    squash(bad, SMALL_ALPHA),
    good / density,
    bad / density,
    exclamations / MAX_EXCLAMATIONS,
    (exclamations / MAX_EXCLAMATIONS) * sign,
    questions / MAX_QUESTIONS,
    good === 0 && bad === 0 ? 1 : 0,
  ];
}

/**
 * What a post of some length shows beside its rated words, in a fixed order.
 *
 * Out:    question marks, short quotations, words a sentence, numbers, "they".
 */
export function styleFeatures(sentences: readonly ToneSentence[]): number[] {
  const norm = lengthNorm(sentences);
  const words = Math.max(MIN_WORDS, countWords(sentences));
  return [
    atMost(MAX_QUESTIONS, sentences, (sentence) => sentence.questions),
    total(sentences, (sentence) => sentence.shortQuotes) / norm,
    Math.log(words / Math.max(1, sentences.length)),
    countOf(sentences, ({ plain }) => plain === NUMBER) / norm,
    countOf(sentences, ({ plain }) => THEY.has(plain)) / norm,
  ];
}

/** Stands before the first word of a sentence. */
const START = "^";

/**
 * Hands over the words of a sentence as the features of the model.
 *
 * Out:    to `take`, one by one: "u" word, "s" its stem, "n" a denied stem, "b" a word with the one before it
 *         ("^" before the first).
 */
export function eachGram(
  words: readonly ToneWord[],
  take: (kind: GramKind, word: string, before: string) => void,
): void {
  let denied = 0;
  let before = START;
  for (const { plain, stem, isNegator } of words) {
    take("u", plain, before);
    if (stem !== plain) take("s", stem, before);
    if (denied > 0) take("n", stem, before);
    take("b", plain, before);
    denied = isNegator ? DENIED_WORDS : denied - 1;
    before = plain;
  }
}

/** The grams of a text, each after the letter of its kind and a space, as often as they stand in it. */
export function namedGrams(sentences: readonly ToneSentence[]): string[] {
  const named: string[] = [];
  for (const { words } of sentences)
    eachGram(words, (kind, word, before) =>
      named.push(kind === "b" ? `${kind} ${before} ${word}` : `${kind} ${word}`),
    );
  return named;
}

export type GramKind = "u" | "s" | "n" | "b";

function total(sentences: readonly ToneSentence[], of: (sentence: ToneSentence) => number): number {
  let sum = 0;
  for (const sentence of sentences) sum += of(sentence);
  return sum;
}

const atMost = (
  most: number,
  sentences: readonly ToneSentence[],
  of: (sentence: ToneSentence) => number,
): number => Math.min(most, total(sentences, of));

const countOf = (sentences: readonly ToneSentence[], isCounted: (word: ToneWord) => boolean) =>
  total(sentences, ({ words }) => {
    let count = 0;
    for (const word of words) if (isCounted(word)) count += 1;
    return count;
  });
