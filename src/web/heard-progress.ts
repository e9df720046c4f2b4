import type { Progress } from "../model/progress.ts";

/** A step is told so many times on its way, and at its start. */
const PARTS = 4;

type Heard = (words: string, progress: Progress) => void;

/** Tells those who hear the page how far long work is: at the start of a step, at each quarter, at its end; the same words once. */
export function heardProgress(say: (words: string) => void): Heard {
  let [place, last] = ["", ""];
  return (words, { step, done, total }) => {
    const now = `${step} ${Math.floor((PARTS * done) / Math.max(1, total))}`;
    if (now === place || words === last) return;
    [place, last] = [now, words];
    say(words);
  };
}
