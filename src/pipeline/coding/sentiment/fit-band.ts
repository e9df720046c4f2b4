import { hashText } from "../../language/hash-text.ts";

type Scored = { readonly score: number; readonly rating: number; readonly kind: string };

/** A mean rating of less than .5 of 4 is neutral. */
const NEUTRAL_RATING = 0.125;
const FIRST_BAND = 6;
const LAST_BAND = 24;
const NEIGHBOURS = 3;
const PERCENT = 100;
const SEED = 4;

/** −1, 0 or 1. */
export const toneValue = (rating: number, band: number = NEUTRAL_RATING): number =>
  Math.abs(rating) < band ? 0 : Math.sign(rating);

/**
 * The neutral band with the best macro-F1, on the mean of the kinds of text.
 *
 * Out:    in whole hundredths; each counts with its neighbours, for single figures jump by chance.
 */
export function fitBand(scored: readonly Scored[]): number {
  const kinds = [...new Set(scored.map(({ kind }) => kind))].map((kind) =>
    scored.filter((row) => row.kind === kind),
  );
  const figures = new Map<number, number>();
  for (let band = FIRST_BAND - NEIGHBOURS; band <= LAST_BAND + NEIGHBOURS; band += 1) {
    let sum = 0;
    for (const rows of kinds) sum += macroF1(rows, band / PERCENT);
    figures.set(band, sum);
  }
  let best = { band: FIRST_BAND, figure: -1 };
  for (let band = FIRST_BAND; band <= LAST_BAND; band += 1) {
    let figure = 0;
    for (let near = band - NEIGHBOURS; near <= band + NEIGHBOURS; near += 1)
      figure += figures.get(near) ?? 0;
    if (figure > best.figure) best = { band, figure };
  }
  return best.band / PERCENT;
}

/** The mean over the three values of F1 of scores against ratings. */
export function macroF1(scored: readonly Omit<Scored, "kind">[], band: number): number {
  let sum = 0;
  for (const value of [-1, 0, 1]) {
    let both = 0;
    let either = 0;
    for (const { score, rating } of scored) {
      const said = toneValue(score, band) === value;
      const is = toneValue(rating) === value;
      if (said && is) both += 1;
      either += Number(said) + Number(is);
    }
    sum += either > 0 ? (2 * both) / either : 0;
  }
  return sum / 3;
}

/** The fold of a text, 0 … n − 1; equal texts but for case and white space share one. */
export function foldOf(text: string, folds: number): number {
  const plain = text.toLowerCase().split(/\s+/u).join(" ").trim();
  return hashText(plain, SEED) % folds;
}
