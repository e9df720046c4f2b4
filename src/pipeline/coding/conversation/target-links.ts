import type { Edge, Sides } from "./propagate.ts";

/** What the writers coded on two targets tell about the side on one from the side on the other. */
export type TargetLink = {
  /** The other target. */
  readonly other: string;
  /** Writers whom a person coded on both, and those of them who stand on opposite sides. */
  readonly coded: number;
  readonly opposite: number;
  /** By writer: log-odds of "favor" on this target. */
  readonly told: Float64Array;
};

type Own = { readonly odds: number };

/** Fewer coded writers tell nothing about two targets. */
const MIN_CODED = 3;

/** Two targets by their places, `first` the lower, and the writers coded on both. */
type LinkedPair = Pick<TargetLink, "coded" | "opposite"> & {
  readonly first: number;
  readonly second: number;
};

/** In: log-odds of "favor" by target and writer, ±Infinity where a code says it. */
export function linkedPairs(own: readonly (readonly Own[])[], count: number): LinkedPair[] {
  return own.flatMap((onFirst, first) =>
    own.flatMap((onSecond, second): LinkedPair[] => {
      if (second <= first) return [];
      let coded = 0;
      let opposite = 0;
      for (let writer = 0; writer < count; writer += 1) {
        const [one = 0, other = 0] = [onFirst[writer]?.odds, onSecond[writer]?.odds];
        if (Math.abs(one) !== Infinity || Math.abs(other) !== Infinity) continue;
        coded += 1;
        if (one !== other) opposite += 1;
      }
      return coded < MIN_CODED ? [] : [{ first, second, coded, opposite }];
    }),
  );
}

/** Ties two targets of every writer as the coded writers tie them; `by` is what that counts. */
export function linkEdges(
  { first, second, coded, opposite }: LinkedPair,
  count: number,
  by: number,
) {
  const odds = by * Math.log((opposite + 1) / (coded - opposite + 1));
  return Array.from({ length: count }, (_, writer): Edge => ({
    a: first * count + writer,
    b: second * count + writer,
    opposite: odds,
  }));
}

/** The links of one target, read from the edges of the pairs, which begin at `firstEdge`. */
export function linksOf(
  target: number,
  targets: readonly string[],
  pairs: readonly LinkedPair[],
  { toA, toB }: Sides,
  firstEdge: number,
  count: number,
): TargetLink[] {
  return pairs.flatMap(({ first, second, coded, opposite }, i): TargetLink[] => {
    if (first !== target && second !== target) return [];
    const from = firstEdge + i * count;
    const told = (first === target ? toA : toB).subarray(from, from + count);
    const other = targets[first === target ? second : first] ?? "";
    return [{ other, coded, opposite, told }];
  });
}
