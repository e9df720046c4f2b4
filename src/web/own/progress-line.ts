import type { Progress } from "../../model/progress.ts";
import { numeral } from "../charts/label.ts";
import { element, wordButton } from "../element.ts";

/** Shorter work is not announced. */
const WAIT_MS = 400;

const STEP_WORDS = {
  reading: "Reading",
  splitting: "Splitting the page",
  coding: "Coding posts",
  timeline: "Reading dates",
  linking: "Linking posts to events",
  counting: "Counting",
} as const satisfies Record<Progress["step"], string>;

/** "Coding posts: 12 of 37". */
export function progressWords({ step, done, total }: Progress): string {
  return total > 1
    ? `${STEP_WORDS[step]}: ${numeral(done)} of ${numeral(total)}`
    : STEP_WORDS[step];
}

export type ProgressLine = {
  readonly element: HTMLElement;
  readonly tell: (progress: Progress) => void;
  readonly end: () => void;
};

/** How far long work has come, as words and a bar, with a way to end it; unseen for the first moments. */
export function progressLine(first: string, cancel: () => void): ProgressLine {
  const words = element("p", { role: "status" }, first);
  const bar = element("progress", { class: "own-progress", "aria-label": first });
  const box = element(
    "div",
    { class: "own-working", hidden: "" },
    words,
    bar,
    wordButton("Cancel", { "data-focus": "own-cancel" }, cancel),
  );
  const shown = setTimeout(() => box.removeAttribute("hidden"), WAIT_MS);
  return {
    element: box,
    tell: (progress) => {
      words.textContent = progressWords(progress);
      bar.max = Math.max(1, progress.total);
      bar.value = progress.done;
    },
    end: () => {
      clearTimeout(shown);
      box.remove();
    },
  };
}
