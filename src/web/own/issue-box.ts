import type { Issue } from "../../model/issue.ts";
import { element } from "../element.ts";
import { failureBox } from "./own-page.ts";

const MAX_ISSUES = 12;

/** What is wrong with a codebook, by line where it has lines. */
export function issueBox(issues: readonly Issue[]): HTMLElement {
  const lines = issues
    .slice(0, MAX_ISSUES)
    .map(({ message, place }) =>
      element(
        "li",
        {},
        place === null ? message : `Line ${place.line}, column ${place.column}: ${message}`,
      ),
    );
  const more = issues.length - MAX_ISSUES;
  const box = failureBox(
    issues.some(({ severity }) => severity === "error")
      ? "The codebook has errors."
      : "The codebook can be used.",
    more > 0 ? `${more} more after these.` : "",
  );
  box.append(element("ul", {}, ...lines));
  return box;
}
