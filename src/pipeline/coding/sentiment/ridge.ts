/** A row of a sparse matrix: columns and their values. */
export type SparseRow = { readonly columns: readonly number[]; readonly values: readonly number[] };

type Problem = {
  readonly rows: readonly SparseRow[];
  readonly targets: readonly number[];
  /** Weight of each row. */
  readonly weights: readonly number[];
  /** Penalty of each column; its length is the number of columns. */
  readonly penalties: readonly number[];
};

const MAX_ROUNDS = 400;
const TOLERANCE = 1e-5;

/**
 * Weighted least squares with a penalty on the squares of the coefficients.
 *
 * Out:    one coefficient per column; the same for the same input, to the bit.
 * Source: Hoerl & Kennard 1970; solved by conjugate gradients on the normal equations (Hestenes & Stiefel 1952),
 *         scaled by the diagonal.
 */
export function solveRidge(problem: Problem): Float64Array {
  const { rows, targets, weights, penalties } = problem;
  const size = penalties.length;
  const scale = diagonalOf(problem);
  const found = new Float64Array(size);
  const left = new Float64Array(size);
  for (const [i, row] of rows.entries()) addRow(left, row, (weights[i] ?? 0) * (targets[i] ?? 0));
  const conditioned = left.map((value, i) => value / (scale[i] ?? 1));
  const direction = Float64Array.from(conditioned);
  let fit = dotOf(left, conditioned);
  const goal = fit * TOLERANCE * TOLERANCE;
  for (let round = 0; round < MAX_ROUNDS && fit > goal; round += 1) {
    const image = applyNormal(problem, direction);
    const step = fit / dotOf(direction, image);
    for (let i = 0; i < size; i += 1) {
      found[i] = (found[i] ?? 0) + step * (direction[i] ?? 0);
      left[i] = (left[i] ?? 0) - step * (image[i] ?? 0);
      conditioned[i] = (left[i] ?? 0) / (scale[i] ?? 1);
    }
    const next = dotOf(left, conditioned);
    for (let i = 0; i < size; i += 1)
      direction[i] = (conditioned[i] ?? 0) + (next / fit) * (direction[i] ?? 0);
    fit = next;
  }
  return found;
}

/** The value of a row under coefficients. */
export function valueOf({ columns, values }: SparseRow, coefficients: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < columns.length; at += 1)
    sum += (values[at] ?? 0) * (coefficients[columns[at] ?? 0] ?? 0);
  return sum;
}

function diagonalOf({ rows, weights, penalties }: Problem): Float64Array {
  const diagonal = Float64Array.from(penalties);
  for (const [i, { columns, values }] of rows.entries())
    for (let at = 0; at < columns.length; at += 1) {
      const column = columns[at] ?? 0;
      diagonal[column] = (diagonal[column] ?? 0) + (weights[i] ?? 0) * (values[at] ?? 0) ** 2;
    }
  return diagonal.map((value) => (value > 0 ? value : 1));
}

function applyNormal(problem: Problem, vector: Float64Array): Float64Array {
  const image = vector.map((value, i) => value * (problem.penalties[i] ?? 0));
  for (const [i, row] of problem.rows.entries())
    addRow(image, row, (problem.weights[i] ?? 0) * valueOf(row, vector));
  return image;
}

function addRow(sum: Float64Array, { columns, values }: SparseRow, factor: number): void {
  for (let at = 0; at < columns.length; at += 1) {
    const column = columns[at] ?? 0;
    sum[column] = (sum[column] ?? 0) + factor * (values[at] ?? 0);
  }
}

function dotOf(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
