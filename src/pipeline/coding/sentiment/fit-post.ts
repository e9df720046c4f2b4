import { toneValue } from "./fit-band.ts";
import { storeGrams } from "./gram-table.ts";
import type { PostModel } from "./post-tone.ts";
import { solveRidge, type SparseRow } from "./ridge.ts";
import { rounded, standardise } from "./standardise.ts";
import { lengthNorm, postFeatures } from "./tone-features.ts";
import { toneJudge, type WordWeights } from "./tone-model.ts";
import type { ReadRow } from "./tone-row.ts";

/** Posts that a word must stand in. */
const MIN_POSTS = 6;
/** Penalties of a feature and of a word; chosen by five folds of the coded comments. */
const FEATURE_PENALTY = 60;
const WORD_PENALTY = 6;
const NO_PENALTY = 1e-3;
/** Shares fitted by squares lie close together; times this they are read as logarithms of odds. */
const SHARPNESS = 10;
/** Brings the scores of posts to the band of short texts. */
const SCALE = 0.35;
const VALUES = 3;

/**
 * Fits how a post is read.
 *
 * In:     coded posts and the weights of words in short texts.
 * Out:    null for no posts; positive, neutral and negative posts weigh the same in all.
 * Source: ridge regression (ridge.ts) of each value against the others.
 */
export function fitPost(posts: readonly ReadRow[], words: WordWeights): PostModel | null {
  if (posts.length === 0) return null;
  const columns = columnsOf(posts);
  const judge = toneJudge({ ...words, post: null });
  const scaled = standardise(
    posts.map(({ sentences }) => {
      const { text, sentences: each } = judge(sentences);
      return postFeatures(sentences, { text, each });
    }),
  );
  const rows = posts.map((post, i) => rowOf(post, columns, scaled.rows[i] ?? []));
  const penalties = [
    ...Array.from(columns.values(), () => WORD_PENALTY),
    ...scaled.means.map(() => FEATURE_PENALTY),
    NO_PENALTY,
  ];
  const balance = balanceOf(posts);
  const weights = posts.map((post, i) => post.weight * (balance[i] ?? 0));
  const sharesOf = (value: number) => {
    const targets = posts.map((post) => (toneValue(post.rating) === value ? 1 : 0));
    return solveRidge({ rows, targets, weights, penalties });
  };
  const neutral = sharesOf(0);
  const leaningOf = (value: number): PostModel["bad"] => {
    const over = sharesOf(value).map((share, i) => SHARPNESS * (share - (neutral[i] ?? 0)));
    const features = scaled.spreads.map((spread, i) => (over[columns.size + i] ?? 0) / spread);
    const shift = scaled.means.reduce((sum, mean, i) => sum + mean * (features[i] ?? 0), 0);
    return {
      bias: rounded((over.at(-1) ?? 0) - shift),
      features: features.map((weight) => rounded(weight)),
      words: storeGrams(Array.from(columns, ([gram, i]) => ({ gram, weight: over[i] ?? 0 }))),
    };
  };
  return { scale: SCALE, bad: leaningOf(-1), good: leaningOf(1) };
}

/** The words that stand in enough posts, by their column. */
function columnsOf(posts: readonly ReadRow[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { sentences } of posts)
    for (const word of new Set(sentences.flatMap(({ words }) => words.map(({ plain }) => plain))))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  const columns = new Map<string, number>();
  for (const [word, count] of counts) if (count >= MIN_POSTS) columns.set(word, columns.size);
  return columns;
}

/** Words, then features, then a constant. */
function rowOf(
  { sentences }: ReadRow,
  columns: ReadonlyMap<string, number>,
  features: readonly number[],
): SparseRow {
  const counts = new Map<number, number>();
  for (const { words } of sentences)
    for (const { plain } of words) {
      const column = columns.get(plain);
      if (column !== undefined) counts.set(column, (counts.get(column) ?? 0) + 1);
    }
  const norm = lengthNorm(sentences);
  return {
    columns: [
      ...counts.keys(),
      ...features.map((_, i) => columns.size + i),
      columns.size + features.length,
    ],
    values: [...Array.from(counts.values(), (count) => count / norm), ...features, 1],
  };
}

function balanceOf(posts: readonly ReadRow[]): number[] {
  const counts = new Map<number, number>();
  const values = posts.map((post) => toneValue(post.rating));
  let all = 0;
  for (const [i, { weight }] of posts.entries()) {
    const value = values[i] ?? 0;
    counts.set(value, (counts.get(value) ?? 0) + weight);
    all += weight;
  }
  return values.map((value) => all / VALUES / (counts.get(value) ?? 1));
}
