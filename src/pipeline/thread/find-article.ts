import type { Span } from "../../model/place.ts";
import type { Furniture } from "../../model/thread.ts";
import { isThreadHeading } from "./page-furniture.ts";
import { isBlank, type SourceLine } from "./source-lines.ts";

const MAX_NAME_LENGTH = 60;
const MAX_NAME_WORDS = 6;
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
export function findArticle(text: string, above: readonly SourceLine[]): Above {
  const lines = above.filter((line) => !isBlank(line));
  const furniture: Furniture[] = [];
  const words = (line: SourceLine) => text.slice(line.contentStart, line.contentEnd);
  let last = lines.at(-1);
  while (last !== undefined && isThreadHeading(words(last))) {
    furniture.unshift({
      start: last.contentStart,
      end: last.contentEnd,
      kind: "heading",
      post: null,
    });
    lines.pop();
    last = lines.at(-1);
  }
  const noteAt = startOfAuthorNote(lines.map(words));
  const note = lines.splice(noteAt ?? lines.length);
  furniture.unshift(
    ...note.map((line) => ({
      start: line.contentStart,
      end: line.contentEnd,
      kind: "author-note" as const,
      post: null,
    })),
  );
  const first = lines.at(0);
  const end = lines.at(-1);
  const article = first && end ? { start: first.contentStart, end: end.contentEnd } : null;
  return { article, furniture };
}

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
