import { isEnglish } from "../../../language/english-words.ts";
import { isHappeningNoun } from "../words/event-nouns.ts";
import { isToldAbout } from "../words/told-about.ts";
import { wordKeys, type WordKey } from "../words/word-keys.ts";

const INSIDE: ReadonlySet<string> = new Set(["of", "the", "and", "in", "for"]);
const YEAR = /^\d{4}$/u;
const MIN_WORDS = 2;

/**
 * The name by which an event's title calls it: "2023 Westmark protests" of "The 2023 Westmark protests began".
 *
 * In:     a title. A name is a run of words with capitals, a year before it or not, that ends in a noun of a happening.
 * Out:    the name, or null where the title has none or only tells what came after it or was said about it.
 */
export function usualNameOf(title: string): string | null {
  const words = wordKeys(title);
  for (const [i, word] of words.entries()) {
    if (i > 1 && opensName(words[i - 1])) continue;
    if (i === 0 && isEnglish(word.lower) && !opensName(words[1])) continue;
    const last = opensName(word) ? lastOfName(words, i) : null;
    const end = words[last ?? -1]?.end;
    if (last === null || end === undefined || isToldAbout(words, i)) continue;
    if (title.slice(end).startsWith("…")) continue;
    return title.slice(word.start, end);
  }
  return null;
}

const opensName = (word: WordKey | undefined): boolean =>
  word !== undefined && (YEAR.test(word.lower) || (word.isCapital && word.kind !== "function"));

/** The noun of a happening that ends the run of a name; null where there is none. Without a year before it, it has a capital too. */
function lastOfName(words: readonly WordKey[], first: number): number | null {
  const hasYear = YEAR.test(words[first]?.lower ?? "");
  let last: number | null = null;
  let carrying = 0;
  for (let i = first; i < words.length; i += 1) {
    const word = words[i];
    if (word === undefined) break;
    const isHead = isHappeningNoun(word.lower) && (word.isCapital || hasYear);
    if (opensName(word)) carrying += 1;
    else if (isHead && carrying > 0) return i;
    else if (!INSIDE.has(word.lower)) break;
    if (isHead && carrying >= MIN_WORDS) last = i;
    else if (last !== null && opensName(word)) last = i;
  }
  return last;
}
