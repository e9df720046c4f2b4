import { rounded, standardise } from "./standardise.ts";
import { solveRidge } from "./ridge.ts";
import { styleFeatures } from "./tone-features.ts";
import { postShare, toneJudge, type ToneWeights, type WordWeights } from "./tone-model.ts";
import { toneValue } from "./fit-band.ts";
import type { ReadRow } from "./tone-row.ts";

/** How much of the score by words a post keeps: chosen with one thread at a time left out. */
const KEPT = 0.4;
const STYLE_PENALTY = 60;
const NO_PENALTY = 1e-3;
const VALUES = 3;
const NO_STYLE: ToneWeights["post"] = { kept: 1, bias: 0, style: [] };

/**
 * Fits what the style of a post adds to its score by words.
 *
 * In:     posts of threads and the weights of words.
 * Out:    positive, neutral and negative posts weigh the same in all.
 */
export function fitPost(posts: readonly ReadRow[], words: WordWeights): ToneWeights["post"] {
  if (posts.length === 0) return NO_STYLE;
  const judge = toneJudge({ ...words, post: NO_STYLE });
  const shares = posts.map((post) => postShare(post.sentences));
  const balance = balanceOf(posts);
  const weights = posts.map((post, i) => post.weight * (balance[i] ?? 0) * (shares[i] ?? 0));
  const scaled = standardise(
    posts.map((post) => styleFeatures(post.sentences)),
    weights,
  );
  const targets = posts.map(
    (post, i) => post.rating - judge(post.sentences).text * (1 - (1 - KEPT) * (shares[i] ?? 0)),
  );
  const width = scaled.means.length;
  const coefficients = solveRidge({
    rows: scaled.rows.map((values, i) => ({
      columns: [...values.keys(), width],
      values: [...values, 1].map((value) => value * (shares[i] ?? 0)),
    })),
    targets,
    weights,
    penalties: [...scaled.means.map(() => STYLE_PENALTY), NO_PENALTY],
  });
  const style = scaled.spreads.map((spread, i) => (coefficients[i] ?? 0) / spread);
  const shift = style.reduce((sum, weight, i) => sum + weight * (scaled.means[i] ?? 0), 0);
  return {
    kept: KEPT,
    bias: rounded((coefficients[width] ?? 0) - shift),
    style: style.map((weight) => rounded(weight)),
  };
}

function balanceOf(posts: readonly ReadRow[]): number[] {
  const counts = new Map<number, number>();
  const values = posts.map((post) => toneValue(post.rating));
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return values.map((value) => posts.length / VALUES / (counts.get(value) ?? 1));
}
