import { element } from "./element.ts";
import { AnswerError } from "./fetch-analysis.ts";

/** What went wrong and what to do, in place of the view. */
export function failure(error: unknown): HTMLElement {
  const known = error instanceof AnswerError;
  const message = error instanceof Error ? error.message : String(error);
  return element(
    "main",
    { class: "failure-view" },
    element(
      "div",
      { class: "failure", role: "alert" },
      element(
        "p",
        {},
        element("strong", {}, known ? message : "The page failed."),
        known ? "" : ` ${message}`,
      ),
      element("p", {}, known ? error.advice : "Load the page again."),
      element("p", {}, element("a", { href: "./" }, "Back to the overview")),
    ),
  );
}
