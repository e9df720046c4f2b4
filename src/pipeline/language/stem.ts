import { PorterStemmer } from "natural/lib/natural/stemmers/index.js";

/** Porter's steps look back over the whole word for each of its letters; a longer one is no word. */
const MAX_LETTERS = 40;
/** Words remembered; the vocabulary of a long thread fits. */
const MAX_KNOWN = 50_000;

const known = new Map<string, string>();

/**
 * The stem that a word shares with its inflected forms ("sold out" stays two words, "selling" → "sell").
 *
 * In:     a word in lower case.
 * Out:    its stem; a word of over 40 letters as it is.
 * Source: Porter 1980, by natural's PorterStemmer.
 */
export function stem(word: string): string {
  if (word.length > MAX_LETTERS) return word;
  let found = known.get(word);
  if (found === undefined) {
    found = PorterStemmer.stem(word);
    if (known.size < MAX_KNOWN) known.set(word, found);
  }
  return found;
}
