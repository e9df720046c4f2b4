import { isNode, isSeq, Scalar, type Document, type YAMLMap, type YAMLSeq } from "yaml";
import type { Event, EventSource } from "../../../model/event.ts";

/** Room for a title of the greatest length; a longer line is broken. */
const LINE_WIDTH = 104;
/** A longer quote is written as a block of lines, in which no mark of the quote has a meaning of its own. */
const LONGEST_ON_LINE = 80;

export const textOf = (document: Document): string => document.toString({ lineWidth: LINE_WIDTH });

/** The list under a key, made where there is none. */
export function listOf(document: Document, key: string): YAMLSeq {
  const list: unknown = document.get(key, true);
  if (isSeq(list) && !(list.flow === true && list.items.length === 0)) return list;
  const made = document.createNode([]);
  made.flow = false;
  if (isNode(list)) made.commentBefore = list.comment ?? null;
  document.set(key, made);
  return made;
}

/** An entry for a found event; a blank line stands before all but the first. */
export function entryOf(document: Document, event: Event, hasSpace: boolean): YAMLMap {
  const { id, date, end, kind, title, sources } = event;
  const quotes = sources.map((source) => quoteNode(document, source));
  const node = document.createNode({ id, date, ...(end !== null && { end }), kind, title, quotes });
  node.spaceBefore = hasSpace;
  return node;
}

export function quoteNode(
  document: Document,
  { document: name, line, quote }: EventSource,
): YAMLMap {
  return document.createNode({ document: name, line, quote: quoteText(quote) });
}

export function quoteText(quote: string): Scalar<string> {
  const text = new Scalar(quote);
  if (quote.length > LONGEST_ON_LINE) text.type = Scalar.BLOCK_FOLDED;
  return text;
}
