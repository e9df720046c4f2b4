import type { OnProgress, Progress } from "../model/progress.ts";

/** A step is told of so many times at most, and at its beginning. */
const TIMES = 100;

const silent = (): void => {};

/**
 * Tells how far a step has come.
 *
 * In:  how many pieces the step has, and how often each of them is gone through.
 * Out: to be called each time that a piece was gone through. How often `onProgress` is told hangs on the number of pieces
 *      alone, not on time.
 */
export function tellProgress(
  onProgress: OnProgress | undefined,
  step: Progress["step"],
  total: number,
  passes = 1,
): () => void {
  if (onProgress === undefined) return silent;
  const every = passes * Math.ceil(total / TIMES);
  let gone = 0;
  onProgress({ step, done: 0, total });
  return () => {
    gone += 1;
    if (gone % every !== 0 && gone !== total * passes) return;
    onProgress({ step, done: Math.floor(gone / passes), total });
  };
}
