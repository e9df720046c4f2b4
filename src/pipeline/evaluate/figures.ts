import type { Analysis } from "../../model/analysis.ts";
import type { TagFigures, VariableFigures } from "../../model/evaluation.ts";
import { alphaOf, f1Of, meanF1, measure, resample, usesOf } from "../summary/agreement.ts";
import type { Cells, Measure, Sample } from "../summary/agreement.ts";
import { cellOf, countOutcomes, hasSide, valuesOf, type PairedPost } from "./paired-codes.ts";

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
  const sample = sampleOf(posts, values);
  const sides = values.flatMap((value, i) => (hasSide(value) ? [i] : []));
  const codes = posts.flatMap((post) => post.codes);
  return {
    variable,
    posts: posts.length,
    codes: codes.length,
    outcomes: countOutcomes(codes),
    ...overall(sample),
    fAvg: rounded(measure(sample, (cells) => meanF1(cells, sides))),
    values: values.map((value, i) => ({ value, ...uses(sample, i) })),
    confusion: values.map((_, row) =>
      values.map((__, column) => sample.counts[row * values.length + column] ?? 0),
    ),
  };
}

/** The figures of a tag, which is there where its target's stance has its value. */
export function tagFigures(
  tag: string,
  { target, stance }: Analysis["codebook"]["tags"][string],
  posts: readonly PairedPost[],
): TagFigures {
  const values = ["tag", "none"];
  const tagged = (value: string) => (value === stance ? "tag" : "none");
  const sample = resample(
    posts.map(({ codes }) =>
      codes.map(({ reference, coder }) =>
        cellOf({ reference: tagged(reference), coder: tagged(coder) }, values),
      ),
    ),
    values.length ** 2,
  );
  return { tag, target, stance, posts: posts.length, ...uses(sample, 0), ...overall(sample) };
}

function sampleOf(posts: readonly PairedPost[], values: readonly string[]): Sample {
  return resample(
    posts.map(({ codes }) => codes.map((code) => cellOf(code, values))),
    values.length ** 2,
  );
}

function overall(sample: Sample) {
  return {
    accuracy: rounded(measure(sample, accuracyOf)),
    macroF1: rounded(measure(sample, (cells) => meanF1(cells))),
    alpha: rounded(measure(sample, alphaOf)),
  };
}

function uses(sample: Sample, value: number) {
  const { reference, coder, both } = usesOf(sample.counts, value);
  const shareOf = (of: "reference" | "coder") =>
    rounded(
      measure(sample, (cells) => {
        const drawn = usesOf(cells, value);
        return ratio(drawn.both, drawn[of]);
      }),
    );
  return {
    reference,
    coder,
    both,
    precision: shareOf("coder"),
    recall: shareOf("reference"),
    f1: rounded(measure(sample, (cells) => f1Of(cells, value))),
  };
}

/** The share of codes that are the reference's. */
function accuracyOf(cells: Cells): number | null {
  const values = Array.from({ length: Math.sqrt(cells.length) }, (_, i) => usesOf(cells, i));
  const right = values.reduce((sum, { both }) => sum + both, 0);
  const all = values.reduce((sum, { reference }) => sum + reference, 0);
  return ratio(right, all);
}

/** Null for nothing of nothing. */
export const ratio = (part: number, whole: number): number | null =>
  whole === 0 ? null : part / whole;

const THOUSANDTHS = 1_000;
export const round = (value: number): number => Math.round(value * THOUSANDTHS) / THOUSANDTHS;

export function rounded({ value, interval }: Measure): Measure {
  return {
    value: value === null ? null : round(value),
    interval: interval === null ? null : [round(interval[0]), round(interval[1])],
  };
}
