import { RegexpTokenizer } from "natural/lib/natural/tokenizers/index.js";

/** A word as written, with its place. */
export type Token = { readonly text: string; readonly start: number; readonly end: number };

/**
 * A dotted abbreviation (U.S.), a word with its inner apostrophes (isn’t, O'Neill) or a pictograph.
 * Every repetition is over a class that cannot match what follows it, so the search stays linear; a longer run is cut, as
 * the search keeps a way back for each of its characters.
 */
const WORD =
  /(?:\p{L}\.){2,10}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]{0,1000}(?:['’][\p{L}\p{M}\p{N}]{1,1000}){0,1000}|\p{Extended_Pictographic}/gu;

const tokenizer = new RegexpTokenizer({ pattern: WORD, gaps: false });

/**
 * Finds the words of a text.
 *
 * In:     any text.
 * Out:    words in text order; the hyphen parts words, the apostrophe inside a word does not.
 * Source: natural's RegexpTokenizer under a Unicode pattern; offsets by searching on from the last word.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  // natural answers null where nothing matches, although its types say otherwise
  for (const word of wordsOf(text) ?? []) {
    const start = text.indexOf(word, from);
    from = start + word.length;
    tokens.push({ text: word, start, end: from });
  }
  return tokens;
}

const wordsOf = (text: string): string[] | null => tokenizer.tokenize(text);
