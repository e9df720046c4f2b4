import { issueOf } from "../../model/issue.ts";
import type { Furniture, Post, Thread } from "../../model/thread.ts";
import { findArticle } from "./find-article.ts";
import { numberedList } from "./forms/numbered-list.ts";
import type { Form, PostStart, Reading } from "./forms/reading.ts";
import { linkPosts } from "./link-posts.ts";
import { isBlank, readSourceLines, type SourceLine } from "./source-lines.ts";

const FORMS: readonly Form[] = [numberedList];
/** Under this a reading explains too little of the page to be shown as a thread. */
const MIN_CONFIDENCE = 0.5;
const NO_FORM = { name: "none", confidence: 0 };

/** Names of the forms of page that can be read, for `form`. */
export const formNames: readonly string[] = FORMS.map((form) => form.name);

export type SplitOptions = {
  /** Reads the page in this form, however little it explains. */
  readonly form?: string | undefined;
  /** The file's name, for the places of issues. */
  readonly name?: string | undefined;
};

/**
 * Splits a pasted page into article, posts and page furniture.
 *
 * In:     the decoded text of the page, of any length.
 * Out:    posts in page order. Every character that is not white space lies in exactly one of: the article, the span
 *         of a post, a piece of furniture. A page without comments has no posts and is all article.
 * Issues: `no-posts` and `unknown-form` (errors), `numbering-gap` (warning).
 * Source: docs/methods.md#splitting
 */
export function splitThread(text: string, { form, name = "text" }: SplitOptions = {}): Thread {
  const lines = readSourceLines(text);
  const reading = chooseReading(text, lines, form, name);
  if (reading === null) return withoutPosts(text, lines, form, name);
  const above = findArticle(text, lines.slice(0, reading.starts[0]?.line ?? 0));
  const { posts, furniture } = cutPosts(text, lines, reading);
  return {
    format: "threadlens-thread/1",
    form: { name: reading.form, confidence: reading.confidence },
    article: above.article,
    issues: [...reading.issues],
    posts: linkPosts(
      posts,
      above.article === null ? "" : text.slice(above.article.start, above.article.end),
    ),
    furniture: [...above.furniture, ...furniture, ...belowThread(lines.slice(reading.endLine))],
  };
}

function chooseReading(
  text: string,
  lines: readonly SourceLine[],
  wanted: string | undefined,
  file: string,
): Reading | null {
  let best: Reading | null = null;
  for (const form of FORMS) {
    if (wanted !== undefined && form.name !== wanted) continue;
    const reading = form.read(text, lines, file);
    if (reading === null || (wanted === undefined && reading.confidence < MIN_CONFIDENCE)) continue;
    if (best === null || reading.confidence > best.confidence) best = reading;
  }
  return best;
}

function withoutPosts(
  text: string,
  lines: readonly SourceLine[],
  form: string | undefined,
  file: string,
): Thread {
  const written = lines.filter((line) => !isBlank(line));
  const first = written.at(0);
  const last = written.at(-1);
  const place = { file, line: first?.number ?? 1, column: 1 };
  const isUnknown = form !== undefined && !formNames.includes(form);
  const issue = isUnknown
    ? issueOf("unknown-form", place, `"${form}". The forms are: ${formNames.join("; ")}`)
    : issueOf(
        "no-posts",
        place,
        `no run of three numbered comments, or of fewer with replies, in its text of ${written.length} line${written.length === 1 ? "" : "s"}`,
      );
  return {
    format: "threadlens-thread/1",
    form: NO_FORM,
    article:
      first && last && text !== "" ? { start: first.contentStart, end: last.contentEnd } : null,
    issues: [issue],
    posts: [],
    furniture: [],
  };
}

function cutPosts(text: string, lines: readonly SourceLine[], reading: Reading) {
  const posts: Post[] = [];
  const furniture: Furniture[] = [];
  const counts: number[] = [];
  for (const [i, start] of reading.starts.entries()) {
    const depth = Math.min(start.level, counts.length);
    counts.length = depth + 1;
    counts[depth] = (counts[depth] ?? 0) + 1;
    const id = counts.join(".");
    const nextLine = reading.starts[i + 1]?.line ?? reading.endLine;
    const span = { start: start.bodyStart, end: endOfBody(lines, start, nextLine) };
    furniture.push({ ...start.marker, post: id });
    posts.push({
      id,
      sourceId: null,
      parent: depth === 0 ? null : counts.slice(0, -1).join("."),
      author: null,
      postedAt: null,
      span,
      text: bodyText(text.slice(span.start, span.end)),
      links: [],
      answers: null,
    });
  }
  return { posts, furniture };
}

function endOfBody(lines: readonly SourceLine[], start: PostStart, nextLine: number): number {
  for (let i = nextLine - 1; i >= start.line; i -= 1) {
    const line = lines[i];
    if (line !== undefined && !isBlank(line)) return Math.max(start.bodyStart, line.contentEnd);
  }
  return start.bodyStart;
}

/** Each line without its indentation. */
function bodyText(body: string): string {
  return readSourceLines(body)
    .map((line) => body.slice(line.contentStart, line.contentEnd))
    .join("\n")
    .trim();
}

function belowThread(lines: readonly SourceLine[]): Furniture[] {
  return lines
    .filter((line) => !isBlank(line))
    .map((line) => ({ start: line.contentStart, end: line.contentEnd, kind: "note", post: null }));
}
