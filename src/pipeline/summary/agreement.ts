import { createRandom } from "./random.ts";

/** Two coders' values for one post: the reference's first. */
export type Pair = readonly [reference: string, coder: string];

const DRAWS = 1_000;
const SEED = 1;
const TAIL = 0.025;

/**
 * Krippendorff's alpha for nominal data and two coders without missing values.
 *
 * Out:    1 for full agreement, 0 for what chance gives, below 0 for less; 1 where only one value was ever used.
 * Source: Krippendorff, Content Analysis (4th ed. 2019), ch. 12: α = 1 − Do/De.
 */
export function krippendorffAlpha(pairs: readonly Pair[]): number {
  if (pairs.length === 0) return 1;
  const counts = new Map<string, number>();
  for (const value of pairs.flat()) counts.set(value, (counts.get(value) ?? 0) + 1);
  const n = 2 * pairs.length;
  const observed = pairs.filter(([a, b]) => a !== b).length / pairs.length;
  let expected = 0;
  for (const count of counts.values()) expected += (count * (n - count)) / (n * (n - 1));
  return expected === 0 ? 1 : 1 - observed / expected;
}

/**
 * 95 % interval of alpha: the posts are drawn again with replacement 1,000 times from a fixed seed.
 *
 * Source: percentile bootstrap, Efron & Tibshirani, An Introduction to the Bootstrap (1993), ch. 13.
 */
export function alphaInterval(pairs: readonly Pair[]): [number, number] {
  const random = createRandom(SEED);
  const alphas: number[] = [];
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const sample: Pair[] = [];
    while (sample.length < pairs.length) {
      const pair = pairs[Math.floor(random() * pairs.length)];
      if (pair !== undefined) sample.push(pair);
    }
    alphas.push(krippendorffAlpha(sample));
  }
  alphas.sort((a, b) => a - b);
  const at = (share: number) => alphas[Math.round(share * (DRAWS - 1))] ?? 1;
  return [at(TAIL), at(1 - TAIL)];
}

/** Mean over the values of the F1 of each; a value that is never right counts 0. */
export function macroF1(pairs: readonly Pair[], values: readonly string[]): number {
  const scores = values.map((value) => {
    const right = pairs.filter(([a, b]) => a === value && b === value).length;
    const used = pairs.flat().filter((each) => each === value).length;
    return used === 0 ? 0 : (2 * right) / used;
  });
  return scores.reduce((sum, score) => sum + score, 0) / Math.max(1, values.length);
}

/** Counts of pairs; rows and columns in the order of `values`, rows the reference's. */
export function confusionMatrix(pairs: readonly Pair[], values: readonly string[]): number[][] {
  return values.map((row) =>
    values.map((column) => pairs.filter(([a, b]) => a === row && b === column).length),
  );
}
