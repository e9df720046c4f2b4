import type { LearningPoint } from "../../model/evaluation.ts";
import { alphaOf, meanF1, resample, type Cells } from "../summary/agreement.ts";
import { figureOf, shareFigure } from "./figures.ts";
import type { HeldOutCode } from "./hold-codes.ts";
import { cellOf, hasSide, outcomeOf, valuesOf } from "./paired-codes.ts";

const VALUES = valuesOf(null);
const CELLS = VALUES.length ** 2;
const SIDES = VALUES.flatMap((value, i) => (hasSide(value) ? [i] : []));

/**
 * The figures of one point of a series.
 *
 * In:  the codes at this point and at nothing held; of both the same posts, each so many times.
 * Out: figures of as many codes as there are of the posts; intervals by drawing the posts again, so that gain is measured
 *      on the same draws.
 */
export function learningPoint(
  held: number,
  codes: readonly HeldOutCode[],
  before: readonly HeldOutCode[],
  times: number,
): LearningPoint {
  const posts = new Map<number, number[]>();
  for (const [from, some] of [codes, before].entries())
    for (const code of some) {
      const cell = from * CELLS + cellOf(code, VALUES);
      const known = posts.get(code.post);
      if (known === undefined) posts.set(code.post, [cell]);
      else known.push(cell);
    }
  const sample = resample([...posts.values()], 2 * CELLS);
  const here = (cells: Cells) => part(cells, 0, times);
  const gainIn = (cells: Cells) => {
    const [now, then] = [meanF1(here(cells)), meanF1(part(cells, CELLS, times))];
    return now === null || then === null ? null : now - then;
  };
  return {
    held,
    scored: posts.size,
    macroF1: figureOf(sample, (cells) => meanF1(here(cells))),
    gain: held === 0 ? null : figureOf(sample, gainIn),
    fAvg: figureOf(sample, (cells) => meanF1(here(cells), SIDES)),
    alpha: figureOf(sample, (cells) => alphaOf(here(cells))),
    wrongSideShare: shareFigure(
      codes.filter(({ coder }) => hasSide(coder)),
      (code) => outcomeOf(code) === "wrongSide",
    ),
  };
}

const part = (cells: Cells, from: number, times: number): Cells =>
  Array.from({ length: CELLS }, (_, i) => (cells[from + i] ?? 0) / times);
