import { isTelling, type EventTarget } from "../event-target.ts";
import { fitOf } from "./fitting-date.ts";
import { listed, type FoundLink } from "../found-link.ts";
import type { LinkWords } from "../link-index.ts";
import type { PostSentence } from "./post-sentence.ts";
import { around, sharedWith, type Shared } from "../words/shared-words.ts";
import type { WordKey } from "../words/word-keys.ts";
import type { WordWeight } from "../words/word-weights.ts";

/** What the words shared must weigh, and be ahead of those of the next event by; 1 is a word that one event alone has. */
const NEEDED = 1.5;
const AHEAD = 0.2;
/** Two words do where one is a name: "Judge Vale". */
const MIN_WORDS = 3;
const MIN_WITH_NAME = 2;
/** Of these, one at least must tell the event from nearly all others. */
const RARE = 0.75;
/** Comments follow for weeks; without a date they are not taken to speak of what came later still. */
export const COMMENT_DAYS = 31;
/** In a longer sentence words of many events meet by chance: its clauses are read one by one. */
const MAX_WORDS = 25;
const CLAUSE_END = /[,;:()—–]|\.\.|…/u;

/**
 * The event that a sentence singles out without a date.
 *
 * Its title, names, or the names and kinds of happening in its quotes share words with the sentence that weigh enough, and clearly more than those of any other event. What a date of
 * the sentence contradicts, or what came long after the page (`latest`), is not meant.
 */
export function linksByWords(
  text: string,
  sentence: PostSentence,
  { index, weigh }: LinkWords,
  latest: number,
): FoundLink[] {
  const isOpen = ({ range }: EventTarget) =>
    range.first <= latest && sentence.dates.every((date) => fitOf(date, range) !== "not");
  return clausesOf(text, sentence.words).flatMap((words) => {
    const [best, next] = sharedWith(words, index, weigh).filter(({ target }) => isOpen(target));
    if (best === undefined || !isEnough(best, weigh)) return [];
    if (next !== undefined && best.score - next.score < AHEAD) return [];
    const how = `shares ${listed(best.words.map(({ written }) => written))} with it`;
    return [{ target: best.target, ...around(best.words), ground: "words", how }];
  });
}

function clausesOf(text: string, words: readonly WordKey[]): WordKey[][] {
  if (words.length <= MAX_WORDS) return [[...words]];
  const clauses: WordKey[][] = [[]];
  let last: WordKey | undefined;
  for (const word of words) {
    const ends = last !== undefined && CLAUSE_END.test(text.slice(last.end, word.start));
    if (ends || clauses.at(-1)?.length === MAX_WORDS) clauses.push([]);
    clauses.at(-1)?.push(word);
    last = word;
  }
  return clauses;
}

function isEnough({ target, words, score }: Shared, weigh: WordWeight): boolean {
  const telling = words.filter(({ key }) => isTelling(target, key));
  return (
    score >= NEEDED &&
    telling.length >= (telling.some((word) => isName(word, target)) ? MIN_WITH_NAME : MIN_WORDS) &&
    telling.some(({ key }) => weigh(key) >= RARE)
  );
}

const isName = ({ key, isCapital }: WordKey, { properNames }: EventTarget): boolean =>
  isCapital && properNames.has(key);
