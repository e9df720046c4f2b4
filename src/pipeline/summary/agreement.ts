import { createRandom } from "../../model/random.ts";

/** Two coders' values for one post: the reference's first. */
export type Pair = readonly [reference: string, coder: string];

/** Numbers of codes by cell; of a square matrix row by row, the reference's values as rows. */
export type Cells = ArrayLike<number>;

/** The cells as counted, and as counted in each of the bootstrap's draws. */
export type Sample = { readonly counts: Cells; readonly draws: readonly Cells[] };

/** A figure with its 95 % interval; null where it is not defined, for which see each figure. */
export type Measure = {
  readonly value: number | null;
  readonly interval: [low: number, high: number] | null;
};

const DRAWS = 1_000;
const SEED = 1;
const TAIL = 0.025;

const at = (cells: Cells, index: number): number => cells[index] ?? 0;
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const range = (size: number): number[] => Array.from({ length: size }, (_, i) => i);
const sizeOf = (cells: Cells): number => Math.round(Math.sqrt(cells.length));

/** How often the reference (row) and the coder (column) used a value, and how often both for the same post. */
export function usesOf(cells: Cells, value: number) {
  const size = sizeOf(cells);
  let reference = 0;
  let coder = 0;
  for (let other = 0; other < size; other += 1) {
    reference += at(cells, value * size + other);
    coder += at(cells, other * size + value);
  }
  return { reference, coder, both: at(cells, value * size + value) };
}

/**
 * Krippendorff's alpha for nominal data and two coders without missing values.
 *
 * Out:    1 for full agreement, 0 for what chance gives, below 0 for less; null where only one value was ever used.
 * Source: Krippendorff, Content Analysis (4th ed. 2019), ch. 12: α = 1 − Do/De.
 */
export function alphaOf(cells: Cells): number | null {
  let posts = 0;
  let same = 0;
  let squares = 0;
  for (let value = 0; value < sizeOf(cells); value += 1) {
    const { reference, coder, both } = usesOf(cells, value);
    posts += reference;
    same += both;
    squares += (reference + coder) ** 2;
  }
  const n = 2 * posts;
  const expected = (n * n - squares) / (n * (n - 1));
  return posts === 0 || expected === 0 ? null : 1 - (posts - same) / posts / expected;
}

/**
 * F1 of a value: the harmonic mean of precision and recall; null where neither coder used the value.
 *
 * Source: van Rijsbergen, Information Retrieval (2nd ed. 1979), ch. 7: F1 = 2·both / (reference + coder).
 */
export function f1Of(cells: Cells, value: number): number | null {
  const { reference, coder, both } = usesOf(cells, value);
  return reference + coder === 0 ? null : (2 * both) / (reference + coder);
}

/** Mean F1 of the values, those that neither coder used left out; null where none was used. */
export function meanF1(
  cells: Cells,
  values: readonly number[] = range(sizeOf(cells)),
): number | null {
  const scores = values.flatMap((value) => f1Of(cells, value) ?? []);
  return scores.length === 0 ? null : sum(scores) / scores.length;
}

/**
 * Draws the posts again with replacement, 1,000 times from a fixed seed. All codes of a post go together.
 *
 * In:     of each post the cells that its codes count in, and how many cells there are.
 * Out:    the same for the same posts in any order.
 * Source: Efron & Tibshirani, An Introduction to the Bootstrap (1993), ch. 6 and 13.
 */
export function resample(posts: readonly (readonly number[])[], width: number): Sample {
  const kinds = new Map<string, { readonly cells: readonly number[]; posts: number }>();
  for (const post of posts) {
    const cells = post.toSorted((a, b) => a - b);
    const kind = kinds.get(cells.join()) ?? { cells, posts: 0 };
    kind.posts += 1;
    kinds.set(cells.join(), kind);
  }
  const sorted = [...kinds].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, kind]) => kind);
  const kindOf = Int32Array.from(sorted.flatMap((kind, i) => Array<number>(kind.posts).fill(i)));
  const random = createRandom(SEED);
  const draws = range(DRAWS).map(() => {
    const drawn = new Float64Array(sorted.length);
    for (let post = 0; post < kindOf.length; post += 1) {
      const kind = kindOf[Math.floor(random() * kindOf.length)] ?? 0;
      drawn[kind] = at(drawn, kind) + 1;
    }
    return countCells(sorted, drawn, width);
  });
  const counted = sorted.map((kind) => kind.posts);
  return { counts: countCells(sorted, counted, width), draws };
}

function countCells(
  kinds: readonly { readonly cells: readonly number[] }[],
  posts: Cells,
  width: number,
): Cells {
  const counts = new Float64Array(width);
  for (const [i, { cells }] of kinds.entries())
    for (const cell of cells) counts[cell] = at(counts, cell) + at(posts, i);
  return counts;
}

/**
 * A figure of the counts, with the 2.5th and 97.5th percentile of it over the draws.
 *
 * Out: no interval where the figure is not defined in half of the draws or more.
 */
export function measure(sample: Sample, figure: (cells: Cells) => number | null): Measure {
  const drawn = sample.draws.flatMap((draw) => figure(draw) ?? []).toSorted((a, b) => a - b);
  const quantile = (share: number) => drawn[Math.round(share * (drawn.length - 1))] ?? 0;
  const value = figure(sample.counts);
  const isKnown = value !== null && drawn.length > sample.draws.length / 2;
  return { value, interval: isKnown ? [quantile(TAIL), quantile(1 - TAIL)] : null };
}

/** `alphaOf` of pairs, with its 95 % interval over the posts. */
export function krippendorffAlpha(pairs: readonly Pair[]): Measure {
  const values = valuesOf(pairs);
  const cells = pairs.map(([a, b]) => [values.indexOf(a) * values.length + values.indexOf(b)]);
  return measure(resample(cells, values.length ** 2), alphaOf);
}

const valuesOf = (pairs: readonly Pair[]): string[] => [...new Set(pairs.flat())].toSorted();

/** Mean over the values of the F1 of each; a value that neither coder used is left out. */
export function macroF1(pairs: readonly Pair[], values: readonly string[]): number {
  return meanF1(confusionMatrix(pairs, values).flat()) ?? 0;
}

/** Counts of pairs; rows and columns in the order of `values`, rows the reference's. */
export function confusionMatrix(pairs: readonly Pair[], values: readonly string[]): number[][] {
  const counts = values.map(() => values.map(() => 0));
  for (const [a, b] of pairs) {
    const row = counts[values.indexOf(a)];
    const column = values.indexOf(b);
    if (row?.[column] !== undefined) row[column] += 1;
  }
  return counts;
}
