import { element } from "../../web/charts/html.ts";

/**
 * Puts a part of the page under a line that opens it.
 *
 * The style sheet keeps it open everywhere but on a phone, and on paper.
 */
export function fold(part: Element, words: string, document: Document): void {
  const details = element(document, "details", "fold");
  part.replaceWith(details);
  details.append(element(document, "summary", "", words), part);
}
