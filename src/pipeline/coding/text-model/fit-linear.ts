/** An example: features by name, whether it belongs to the class, and what it counts. */
export type Example = {
  readonly features: ReadonlyMap<string, number>;
  readonly isClass: boolean;
  readonly weight: number;
};

/** A linear model: the log-odds of the class are the bias and the weighted sum of the features. */
export type LinearModel = { readonly bias: number; readonly weights: ReadonlyMap<string, number> };

export type FitOptions = {
  /** Strength of the L2 penalty on every weight; the bias is free. */
  readonly l2: number;
  /** A feature of fewer examples is left out. */
  readonly minExamples: number;
  /** Makes both classes count the same, so that a rare one is not passed over; true unless told. */
  readonly isBalanced?: boolean;
};

const MAX_ROUNDS = 300;
const TOLERANCE = 1e-5;

type Rows = {
  readonly names: readonly string[];
  readonly at: readonly Uint32Array[];
  readonly values: readonly Float64Array[];
};

/**
 * Fits a logistic regression with an L2 penalty.
 *
 * In:     examples in any order.
 * Out:    the same examples in the same order give the same model; weights of 0 are left out.
 * Source: Nesterov's accelerated gradient with restarts (O'Donoghue & Candès 2015); class balance after King & Zeng 2001.
 */
export function fitLinear(
  examples: readonly Example[],
  { l2, minExamples, isBalanced = true }: FitOptions,
): LinearModel {
  const rows = rowsOf(examples, minExamples);
  const labels = Float64Array.from(examples, ({ isClass }) => (isClass ? 1 : 0));
  const weights = isBalanced
    ? balanced(examples)
    : Float64Array.from(examples, ({ weight }) => weight);
  const size = rows.names.length;
  // the last place is the bias
  let point = new Float64Array(size + 1);
  let ahead = point.slice();
  let momentum = 1;
  const step = 1 / (l2 + curvature(rows, weights));
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const gradient = gradientAt(ahead, rows, labels, weights, l2);
    const next = ahead.map((value, j) => value - step * (gradient[j] ?? 0));
    let along = 0;
    let moved = 0;
    for (let j = 0; j <= size; j += 1) {
      const change = (next[j] ?? 0) - (point[j] ?? 0);
      along += (gradient[j] ?? 0) * change;
      moved = Math.max(moved, Math.abs(change));
    }
    const following = along > 0 ? 1 : (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
    const push = along > 0 ? 0 : (momentum - 1) / following;
    ahead = next.map((value, j) => value + push * (value - (point[j] ?? 0)));
    point = next;
    momentum = following;
    if (moved < TOLERANCE) break;
  }
  const found = rows.names.map((name, j): [string, number] => [name, point[j] ?? 0]);
  return { bias: point[size] ?? 0, weights: new Map(found.filter(([, weight]) => weight !== 0)) };
}

/** Log-odds of the class. */
export function scoreLinear(
  { bias, weights }: LinearModel,
  features: ReadonlyMap<string, number>,
): number {
  let sum = bias;
  for (const [name, value] of features) sum += (weights.get(name) ?? 0) * value;
  return sum;
}

/** The same for features that are handed over one by one, each once. */
export function scoreEach(
  { bias, weights }: LinearModel,
  each: (take: (name: string, value: number) => void) => void,
): number {
  let sum = bias;
  each((name, value) => {
    sum += (weights.get(name) ?? 0) * value;
  });
  return sum;
}

function rowsOf(examples: readonly Example[], minExamples: number): Rows {
  const counts = new Map<string, number>();
  for (const { features } of examples)
    for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts]
    .filter(([, count]) => count >= minExamples)
    .map(([name]) => name)
    .toSorted();
  const index = new Map(names.map((name, j) => [name, j]));
  const kept = examples.map(({ features }) =>
    [...features].flatMap(([name, value]): [number, number][] => {
      const j = index.get(name);
      return j === undefined ? [] : [[j, value]];
    }),
  );
  return {
    names,
    at: kept.map((row) => Uint32Array.from(row, ([j]) => j)),
    values: kept.map((row) => Float64Array.from(row, ([, value]) => value)),
  };
}

function balanced(examples: readonly Example[]): Float64Array {
  let inside = 0;
  let all = 0;
  for (const { isClass, weight } of examples) {
    all += weight;
    if (isClass) inside += weight;
  }
  const outside = all - inside;
  return Float64Array.from(
    examples,
    ({ isClass, weight }) => (weight * all) / (2 * Math.max(1e-9, isClass ? inside : outside)),
  );
}

/** A bound on how fast the gradient changes: a quarter of the largest eigenvalue of the weighted second moments, by power iteration. */
function curvature({ at, values, names }: Rows, weights: Float64Array): number {
  let vector = new Float64Array(names.length + 1).fill(1);
  let norm = 1;
  for (let round = 0; round < 20; round += 1) {
    const next = new Float64Array(vector.length);
    for (const [i, row] of at.entries()) {
      const sum = dot(row, values[i], vector) * (weights[i] ?? 0);
      addTimes(next, row, values[i], sum);
    }
    norm = Math.sqrt(next.reduce((sum, value) => sum + value * value, 0));
    vector = next.map((value) => value / Math.max(1e-12, norm));
  }
  return (norm * 1.1) / 4;
}

function gradientAt(
  point: Float64Array,
  { at, values }: Rows,
  labels: Float64Array,
  weights: Float64Array,
  l2: number,
): Float64Array {
  const gradient = point.map((value, j) => (j === point.length - 1 ? 0 : l2 * value));
  for (const [i, row] of at.entries()) {
    const chance = 1 / (1 + Math.exp(-dot(row, values[i], point)));
    addTimes(gradient, row, values[i], (weights[i] ?? 0) * (chance - (labels[i] ?? 0)));
  }
  return gradient;
}

function dot(row: Uint32Array, values: Float64Array | undefined, vector: Float64Array): number {
  let sum = vector.at(-1) ?? 0;
  for (let k = 0; k < row.length; k += 1) sum += (values?.[k] ?? 0) * (vector[row[k] ?? 0] ?? 0);
  return sum;
}

function addTimes(
  to: Float64Array,
  row: Uint32Array,
  values: Float64Array | undefined,
  factor: number,
): void {
  for (let k = 0; k < row.length; k += 1) {
    const j = row[k] ?? 0;
    to[j] = (to[j] ?? 0) + (values?.[k] ?? 0) * factor;
  }
  to[to.length - 1] = (to.at(-1) ?? 0) + factor;
}
