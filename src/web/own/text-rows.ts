import type { Furniture, Thread } from "../../model/thread.ts";

/** What a line of the page, or a part of it, was read as. */
export type RowKind = "article" | "post" | "furniture" | "blank";

export type TextRow = {
  /** 1 is the first line. */
  readonly line: number;
  /** Offsets of its words in the page. */
  readonly start: number;
  readonly end: number;
  readonly kind: RowKind;
  /** Said at the first row of a piece: "post 2.1", "author, date"; "" for its other rows. */
  readonly label: string;
  /** The post that the words or the furniture belong to. */
  readonly post: string | null;
};

type Piece = Omit<TextRow, "line">;
type Line = { readonly number: number; readonly start: number; readonly end: number };

const LINE_BREAK = /\r\n|\r|\n/gu;

/**
 * The lines of a page with what each was read as.
 *
 * In:  the page's text and its thread, whose spans do not overlap.
 * Out: in page order; a line with several pieces has a row for each, pieces of furniture that stand side by side share
 *      one. Blank lines inside a piece have no row, those between pieces one for all that follow one another.
 */
export function textRows(text: string, thread: Thread): TextRow[] {
  const pieces = piecesOf(thread);
  const rows: TextRow[] = [];
  let next = 0;
  for (const line of linesOf(text)) {
    while ((pieces[next]?.end ?? Infinity) <= line.start) next += 1;
    const found = rowsOfLine(text, line, pieces, next);
    const inPiece = (pieces[next]?.start ?? Infinity) < line.start;
    if (found.length > 0) rows.push(...found);
    else if (!inPiece && rows.at(-1)?.kind !== "blank") rows.push(blankRow(line));
  }
  return rows;
}

const blankRow = ({ number, start, end }: Line): TextRow => ({
  line: number,
  start,
  end,
  kind: "blank",
  label: "blank",
  post: null,
});

function* linesOf(text: string): Generator<Line> {
  let start = 0;
  let number = 1;
  for (const { index, 0: mark } of text.matchAll(LINE_BREAK)) {
    yield { number, start, end: index };
    start = index + mark.length;
    number += 1;
  }
  if (start < text.length) yield { number, start, end: text.length };
}

/** Number of lines of a page; the text's end closes the last one. */
export function countLines(text: string): number {
  let count = 0;
  for (const _ of linesOf(text)) count += 1;
  return count;
}

/** The number of the line on which an offset stands; 1 is the first. */
export function lineAt(text: string, offset: number): number {
  let count = 1;
  for (const { index, 0: mark } of text.matchAll(LINE_BREAK)) {
    if (index + mark.length > offset) break;
    count += 1;
  }
  return count;
}

function piecesOf({ article, posts, furniture }: Thread): Piece[] {
  return [
    ...(article === null ? [] : [pieceOf(article, "article", "article", null)]),
    ...posts.flatMap(({ id, span }) =>
      span === null ? [] : [pieceOf(span, "post", `post ${id}`, id)],
    ),
    ...furniture.map((piece) => pieceOf(piece, "furniture", KIND_WORDS[piece.kind], piece.post)),
  ].toSorted((a, b) => a.start - b.start || a.end - b.end);
}

const pieceOf = (
  { start, end }: { readonly start: number; readonly end: number },
  kind: RowKind,
  label: string,
  post: string | null,
): Piece => ({ start, end, kind, label, post });

function rowsOfLine(text: string, line: Line, pieces: readonly Piece[], from: number): TextRow[] {
  const rows: TextRow[] = [];
  for (let at = from; ; at += 1) {
    const piece = pieces[at];
    if (piece === undefined || piece.start >= line.end) return rows;
    const span = trimmed(text, Math.max(piece.start, line.start), Math.min(piece.end, line.end));
    if (span.start >= span.end) continue;
    const label = piece.start >= line.start ? piece.label : "";
    const before = rows.at(-1);
    const isBeside = piece.kind === "furniture" && before?.kind === "furniture";
    if (isBeside && before.post === piece.post)
      rows.splice(-1, 1, { ...before, end: span.end, label: joined(before.label, label) });
    else rows.push({ line: line.number, ...span, kind: piece.kind, label, post: piece.post });
  }
}

const joined = (labels: string, label: string): string =>
  labels.split(", ").includes(label) ? labels : `${labels}, ${label}`;

function trimmed(text: string, start: number, end: number) {
  const words = text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  return { start: start + lead, end: Math.max(start + lead, start + words.trimEnd().length) };
}

const KIND_WORDS = {
  number: "number",
  bullet: "bullet",
  level: "level",
  author: "name",
  date: "date",
  "reply-to": "answers whom",
  votes: "votes",
  badge: "badge",
  title: "title",
  signature: "signature",
  button: "button",
  mark: "mark",
  "author-note": "about the author",
  heading: "heading",
  note: "note",
} as const satisfies Record<Furniture["kind"], string>;
