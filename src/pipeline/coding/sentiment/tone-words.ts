import { remembering } from "../../language/remembering.ts";
import { tokenize } from "../../language/tokenize.ts";
import { RATED_EMOTICONS } from "../lexicon/rated-words.ts";

/** Stand before a word in the token row; letters of no language, so that no text can hold the same token. */
export const CAPITALS_MARK = "\uE001";
const EMOTICON_MARK = "\uE002";
const MARKS = /[\uE001\uE002]/gu;
const MAX_EMOTICON = 12;

const emoticons = new Map<string, string>();
/** Ratings of the emoticons by the token that stands for them. */
export const EMOTICON_LABELS = new Map<string, number>();
for (const line of RATED_EMOTICONS.trim().split("\n")) {
  const [rating, ...shapes] = line.split(" ");
  for (const shape of shapes) {
    const token = `${EMOTICON_MARK}${emoticons.size}`;
    emoticons.set(shape, token);
    EMOTICON_LABELS.set(token, Number(rating));
  }
}

/**
 * Writes a text as a row of words between single spaces, with straight apostrophes.
 *
 * In:     any text, and the words written with a hyphen that are known as one.
 * Out:    words in text order; an emoticon is one word; before a word in capitals stands a mark where the
 *         text is not all in capitals. The row holds nothing that a splitter at white space or punctuation
 *         would cut further.
 */
export function toneWords(text: string, isKnown: (word: string) => boolean): string[] {
  const shouting = isAllCapitals(text);
  const row: string[] = [];
  for (const chunk of text.split(/\s/u)) {
    const emoticon = chunk.length <= MAX_EMOTICON ? emoticons.get(chunk) : undefined;
    if (emoticon === undefined) addWords(chunk, isKnown, shouting, row);
    else row.push(emoticon);
  }
  return row;
}

function addWords(
  chunk: string,
  isKnown: (word: string) => boolean,
  shouting: boolean,
  row: string[],
) {
  const { whole, parts } = piecesOf(chunk);
  const pieces = parts.length > 1 && isKnown(whole.plain) ? [whole] : parts;
  for (const { plain: word, isLoud } of pieces) {
    if (!shouting && isLoud) row.push(CAPITALS_MARK);
    row.push(word);
  }
}

/** A chunk between spaces: as one word, and as the words it is made of. */
const piecesOf = remembering((chunk: string) => {
  const tokens = tokenize(chunk.replaceAll(MARKS, " "));
  const whole = pieceOf(chunk.slice(tokens.at(0)?.start ?? 0, tokens.at(-1)?.end ?? 0));
  return { whole, parts: tokens.map((token) => pieceOf(token.text)) };
});

const pieceOf = (word: string) => ({
  plain: plain(word).replaceAll(".", ""),
  isLoud: isAllCapitals(word),
});

/** Lower case, with straight apostrophes. */
const plain = (word: string): string => word.toLowerCase().replaceAll("’", "'");

const isAllCapitals = (text: string): boolean =>
  text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase();
