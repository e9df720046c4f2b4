import type { ViewContext } from "../view-context.ts";
import { checkStep } from "./check-step.ts";
import { codebookStep } from "./codebook-step.ts";
import { OwnPage, type OwnStep } from "./own-page.ts";
import { pasteStep } from "./paste-step.ts";
import { ownSession } from "./session.ts";

/** The step of the session that the reader has come to. */
export function drawOwn(context: ViewContext): HTMLElement {
  return OwnPage.open(context, drawStep).element;
}

function drawStep(page: OwnPage): OwnStep {
  const { step, split } = ownSession();
  if (step === "codebook") return codebookStep(page);
  return step === "check" && split !== null ? checkStep(page) : pasteStep(page);
}
