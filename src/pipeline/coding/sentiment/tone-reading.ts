import type { Span } from "../../../model/place.ts";
import { sumTone, type ToneSum } from "./tone-scorer.ts";
import { toneWords, type ToneWord } from "./tone-words.ts";

/** One sentence as the model of tone sees it. */
export type ToneSentence = ToneSum & {
  readonly words: readonly ToneWord[];
  readonly exclamations: number;
  readonly questions: number;
  /** Short quotations inside the sentence, as scare quotes are. */
  readonly shortQuotes: number;
};

const MAX_SHORT_QUOTE = 26;
const MIN_SHORT_QUOTE = 3;
const MARKS = /[!?“”"]/gu;

/** Reads the sentences of a text for their tone, in the same order. */
export const readTone = (text: string, sentences: readonly Span[]): ToneSentence[] =>
  sentences.map(({ start, end }) => readSentence(text.slice(start, end)));

function readSentence(text: string): ToneSentence {
  const words = toneWords(text);
  return { words, ...sumTone(words, text), ...countMarks(text) };
}

function countMarks(text: string) {
  let exclamations = 0;
  let questions = 0;
  let shortQuotes = 0;
  let openAt = -1;
  for (const { 0: mark, index } of text.matchAll(MARKS)) {
    if (mark === "!") exclamations += 1;
    else if (mark === "?") questions += 1;
    else if (mark === "“") openAt = index;
    else {
      const length = index - openAt;
      const isClose = openAt !== -1 && length <= MAX_SHORT_QUOTE;
      if (isClose && length >= MIN_SHORT_QUOTE) shortQuotes += 1;
      openAt = isClose || mark === "”" ? -1 : index;
    }
  }
  return { exclamations, questions, shortQuotes };
}
