import type { PageWords } from "./page-words.ts";

/** Numbers of runs of words: two places have the same number exactly where the same words follow; 0 where a text ends. */
export type Grams = {
  readonly pairs: Int32Array;
  readonly triples: Int32Array;
  readonly sixes: Int32Array;
};

/** Numbers stay under 2^26, so that two of them fit into one exact number. */
const HALF = 2 ** 26;

/** Numbers all runs of two, three and six words of a page; exact, without hashing, in one pass each. */
export function numberGrams({ ids }: Pick<PageWords, "ids">): Grams {
  const pairs = numberPairs(ids, ids, 1);
  const triples = numberPairs(pairs, ids, 2);
  return { pairs, triples, sixes: numberPairs(triples, triples, 3) };
}

/** Numbers what stands at two places `distance` apart, together; 0 where one of them is 0. */
export function numberPairs(left: Int32Array, right: Int32Array, distance: number): Int32Array {
  const numbers = new Map<number, number>();
  return left.map((first, at) => {
    const second = right[at + distance] ?? 0;
    if (first === 0 || second === 0) return 0;
    const key = first * HALF + second;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size + 1);
    return numbers.size;
  });
}

/** Where runs stand among the places added so far, the latest first. */
export type GramPlaces = {
  readonly add: (place: number) => void;
  /** Up to `limit` places with the same run as `place`. */
  readonly like: (place: number, limit: number) => number[];
};

/** An index of places by their runs; a chain of places for each run, so that adding one costs the same always. */
export function gramPlaces(grams: Int32Array): GramPlaces {
  let most = 0;
  for (const gram of grams) most = Math.max(most, gram);
  const latest = new Int32Array(most + 1).fill(-1);
  const before = new Int32Array(grams.length).fill(-1);
  return {
    add: (place) => {
      const gram = grams[place] ?? 0;
      if (gram === 0) return;
      before[place] = latest[gram] ?? -1;
      latest[gram] = place;
    },
    like: (place, limit) => {
      const gram = grams[place] ?? 0;
      const found: number[] = [];
      if (gram === 0) return found;
      for (let at = latest[gram] ?? -1; at !== -1 && found.length < limit; at = before[at] ?? -1)
        found.push(at);
      return found;
    },
  };
}
