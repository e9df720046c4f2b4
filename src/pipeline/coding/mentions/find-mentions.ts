import type { Reading, Word } from "../read-post.ts";
import { OTHERS } from "../lexicon/actors.ts";
import { BE, words as wordSet } from "../lexicon/grammar.ts";
import { isPlace } from "./countries.ts";
import { isEnglish, tagOf } from "../../language/english-words.ts";
import type { Ground, Mention } from "./mention.ts";
import { FOR_THE, type NameIndex } from "./name-index.ts";
import { CAPITALISED, type Leaf, type NameNode } from "./name-tree.ts";
import { isCapitalised, nameWord } from "./name-word.ts";

/** Longest name, in words, that is looked for. */
const MAX_NAME_WORDS = 60;
/** Words before "the government" in which a foreign country tells whose it is. */
const OWNER_REACH = 8;
/** Adjectives between "the" and a listed noun: "the current incompetent government". */
const MAX_MODIFIERS = 4;
/** Words that acronyms are spelt like: in a sentence all in capitals they may be the word. */
const ORDINARY = new Set(
  "US IT WHO IS OR IN NO SO GO HE WE AS AT AN TO DO AM PM AND ALL CAN MAY".split(" "),
);
const SMALL = /\p{Ll}/u;
/** Capitals that tell a sentence in capitals. */
const MAX_READ = 400;
const others = wordSet(OTHERS);
const DIRECTIONS = wordSet(
  "north south east west northern southern eastern western central upper lower",
);
const HOLDS = wordSet("became become as when while being");
const NOUN_OR_ADJECTIVE = /^(?:NN|JJ|VBG|DT|CD)/u;
const BORDER = /[.!?;:\n]/u;
const ADJECTIVE = /^(?:JJ|VBN|VBG|RB|CD)/u;

type Found = {
  readonly leaf: Leaf;
  readonly first: number;
  readonly last: number;
  readonly respelt: Ground | null;
};

/**
 * Finds where a post names a target.
 *
 * In:     a post taken apart.
 * Out:    mentions in text order; they do not overlap, the longest name wins. An office counts only where nobody
 *         else holds it in the sentence.
 */
export function findMentions(reading: Reading, names: NameIndex): Mention[] {
  const mentions: Mention[] = [];
  const { words } = reading;
  const shouting = shoutingWords(reading);
  let at = 0;
  while (at < words.length) {
    if (!names.canStart(words[at]?.text ?? "")) {
      at += 1;
      continue;
    }
    const found =
      longestName(words, at, names, shouting) ??
      afterDeterminer(reading, at, names, shouting) ??
      barePlural(words, at, names);
    if (found === null) {
      at += 1;
      continue;
    }
    const { leaf, first, last } = found;
    if (!isOthers(reading, found, names) && hasItsNumber(words, found, names))
      mentions.push({ target: leaf.target, first, last, by: groundOf(words, found) });
    at = last;
  }
  return mentions;
}

/** A listed name is one as it is written; "X's" and "Xs" are forms of it. */
function groundOf(words: readonly Word[], { leaf, last, respelt }: Found): Ground {
  if (respelt !== null) return respelt;
  if (leaf.by !== "name") return leaf.by;
  const text = words[last - 1]?.text.toLowerCase().replaceAll("’", "'") ?? "";
  return leaf.written.replaceAll("’", "'").endsWith(text.replaceAll(".", "")) ||
    leaf.written.endsWith(text)
    ? "name"
    : "inflection";
}

function longestName(
  words: readonly Word[],
  first: number,
  names: NameIndex,
  shouting: (word: number) => boolean,
  from: NameNode = names.root,
): Found | null {
  let found: Found | null = null;
  let at: NameNode | undefined = from;
  let respelt: Ground | null = null;
  for (let i = first; i < words.length && i - first < MAX_NAME_WORDS; i += 1) {
    const word: Word | undefined = words[i];
    if (word === undefined) break;
    const key = nameWord(word.text);
    let next: NameNode | undefined =
      at.next.get(shouting(i) ? whenShouting(key, at) : key) ?? capitalised(at, key, word);
    if (next === undefined && !shouting(i)) {
      const other = names.respell(word.text);
      next = other === null ? undefined : at.next.get(other.key);
      if (next !== undefined) respelt = other?.by ?? respelt;
    }
    if (next === undefined) break;
    at = next;
    if (at.leaf !== null) found = { leaf: at.leaf, first, last: i + 1, respelt };
  }
  return found;
}

/** "This government", "the present government", "Xland's clueless government". */
function afterDeterminer(
  { words, text }: Reading,
  at: number,
  names: NameIndex,
  shouting: (word: number) => boolean,
): Found | null {
  const opening = words[at];
  const the = names.root.next.get("the");
  if (opening === undefined || the === undefined) return null;
  const isOwn = opening.possessive || isCapitalised(opening.text);
  if (!FOR_THE.has(opening.lower) && !(isOwn && names.home.has(nameWord(opening.text))))
    return null;
  for (let head = at + 1; head <= at + 1 + MAX_MODIFIERS; head += 1) {
    if (BORDER.test(text.slice(words[head - 1]?.end, words[head]?.start))) return null;
    const found = longestName(words, head, names, shouting, the);
    // adjectives stay outside, so that rules can read them: "the useless" beside "government"
    if (found !== null) return head === at + 1 ? { ...found, first: at } : found;
    if (longestName(words, head, names, shouting) !== null) return null;
    const modifier = words[head];
    if (modifier === undefined || !isModifier(modifier, names)) return null;
  }
  return null;
}

