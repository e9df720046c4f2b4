import { analysisSchema } from "../../model/analysis.ts";
import { ELSEWHERE } from "../address.ts";
import { keepOwnThread, OWN_STUDY, type AskedOfOwn } from "../data/own-thread.ts";
import { AnswerError } from "../fetch-analysis.ts";
import { doWork } from "../work.ts";
import { ownFailure, type OwnPage } from "./own-page.ts";
import { progressLine } from "./progress-line.ts";
import { readAnswer } from "./read-answer.ts";
import { analysisSignal } from "./session.ts";
import { isSplitting } from "./split-own.ts";

let running = false;

export function isAnalysing(): boolean {
  return running;
}

/**
 * Has the text analysed and opens it; one at a time.
 *
 * What changes the text, its repairs or its codebook meanwhile ends it: the analysis would be of what was there before.
 */
export async function analyseOwn(page: OwnPage, asked: AskedOfOwn): Promise<void> {
  if (running) return;
  if (isSplitting()) {
    page.say("The text is still being split. Wait, or cancel it.");
    return;
  }
  const cancelled = new AbortController();
  const signal = AbortSignal.any([cancelled.signal, analysisSignal()]);
  const progress = progressLine("Coding posts", () => cancelled.abort());
  page.tell(progress.element);
  running = true;
  page.part("own-analyse")?.setAttribute("aria-disabled", "true");
  try {
    const answer = await doWork({
      path: "api/analyses",
      body: asked,
      onProgress: progress.tell,
      signal,
    });
    const analysis = readAnswer(analysisSchema, answer);
    if (signal.aborted) return;
    keepOwnThread({ analysis, asked });
    // A reader who has gone elsewhere meanwhile is not called back: the thread is among the studies.
    if (progress.element.isConnected)
      page.context.go({ ...ELSEWHERE, study: OWN_STUDY, view: "overview" });
  } catch (error) {
    if (!signal.aborted) page.tell(ownFailure(told(error)));
    else page.say("The analysis was cancelled. Nothing was lost.");
  } finally {
    running = false;
    progress.end();
    page.part("own-analyse")?.removeAttribute("aria-disabled");
    page.focusIfLost("own-analyse");
  }
}

/** A server that cannot be reached is told as one that refuses. */
function told(error: unknown): unknown {
  return error instanceof TypeError
    ? new AnswerError("The server does not answer.", "See that it runs, then try again.")
    : error;
}
