import { isEnglish } from "./english-words.ts";

/** The first words tell. */
const MAX_WORDS = 200;
/** Fewer words may all be slang. */
const MIN_WORDS = 4;
/** Of 2,574 English comments the one with fewest known words has .83; twelve sentences in ten other languages up to .55. */
const MIN_KNOWN = 0.65;
const LOWER_CASE = /^\p{Ll}{2}/u;

/**
 * Whether words are English, as far as can be told.
 *
 * In:  words as written. Those with a capital are passed over: they may be names.
 * Out: false where few of four words or more are known English words.
 */
export function isMostlyEnglish(words: readonly { text: string; lower: string }[]): boolean {
  let all = 0;
  let known = 0;
  for (const { text, lower } of words) {
    if (!LOWER_CASE.test(text)) continue;
    all += 1;
    if (isEnglish(lower)) known += 1;
    if (all === MAX_WORDS) break;
  }
  return all < MIN_WORDS || known >= MIN_KNOWN * all;
}
