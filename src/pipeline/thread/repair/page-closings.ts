import type { Span } from "../../../model/place.ts";
import { closingForm, closingLines } from "../closing-lines.ts";
import { placeIn, trimmed, type RepairedPage, type RepairedPost } from "./repaired-page.ts";

/** A post has no more rows of buttons below its words. */
const MOST_ROWS = 8;

const known = new WeakMap<RepairedPage, ReadonlySet<string>>();

/** The lines that closed posts of a page when they were first asked for, as `closingForm` writes them. */
export function closingsOf(page: RepairedPage, text: string): ReadonlySet<string> {
  const before = known.get(page);
  if (before !== undefined) return before;
  const found = closingLines(text, page.furniture, ({ span }) => span?.end ?? null);
  const forms = new Set(found.keys());
  known.set(page, forms);
  return forms;
}

/** A stretch of a post's words without the lines at its end that close other posts, and these lines. */
export function cutClosing(text: string, span: Span, closings: ReadonlySet<string>) {
  const buttons: Span[] = [];
  let words = trimmed(text, span);
  while (buttons.length < MOST_ROWS) {
    const line = lastLine(text, words);
    const isFirst = line.start <= words.start;
    if (isFirst || !closings.has(closingForm(text.slice(line.start, line.end)))) break;
    buttons.unshift(line);
    words = trimmed(text, { start: words.start, end: line.start });
  }
  return { words, buttons };
}

function lastLine(text: string, { start, end }: Span): Span {
  const raw = text.slice(start, end);
  const from = Math.max(raw.lastIndexOf("\n"), raw.lastIndexOf("\r")) + 1;
  return trimmed(text, { start: start + from, end });
}

/** Lines below a post's words become its buttons. */
export function addButtons(
  { furniture }: RepairedPage,
  post: RepairedPost,
  lines: readonly Span[],
): void {
  const place = placeIn(furniture, (piece) => piece.start, lines[0]?.start ?? 0);
  furniture.splice(place, 0, ...lines.map((line) => ({ ...line, kind: "button" as const, post })));
}
