import type { LearningCurve, Spread } from "../../model/evaluation.ts";
import { alphaOf, confusionMatrix, meanF1 } from "../summary/agreement.ts";
import { ratio, round, variableFigures } from "./figures.ts";
import { countOutcomes, hasSide, valuesOf, type PairedPost } from "./paired-codes.ts";

/** Codes of the posts scored while so many others are held. */
export type Point = { readonly held: number; readonly posts: readonly PairedPost[] };

/** The figures of one point, with intervals. */
export function chosenPoint({ held, posts }: Point): LearningCurve["chosen"]["points"][number] {
  const { macroF1, fAvg, alpha } = variableFigures(null, posts);
  return { held, macroF1, fAvg, alpha, outcomes: countOutcomes(sidedOf(posts)) };
}

const sidedOf = (posts: readonly PairedPost[]) =>
  posts.flatMap(({ codes }) => codes.filter(({ coder }) => hasSide(coder)));

/** The figures of one point over several draws. */
export function randomPoint(
  held: number,
  draws: readonly Point[],
): NonNullable<LearningCurve["random"]>["points"][number] {
  const values = valuesOf(null);
  const counts = draws.map(({ posts }) => {
    const codes = posts.flatMap((post) => post.codes);
    return confusionMatrix(
      codes.map(({ reference, coder }) => [reference, coder]),
      values,
    ).flat();
  });
  const sides = values.flatMap((value, i) => (hasSide(value) ? [i] : []));
  return {
    held,
    macroF1: spreadOf(counts.map((cells) => meanF1(cells))),
    fAvg: spreadOf(counts.map((cells) => meanF1(cells, sides))),
    alpha: spreadOf(counts.map(alphaOf)),
    wrongSideShare: spreadOf(
      draws.map(({ posts }) => {
        const sided = sidedOf(posts);
        return ratio(countOutcomes(sided).wrongSide, sided.length);
      }),
    ),
  };
}

/** Draws in which a figure is not defined are left out. */
function spreadOf(drawn: readonly (number | null)[]): Spread {
  const values = drawn.flatMap((value) => value ?? []);
  if (values.length === 0) return { mean: null, lowest: null, highest: null };
  return {
    mean: round(values.reduce((sum, value) => sum + value, 0) / values.length),
    lowest: round(Math.min(...values)),
    highest: round(Math.max(...values)),
  };
}
