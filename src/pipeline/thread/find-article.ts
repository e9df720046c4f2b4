import type { Span } from "../../model/place.ts";
import type { Furniture } from "../../model/thread.ts";
import type { PageLine } from "./forms/page-lines.ts";
import { isBlank } from "./source-lines.ts";

const MAX_NAME_LENGTH = 60;
const MAX_NAME_WORDS = 6;
/** Between the heading of a thread and its first post stand orders of sorting, a form, a pager. */
const MAX_HEAD_LINES = 14;
/** A note on the author is a name and a few paragraphs. */
const MAX_NOTE_LINES = 8;

type Above = { readonly article: Span | null; readonly furniture: readonly Furniture[] };

/**
 * Tells the article from what stands between it and the thread.
 *
 * In:     the page's lines above the first post.
 * Out:    the article without white space at its ends, null where there is none; and as furniture the thread's
 *         heading ("37 Comments") and the note on the author: a line with a name, which may be repeated, and
 *         paragraphs of which one begins with that name.
 */
export function findArticle(above: readonly PageLine[]): Above {
  const lines = above.filter((line) => !isBlank(line));
  const head = lines.splice(startOfHead(lines));
  const note = lines.splice(startOfAuthorNote(lines.map((line) => line.words)) ?? lines.length);
  const first = lines.at(0);
  const end = lines.at(-1);
  return {
    article: first && end ? { start: first.contentStart, end: end.contentEnd } : null,
    furniture: [...note.map(piece("author-note")), ...head.map(piece("heading"))],
  };
}

const piece = (kind: Furniture["kind"]) => (line: PageLine) => ({
  start: line.contentStart,
  end: line.contentEnd,
  kind,
  post: null,
});

/** The thread's heading and what stands below it; else the lines of furniture that stand above the first post. */
function startOfHead(lines: readonly PageLine[]): number {
  const heading = lines.findLastIndex((line) => line.isHeading);
  let start = lines.length;
  while (start > 0 && isHead(lines[start - 1])) start -= 1;
  const isNear = heading >= 0 && lines.length - heading <= MAX_HEAD_LINES;
  if (!isNear) return start;
  let top = Math.min(heading, start);
  while (top > 0 && isHead(lines[top - 1])) top -= 1;
  return top;
}

const isHead = (line: PageLine | undefined): boolean =>
  line !== undefined && (line.class !== "words" || line.isHeading) && line.class !== "date";

function startOfAuthorNote(lines: readonly string[]): number | null {
  const earliest = Math.max(1, lines.length - MAX_NOTE_LINES);
  for (let i = earliest; i < lines.length - 1; i += 1) {
    const name = lines[i] ?? "";
    if (!looksLikeName(name)) continue;
    if (lines.slice(i + 1).some((line) => line.length > name.length && line.startsWith(`${name} `)))
      return i;
  }
  return null;
}

function looksLikeName(line: string): boolean {
  const words = line.split(/\s+/u);
  return (
    line.length <= MAX_NAME_LENGTH && words.length <= MAX_NAME_WORDS && !/[.!?:,;…”"]$/u.test(line)
  );
}
