import { remembering } from "../../language/remembering.ts";
import { isPlace } from "./countries.ts";
import { editDistance } from "./edit-distance.ts";
import { isEnglish, isKnown } from "../../language/english-words.ts";
import type { Ground } from "./mention.ts";
import { ACRONYM, isCapitalised, nameWord } from "./name-word.ts";
import { CAPITALISED, type NameNode } from "./name-tree.ts";

/** The key that a word stands for, and the ground if it is not that of the listed name. */
export type Respelling = { readonly key: string; readonly by: Ground | null };

/** Endings that make an adjective, a follower or a people of a name. */
const ENDINGS = "n i an ian ese ish er ist ite ism ista".split(" ");
const MIN_ROOT = 4;
/** A longer word is no misspelt name. */
const MAX_LETTERS = 24;
/** Letters from which on one slip, and two, still leave a name recognisable. */
const ONE_SLIP = 5;
const ONE_SLIP_SMALL = 6;
const TWO_SLIPS = 8;
/** Letters of a word by which it is looked up, and words alike in them that are compared. */
const OPENING = 7;
const MAX_ALIKE = 64;
/** Letters from which on the same letters in another order are the same name. */
const MIN_SCRAMBLED = 6;

/**
 * Makes the function that finds the listed word behind an unlisted one: an acronym in small letters, "lran", an
 * adjective of a name, a misspelling.
 *
 * In:     the tree of names and the keys in it.
 * Out:    null for English words, known names and places, and where words of two targets are equally near.
 * Source: docs/methods.md#mentions
 */
export function respeller(root: NameNode, keys: ReadonlySet<string>) {
  let words: Listed | undefined;
  return remembering((word: string): Respelling | null => {
    const key = nameWord(word);
    if (key.length < MIN_ROOT || key.length > MAX_LETTERS || !/^\p{L}+$/u.test(key)) return null;
    const variant = sameLetters(key, keys);
    if (variant !== null) return isCommon(word) ? null : { key: variant, by: null };
    const capital = confusedCapital(word, keys);
    if (capital !== null) return isCommon(word) ? null : { key: capital, by: "misspelling" };
    const derived = isCapitalised(word) ? derivedFrom(key, root) : null;
    if (derived !== null) return isTaken(word, key) ? null : { key: derived, by: "inflection" };
    words ??= listedWords(keys);
    const near = nearest(key, isCapitalised(word), words, root);
    return near === null || isTaken(word, key) ? null : { key: near, by: "misspelling" };
  });
}

const isCommon = (word: string): boolean => isEnglish(word.toLowerCase());
const isTaken = (word: string, key: string): boolean =>
  isCommon(word) || isKnown(word) || isPlace(key);

/** An acronym in small letters, or a place that is listed with a capital. */
function sameLetters(key: string, keys: ReadonlySet<string>): string | null {
  const upper = key.toUpperCase();
  if (ACRONYM.test(upper) && keys.has(upper) && key !== upper) return upper;
  const place = `${CAPITALISED}${key}`;
  return keys.has(place) && !keys.has(key) ? place : null;
}

/** "lran", "lsrael": a small L in the place of a capital I. */
function confusedCapital(word: string, keys: ReadonlySet<string>): string | null {
  if (!word.startsWith("l")) return null;
  const key = nameWord(`I${word.slice(1)}`);
  return keys.has(key) ? key : keys.has(`${CAPITALISED}${key}`) ? `${CAPITALISED}${key}` : null;
}

function derivedFrom(key: string, root: NameNode): string | null {
  for (const ending of ENDINGS) {
    if (!key.endsWith(ending)) continue;
    const stem = key.slice(0, -ending.length);
    if (stem.length < MIN_ROOT) continue;
    for (const base of [stem, `${stem}a`, `${stem}y`, `${stem}e`])
      if (base !== key && isNameAlone(root.next.get(base))) return base;
  }
  return null;
}

const isNameAlone = (node: NameNode | undefined): boolean =>
  node !== undefined && node.leaf !== null && !node.leaf.isOffice;

type Listed = {
  /** Words by what is left of their opening when up to two of its letters are dropped. */
  readonly byOpening: ReadonlyMap<string, readonly string[]>;
  readonly byLetters: ReadonlyMap<string, readonly string[]>;
};

const lettersOf = (word: string): string => Array.from(word).toSorted().join("");

function listedWords(keys: ReadonlySet<string>): Listed {
  const byOpening = new Map<string, string[]>();
  const byLetters = new Map<string, string[]>();
  for (const key of keys) {
    const bare = bareKey(key);
    if (bare.length < ONE_SLIP || bare.length > MAX_LETTERS || ACRONYM.test(bare)) continue;
    for (const opening of openingsOf(bare)) put(byOpening, opening, key);
    put(byLetters, lettersOf(bare), key);
  }
  return { byOpening, byLetters };
}

/** The opening of a word, and what is left of it without one letter or two; the first letter stays. */
function openingsOf(word: string): Set<string> {
  const opening = word.slice(0, OPENING);
  const found = new Set([opening]);
  for (let i = 1; i < opening.length; i += 1) {
    const shorter = opening.slice(0, i) + opening.slice(i + 1);
    found.add(shorter);
    for (let j = i; j < shorter.length; j += 1)
      found.add(shorter.slice(0, j) + shorter.slice(j + 1));
  }
  return found;
}

const bareKey = (key: string): string => (key.startsWith(CAPITALISED) ? key.slice(1) : key);

function put(map: Map<string, string[]>, at: string, key: string) {
  const known = map.get(at);
  if (known === undefined) map.set(at, [key]);
  else if (known.length < MAX_ALIKE) known.push(key);
}

function nearest(
  key: string,
  capital: boolean,
  { byOpening, byLetters }: Listed,
  root: NameNode,
): string | null {
  const least = capital ? ONE_SLIP : ONE_SLIP_SMALL;
  if (key.length < least) return null;
  const most = capital && key.length >= TWO_SLIPS ? 2 : 1;
  let best: string[] = [];
  let distance = most;
  for (const listed of alike(key, byOpening)) {
    const bare = bareKey(listed);
    if (bare.length < least) continue;
    const found = editDistance(key, bare, distance);
    if (found > distance || (found > 1 && !hasSameEnd(key, bare))) continue;
    best = found < distance ? [listed] : [...best, listed];
    distance = found;
  }
  if (best.length === 0 && capital && key.length >= MIN_SCRAMBLED)
    best = (byLetters.get(lettersOf(key)) ?? []).filter((listed) => bareKey(listed)[0] === key[0]);
  return onlyOne(best, root);
}

/** Two slips at the end make another word: "Xlandia" is not Xland. */
const hasSameEnd = (a: string, b: string): boolean =>
  a.at(-1) === b.at(-1) && Math.abs(a.length - b.length) <= 1;

/** Listed words whose opening differs in at most two letters. */
function alike(key: string, byOpening: Listed["byOpening"]): Set<string> {
  const found = new Set<string>();
  for (const opening of openingsOf(key))
    for (const listed of byOpening.get(opening) ?? []) {
      found.add(listed);
      if (found.size >= MAX_ALIKE) return found;
    }
  return found;
}

/** The nearest word, unless words of two targets are equally near. */
function onlyOne(best: readonly string[], root: NameNode): string | null {
  const [first, ...others] = best;
  if (first === undefined) return null;
  const target = root.next.get(first)?.leaf?.target;
  const isSame = (key: string) =>
    target !== undefined && root.next.get(key)?.leaf?.target === target;
  return others.every(isSame) ? first : null;
}
