import type { TrainingMeasure } from "../../model/training-report.ts";
import { stanceValueSchema } from "../../model/stance.ts";
import { shareOf } from "../evaluate/share-interval.ts";
import { meanF1, measure, resample, type Cells, type Measure } from "../summary/agreement.ts";
import { isWrongSide } from "./certainty.ts";
import type { Prediction } from "./predict.ts";

/** What the bootstrap draws again: whole threads, or the posts of a writer. */
export type Unit = "thread" | "writer";

const VALUES = stanceValueSchema.options;
const DECIMALS = 1_000;

/** Mean F1 of the three values, all draws of held codes together. */
export function macroF1(predictions: readonly Prediction[], unit: Unit): TrainingMeasure {
  const cells = cellsOf(predictions, unit, ({ code, stance }) => [
    VALUES.indexOf(code) * VALUES.length + VALUES.indexOf(stance.value),
  ]);
  return bootstrapped(measure(resample(cells, VALUES.length ** 2), meanF1Of));
}

const meanF1Of = (cells: Cells): number | null => meanF1(cells);

/** The chance that an item of the class is ranked before one outside it. */
function aucOf(
  items: readonly {
    readonly prediction: Prediction;
    readonly score: number;
    readonly isClass: boolean;
  }[],
  unit: Unit,
): TrainingMeasure {
  const scores = [...new Set(items.map(({ score }) => score))].toSorted((a, b) => a - b);
  const ranks = new Map(scores.map((score, rank) => [score, rank]));
  const cellOf = new Map(
    items.map(({ prediction, score, isClass }) => [
      prediction,
      2 * (ranks.get(score) ?? 0) + Number(isClass),
    ]),
  );
  const cells = cellsOf([...cellOf.keys()], unit, (prediction) => [cellOf.get(prediction) ?? 0]);
  return bootstrapped(measure(resample(cells, 2 * scores.length), rankedBefore));
}

function rankedBefore(cells: Cells): number | null {
  let outside = 0;
  let inside = 0;
  let before = 0;
  for (let at = 0; at < cells.length; at += 2) {
    const [lower = 0, higher = 0] = [cells[at], cells[at + 1]];
    before += higher * (outside + lower / 2);
    outside += lower;
    inside += higher;
  }
  return inside * outside === 0 ? null : before / (inside * outside);
}

export const judgingAuc = (predictions: readonly Prediction[], unit: Unit): TrainingMeasure =>
  aucOf(
    predictions.map((prediction) => ({
      prediction,
      score: prediction.judges,
      isClass: prediction.code !== "neither",
    })),
    unit,
  );

/** Of the posts that judge. */
export const sideAuc = (predictions: readonly Prediction[], unit: Unit): TrainingMeasure =>
  aucOf(
    predictions
      .filter(({ code }) => code !== "neither")
      .map((prediction) => ({
        prediction,
        score: prediction.side,
        isClass: prediction.code === "favor",
      })),
    unit,
  );

/** The share of the sides called sure that are on the wrong side. */
export function sureSides(predictions: readonly Prediction[], unit: Unit) {
  const sides = predictions.filter(({ stance }) => stance.value !== "neither");
  const sure = sides.filter(({ stance }) => stance.sure);
  const units = cellsOf(sure, unit, (prediction) => [Number(isWrongSide(prediction))]);
  const wrongSide = shareOf(
    units.map((wrong) => ({ hits: wrong.filter((each) => each === 1).length, all: wrong.length })),
  );
  return {
    sides: sides.length,
    sure: sure.length,
    wrongSide: { ...rounded(wrongSide), by: "wilson" as const },
  };
}

/** Without intervals, for choosing. */
export function quickMacroF1(predictions: readonly Prediction[]): number {
  const cells = new Float64Array(VALUES.length ** 2);
  for (const { code, stance } of predictions) {
    const at = VALUES.indexOf(code) * VALUES.length + VALUES.indexOf(stance.value);
    cells[at] = (cells[at] ?? 0) + 1;
  }
  return meanF1(cells) ?? 0;
}

function cellsOf(
  predictions: readonly Prediction[],
  unit: Unit,
  cells: (prediction: Prediction) => number[],
): number[][] {
  const units = new Map<string, number[]>();
  const threads = new Map<unknown, number>();
  for (const prediction of predictions) {
    const { thread, post } = prediction;
    const number = threads.get(thread) ?? threads.size;
    threads.set(thread, number);
    const author = thread.posts[post]?.author ?? null;
    const writer = author === null ? `post ${post}` : `writer ${author}`;
    const key = unit === "thread" ? `${number}` : `${number} ${writer}`;
    const known = units.get(key);
    if (known === undefined) units.set(key, cells(prediction));
    else known.push(...cells(prediction));
  }
  return [...units.values()];
}

/** A figure with its bootstrap interval; where no draw differs, they tell nothing about it. */
export function bootstrapped(measured: Measure): TrainingMeasure {
  const { value, interval } = rounded(measured);
  const isWide = interval !== null && interval[0] < interval[1];
  return { value, interval: isWide ? interval : null, by: "bootstrap" };
}

function rounded({ value, interval }: Measure): Measure {
  return {
    value: value === null ? null : round(value),
    interval: interval === null ? null : [round(interval[0]), round(interval[1])],
  };
}

const round = (value: number): number => Math.round(value * DECIMALS) / DECIMALS;
