import { NGrams } from "natural/lib/natural/ngrams/index.js";

/**
 * The runs of n neighbouring words, in text order.
 *
 * Out:    run i starts at word i; none where there are fewer than n words.
 * Source: natural's NGrams.
 */
export function ngrams(words: readonly string[], n: number): string[][] {
  return NGrams.ngrams([...words], n);
}
