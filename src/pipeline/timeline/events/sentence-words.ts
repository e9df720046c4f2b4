import type { Span } from "../../../model/place.ts";
import { englishModel } from "../../language/english-model.ts";

/** A word or mark of a sentence with its part of speech; offsets in the whole text. */
export type Word = {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  /** Universal part of speech: VERB, AUX, NOUN, PROPN, ADP, PUNCT … */
  readonly pos: string;
};

/** The parts of speech of a sentence by wink-nlp's English model. */
export function wordsOf(sentence: string, offset: number): Word[] {
  const model = englishModel();
  const tokens = model.readDoc(sentence).tokens();
  const texts = tokens.out();
  // oxlint-disable-next-line typescript/unbound-method -- wink-nlp takes its accessors by reference
  const parts = tokens.out(model.its.pos);
  const words: Word[] = [];
  let from = 0;
  for (const [i, text] of texts.entries()) {
    const at = sentence.indexOf(text, from);
    if (at === -1) continue;
    from = at + text.length;
    words.push({
      text,
      lower: text.toLowerCase(),
      start: offset + at,
      end: offset + from,
      pos: posOf(text, parts[i]),
    });
  }
  return words;
}

/** Participles that are prepositions by use; the model takes them for verbs. */
const PREPOSITIONS: ReadonlySet<string> = new Set([
  "following",
  "including",
  "according",
  "regarding",
  "concerning",
  "during",
]);

function posOf(text: string, pos: unknown): string {
  if (/^[^\p{L}\p{N}]+$/u.test(text)) return "PUNCT";
  if (PREPOSITIONS.has(text.toLowerCase())) return "ADP";
  return typeof pos === "string" ? pos : "X";
}

export const isVerb = (word: Word | undefined): boolean =>
  word?.pos === "VERB" || word?.pos === "AUX";

/** Where a date stands among the words of its sentence: the words from `first` to `last`. */
export type DatePlace = { readonly first: number; readonly last: number };

/** The words that a date covers, or null where the model cut them otherwise. */
export function placeOf(words: readonly Word[], date: Span): DatePlace | null {
  const first = words.findIndex((word) => word.end > date.start);
  const last = words.findLastIndex((word) => word.start < date.end);
  return first === -1 || last < first ? null : { first, last };
}
