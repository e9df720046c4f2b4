import { isNegation, PREPOSITIONS, wordKeys, type WordKey } from "../words/word-keys.ts";

/** Stands for "of", "at" and the like between a name's head and the rest: "fire at the depot". */
const LINK = " of";
/** Words of no weight that may stand inside a name ("the siege of our old town"). */
const MAX_SKIPPED = 3;

type Node<T> = { readonly next: Map<string, Node<T>>; entry: { readonly value: T } | null };

/** Names by the keys of their words. */
export type NameTrie<T> = Node<T>;
export type FoundName<T> = {
  readonly value: T;
  /** Places of its first and last word among the words searched. */
  readonly first: number;
  readonly last: number;
};

export const emptyTrie = <T>(): NameTrie<T> => ({ next: new Map(), entry: null });

/** The keys of a name's words that carry it; function words carry none. */
export const nameWords = (name: string): WordKey[] =>
  wordKeys(name).filter(({ kind }) => kind !== "function");

/**
 * Adds a name by its keys, and its form with the head in front: "depot fire" is also "fire at the depot".
 *
 * A name added twice keeps its first value.
 */
export function addName<T>(trie: NameTrie<T>, keys: readonly string[], value: T): void {
  if (keys.length === 0) return;
  addKeys(trie, keys, value);
  const head = keys.at(-1) ?? "";
  if (keys.length > 1) addKeys(trie, [head, LINK, ...keys.slice(0, -1)], value);
}

function addKeys<T>(trie: NameTrie<T>, keys: readonly string[], value: T): void {
  let node = trie;
  for (const key of keys) {
    const known = node.next.get(key);
    const next = known ?? emptyTrie<T>();
    if (known === undefined) node.next.set(key, next);
    node = next;
  }
  node.entry ??= { value };
}

/** The names in a text's words, from left to right, the longest first; none overlaps another. */
export function findNames<T>(trie: NameTrie<T>, words: readonly WordKey[]): FoundName<T>[] {
  const found: FoundName<T>[] = [];
  for (let i = 0; i < words.length; i += 1) {
    const name = nameAt(trie, words, i);
    if (name === null) continue;
    found.push(name);
    i = name.last;
  }
  return found;
}

function nameAt<T>(
  trie: NameTrie<T>,
  words: readonly WordKey[],
  first: number,
): FoundName<T> | null {
  let node = trie.next.get(words[first]?.key ?? "");
  let longest: FoundName<T> | null = null;
  let skipped = 0;
  for (let i = first; node !== undefined && skipped <= MAX_SKIPPED; i += 1) {
    if (skipped === 0 && node.entry !== null) longest = { value: node.entry.value, first, last: i };
    const word = words[i + 1];
    if (word === undefined) break;
    const next = node.next.get(word.key);
    const linked = PREPOSITIONS.has(word.lower) ? node.next.get(LINK) : undefined;
    const isSmall = word.kind === "function" || (skipped > 0 && word.kind === "stop");
    if (next === undefined && linked === undefined && (!isSmall || isNegation(word))) break;
    skipped = next === undefined ? skipped + 1 : 0;
    node = next ?? linked ?? node;
  }
  return longest;
}
