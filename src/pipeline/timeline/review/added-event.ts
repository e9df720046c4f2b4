import { partsOf, precisionOf } from "../../../model/edtf.ts";
import type { Event, EventSource } from "../../../model/event.ts";
import { issueOf, type Issue, type WithIssues } from "../../../model/issue.ts";
import type { Place } from "../../../model/place.ts";
import type { AddedEvent } from "../../../model/timeline-file.ts";
import { STOP } from "../events/content-stems.ts";
import { isNamedBy } from "./dated-words.ts";
import { quotedSource, tooExact, type Documents } from "./quoted-source.ts";

const MAX_SLUG = 48;
const MARKS = /\p{M}/gu;
const WORDS = /[\p{L}\p{N}]+/gu;

/**
 * An event that a curator added, with its quotes checked.
 *
 * In:     the entry; the documents by name; where its fields stand in the review.
 * Out:    the event, with no found event in it; null where a quote or the date has a fault.
 * Issues: those of its quotes; `review-date` (error) for a date more exact than all of its words.
 */
export function addedEvent(
  entry: AddedEvent,
  documents: Documents,
  placeOf: (path: readonly PropertyKey[]) => Place,
): WithIssues<Event | null> {
  const claim = { date: entry.date, end: entry.end ?? null };
  const read = entry.quotes.map((quote, i) =>
    quotedSource(quote, claim, documents, (field) => placeOf(["quotes", i, field])),
  );
  const issues: Issue[] = read.flatMap(({ issue }) => issue ?? []);
  const good = read.flatMap((quoted) => (quoted.issue === null ? [quoted] : []));
  if (issues.length === 0 && !isNamedBy(good.map(({ reading }) => reading)))
    issues.push(issueOf("review-date", placeOf(["date"]), tooExact(claim, good)));
  const [first] = good;
  if (first === undefined || issues.length > 0) return { value: null, issues };
  const event: Event = {
    id: `${entry.date.toLowerCase()}-${slugOf(first.source)}`,
    kind: entry.kind,
    ...claim,
    precision: precisionOf(partsOf(entry.date)),
    title: entry.title.trim(),
    text: first.source.quote,
    sources: good.map(({ source }) => source),
    differences: [],
    names: [],
    found: [],
    posts: [],
  };
  return { value: event, issues };
}

/** The quote's own words that carry content, without its date, as far as they fit; a retitled event keeps them. */
function slugOf({ quote, start, dated }: EventSource): string {
  const [from, to] = [dated.start - start, dated.end - start];
  const isInQuote = from >= 0 && to <= quote.length;
  const text = isInQuote ? `${quote.slice(0, from)} ${quote.slice(to)}` : quote;
  const plain = text.normalize("NFKD").replaceAll(MARKS, "").toLowerCase();
  let slug = "";
  for (const word of plain.match(WORDS) ?? []) {
    if (STOP.has(word)) continue;
    if (slug.length + word.length >= MAX_SLUG) break;
    slug += slug === "" ? word : `-${word}`;
  }
  return slug === "" ? "event" : slug;
}
