import { isUtf8 } from "node:buffer";
import { readSync } from "node:fs";
import type { Issue } from "../../model/issue.ts";
import { issueOf } from "../../model/issue.ts";

const CHUNK_BYTES = 1024 * 1024;
const REPLACEMENT = "\uFFFD";
const NEWLINE = 10;

type Encoding = { readonly name: "utf-8" | "utf-16le" | "utf-16be"; readonly markBytes: number };

/** Tells the one issue of a file whose bytes are no text. */
type Report = (issue: Issue) => void;

/** Reads until the buffer is full or the file ends (a pipe gives less at a time); the bytes read. */
export function readFully(fd: number, buffer: Buffer): Buffer {
  let filled = 0;
  while (filled < buffer.length) {
    const read = readSync(fd, buffer, filled, buffer.length - filled, null);
    if (read === 0) break;
    filled += read;
  }
  return buffer.subarray(0, filled);
}

/** The first bytes of a file as text; a character cut at their end is left out. */
export function decodeHead(head: Buffer): string {
  const { name, markBytes } = encodingOf(head);
  return new TextDecoder(name).decode(head.subarray(markBytes), { stream: true });
}

/**
 * A file as text in pieces of about 1 MB.
 *
 * In:     the bytes already read and the file opened, which stands behind them. UTF-8, or UTF-16 with a byte order mark.
 * Out:    the decoded text, its byte order mark dropped; bytes that are none of its encoding as "�".
 * Issues: one `export-not-utf8` (warning), at the line of the first of such bytes.
 */
export function* readChunks(
  { head, fd }: { readonly head: Buffer; readonly fd: number },
  file: string,
  report: Report,
): Generator<string> {
  const { name, markBytes } = encodingOf(head);
  const pieces = readPieces(head.subarray(markBytes), fd);
  yield* name === "utf-8"
    ? decodeUtf8(pieces, file, report)
    : decodeUtf16(pieces, name, file, report);
}

function encodingOf(head: Buffer): Encoding {
  const [a, b, c] = head;
  if (a === 0xff && b === 0xfe) return { name: "utf-16le", markBytes: 2 };
  if (a === 0xfe && b === 0xff) return { name: "utf-16be", markBytes: 2 };
  return { name: "utf-8", markBytes: a === 0xef && b === 0xbb && c === 0xbf ? 3 : 0 };
}

/** A piece holds until the next one is asked for. */
function* readPieces(head: Buffer, fd: number): Generator<Buffer> {
  yield head;
  const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
  for (let piece = readFully(fd, buffer); piece.length > 0; piece = readFully(fd, buffer))
    yield piece;
}

function* decodeUtf8(pieces: Iterable<Buffer>, file: string, report: Report): Generator<string> {
  let line = 1;
  let isReported = false;
  let carried: Buffer = Buffer.alloc(0);
  function decode(bytes: Buffer): string {
    if (!isReported && !isUtf8(bytes)) {
      isReported = true;
      report(wrongBytes(file, line + linesBeforeFault(bytes)));
    }
    if (!isReported) line += count(bytes, NEWLINE);
    return bytes.toString("utf8");
  }
  for (const piece of pieces) {
    const bytes = carried.length === 0 ? piece : Buffer.concat([carried, piece]);
    const whole = bytes.length - cutBytes(bytes);
    carried = Buffer.from(bytes.subarray(whole));
    if (whole > 0) yield decode(bytes.subarray(0, whole));
  }
  if (carried.length > 0) yield decode(carried);
}

/** How many bytes at the end begin a character that goes on behind them. */
function cutBytes(bytes: Buffer): number {
  for (let back = 1; back <= 3; back += 1) {
    const byte = bytes.at(-back);
    if (byte === undefined || byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}

function* decodeUtf16(
  pieces: Iterable<Buffer>,
  encoding: "utf-16le" | "utf-16be",
  file: string,
  report: Report,
): Generator<string> {
  const decoder = new TextDecoder(encoding);
  let line = 1;
  let isReported = false;
  function checked(text: string): string {
    const fault = isReported ? -1 : text.indexOf(REPLACEMENT);
    if (fault >= 0) {
      isReported = true;
      report(wrongBytes(file, line + text.slice(0, fault).split("\n").length - 1));
    }
    if (!isReported) line += text.split("\n").length - 1;
    return text;
  }
  for (const piece of pieces) {
    const text = decoder.decode(piece, { stream: true });
    if (text !== "") yield checked(text);
  }
  const last = decoder.decode();
  if (last !== "") yield checked(last);
}

const wrongBytes = (file: string, line: number): Issue =>
  issueOf("export-not-utf8", { file, line, column: 1 }, `first at line ${line}`);

function linesBeforeFault(bytes: Buffer): number {
  let start = 0;
  for (let lines = 0; ; lines += 1) {
    const end = bytes.indexOf(NEWLINE, start);
    if (end < 0 || !isUtf8(bytes.subarray(start, end))) return lines;
    start = end + 1;
  }
}

function count(bytes: Buffer, value: number): number {
  let found = 0;
  for (let at = bytes.indexOf(value); at >= 0; at = bytes.indexOf(value, at + 1)) found += 1;
  return found;
}
