import { RecordScan } from "./csv-scan.ts";

const MIN_PIECE = 65_536;
/** A text of this length without the end of a record is no CSV; it is cut there. */
const MAX_RECORD = 16_000_000;

export type CsvRecord = {
  readonly fields: readonly string[];
  /** 1 is the first line. */
  readonly line: number;
  /** A quotation mark opens a field and none closes it; it was read as part of the text. */
  readonly hasStrayQuote: boolean;
};

/**
 * The records of a CSV text that comes in pieces, in linear time and bounded memory.
 *
 * In:     fields in quotation marks may hold separators, line breaks and doubled quotation marks (RFC 4180). Records end
 *         with LF, CRLF or CR. Blank lines are passed over.
 * Out:    records in source order. A quotation mark that is not doubled is text where another one closes the field on the
 *         same line. Where none closes it, the field ends as one without quotation marks and the lines after it are read.
 */
export function* csvRecords(chunks: Iterable<string>, separator: string): Generator<CsvRecord> {
  const scan = new RecordScan(separator);
  let line = 1;
  let pieces: string[] = [];
  let length = 0;
  let wanted = MIN_PIECE;
  function* readPieces(isLast: boolean): Generator<CsvRecord> {
    scan.take(pieces.join(""), isLast);
    for (let read = scan.next(); read !== null; read = scan.next()) {
      const { fields, hasStrayQuote, lines } = read;
      if (fields.length > 1 || fields[0]?.trim() !== "") yield { fields, line, hasStrayQuote };
      line += lines;
    }
    pieces = [];
    length = 0;
    // As much again before a record that is not whole is looked at anew: so the time stays linear.
    wanted = Math.max(MIN_PIECE, scan.left);
  }
  for (const chunk of chunks) {
    pieces.push(chunk);
    length += chunk.length;
    if (length >= wanted) yield* readPieces(scan.left + length > MAX_RECORD);
  }
  yield* readPieces(true);
}
