import type { Analysis } from "../../model/analysis.ts";
import type { Figure, ShareFigure, TagFigures, VariableFigures } from "../../model/evaluation.ts";
import { alphaOf, f1Of, meanF1, measure, resample } from "../summary/agreement.ts";
import type { Cells, Measure, Sample } from "../summary/agreement.ts";
import {
  cellOf,
  countOutcomes,
  hasSide,
  valuesOf,
  type PairedCode,
  type PairedPost,
} from "./paired-codes.ts";
import { hitsOf, shareOf } from "./share-interval.ts";

/**
 * The figures of one variable, each with its interval.
 *
 * In:     the codes of each post that count; of all targets together, all of a post's.
 * Source: precision, recall, F1: van Rijsbergen, Information Retrieval (2nd ed. 1979), ch. 7; F_avg: Mohammad et al.,
 *         SemEval-2016 Task 6 (2016); alpha: Krippendorff, Content Analysis (4th ed. 2019), ch. 12.
 */
export function variableFigures(
  variable: string | null,
  posts: readonly PairedPost[],
): VariableFigures {
  const values = valuesOf(variable);
  const codes = posts.flatMap((post) => post.codes);
  const sample = sampleOf(posts, values);
  const sides = values.flatMap((value, i) => (hasSide(value) ? [i] : []));
  return {
    variable,
    posts: posts.length,
    codes: codes.length,
    outcomes: countOutcomes(codes),
    ...overall(codes, sample),
    fAvg: figureOf(sample, (cells) => meanF1(cells, sides)),
    values: values.map((value, i) => ({ value, ...uses(codes, value, sample, i) })),
    confusion: values.map((_, row) =>
      values.map((__, column) => sample.counts[row * values.length + column] ?? 0),
    ),
  };
}

const TAG_VALUES = ["tag", "none"] as const;

/** The figures of a tag, which is there where its target's stance has its value. */
export function tagFigures(
  tag: string,
  { target, stance }: Analysis["codebook"]["tags"][string],
  posts: readonly PairedPost[],
): TagFigures {
  const tagged = (value: string) => (value === stance ? "tag" : "none");
  const ofTag = posts.map((post) => ({
    ...post,
    codes: post.codes.map((code) => ({
      ...code,
      reference: tagged(code.reference),
      coder: tagged(code.coder),
    })),
  }));
  const codes = ofTag.flatMap((post) => post.codes);
  const sample = sampleOf(ofTag, TAG_VALUES);
  const facts = { tag, target, stance, posts: posts.length };
  return { ...facts, ...uses(codes, "tag", sample, 0), ...overall(codes, sample) };
}

function sampleOf(posts: readonly PairedPost[], values: readonly string[]): Sample {
  return resample(
    posts.map(({ codes }) => codes.map((code) => cellOf(code, values))),
    values.length ** 2,
  );
}

const isSame = ({ reference, coder }: PairedCode): boolean => reference === coder;

function overall(codes: readonly PairedCode[], sample: Sample) {
  return {
    accuracy: shareFigure(codes, isSame),
    macroF1: figureOf(sample, (cells) => meanF1(cells)),
    alpha: figureOf(sample, alphaOf),
  };
}

function uses(codes: readonly PairedCode[], value: string, sample: Sample, place: number) {
  const ofCoder = codes.filter(({ coder }) => coder === value);
  const ofReference = codes.filter(({ reference }) => reference === value);
  return {
    reference: ofReference.length,
    coder: ofCoder.length,
    both: ofCoder.filter(isSame).length,
    precision: shareFigure(ofCoder, isSame),
    recall: shareFigure(ofReference, isSame),
    f1: figureOf(sample, (cells) => f1Of(cells, place)),
  };
}

/** The share of codes of a kind, those of a post together. */
export function shareFigure<Code extends { readonly post: unknown }>(
  codes: readonly Code[],
  isHit: (code: Code) => boolean,
): ShareFigure {
  return { ...rounded(shareOf(hitsOf(codes, ({ post }) => post, isHit))), by: "wilson" };
}

/** A figure with its bootstrap interval; where no draw differs, they tell nothing about it. */
export function figureOf(sample: Sample, figure: (cells: Cells) => number | null): Figure {
  const { value, interval } = rounded(measure(sample, figure));
  const isWide = interval !== null && interval[0] < interval[1];
  return { value, interval: isWide ? interval : null, by: "bootstrap" };
}

const THOUSANDTHS = 1_000;
export const round = (value: number): number => Math.round(value * THOUSANDTHS) / THOUSANDTHS;

function rounded({ value, interval }: Measure): Measure {
  return {
    value: value === null ? null : round(value),
    interval: interval === null ? null : [round(interval[0]), round(interval[1])],
  };
}
