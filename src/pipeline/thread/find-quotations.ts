import type { Span } from "../../model/place.ts";

const CLOSING = new Map([
  ["“", "”"],
  ["„", "“"],
  ["«", "»"],
  ['"', '"'],
]);
/** A mark that is never closed must not take the rest of a page for a quotation. */
const MAX_QUOTATION = 2_000;

/** Spans of the words between quotation marks, in text order, without the marks; a mark that is not closed is none. */
export function findQuotations(text: string): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const closing = CLOSING.get(text.charAt(at));
    if (closing === undefined) continue;
    const end = text.slice(at + 1, at + 1 + MAX_QUOTATION).indexOf(closing);
    if (end <= 0) continue;
    spans.push({ start: at + 1, end: at + 1 + end });
    at += end + 1;
  }
  return spans;
}