/** "Soldiers" where "the soldiers" are listed, and no other word says which soldiers. */
function barePlural(words: readonly Word[], at: number, { root }: NameIndex): Found | null {
  const word = words[at];
  if (word === undefined || !word.lower.endsWith("s")) return null;
  const leaf = root.next.get("the")?.next.get(nameWord(word.text))?.leaf;
  if (leaf === undefined || leaf === null || leaf.by !== "name" || leaf.written !== word.lower)
    return null;
  return NOUN_OR_ADJECTIVE.test(tagOf(words[at - 1]?.lower ?? ""))
    ? null
    : { leaf, first: at, last: at + 1, respelt: "inflection" };
}

function isModifier(word: Word, names: NameIndex): boolean {
  if (others.has(word.lower)) return false;
  if (isCapitalised(word.text))
    return names.home.has(nameWord(word.text)) || !isForeign(word, names);
  return word.lower === "and" || ADJECTIVE.test(tagOf(word.lower)) || tagOf(word.lower) === "";
}

/** Whether the words name something else: "Western Xland", "the former government", "PM Other". */
function isOthers(
  reading: Reading,
  { leaf, first, last, respelt }: Found,
  names: NameIndex,
): boolean {
  const { words, text } = reading;
  const after = words[last];
  const isNext = after !== undefined && text.slice(words[last - 1]?.end, after.start) === " ";
  if (last - first === 1 && DIRECTIONS.has(words[first]?.lower ?? ""))
    return isNext && isCapitalised(after.text) && isPlace(nameWord(after.text));
  if (!leaf.isOffice || respelt === "inflection") return false;
  if (followsForeign(reading, first, leaf.target, names)) return true;
  if (isNext && isForeign(after, names)) return true;
  if (after?.lower === "of" && isForeign(ofWhom(words, last + 1), names)) return true;
  const before = words[first - 1];
  if (before === undefined || BORDER.test(text.slice(before.end, words[first]?.start)))
    return false;
  if (others.has(before.lower) || isForeign(before, names)) return true;
  const isHolder = BE.has(before.lower) || HOLDS.has(before.lower);
  return isHolder && !before.lower.includes("'") && isForeign(words[first - 2], names);
}

/** "The coach" is no "coaches", and of "teachers" only "the teacher" is one. */
function hasItsNumber(
  words: readonly Word[],
  { leaf, first, last, respelt }: Found,
  { persons }: NameIndex,
): boolean {
  if (respelt !== null || leaf.by !== "name" || !leaf.isCommon) return true;
  const word = words[last - 1]?.lower ?? "";
  const isPlural = word.endsWith("s") && !word.endsWith("ss");
  const isListedPlural = leaf.written.endsWith("s") && !leaf.written.endsWith("ss");
  if (isPlural === isListedPlural) return true;
  if (isPlural) return !persons.has(leaf.target);
  return FOR_THE.has(words[first]?.lower ?? "") || FOR_THE.has(words[first - 1]?.lower ?? "");
}

/** Whether the last country or people named shortly before is one that the codebook does not speak of. */
function followsForeign(
  { words, text }: Reading,
  first: number,
  target: string,
  { home, root }: NameIndex,
): boolean {
  for (let at = first - 1; at >= Math.max(0, first - OWNER_REACH); at -= 1) {
    const word = words[at];
    if (BORDER.test(text.slice(word?.end, words[at + 1]?.start))) return false;
    if (word === undefined || !isCapitalised(word.text)) continue;
    const key = nameWord(word.text);
    if (home.has(key) || root.next.get(key)?.leaf?.target === target) return false;
    if (isPlace(key)) return true;
  }
  return false;
}

const ofWhom = (words: readonly Word[], at: number): Word | undefined =>
  words[at]?.lower === "the" ? words[at + 1] : words[at];

/** A name, written with a capital, that the codebook does not speak of. */
function isForeign(word: Word | undefined, { home, root }: NameIndex): boolean {
  if (word === undefined || !isCapitalised(word.text) || word.text.length < 2) return false;
  const key = nameWord(word.text);
  if (home.has(key) || root.next.has(key)) return false;
  return isPlace(key) || (word.text !== word.text.toUpperCase() && !isEnglish(word.lower));
}

const capitalised = (at: NameNode, key: string, word: Word): NameNode | undefined =>
  isCapitalised(word.text) ? at.next.get(`${CAPITALISED}${key.toLowerCase()}`) : undefined;

/** In a sentence in capitals every short word looks like an acronym. */
function whenShouting(key: string, at: NameNode): string {
  if (at.next.has(key) && !ORDINARY.has(key)) return key;
  return nameWord(key.toLowerCase());
}

function shoutingWords({ text, sentences, words }: Reading): (word: number) => boolean {
  const flags: boolean[] = [];
  let at = 0;
  for (const { start, end } of sentences) {
    const shouts =
      end - start > 5 && !SMALL.test(text.slice(start, Math.min(end, start + MAX_READ)));
    if (!shouts) {
      while ((words[at]?.start ?? Infinity) < end) at += 1;
      continue;
    }
    for (; (words[at]?.start ?? Infinity) < end; at += 1) flags[at] = true;
  }
  return (word) => flags[word] ?? false;
}
