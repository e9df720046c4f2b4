import type { OnProgress, Progress } from "../../model/progress.ts";
import { AnswerError } from "../fetch-analysis.ts";
import { numeral } from "../charts/label.ts";
import { element, wordButton } from "../element.ts";
import { heardProgress } from "../heard-progress.ts";
import { announce } from "../announce.ts";

/** Work shorter than this is not announced. */
const WAIT_MS = 400;

/** The reader, or what the reader did next, ended the work. */
export class CancelledError extends AnswerError {}

type Run = { readonly onProgress: OnProgress; readonly signal: AbortSignal };

const STEPS = {
  reading: "reading",
  splitting: "splitting",
  coding: "coding posts",
  timeline: "reading documents",
  linking: "linking posts to events",
  counting: "counting",
} as const satisfies Record<Progress["step"], string>;

/**
 * Does a piece of work under a strip at the foot of the window that tells how far it is and can end it.
 *
 * Out: what the work gives; the strip is gone then. Rejects with `CancelledError` where the work was ended.
 */
export async function shownWork<T>(
  title: string,
  work: (run: Run) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const ending = new AbortController();
  const ended = signal === undefined ? ending.signal : AbortSignal.any([ending.signal, signal]);
  const { strip, tell, show } = workStrip(title, () => ending.abort());
  const wait = setTimeout(show, WAIT_MS);
  try {
    return await work({ onProgress: tell, signal: ended });
  } catch (error) {
    if (!ended.aborted) throw error;
    throw new CancelledError(
      "The posts were not coded again: it was cancelled.",
      "Load the page again to have them coded with your codes.",
    );
  } finally {
    clearTimeout(wait);
    strip.remove();
  }
}

function workStrip(title: string, cancel: () => void) {
  const words = element("span", {}, `${title} …`);
  const bar = element("progress", { "aria-label": title });
  const strip = element(
    "div",
    { class: "work-strip", role: "region", "aria-label": "Work in progress" },
    words,
    bar,
    wordButton("Cancel", {}, cancel),
  );
  const hear = heardProgress(announce);
  const tell: OnProgress = (progress) => {
    const { step, done, total } = progress;
    const said = `${title}: ${STEPS[step]}, ${numeral(done)} of ${numeral(total)}`;
    words.textContent = said;
    bar.max = Math.max(1, total);
    bar.value = done;
    if (strip.isConnected) hear(said, progress);
  };
  const show = () => {
    document.body.append(strip);
    announce(words.textContent);
  };
  return { strip, tell, show };
}
