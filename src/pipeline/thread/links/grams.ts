import type { PageWords } from "./page-words.ts";

/** Numbers of runs of words: two places have the same number exactly where the same words follow; 0 where a text ends. */
export type Grams = {
  readonly pairs: Int32Array;
  readonly triples: Int32Array;
  readonly sixes: Int32Array;
};

/** Numbers all runs of two, three and six words of a page; exact, in one pass each. */
export function numberGrams({ ids }: Pick<PageWords, "ids">): Grams {
  const pairs = numberPairs(ids, ids, 1);
  const triples = numberPairs(pairs, ids, 2);
  return { pairs, triples, sixes: numberPairs(triples, triples, 3) };
}

/**
 * Numbers what stands at two places `distance` apart, together; 0 where one of them is 0. A table with open addresses
 * holds the first place of each pair: several times as fast as a Map on a million words.
 */
export function numberPairs(left: Int32Array, right: Int32Array, distance: number): Int32Array {
  const mask = 2 ** Math.ceil(Math.log2(2 * left.length + 2)) - 1;
  const table = new Int32Array(mask + 1).fill(-1);
  const numbers = new Int32Array(left.length);
  let count = 0;
  for (let at = 0; at < left.length; at += 1) {
    const first = left[at] ?? 0;
    const second = right[at + distance] ?? 0;
    if (first === 0 || second === 0) continue;
    let slot = mixed(first, second) & mask;
    let known = table[slot] ?? -1;
    while (known !== -1 && (left[known] !== first || right[known + distance] !== second)) {
      slot = (slot + 1) & mask;
      known = table[slot] ?? -1;
    }
    if (known === -1) table[slot] = at;
    numbers[at] = known === -1 ? (count += 1) : (numbers[known] ?? 0);
  }
  return numbers;
}

/** Multiplicative hashing: Knuth, The Art of Computer Programming 3, 6.4. */
function mixed(first: number, second: number): number {
  const hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
  return Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35) >>> 7;
}

/** Where runs stand among the texts added so far: their first place in each text, the latest text first. */
export type GramPlaces = {
  readonly add: (place: number) => void;
  /** The latest place added with the same run as `place`; −1 where there is none. */
  readonly latest: (place: number) => number;
  /** The place with the same run added before; −1 where there is none. */
  readonly before: (place: number) => number;
};

/** An index of places by their runs: a chain of places for each run, so that adding one always costs the same. */
export function gramPlaces(grams: Int32Array, textOf: Int32Array): GramPlaces {
  let most = 0;
  for (const gram of grams) most = Math.max(most, gram);
  const latest = new Int32Array(most + 1).fill(-1);
  const before = new Int32Array(grams.length).fill(-1);
  return {
    add: (place) => {
      const gram = grams[place] ?? 0;
      const known = latest[gram] ?? -1;
      if (gram === 0 || (known !== -1 && textOf[known] === textOf[place])) return;
      before[place] = known;
      latest[gram] = place;
    },
    latest: (place) => latest[grams[place] ?? 0] ?? -1,
    before: (place) => before[place] ?? -1,
  };
}

/** In how many texts each run stands, by its number. */
export function countTexts(grams: Int32Array, textOf: Int32Array): Int32Array {
  let most = 0;
  for (const gram of grams) most = Math.max(most, gram);
  const texts = new Int32Array(most + 1);
  const latest = new Int32Array(most + 1).fill(-1);
  for (let at = 0; at < grams.length; at += 1) {
    const gram = grams[at] ?? 0;
    const text = textOf[at] ?? 0;
    if (gram === 0 || latest[gram] === text) continue;
    latest[gram] = text;
    texts[gram] = (texts[gram] ?? 0) + 1;
  }
  return texts;
}
