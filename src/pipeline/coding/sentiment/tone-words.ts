import { remembering } from "../../language/remembering.ts";
import { stem } from "../../language/stem.ts";
import { tokenize } from "../../language/tokenize.ts";
import { STRONGER, WEAKER } from "../lexicon/degree-words.ts";
import { isNegator } from "../lexicon/negators.ts";
import { toneLexicon } from "./tone-lexicon.ts";

/** A word as the scorer reads it; everything in it is known from the word alone. */
export type ToneWord = {
  /** Lower case, straight apostrophes; an emoticon or pictograph by its token. */
  readonly plain: string;
  readonly stem: string;
  readonly isRated: boolean;
  /** A rated phrase may begin here. */
  readonly opensPhrase: boolean;
  readonly isNegator: boolean;
  readonly isDegree: boolean;
  readonly isLoud: boolean;
  /** A mark stands after it that parts clauses. */
  readonly endsClause: boolean;
};

/** Stand in for web addresses, for @names and for numbers; they hold what no word holds. */
const ADDRESS = "<address>";
const NAME = "<name>";
export const NUMBER = "<number>";
const MAX_EMOTICON = 12;
const CLAUSE_MARK = /[,;:.!?…—–)]/u;
const MARKS = /[\uE000-\uE00F]/gu;
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ["&lt;", "<"],
  ["&gt;", ">"],
  ["&amp;", "&"],
  ["&quot;", '"'],
  ["&#39;", "'"],
]);
const ENTITY = /&(?:lt|gt|amp|quot|#39);/gu;

/**
 * Reads a text as a row of words.
 *
 * In:     any text.
 * Out:    words in text order; an emoticon is one word, so is a word with a hyphen that is rated as one;
 *         a word is loud that is in capitals.
 */
export function toneWords(text: string): ToneWord[] {
  const row: ToneWord[] = [];
  for (const chunk of text.split(/\s+/u))
    if (chunk !== "") for (const word of piecesOf(chunk)) row.push(word);
  return row;
}

/** A chunk between spaces. */
const piecesOf = remembering((written: string): readonly ToneWord[] => {
  const chunk = written.includes("&")
    ? written.replaceAll(ENTITY, (entity) => ENTITIES.get(entity) ?? entity)
    : written;
  const emoticon = emoticonOf(chunk);
  if (emoticon !== undefined) return [wordOf(emoticon, false)];
  if (chunk.startsWith("http") || chunk.startsWith("www.")) return [wordOf(ADDRESS, false)];
  if (chunk.startsWith("@") && chunk.length > 1) return [wordOf(NAME, false)];
  return wordsOf(chunk);
});

function wordsOf(chunk: string): ToneWord[] {
  const tokens = tokenize(chunk.replaceAll(MARKS, " "));
  const first = tokens.at(0);
  const last = tokens.at(-1);
  if (first === undefined || last === undefined) return [];
  const whole = chunk.slice(first.start, last.end);
  const isOne = tokens.length > 1 && toneLexicon().ratings.has(plainOf(whole));
  const parts = isOne ? [{ text: whole, start: first.start, end: last.end }] : tokens;
  const words = parts.map(({ text, end }, i) =>
    wordOf(
      plainOf(text),
      isAllCapitals(text),
      CLAUSE_MARK.test(chunk.slice(end, parts[i + 1]?.start)),
    ),
  );
  const tail = emoticonOf(chunk.slice(last.end));
  if (tail !== undefined) words.push(wordOf(tail, false));
  return words;
}

function emoticonOf(chunk: string): string | undefined {
  if (chunk.length < 2 || chunk.length > MAX_EMOTICON) return undefined;
  const { emoticons } = toneLexicon();
  return emoticons.get(chunk) ?? emoticons.get(chunk.toLowerCase());
}

function wordOf(plain: string, isLoud: boolean, endsClause = false): ToneWord {
  const { ratings, phrases } = toneLexicon();
  return {
    plain,
    stem: stem(plain),
    isRated: ratings.has(plain),
    opensPhrase: phrases.has(plain),
    isNegator: isNegator(plain),
    isDegree: STRONGER.has(plain) || WEAKER.has(plain),
    isLoud,
    endsClause,
  };
}

/** The form that is looked up: "sooo gooood" as "so good", "council’s" as it is. */
function plainOf(word: string): string {
  const pictograph = toneLexicon().emoticons.get(word);
  if (pictograph !== undefined) return pictograph;
  const plain = word.toLowerCase().replaceAll("’", "'").replaceAll(".", "");
  if (/^\p{N}+$/u.test(plain)) return NUMBER;
  const { ratings } = toneLexicon();
  if (ratings.has(plain) || !hasLongRun(plain)) return plain;
  const doubled = plain.replaceAll(/(?<letter>\p{L})\k<letter>{2,}/gu, "$1$1");
  const single = plain.replaceAll(/(?<letter>\p{L})\k<letter>{2,}/gu, "$1");
  return ratings.has(doubled) ? doubled : single;
}

function hasLongRun(word: string): boolean {
  for (let at = 2; at < word.length; at += 1)
    if (word[at] === word[at - 1] && word[at] === word[at - 2]) return true;
  return false;
}

export const isAllCapitals = (text: string): boolean =>
  text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase();
