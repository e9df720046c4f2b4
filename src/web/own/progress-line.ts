import type { Progress } from "../../model/progress.ts";
import { numeral } from "../charts/label.ts";
import { announce } from "../announce.ts";
import { element, wordButton } from "../element.ts";
import { heardProgress } from "../heard-progress.ts";

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

/** The line of the work that goes on now; null where there is none. */
let working: HTMLElement | null = null;

/** Where a step says what went wrong or is being done; work that goes on while the step is drawn anew stays in sight. */
export function problemPlace(): HTMLElement {
  return element("div", { class: "own-problem" }, working);
}

/** How far long work has come, as words and a bar, with a way to end it; unseen for the first moments. */
export function progressLine(first: string, cancel: () => void): ProgressLine {
  const words = element("p", {}, first);
  const bar = element("progress", { class: "own-progress", "aria-label": first });
  const box = element(
    "div",
    { class: "own-working", hidden: "" },
    words,
    bar,
    wordButton("Cancel", { "data-focus": "own-cancel" }, cancel),
  );
  working = box;
  const hear = heardProgress(announce);
  const shown = setTimeout(() => {
    box.removeAttribute("hidden");
    if (box.isConnected) announce(words.textContent);
  }, WAIT_MS);
  return {
    element: box,
    tell: (progress) => {
      const said = progressWords(progress);
      words.textContent = said;
      bar.max = Math.max(1, progress.total);
      bar.value = progress.done;
      if (box.isConnected && !box.hasAttribute("hidden")) hear(said, progress);
    },
    end: () => {
      clearTimeout(shown);
      if (working === box) working = null;
      box.remove();
    },
  };
}
