/** A line of a source text; offsets are UTF-16 code units of the whole text. */
export type SourceLine = {
  /** 1 is the first line. */
  readonly number: number;
  readonly start: number;
  /** End without the line break. */
  readonly end: number;
  /** First character that is not white space; `end` where there is none. */
  readonly contentStart: number;
  /** End without white space at the right. */
  readonly contentEnd: number;
  /** Columns before the first character; a tab goes to the next multiple of four. */
  readonly indent: number;
};

const TAB_COLUMNS = 4;
const BYTE_ORDER_MARK = "\uFEFF";

export const isBlank = (line: SourceLine): boolean => line.contentStart >= line.contentEnd;

/** Splits a text at its line breaks (LF, CRLF or CR), in source order; the text's end closes the last line. */
export function readSourceLines(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let start = 0;
  while (start <= text.length) {
    const end = endOfLine(text, start);
    lines.push(lineOf(text, lines.length + 1, start, end));
    start = end + (text.startsWith("\r\n", end) ? 2 : 1);
  }
  return lines;
}

function endOfLine(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || unit === 13) return at;
  }
  return text.length;
}

function lineOf(text: string, number: number, start: number, end: number): SourceLine {
  const raw = text.slice(start, end);
  const lead = raw.length - raw.trimStart().length;
  let indent = 0;
  for (const character of raw.slice(0, lead))
    indent +=
      character === "\t"
        ? TAB_COLUMNS - (indent % TAB_COLUMNS)
        : character === BYTE_ORDER_MARK
          ? 0
          : 1;
  const contentEnd = Math.max(start + lead, start + raw.trimEnd().length);
  return { number, start, end, contentStart: start + lead, contentEnd, indent };
}
