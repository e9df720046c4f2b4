import { issueOf, type Issue } from "../../../model/issue.ts";
import type { Place } from "../../../model/place.ts";
import { JsonCutter, type JsonCut, type JsonPath } from "./cut-json.ts";
import { peekText } from "./peek-text.ts";
import { readLines } from "./read-lines.ts";
import { salvageJson } from "./salvage-json.ts";

export type JsonValue = {
  readonly kind: "value";
  /** Where it stands in its JSON text: keys of objects and indices of arrays; empty for the text itself. */
  readonly path: JsonPath;
  readonly value: unknown;
  /** Objects and arrays within the value, or the value itself, that the text breaks off in. */
  readonly unfinished: ReadonlySet<unknown>;
  /** Where the value begins. */
  readonly place: Place;
};
/** The end of one JSON text of those that stand one after another. */
type JsonEnd = {
  readonly kind: "end";
  /** False where it breaks off or goes wrong on its outer levels. */
  readonly isWhole: boolean;
  /** Where the text is an object that is walked into: its first members that are not. */
  readonly rest: Readonly<Record<string, unknown>>;
  /** Of its first value. */
  readonly place: Place;
};
type JsonItem = JsonValue | JsonEnd | { readonly kind: "issue"; readonly issue: Issue };

/** More members than any record has: an object with more is a list by another name. */
const MAX_REST = 100;
const NOTHING: ReadonlySet<unknown> = new Set();
/** Two lines of NDJSON are looked for in so many characters. */
const MAX_HEAD = 4_000_000;

/**
 * Gives the values of a JSON text, or of several one after another, as they become whole.
 *
 * In:     pieces of any size; `shapes` as in JsonCutter: what is walked into, so that a long list takes no memory.
 * Out:    every value that is not walked into, in source order, and the end of each text. What stands before an error or a truncation is given, also
 *         the beginning of the value that breaks off, with `unfinished`.
 * Issues: `export-mended` for a value that is wrong inside; reading goes on after it. `export-record` for a value or line
 *         that is beyond a limit, and for a line that is wrong on its outer levels. `export-syntax` where the brackets no
 *         longer fit, and nothing after it is read, but for NDJSON, where the next line is. `export-truncated`.
 *         They don't repeat what stands in the file: it may be an address.
 */
export function* readJsonValues(
  chunks: Iterable<string>,
  file: string,
  shapes: readonly string[],
): Generator<JsonItem> {
  const { head, all } = peekText(chunks, MAX_HEAD);
  if (!isNdjson(head)) {
    yield* readText(all, file, 1, shapes, false);
    return;
  }
  for (const { text, number, isClosed } of readLines(all)) {
    const place = { file, line: number, column: 1 };
    if (text === null)
      yield issueItem(issueOf("export-record", place, "the line is too long for a record"));
    else yield* readText([text], file, number, shapes, isClosed);
  }
}

function* readText(
  chunks: Iterable<string>,
  file: string,
  line: number,
  shapes: readonly string[],
  isClosedLine: boolean,
): Generator<JsonItem> {
  const rest = new Map<string, unknown>();
  let place: Place | null = null;
  for (const item of readValues(chunks, new JsonCutter(file, line, shapes), isClosedLine)) {
    if (item.kind === "end") {
      yield { ...item, rest: Object.fromEntries(rest), place: place ?? item.place };
      rest.clear();
      place = null;
      continue;
    }
    yield item;
    if (item.kind === "value") place ??= item.place;
    if (item.kind !== "value" || item.path.length !== 1 || rest.size === MAX_REST) continue;
    const [key] = item.path;
    if (typeof key === "string" && !item.unfinished.has(item.value)) rest.set(key, item.value);
  }
}

function* readValues(
  chunks: Iterable<string>,
  cutter: JsonCutter,
  isClosedLine: boolean,
): Generator<JsonItem> {
  for (const chunk of chunks) {
    for (const cut of cutter.feed(chunk))
      if (cut === "end") yield endOf(cutter, true);
      else yield* readCut(cut);
    if (cutter.fault !== null) break;
  }
  const end = cutter.end();
  if (cutter.fault !== null) {
    const code = isClosedLine ? "export-record" : "export-syntax";
    yield issueItem(issueOf(code, cutter.fault, "this is no JSON"));
  } else if (end !== null) yield* readEnd(end, isClosedLine);
  if (end !== null) yield endOf(cutter, false);
}

function* readEnd(
  { place, open }: { readonly place: Place; readonly open: JsonCut | null },
  isClosedLine: boolean,
): Generator<JsonItem> {
  if (open === null || open.refused !== null) {
    if (open !== null) yield* readCut(open);
    const code = isClosedLine ? "export-record" : "export-truncated";
    yield issueItem(issueOf(code, place, "a list"));
    return;
  }
  const { value, unfinished, isWrong, readTo } = salvageJson(open.raw);
  if (value !== undefined) yield valueOf(open, value, unfinished);
  if (isClosedLine) yield wrongInside(open, readTo);
  else if (isWrong)
    yield issueItem(issueOf("export-syntax", placeWithin(open, readTo), "this is no JSON"));
  else {
    const found = `a record (the one that begins at line ${open.place.line})`;
    yield issueItem(issueOf("export-truncated", place, found));
  }
}

function* readCut(cut: JsonCut): Generator<JsonItem> {
  if (cut.refused !== null) {
    yield issueItem(issueOf("export-record", cut.place, cut.refused));
    return;
  }
  let value: unknown;
  try {
    value = JSON.parse(cut.raw);
  } catch {
    const salvage = salvageJson(cut.raw);
    if (salvage.value !== undefined) yield valueOf(cut, salvage.value, salvage.unfinished);
    yield wrongInside(cut, salvage.readTo);
    return;
  }
  yield valueOf(cut, value, NOTHING);
}

const endOf = ({ place }: JsonCutter, isWhole: boolean): JsonEnd => ({
  kind: "end",
  isWhole,
  rest: {},
  place,
});

const issueItem = (issue: Issue): JsonItem => ({ kind: "issue", issue });

const valueOf = (
  { path, place }: JsonCut,
  value: unknown,
  unfinished: ReadonlySet<unknown>,
): JsonValue => ({ kind: "value", path, value, unfinished, place });

const wrongInside = (cut: JsonCut, readTo: number): JsonItem =>
  issueItem(
    issueOf(
      "export-mended",
      placeWithin(cut, readTo),
      "the record is no JSON from here on; what is whole before this place in it was read",
    ),
  );

function placeWithin({ raw, place }: JsonCut, index: number): Place {
  const before = raw.slice(0, index);
  const newline = before.lastIndexOf("\n");
  if (newline < 0) return { ...place, column: place.column + index };
  return {
    ...place,
    line: place.line + before.split("\n").length - 1,
    column: index - newline,
  };
}

/** NDJSON: the first two lines both open an object, which no single JSON text can do. */
function isNdjson(head: string): boolean {
  const text = head.trimStart();
  const newline = text.indexOf("\n");
  return text.startsWith("{") && newline > 0 && text.slice(newline).trimStart().startsWith("{");
}
