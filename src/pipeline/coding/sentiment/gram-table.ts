import { z } from "zod";

/** Between the grams of one weight; no word holds it. */
const GRAM_JOINT = ",";
/** Weights of grams are stored as whole thousandths. */
const GRAM_SCALE = 1000;

/** By weight in thousandths, the grams that have it. */
export const gramTable = z.record(z.string(), z.string());
export type GramTable = z.infer<typeof gramTable>;

/** A gram and its weight. */
export type WeightedGram = { readonly gram: string; readonly weight: number };

/** Writes weights of grams as a model stores them; what rounds to nothing is left out. */
export function storeGrams(weighted: readonly WeightedGram[]): GramTable {
  const lists = new Map<number, string[]>();
  for (const { gram, weight } of weighted) {
    const stored = Math.round(weight * GRAM_SCALE);
    if (stored === 0 || gram.includes(GRAM_JOINT)) continue;
    const list = lists.get(stored);
    if (list === undefined) lists.set(stored, [gram]);
    else list.push(gram);
  }
  const byWeight = [...lists].toSorted(([a], [b]) => a - b);
  return Object.fromEntries(
    byWeight.map(([stored, list]) => [String(stored), list.toSorted().join(GRAM_JOINT)]),
  );
}

/** The grams of a table with their weights. */
export function* storedGrams(table: GramTable): Generator<[string, number]> {
  for (const [weight, list] of Object.entries(table))
    for (const gram of list.split(GRAM_JOINT)) yield [gram, Number(weight) / GRAM_SCALE];
}
