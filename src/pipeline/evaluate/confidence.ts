import type { Calibration, CoveragePoint } from "../../model/evaluation.ts";
import { round, shareFigure } from "./figures.ts";
import { countOutcomes, hasSide, outcomeOf, type PairedCode } from "./paired-codes.ts";

const POINTS = 10;
const BINS = 10;

const isRight = (code: PairedCode): boolean => outcomeOf(code) === "right";
const confidenceOf = (code: PairedCode): number => code.stance?.confidence ?? 0;

/**
 * How many of the codes with a side are right when the unsure ones are left out, at 10 %, 20 % … 100 % kept.
 *
 * In:     codes for targets.
 * Out:    ten points, fewer where there are fewer codes; codes that are equally sure are kept or left out together, so a
 *         point can keep more than it was asked for.
 * Source: risk–coverage curve, El-Yaniv & Wiener, On the Foundations of Noise-free Selective Classification, JMLR 11 (2010).
 */
export function coverageCurve(codes: readonly PairedCode[]): CoveragePoint[] {
  const sided = codes
    .filter(({ coder }) => hasSide(coder))
    .toSorted((a, b) => confidenceOf(b) - confidenceOf(a));
  const tenths = Array.from({ length: POINTS }, (_, i) => i + 1);
  return tenths.flatMap((tenth) => {
    const last = sided[Math.ceil((tenth * sided.length) / POINTS) - 1];
    if (last === undefined) return [];
    const confidence = confidenceOf(last);
    const kept = sided.filter((code) => confidenceOf(code) >= confidence);
    return [
      {
        asked: tenth / POINTS,
        kept: kept.length,
        of: sided.length,
        confidence: round(confidence),
        outcomes: countOutcomes(kept),
        rightShare: shareFigure(kept, isRight),
      },
    ];
  });
}

/**
 * Whether codes are right as often as their confidence says, those with a side and "neither" apart.
 *
 * In:     codes for targets.
 * Out:    of ten bins of equal width those that hold codes; the error is the mean distance between the bins' mean
 *         confidence and share right, weighed by their codes.
 * Source: expected calibration error, Naeini, Cooper & Hauskrecht, Obtaining Well Calibrated Probabilities Using Bayesian
 *         Binning, AAAI (2015).
 */
export function calibrate(codes: readonly PairedCode[]): Calibration[] {
  return (["sided", "neither"] as const).map((of) => {
    const group = codes.filter(({ coder }) => hasSide(coder) === (of === "sided"));
    const bins = Array.from({ length: BINS }, (_, i) => binOf(group, i)).filter(
      (bin) => bin.codes > 0,
    );
    const distance = bins.reduce(
      (sum, bin) => sum + Math.abs(bin.right - bin.meanConfidence * bin.codes),
      0,
    );
    return {
      of,
      codes: group.length,
      bins: bins.map((bin) => ({ ...bin, meanConfidence: round(bin.meanConfidence) })),
      error: group.length === 0 ? null : round(distance / group.length),
    };
  });
}

function binOf(codes: readonly PairedCode[], index: number): Calibration["bins"][number] {
  const within = codes.filter(
    (code) => Math.min(BINS - 1, Math.floor(confidenceOf(code) * BINS)) === index,
  );
  const confidences = within.map(confidenceOf).toSorted((a, b) => a - b);
  return {
    from: index / BINS,
    to: (index + 1) / BINS,
    codes: within.length,
    meanConfidence: confidences.reduce((sum, each) => sum + each, 0) / Math.max(1, within.length),
    right: countOutcomes(within).right,
    rightShare: shareFigure(within, isRight),
  };
}
