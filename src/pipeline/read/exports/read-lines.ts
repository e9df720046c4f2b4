import { issueOf, type Issue } from "../../../model/issue.ts";
import type { Place } from "../../../model/place.ts";

/** A record of some hundred thousand words; a longer line is no record of a post. */
const MAX_LINE = 16_000_000;

type Line = {
  /** Without its line break; null where the line is longer than a record can be. */
  readonly text: string | null;
  /** 1 is the first line. */
  readonly number: number;
  /** False for a last line without a line break. */
  readonly isClosed: boolean;
};

/** The lines of a text that comes in pieces, in memory bounded by the longest line; LF ends a line. */
export function* readLines(chunks: Iterable<string>, maxLength = MAX_LINE): Generator<Line> {
  let number = 1;
  let parts: string[] = [];
  let length = 0;
  const textOf = (last: string) =>
    length + last.length > maxLength ? null : parts.length === 0 ? last : parts.join("") + last;
  for (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf("\n"); end >= 0; end = chunk.indexOf("\n", start)) {
      yield { text: textOf(chunk.slice(start, end)), number, isClosed: true };
      parts = [];
      length = 0;
      number += 1;
      start = end + 1;
    }
    length += chunk.length - start;
    if (length > maxLength) parts = [];
    else if (start < chunk.length) parts.push(chunk.slice(start));
  }
  if (length > 0) yield { text: textOf(""), number, isClosed: false };
}

type JsonRecord = { readonly value: unknown; readonly place: Place } | { readonly issue: Issue };

/**
 * The values of a text with one JSON value a line (NDJSON), in source order; blank lines are passed over.
 *
 * Issues: `export-record` for a line that is no JSON, `export-truncated` where it is the last one and not closed. They
 *         don't repeat what stands in the line: it may be an address.
 */
export function* readJsonLines(chunks: Iterable<string>, file: string): Generator<JsonRecord> {
  for (const { text, number, isClosed } of readLines(chunks)) {
    const place: Place = { file, line: number, column: 1 };
    if (text === null) {
      const found = `a line of more than ${MAX_LINE / 1_000_000} million characters`;
      yield { issue: issueOf("export-record", place, found) };
      continue;
    }
    if (text.trim() === "") continue;
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      yield isClosed
        ? { issue: issueOf("export-record", place, "the line is not valid JSON") }
        : { issue: issueOf("export-truncated", place, "its last record") };
      continue;
    }
    yield { value, place };
  }
}

/** The value of the first line that is not blank; undefined where that is no JSON. */
export function firstJsonLine(head: string): unknown {
  for (const { text } of readLines([head]))
    if (text !== null && text.trim() !== "")
      try {
        return JSON.parse(text);
      } catch {
        return undefined;
      }
  return undefined;
}
