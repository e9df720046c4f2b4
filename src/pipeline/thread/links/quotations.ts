import type { Span } from "../../../model/place.ts";
import { findQuotations } from "../../language/find-quotations.ts";

/** Quoted words that belong together: one pair of marks, or lines in a row that open with ">". */
export type Quotation = {
  readonly spans: readonly Span[];
  /** Who is said to have written them ("NAME wrote:"), with the name's place. */
  readonly header: (Span & { readonly name: string }) | null;
  readonly isBlock: boolean;
};

/** Quotations of a text in order, each with the name above it. */
export function readQuotations(text: string): Quotation[] {
  const found: { spans: Span[]; header: Quotation["header"]; isBlock: boolean }[] = [];
  let end = 0;
  for (const span of quotationsIn(text)) {
    const lineStart = startOfLine(text, span.start);
    const isBlock = text.slice(lineStart, span.start).trimStart().startsWith(">");
    const open = found.at(-1);
    if (isBlock && open?.isBlock === true && isJoined(text, end, lineStart)) open.spans.push(span);
    else found.push({ spans: [span], header: headerAbove(text, lineStart, span.start), isBlock });
    end = span.end;
  }
  return found;
}

/** Longer texts are read in pieces that end with a line, or within one that is longer itself. */
const PIECE = 50_000;

function quotationsIn(text: string): Span[] {
  const found: Span[] = [];
  for (let start = 0; start < text.length;) {
    const piece = text.slice(start, start + PIECE);
    const lineEnd = start + piece.length < text.length ? piece.lastIndexOf("\n") + 1 : 0;
    const end = start + (lineEnd > 0 ? lineEnd : piece.length);
    for (const span of findQuotations(text.slice(start, end)))
      found.push({ start: start + span.start, end: start + span.end });
    start = end;
  }
  return found;
}

/** Start of the line that holds an offset, as far back as a header or marks may reach. */
function startOfLine(text: string, at: number): number {
  const from = Math.max(0, at - MAX_HEADER);
  return from + text.slice(from, at).lastIndexOf("\n") + 1;
}

/** Lines between that hold nothing but ">" still belong to the block. */
const MAX_GAP = 60;

function isJoined(text: string, end: number, start: number): boolean {
  if (start - end > MAX_GAP) return false;
  for (let at = end; at < start; at += 1) if (!" \t\n\r>".includes(text[at] ?? "")) return false;
  return true;
}

const MAX_HEADER = 120;
const VERBS = ["wrote", "said", "says", "writes", "posted"];
const OPENINGS = [
  "originally posted by ",
  "posted by ",
  "quote from ",
  "quote by ",
  "quoting ",
  "quote: ",
];

/**
 * The name that a quotation at [`lineStart`, …) is given to: the line above it, or what stands before it in its line,
 * where that says "NAME wrote:" or "Originally posted by NAME".
 */
export function headerAbove(text: string, lineStart: number, start: number): Quotation["header"] {
  const from = Math.max(lineStart, start - MAX_HEADER);
  const within = nameIn(text.slice(from, start).trimEnd(), from);
  if (within !== null || lineStart === 0) return within;
  let end = lineStart;
  const least = Math.max(0, end - MAX_GAP);
  while (end > least && " \t\n\r".includes(text[end - 1] ?? "")) end -= 1;
  const above = startOfLine(text, end);
  return nameIn(text.slice(above, end), above);
}

const EDGES = ' \t>"“”„«*_[]()';

function nameIn(line: string, offset: number): Quotation["header"] {
  let start = 0;
  let end = line.length;
  while (end > 0 && EDGES.includes(line[end - 1] ?? "")) end -= 1;
  while (start < end && EDGES.includes(line[start] ?? "")) start += 1;
  const lower = line.toLowerCase();
  const opening = OPENINGS.find((words) => lower.startsWith(words, start));
  if (opening !== undefined) {
    start += opening.length;
    if (line[end - 1] === ":") end -= 1;
  } else {
    if (line[end - 1] !== ":") return null;
    const said = lower.slice(0, end - 1).trimEnd();
    const verb = VERBS.find((word) => said.endsWith(` ${word}`));
    if (verb === undefined) return null;
    end = said.length - verb.length;
  }
  const name = line.slice(start, end).trim();
  if (name === "") return null;
  start = line.indexOf(name, start);
  return { name, start: offset + start, end: offset + start + name.length };
}
