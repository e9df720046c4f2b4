import { SaxesParser } from "saxes";
import { issueOf, type Issue } from "../../../model/issue.ts";
import { XmlMender } from "./xml-mender.ts";

export type XmlEvent =
  | {
      readonly kind: "open";
      readonly name: string;
      readonly attributes: ReadonlyMap<string, string>;
      readonly line: number;
    }
  | { readonly kind: "close"; readonly name: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "issue"; readonly issue: Issue };

/** More would say nothing new. */
const MAX_FAULTS = 20;
/** A document read in many at once holds its events in memory. */
const PIECE = 65_536;
/** What saxes calls wrong and does no harm here: exports put one after another, "]]>" in a text. */
const HARMLESS = [
  "only one root",
  "outside of root node",
  'the string "]]>"',
  "unclosed tag",
  "unexpected end",
];

/**
 * Reads XML as a stream of elements and texts.
 *
 * In:     the decoded text in pieces of any size.
 * Out:    events in source order. An element that the text ends in is not closed. Entities other than the five of XML and
 *         character references stay as they are written; document types and what they declare or point to do nothing.
 * Issues: `export-mended` for each line that is not well-formed (the first 20), read on after it;
 *         `export-truncated` where the text ends inside of an element; `export-syntax` where there is no element at all.
 */
export function* readXmlEvents(chunks: Iterable<string>, file: string): Generator<XmlEvent> {
  let events: XmlEvent[] = [];
  let faults = 0;
  let lastFault = 0;
  const place = (line: number) => ({ file, line, column: 1 });
  const fault = (line: number, found: string) => {
    if (line === lastFault || faults >= MAX_FAULTS) return;
    faults += 1;
    lastFault = line;
    events.push({ kind: "issue", issue: issueOf("export-mended", place(line), found) });
  };
  const parser = parserTo((event) => events.push(event), fault);
  const mender = new XmlMender({ write: (xml) => parser.write(xml), fault });
  let isEmpty = true;
  for (const piece of pieces(chunks)) {
    mender.mend(piece);
    isEmpty &&= !events.some((event) => event.kind === "open");
    yield* events;
    events = [];
  }
  const { unfinished, line } = mender.finish();
  isEmpty &&= !events.some((event) => event.kind === "open");
  yield* events;
  if (isEmpty)
    yield { kind: "issue", issue: issueOf("export-syntax", place(1), "no XML element was found") };
  else if (unfinished !== null)
    yield { kind: "issue", issue: issueOf("export-truncated", place(line), unfinished) };
}

function parserTo(
  push: (event: XmlEvent) => void,
  fault: (line: number, found: string) => void,
): SaxesParser {
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const named = new Map<string, string>();
    for (const [key, value] of Object.entries(attributes)) named.set(key, value);
    push({ kind: "open", name, attributes: named, line: parser.line });
  });
  parser.on("closetag", ({ name }) => push({ kind: "close", name }));
  parser.on("text", (text) => push({ kind: "text", text }));
  parser.on("cdata", (text) => push({ kind: "text", text }));
  parser.on("error", ({ message }) => {
    if (!HARMLESS.some((words) => message.includes(words)))
      fault(parser.line, message.replace(/^\d+:\d+: /u, "").replace(/[.]$/u, ""));
  });
  return parser;
}

function* pieces(chunks: Iterable<string>): Generator<string> {
  for (const chunk of chunks)
    for (let at = 0; at < chunk.length; at += PIECE) yield chunk.slice(at, at + PIECE);
}
