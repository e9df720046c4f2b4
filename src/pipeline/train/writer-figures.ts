import type { TrainingMeasure } from "../../model/training-report.ts";
import { measure, resample, type Cells } from "../summary/agreement.ts";
import { bootstrapped } from "./figures.ts";
import type { Prediction } from "./predict.ts";

/** What the posts of a coded writer add up to. */
export type WriterOutcome = { readonly isFavor: boolean; readonly isRight: boolean };

const NOTHING = 1e-6;

/** A writer's side is the sign of the sum of the scores of the writer's posts; by thread. */
export function writerOutcomes(predictions: readonly Prediction[]): WriterOutcome[][] {
  const threads = new Map<unknown, Map<string | null, { sum: number; code: string }>>();
  for (const { thread, post, code, stance } of predictions) {
    const writers = threads.get(thread) ?? new Map<string | null, { sum: number; code: string }>();
    threads.set(thread, writers);
    const author = thread.posts[post]?.author ?? null;
    const known = writers.get(author) ?? { sum: 0, code };
    known.sum += stance.score;
    writers.set(author, known);
  }
  return Array.from(threads.values(), (writers) =>
    Array.from(writers.values(), ({ sum, code }) => ({
      isFavor: code === "favor",
      isRight: (code === "favor" ? sum : -sum) > NOTHING,
    })),
  );
}

/**
 * Mean over studies of the mean recall of both sides; a writer on neither side counts as wrong.
 *
 * In: outcomes by study and thread; threads are drawn again.
 */
export function balancedAccuracy(studies: readonly WriterOutcome[][][]): TrainingMeasure {
  const cells = studies.flatMap((threads, study) =>
    threads.map((outcomes) =>
      outcomes.map(({ isFavor, isRight }) => 4 * study + 2 * Number(isFavor) + Number(isRight)),
    ),
  );
  return bootstrapped(measure(resample(cells, 4 * studies.length), meanRecall));
}

function meanRecall(cells: Cells): number | null {
  let sum = 0;
  for (let at = 0; at < cells.length; at += 2) {
    const [wrong = 0, right = 0] = [cells[at], cells[at + 1]];
    if (wrong + right === 0) return null;
    sum += right / (wrong + right);
  }
  return cells.length === 0 ? null : sum / (cells.length / 2);
}

/** Of one study, without an interval, for choosing. */
export function quickBalancedAccuracy(predictions: readonly Prediction[]): number {
  const cells = new Float64Array(4);
  for (const { isFavor, isRight } of writerOutcomes(predictions).flat()) {
    const at = 2 * Number(isFavor) + Number(isRight);
    cells[at] = (cells[at] ?? 0) + 1;
  }
  return meanRecall(cells) ?? 0;
}
