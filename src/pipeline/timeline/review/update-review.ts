import {
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Document,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import type { Event } from "../../../model/event.ts";
import type { ReviewedEvent, TimelineFile } from "../../../model/timeline-file.ts";
import type { Matches } from "./match-entries.ts";
import type { Documents } from "./quoted-source.ts";
import { entryOf, listOf, quoteNode, quoteText, textOf } from "./review-nodes.ts";

/**
 * The text of a review brought up to date.
 *
 * In:     its text and value; the events that its entries were found to speak of; the documents by name.
 * Out:    the same text with the ids, lines and quotes that the program now has, and with the events that it lacked at their place
 *         by date; what people wrote stays, their comments too. The text itself where nothing changed.
 */
export function updatedReview(
  text: string,
  { events: entries }: TimelineFile,
  matches: Matches,
  documents: Documents,
): string {
  const document: Document = parseDocument(text);
  const list = listOf(document, "events");
  const newIds = changedIds(entries, matches);
  let isChanged = matches.unseen.length > 0;
  for (const [i, entry] of entries.entries()) {
    const node = list.items[i];
    if (!isMap(node)) continue;
    const events = matches.events[i] ?? [];
    isChanged =
      renew(node, { id: newIds.get(entry.id), into: newIds.get(entry.into ?? "") }) || isChanged;
    isChanged = giveEnd(document, node, entry, events) || isChanged;
    isChanged = renewLines(node, entry, documents) || isChanged;
    isChanged = renewQuotes(document, node, entry, { events, documents }) || isChanged;
  }
  insertByDate(document, list, entries, matches);
  if (!isChanged) return text;
  const renewed = textOf(document);
  return text.includes("\r\n") ? renewed.replaceAll("\n", "\r\n") : renewed;
}

/** Sets what differs; true where something did. */
function renew(
  node: YAMLMap,
  values: Readonly<Record<string, string | number | undefined>>,
): boolean {
  let isChanged = false;
  for (const [key, value] of Object.entries(values)) {
    if (value === undefined || node.get(key) === value) continue;
    node.set(key, value);
    isChanged = true;
  }
  return isChanged;
}

/** Gives the entry of a span its end, below the date, where it has none. */
function giveEnd(
  document: Document,
  node: YAMLMap,
  { date, end }: ReviewedEvent,
  [event, ...others]: readonly Event[],
): boolean {
  if (event === undefined || event.end === null || others.length > 0) return false;
  if (end !== undefined || date !== event.date) return false;
  const place = node.items.findIndex(({ key }) => isScalar(key) && key.value === "date");
  node.items.splice(place + 1, 0, document.createPair("end", event.end));
  return true;
}

/** Corrects the lines of quotes that have moved in their document. */
function renewLines(node: YAMLMap, { quotes }: ReviewedEvent, documents: Documents): boolean {
  const list: unknown = node.get("quotes", true);
  if (!isSeq(list)) return false;
  let isChanged = false;
  for (const [j, { document: name, quote, line }] of quotes.entries()) {
    const item = list.items[j];
    const document = documents.get(name);
    const span = line === undefined ? null : (document?.locate(quote, line) ?? null);
    if (document === undefined || span === null || !isMap(item)) continue;
    isChanged = renew(item, { line: document.lineOf(span.start) }) || isChanged;
  }
  return isChanged;
}

/** The ids that the program has changed; one that another entry still has stays with that entry. */
function changedIds(
  entries: readonly ReviewedEvent[],
  { events }: Matches,
): ReadonlyMap<string, string> {
  const nowOf = (id: string, i: number) => events[i]?.[0]?.id ?? id;
  const kept = new Set(entries.filter(({ id }, i) => nowOf(id, i) === id).map(({ id }) => id));
  return new Map(
    entries.flatMap(({ id }, i) => {
      const now = nowOf(id, i);
      return now === id || kept.has(now) ? [] : [[id, now] as const];
    }),
  );
}

/** Adds the sources that the program found since; one that it now cuts otherwise takes the place of what it was. */
function renewQuotes(
  document: Document,
  node: YAMLMap,
  { quotes }: ReviewedEvent,
  matched: { readonly events: readonly Event[]; readonly documents: Documents },
): boolean {
  const list: unknown = node.get("quotes", true);
  const sources = matched.events.flatMap((event) => event.sources);
  const found = new Set(sources.map(keyOf));
  const known = new Set(quotes.map(keyOf));
  const missing = sources.filter((source) => !known.has(keyOf(source)));
  if (!isSeq(list) || missing.length === 0) return false;
  const old = quotes.map((quote) => {
    const isOwn = quote.dated !== undefined || found.has(keyOf(quote));
    return isOwn
      ? null
      : (matched.documents.get(quote.document)?.locate(quote.quote, quote.line) ?? null);
  });
  for (const source of missing) {
    const j = old.findIndex(
      (span, i) =>
        span !== null &&
        quotes[i]?.document === source.document &&
        span.start < source.end &&
        source.start < span.end,
    );
    const item = list.items[j];
    if (isMap(item)) {
      renew(item, { line: source.line });
      item.set("quote", quoteText(source.quote));
    } else list.items.push(quoteNode(document, source));
    if (j !== -1) old[j] = null;
  }
  return true;
}

const keyOf = ({
  document,
  quote,
}: {
  readonly document: string;
  readonly quote: string;
}): string => JSON.stringify([document, quote]);

/** The parser gives a comment above the first entry to the list, where a new first entry would take it over. */
function giveFirstItsComment(list: YAMLSeq): void {
  const [first] = list.items;
  if (!isMap(first) || typeof list.commentBefore !== "string") return;
  first.commentBefore = [list.commentBefore, first.commentBefore ?? []].flat().join("\n");
  list.commentBefore = null;
}

/** Puts each new event before the first entry of a later date. */
function insertByDate(
  document: Document,
  list: YAMLSeq,
  entries: readonly ReviewedEvent[],
  { events, unseen }: Matches,
): void {
  const dates = entries.map(({ date }, i) => events[i]?.[0]?.date ?? date ?? "");
  const waiting = unseen.toReversed();
  giveFirstItsComment(list);
  const merged: unknown[] = [];
  for (const [i, item] of list.items.entries()) {
    const before = waiting.length;
    while (waiting.length > 0 && (waiting.at(-1)?.date ?? "") < (dates[i] ?? "")) {
      const event = waiting.pop();
      if (event !== undefined) merged.push(entryOf(document, event, merged.length > 0));
    }
    if (waiting.length < before && isMap(item)) item.spaceBefore = true;
    merged.push(item);
  }
  for (const event of waiting.toReversed())
    merged.push(entryOf(document, event, merged.length > 0));
  list.items = merged;
}
