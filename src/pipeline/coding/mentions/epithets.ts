import { PLAIN_PERSONS, SCORNED_PERSONS } from "../lexicon/actors.ts";
import { words as wordSet } from "../lexicon/grammar.ts";
import type { Word } from "../read-post.ts";
import { tagOf } from "../../language/english-words.ts";

const plainPersons = wordSet(PLAIN_PERSONS);
const scorned = wordSet(SCORNED_PERSONS);
const POINTERS = wordSet("this that such the what");
/** Words between "this" and the noun. */
const MAX_POINTED = 4;
const MODIFIER = /^(?:JJ|VBN|VBG|RB|CC|$)/u;
/** After "the clown": tells which one, and so that it is somebody new. */
const NARROWS = wordSet("who whom whose that of in at from with on here");

/**
 * Finds "this clown", "such an utter fool", "that man".
 *
 * Out:    the word after the phrase; null where the word opens none. A plain "the man" is none.
 */
export function epithetEnd(words: readonly Word[], at: number): number | null {
  const pointer = words[at]?.lower ?? "";
  if (!POINTERS.has(pointer)) return null;
  const isOpen = pointer === "such" || pointer === "what";
  const article = words[at + 1]?.lower;
  if (isOpen && article !== "a" && article !== "an") return null;
  const noun = pointedNoun(words, isOpen ? at + 1 : at);
  if (noun === null) return null;
  const isPlain = plainPersons.has(words[noun]?.lower ?? "");
  if (pointer === "the" && (isPlain || NARROWS.has(words[noun + 1]?.lower ?? ""))) return null;
  return noun + 1;
}

function pointedNoun(words: readonly Word[], at: number): number | null {
  for (let i = at + 1; i <= at + MAX_POINTED; i += 1) {
    const lower = words[i]?.lower ?? "";
    if (isPersonNoun(lower)) {
      if (!isPersonNoun(words[i + 1]?.lower ?? "")) return i;
    } else if (!MODIFIER.test(tagOf(lower))) return null;
  }
  return null;
}

const isPersonNoun = (lower: string): boolean => scorned.has(lower) || plainPersons.has(lower);
