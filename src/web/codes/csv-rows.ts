import { delimiterOf } from "../../model/csv-delimiter.ts";
/** A row of a table, and the line of the file on which it begins. */
export type CsvRow = { readonly cells: readonly string[]; readonly line: number };

/**
 * Reads a table; a line without any text is left out.
 *
 * In:     CSV with cells between "," or ";" or tabs, as the first line has most of them.
 * Out:    rows in file order, white space around cells dropped. A quotation mark that nothing closes holds the rest of
 *         the file in its cell; every text is read somehow.
 * Source: RFC 4180, 2.
 */
export function csvRows(text: string): CsvRow[] {
  const source = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const delimiter = delimiterOf(source);
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let line = 1;
  let began = 1;
  let at = 0;
  while (at < source.length) {
    const { cell, end, lines } = cellAt(source, at, delimiter);
    cells.push(cell);
    line += lines;
    const ends = source[end];
    at = end + (ends === "\r" && source[end + 1] === "\n" ? 2 : 1);
    if (ends === delimiter && at < source.length) continue;
    if (ends === delimiter) cells.push("");
    if (cells.some((one) => one !== "")) rows.push({ cells, line: began });
    cells = [];
    line += 1;
    began = line;
  }
  return rows;
}

type Cell = { readonly cell: string; readonly end: number; readonly lines: number };

/** The cell that begins at a place, where it ends, and the line breaks within it. */
function cellAt(source: string, start: number, delimiter: string): Cell {
  const open = afterSpace(source, start, delimiter);
  if (source[open] !== '"') {
    const end = endOfCell(source, start, delimiter);
    return { cell: source.slice(start, end).trim(), end, lines: 0 };
  }
  const pieces: string[] = [];
  let at = open + 1;
  for (;;) {
    const mark = source.indexOf('"', at);
    pieces.push(source.slice(at, mark === -1 ? source.length : mark));
    if (mark === -1) return quoted(pieces, source.length);
    if (source[mark + 1] !== '"') {
      const end = endOfCell(source, mark + 1, delimiter);
      pieces.push(source.slice(mark + 1, end).trim());
      return quoted(pieces, end);
    }
    pieces.push('"');
    at = mark + 2;
  }
}

function quoted(pieces: readonly string[], end: number): Cell {
  const whole = pieces.join("");
  return { cell: whole.trim(), end, lines: whole.split("\n").length - 1 };
}

function afterSpace(source: string, start: number, delimiter: string): number {
  let at = start;
  while (
    at < source.length &&
    (source[at] === " " || source[at] === "\t") &&
    source[at] !== delimiter
  )
    at += 1;
  return at;
}

function endOfCell(source: string, start: number, delimiter: string): number {
  let at = start;
  while (
    at < source.length &&
    source[at] !== delimiter &&
    source[at] !== "\n" &&
    source[at] !== "\r"
  )
    at += 1;
  return at;
}
