/** Brings each column to mean 0 and spread 1. */
export function standardise(rows: readonly (readonly number[])[], weights?: readonly number[]) {
  const width = rows[0]?.length ?? 0;
  const of = Array.from({ length: width }, (_, i) => rows.map((row) => row[i] ?? 0));
  const means = of.map((values) => meanOf(values, weights));
  const spreads = of.map((values, i) => {
    const squares = values.map((value) => (value - (means[i] ?? 0)) ** 2);
    return Math.sqrt(meanOf(squares, weights)) || 1;
  });
  const scaled = rows.map((row) =>
    row.map((value, i) => (value - (means[i] ?? 0)) / (spreads[i] ?? 1)),
  );
  return { rows: scaled, means, spreads };
}

export function meanOf(values: readonly number[], weights?: readonly number[]): number {
  let sum = 0;
  let all = 0;
  for (const [i, value] of values.entries()) {
    const weight = weights?.[i] ?? 1;
    sum += weight * value;
    all += weight;
  }
  return all > 0 ? sum / all : 0;
}

/** Models are stored with so many digits after the point. */
const DIGITS = 1e5;
export const rounded = (value: number): number => Math.round(value * DIGITS) / DIGITS;
