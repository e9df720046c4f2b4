import { CAPITALISED, FOR_THE, nameWord, type NameIndex, type NameNode } from "./name-index.ts";
import type { Reading, Word } from "./read-post.ts";

/** A place where a post speaks of a target; `first` and `last` count words, `last` exclusive. */
export type Mention = {
  readonly target: string;
  readonly first: number;
  readonly last: number;
  readonly by: "name" | "pronoun" | "epithet";
};

/** Longest name, in words, that is looked for. */
const MAX_NAME_WORDS = 60;
/** Words that acronyms are spelt like: in a sentence all in capitals they may be the word. */
const ORDINARY = new Set(
  "US IT WHO IS OR IN NO SO GO HE WE AS AT AN TO DO AM PM AND ALL CAN MAY".split(" "),
);

/**
 * Finds where a post names a target.
 *
 * In:     a post taken apart.
 * Out:    mentions in text order; they do not overlap, the longest name wins.
 */
export function findMentions(reading: Reading, names: NameIndex): Mention[] {
  const mentions: Mention[] = [];
  const { words } = reading;
  const shouting = shoutingWords(reading);
  let at = 0;
  while (at < words.length) {
    const isForThe = FOR_THE.has(words[at]?.lower ?? "");
    const found =
      longestName(words, at, names.root, shouting) ??
      (isForThe ? longestName(words, at, names.root, shouting, "the") : null);
    if (found !== null) mentions.push({ ...found, first: at, by: "name" });
    at = found?.last ?? at + 1;
  }
  return mentions;
}

function longestName(
  words: readonly Word[],
  first: number,
  root: NameNode,
  shouting: (word: number) => boolean,
  opening?: string,
) {
  let found: { target: string; last: number } | null = null;
  let at: NameNode | undefined = root;
  for (let i = first; i < words.length && i - first < MAX_NAME_WORDS; i += 1) {
    const word: Word | undefined = words[i];
    if (word === undefined) break;
    const key = i === first && opening !== undefined ? opening : nameWord(word.text);
    const next: NameNode | undefined =
      at.next.get(shouting(i) ? whenShouting(key, at) : key) ?? capitalised(at, key, word);
    if (next === undefined) break;
    at = next;
    if (at.target !== null) found = { target: at.target, last: i + 1 };
  }
  return found;
}

const capitalised = (at: NameNode, key: string, word: Word): NameNode | undefined =>
  /^\p{Lu}/u.test(word.text) ? at.next.get(`${CAPITALISED}${key.toLowerCase()}`) : undefined;

/** In a sentence in capitals every short word looks like an acronym. */
function whenShouting(key: string, at: NameNode): string {
  if (at.next.has(key) && !ORDINARY.has(key)) return key;
  return nameWord(key.toLowerCase());
}

function shoutingWords({ text, sentences, words }: Reading): (word: number) => boolean {
  const flags: boolean[] = [];
  let at = 0;
  for (const { start, end } of sentences) {
    const sentence = text.slice(start, end);
    const shouts = sentence === sentence.toUpperCase() && sentence.length > 5;
    for (; (words[at]?.start ?? Infinity) < end; at += 1) flags[at] = shouts;
  }
  return (word) => flags[word] ?? false;
}
