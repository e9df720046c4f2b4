import { solveRidge, type SparseRow, valueOf } from "./ridge.ts";
import { meanOf, rounded, standardise } from "./standardise.ts";
import { lengthNorm, lexiconFeatures } from "./tone-features.ts";
import { storeGrams, type WordWeights } from "./tone-model.ts";
import type { ReadRow } from "./tone-row.ts";

/** Texts that a gram must stand in. */
const MIN_TEXTS = 2;
/** Penalties, by five folds: of a gram's weight, of a lexicon feature's, and of a group's own level. */
const GRAM_PENALTY = 1.5;
const LEXICON_PENALTY = 1;
const LEVEL_PENALTY = 0.02;

/** How much of a score is the lexicon alone, so that a kind of text not trained on loses little. */
const LEXICON_SHARE = 0.2;

/** The slope where no text of the rows has a rated word: about that of tweets and reviews. */
const USUAL_SLOPE = 0.5;

/**
 * Fits the weights of words and of the lexicon's features.
 *
 * In:     short texts; each group may have its own level, which is dropped afterwards.
 * Out:    the bias is that of the mean over all rows.
 * Source: ridge regression (ridge.ts); counts over the root of the text's length.
 */
export function fitShort(rows: readonly ReadRow[]): WordWeights {
  const columns = columnsOf(rows);
  const groups = [...new Set(rows.map((row) => row.group))];
  const features = rows.map((row) => lexiconFeatures(row.sentences));
  const scaled = standardise(features);
  const first = columns.size;
  const levelAt = first + scaled.means.length;
  const matrix = rows.map((row, i) =>
    sparseRow(row, columns, { at: first, values: scaled.rows[i] ?? [] }),
  );
  const coefficients = solveRidge({
    rows: matrix.map((row, i) => withLevel(row, levelAt + groups.indexOf(rows[i]?.group ?? ""))),
    targets: rows.map((row) => row.rating),
    weights: rows.map((row) => row.weight),
    penalties: [
      ...Array.from(columns.values(), () => GRAM_PENALTY),
      ...scaled.means.map(() => LEXICON_PENALTY),
      ...groups.map(() => LEVEL_PENALTY),
    ],
  });
  const lexicon = scaled.means.map(
    (_, i) => (coefficients[first + i] ?? 0) / (scaled.spreads[i] ?? 1),
  );
  const shift = scaled.means.reduce((sum, level, i) => sum + level * (lexicon[i] ?? 0), 0);
  const residuals = rows.map((row, i) => row.rating - valueOf(matrix[i] ?? EMPTY, coefficients));
  const kept = 1 - LEXICON_SHARE;
  const alone = LEXICON_SHARE * slopeOf(rows, features);
  return {
    bias: rounded(kept * (meanOf(residuals) - shift)),
    lexicon: lexicon.map((weight, i) => rounded(kept * weight + (i === 0 ? alone : 0))),
    grams: storeGrams(
      Array.from(columns, ([gram, i]) => ({ gram, weight: kept * (coefficients[i] ?? 0) })),
    ),
  };
}

/** What the squashed sum of all rated words is to be multiplied with to come nearest to the ratings. */
function slopeOf(rows: readonly ReadRow[], features: readonly (readonly number[])[]): number {
  let both = 0;
  let squares = 0;
  for (const [i, { rating, weight }] of rows.entries()) {
    const sum = features[i]?.[0] ?? 0;
    both += weight * sum * rating;
    squares += weight * sum * sum;
  }
  return squares > 0 ? both / squares : USUAL_SLOPE;
}

const EMPTY: SparseRow = { columns: [], values: [] };

/** The grams that stand in enough texts, by their column. */
function columnsOf(rows: readonly ReadRow[]): Map<string, number> {
  const seen = new Map<string, { texts: number; last: number }>();
  for (const [i, { grams }] of rows.entries())
    for (const gram of grams) {
      const known = seen.get(gram);
      if (known === undefined) seen.set(gram, { texts: 1, last: i });
      else if (known.last !== i) {
        known.texts += 1;
        known.last = i;
      }
    }
  const columns = new Map<string, number>();
  for (const [gram, { texts }] of seen) if (texts >= MIN_TEXTS) columns.set(gram, columns.size);
  return columns;
}

function sparseRow(
  { sentences, grams }: ReadRow,
  index: ReadonlyMap<string, number>,
  dense: { readonly at: number; readonly values: readonly number[] },
): SparseRow {
  const counts = new Map<number, number>();
  for (const gram of grams) {
    const column = index.get(gram);
    if (column !== undefined) counts.set(column, (counts.get(column) ?? 0) + 1);
  }
  const norm = lengthNorm(sentences);
  return {
    columns: [...counts.keys(), ...dense.values.map((_, i) => dense.at + i)],
    values: [...Array.from(counts.values(), (count) => count / norm), ...dense.values],
  };
}

const withLevel = ({ columns, values }: SparseRow, column: number): SparseRow => ({
  columns: [...columns, column],
  values: [...values, 1],
});
