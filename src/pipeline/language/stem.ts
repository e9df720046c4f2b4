import { PorterStemmer } from "natural/lib/natural/stemmers/index.js";
import { remembering } from "./remembering.ts";

/** Porter's steps look back over the whole word for each of its letters; a longer one is no word. */
const MAX_LETTERS = 40;

const porterStem = remembering((word) => PorterStemmer.stem(word));

/**
 * The stem that a word shares with its inflected forms ("sold out" stays two words, "selling" → "sell").
 *
 * In:     a word in lower case.
 * Out:    its stem; a word of over 40 letters as it is.
 * Source: Porter 1980, by natural's PorterStemmer.
 */
export function stem(word: string): string {
  return word.length > MAX_LETTERS ? word : porterStem(word);
}
