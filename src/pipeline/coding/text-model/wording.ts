import type { PostWords } from "../post-words.ts";

/** What stands in the place of a mention, so that nothing is learned about one target. */
const TARGET = "TARGET";
const OTHER = "OTHER";
/** Their places among the names of a post. */
const TARGET_ID = 0;
const OTHER_ID = 1;
/** Words looked at on either side of a mention. */
const REACH = 4;
/** A longer post is read up to here. */
const MAX_WORDS = 2_000;
/** The features of a post together weigh as much as this many. */
const NORM = 5;

/** Where a word stands, each with a bit: in the post, in a sentence with a mention, after or before one, right there. */
const PLACES = { p: 1, s: 2, a: 4, b: 8, a1: 16, b1: 32 } as const;
/** Where a pair stands, each with a number: in a sentence with a mention, right after or before one. */
const PAIR_PLACES = { s: 0, a2: 1, b2: 2 } as const;
type WordPlace = keyof typeof PLACES;
type PairPlace = keyof typeof PAIR_PLACES;

/** A post as a row of words, with a whole mention as one; the same for all targets. */
export type Wording = {
  /** What stands in the row, each once: for the target and the others, and the words. */
  readonly names: readonly string[];
  /** By place in the row, what stands there; every mention as another's. */
  readonly row: Uint16Array;
  readonly sentences: Uint32Array;
  readonly mentions: readonly { readonly at: number; readonly target: string }[];
};

type Take = {
  readonly word: (place: WordPlace, word: string) => void;
  readonly pair: (place: PairPlace, first: string, second: string) => void;
};

/** The value of each of so many features. */
export const valueOfEach = (features: number): number => NORM / Math.sqrt(Math.max(1, features));

/**
 * The wording of a post as features, with the target and all other targets masked.
 *
 * Out:    words and pairs of words around mentions, in the sentences with mentions, and words of the post; each once,
 *         all of the same value, so that long posts do not weigh more.
 */
export function wordingFeatures(words: PostWords, target: string): ReadonlyMap<string, number> {
  const names: string[] = [];
  eachWording(readWording(words), target, {
    word: (place, word) => names.push(nameOfWord(place, word)),
    pair: (place, first, second) => names.push(nameOfPair(place, first, second)),
  });
  const value = valueOfEach(names.length);
  return new Map(names.map((name) => [name, value]));
}

const nameOfWord = (place: WordPlace, word: string): string => `${place}:${word}`;
const nameOfPair = (place: PairPlace, first: string, second: string): string =>
  `${place}:${first} ${second}`;

/** Puts a post in a row. */
export function readWording({ reading, mentions }: PostWords): Wording {
  const { words, clauses } = reading;
  const size = Math.min(words.length, MAX_WORDS);
  const names = [TARGET, OTHER];
  const ids = new Map<string, number>();
  const row = new Uint16Array(size);
  const sentences = new Uint32Array(size);
  const placed: { at: number; target: string }[] = [];
  let length = 0;
  let mention = 0;
  let clause = 0;
  for (let at = 0; at < size; length += 1) {
    while ((clauses[clause]?.last ?? Infinity) <= at) clause += 1;
    while ((mentions[mention]?.last ?? Infinity) <= at) mention += 1;
    sentences[length] = clauses[clause]?.sentence ?? 0;
    const found = mentions[mention];
    if (found?.first === at) {
      placed.push({ at: length, target: found.target });
      row[length] = OTHER_ID;
      at = found.last;
    } else {
      const lower = words[at]?.lower ?? "";
      let id = ids.get(lower);
      if (id === undefined) {
        id = names.push(lower) - 1;
        ids.set(lower, id);
      }
      row[length] = id;
      at += 1;
    }
  }
  return {
    names,
    row: row.subarray(0, length),
    sentences: sentences.subarray(0, length),
    mentions: placed,
  };
}

/** Hands over the features of a post for a target, each once. */
export function eachWording(wording: Wording, target: string, take: Take): void {
  const { sentences } = wording;
  const row = wording.row.slice();
  const spoken = new Set<number>();
  for (const { at, target: named } of wording.mentions)
    if (named === target) {
      row[at] = TARGET_ID;
      spoken.add(sentences[at] ?? 0);
    }
  const once = new Once(wording.names, take);
  for (let i = 0; i < row.length; i += 1) {
    const id = row[i] ?? 0;
    once.word("p", id);
    if (id === TARGET_ID) takeAround(row, i, once);
    if (!spoken.has(sentences[i] ?? 0)) continue;
    once.word("s", id);
    if (i > 0 && sentences[i - 1] === sentences[i]) once.pair("s", row[i - 1], id);
  }
}

function takeAround(row: Uint16Array, at: number, once: Once): void {
  for (let step = 1; step <= REACH; step += 1) {
    once.word("a", row[at + step]);
    once.word("b", row[at - step]);
  }
  once.word("a1", row[at + 1]);
  once.word("b1", row[at - 1]);
  once.pair("a2", row[at + 1], row[at + 2]);
  once.pair("b2", row[at - 2], row[at - 1]);
}

/** Passes on each word and pair once for each place, and what lies beyond the row not at all. */
class Once {
  readonly #names: readonly string[];
  readonly #take: Take;
  readonly #words: Uint8Array;
  readonly #pairs = new Set<number>();

  constructor(names: readonly string[], take: Take) {
    this.#names = names;
    this.#take = take;
    this.#words = new Uint8Array(names.length);
  }

  word(place: WordPlace, id: number | undefined): void {
    if (id === undefined) return;
    const taken = this.#words[id] ?? 0;
    if ((taken & PLACES[place]) !== 0) return;
    this.#words[id] = taken | PLACES[place];
    this.#take.word(place, this.#names[id] ?? "");
  }

  pair(place: PairPlace, first: number | undefined, second: number | undefined): void {
    if (first === undefined || second === undefined) return;
    const size = this.#names.length;
    const key = (PAIR_PLACES[place] * size + first) * size + second;
    if (this.#pairs.has(key)) return;
    this.#pairs.add(key);
    this.#take.pair(place, this.#names[first] ?? "", this.#names[second] ?? "");
  }
}
