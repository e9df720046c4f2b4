import english from "sentiment/languages/en/index.js";
import {
  OWN_RATED_WORDS,
  RATED_EMOTICONS,
  RATED_PHRASES,
  RATED_PICTOGRAPHS,
  RATED_WORDS,
} from "../lexicon/rated-words.ts";

/** Between the words of a phrase, and before the number of an emoticon; letters of no language. */
const PHRASE_JOINT = "\uE003";
const EMOTICON_MARK = "\uE002";
/** AFINN rates −5 … +5, the rated words −4 … +4. */
const AFINN_SCALE = 4 / 5;

type ToneLexicon = {
  /** Rating of a word, phrase or emoticon by its token. */
  readonly ratings: ReadonlyMap<string, number>;
  /** Tokens of the emoticons and pictographs by their shape as written. */
  readonly emoticons: ReadonlyMap<string, string>;
  /** Phrases by their first word, the longest first. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
};

type Phrase = { readonly words: readonly string[]; readonly token: string };

let read: ToneLexicon | undefined;

/**
 * The ratings of single words, phrases and emoticons, −4 … +4.
 *
 * Source: AFINN-165 as the package sentiment ships it; where VADER rates a word as well, VADER; lexicon/rated-words.ts.
 */
export function toneLexicon(): ToneLexicon {
  read ??= readLexicon();
  return read;
}

function readLexicon(): ToneLexicon {
  const ratings = new Map<string, number>();
  for (const [word, rating] of Object.entries(english.labels))
    if (isWord(word)) ratings.set(word, rating * AFINN_SCALE);
  for (const table of [OWN_RATED_WORDS, RATED_WORDS])
    for (const [word, rating] of entriesOf(table)) ratings.set(word, rating);
  const emoticons = new Map<string, string>();
  for (const [shape, rating] of [...entriesOf(RATED_EMOTICONS), ...entriesOf(RATED_PICTOGRAPHS)]) {
    const token = `${EMOTICON_MARK}${emoticons.size}`;
    emoticons.set(shape, token);
    ratings.set(token, rating);
  }
  const phrases = new Map<string, Phrase[]>();
  for (const [phrase, rating] of entriesOf(RATED_PHRASES)) {
    const words = phrase.split("_");
    const token = words.join(PHRASE_JOINT);
    ratings.set(token, rating);
    const first = words[0] ?? "";
    phrases.set(first, [...(phrases.get(first) ?? []), { words, token }]);
  }
  for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length);
  return { ratings, emoticons, phrases };
}

/** The package adds its pictographs to the labels of every language; ours have tokens that it does not know. */
const isWord = (label: string): boolean => /[a-z]/u.test(label);

function* entriesOf(table: string): Generator<readonly [string, number]> {
  for (const line of table.trim().split("\n")) {
    const [rating, ...words] = line.split(" ");
    for (const word of words) yield [word, Number(rating)];
  }
}
