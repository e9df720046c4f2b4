import type { Span } from "../../model/place.ts";

const CLOSES: ReadonlyMap<string, string> = new Map([
  ["“", "”"],
  ["„", "“”"],
  ["«", "»"],
  ["‘", "’"],
  ['"', '"'],
]);
const MARKS = /[“”„«»‘’"]/gu;
const LETTER = /\p{L}/u;
const QUOTED_LINE = /^[ \t]*>[ \t>]*(?=\S)/u;

/**
 * Finds quoted text: between quotation marks, and lines that open with ">".
 *
 * Out:    spans in text order, not nested, without the marks; marks that do not close in their line are no quotation.
 */
export function findQuotations(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const mark = QUOTED_LINE.exec(line);
    if (mark === null) for (const span of betweenMarks(line, start)) spans.push(span);
    else spans.push({ start: start + mark[0].length, end: start + line.trimEnd().length });
    start += line.length + 1;
  }
  return spans;
}

function betweenMarks(line: string, offset: number): Span[] {
  const found: Span[] = [];
  let open: { readonly start: number; readonly closes: string } | null = null;
  for (const { 0: mark, index } of line.matchAll(MARKS)) {
    if (open === null) {
      const closes = CLOSES.get(mark);
      if (closes !== undefined) open = { start: index + 1, closes };
    } else if (open.closes.includes(mark) && !isApostrophe(line, mark, index)) {
      if (index > open.start) found.push({ start: offset + open.start, end: offset + index });
      open = null;
    }
  }
  return found;
}

const isApostrophe = (text: string, mark: string, at: number): boolean =>
  mark === "’" && LETTER.test(text[at + 1] ?? "");
