import { issueOf } from "../../model/issue.ts";
import type { Repair } from "../../model/repair.ts";
import type { Furniture, Post, Thread } from "../../model/thread.ts";
import { bodyText } from "./body-text.ts";
import { countIssues } from "./compare-count.ts";
import { findArticle } from "./find-article.ts";
import { FORMS } from "./forms/forms.ts";
import { readPage, type Page, type PageLine } from "./forms/page-lines.ts";
import type { Reading, ReadPost } from "./forms/reading.ts";
import { numberPosts } from "./number-posts.ts";
import { repairThread } from "./repair/repair-thread.ts";
import { isBlank } from "./source-lines.ts";

/** Under this a reading explains too little of the page to be shown as a thread. */
const MIN_CONFIDENCE = 0.25;
const FEW = 1.5;
const TEXT = "text";
const NO_FORM = { name: "none", confidence: 0 };

/** Names of the forms of page that can be read, for `form`. */
export const formNames: readonly string[] = FORMS.map((form) => form.name);

export type SplitOptions = {
  /** Reads the page in this form, however little it explains. */
  readonly form?: string | undefined;
  /** The file's name, for the places of issues. */
  readonly name?: string | undefined;
  /** Corrections of the split, made one after the other. */
  readonly repairs?: readonly Repair[] | undefined;
};

/**
 * Splits a pasted page into article, posts and page furniture, without the links between posts.
 *
 * In, out and issues as those of `splitThread`.
 */
export function splitPage(text: string, options: SplitOptions = {}): Thread {
  const name = options.name ?? TEXT;
  const thread = repairThread(readThread(text, options), text, options.repairs ?? [], name);
  return { ...thread, issues: [...thread.issues, ...countIssues(text, thread, name)] };
}

function readThread(text: string, { form, name = TEXT }: SplitOptions): Thread {
  const page = readPage(text, name);
  const { lines } = page;
  const reading = chooseReading(page, form);
  if (reading === null) return withoutPosts(lines, form, name);
  const above = findArticle(lines.slice(0, reading.startLine));
  const ids = numberPosts(reading.posts);
  const posts = reading.posts.map((post, i) =>
    postOf(text, post, ids[i] ?? { id: "", parent: null }),
  );
  return {
    format: "threadlens-thread/1",
    form: { name: reading.form, confidence: reading.confidence },
    article: above.article,
    issues: [...reading.issues],
    posts,
    furniture: [
      ...above.furniture,
      ...pieces(
        page,
        reading,
        ids.map(({ id }) => id),
      ),
      ...belowThread(lines.slice(reading.endLine)),
    ],
  };
}

/** The form that explains the page best; of two that explain it as well, the one with more posts. */
function chooseReading(page: Page, wanted: string | undefined): Reading | null {
  let best: Reading | null = null;
  for (const form of FORMS) {
    if (wanted !== undefined && form.name !== wanted) continue;
    const reading = form.read(page);
    if (reading === null || (wanted === undefined && reading.confidence < MIN_CONFIDENCE)) continue;
    if (best === null || worth(reading) > worth(best)) best = reading;
  }
  return best;
}

/** All readings of a page that find a post, the best first, with what they explain of it, 0 … 1. */
export function readingsOf(text: string): (Reading & { readonly worth: number })[] {
  const page = readPage(text, TEXT);
  return FORMS.flatMap((form) => form.read(page) ?? [])
    .filter(({ confidence }) => confidence > 0)
    .map((reading) => ({ ...reading, worth: worth(reading) }))
    .toSorted((a, b) => b.worth - a.worth);
}

/** A reading of a few posts inside a thread of many explains little of it. */
const worth = ({ confidence, posts }: Reading): number =>
  (confidence * posts.length) / (posts.length + FEW);

function withoutPosts(lines: readonly PageLine[], form: string | undefined, file: string): Thread {
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
        `no lines that stand once in each post, such as a name and a date, “Name says:”, numbers or “Reply”, in its text of ${written.length} line${written.length === 1 ? "" : "s"}`,
      );
  return {
    format: "threadlens-thread/1",
    form: NO_FORM,
    article: first && last ? { start: first.contentStart, end: last.contentEnd } : null,
    issues: [issue],
    posts: [],
    furniture: [],
  };
}

function postOf(
  text: string,
  { bodyStart, bodyEnd, author, postedAt }: ReadPost,
  place: { readonly id: string; readonly parent: string | null },
): Post {
  return {
    id: place.id,
    sourceId: null,
    parent: place.parent,
    author,
    postedAt,
    span: { start: bodyStart, end: bodyEnd },
    text: bodyText(text.slice(bodyStart, bodyEnd)),
    links: [],
    answers: null,
  };
}

/** The pieces of furniture of the posts, and as notes whatever else stands between the thread's first line and its last. */
function pieces({ text, lines }: Page, reading: Reading, ids: readonly string[]): Furniture[] {
  const named = reading.posts.flatMap((post, i) =>
    post.furniture.map((piece): Furniture => ({ ...piece, post: ids[i] ?? null })),
  );
  const taken = [
    ...named,
    ...reading.posts.map(({ bodyStart, bodyEnd }) => ({ start: bodyStart, end: bodyEnd })),
  ].toSorted((a, b) => a.start - b.start || a.end - b.end);
  const notes: Furniture[] = [];
  let next = 0;
  for (const line of lines.slice(reading.startLine, reading.endLine)) {
    let at = line.contentStart;
    while ((taken[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next += 1;
    for (let i = next; at < line.contentEnd; i += 1) {
      const piece = taken[i];
      const end = Math.min(piece?.start ?? line.contentEnd, line.contentEnd);
      const gap = text.slice(at, end);
      const start = at + gap.length - gap.trimStart().length;
      if (start < end)
        notes.push({ start, end: at + gap.trimEnd().length, kind: "note", post: null });
      at = Math.max(at, piece === undefined ? line.contentEnd : piece.end);
    }
  }
  return [...named, ...notes].toSorted((a, b) => a.start - b.start);
}

function belowThread(lines: readonly PageLine[]): Furniture[] {
  return lines
    .filter((line) => !isBlank(line))
    .map((line) => ({ start: line.contentStart, end: line.contentEnd, kind: "note", post: null }));
}
