import { partsOf, precisionOf } from "../../../model/edtf.ts";
import type { Event } from "../../../model/event.ts";
import { issueOf, type Issue, type WithIssues } from "../../../model/issue.ts";
import type { Place } from "../../../model/place.ts";
import type { AddedEvent } from "../../../model/timeline-file.ts";
import { slugOfQuote } from "../events/to-events.ts";
import { isNamedBy } from "./dated-words.ts";
import { quotedSource, tooExact, type Documents } from "./quoted-source.ts";

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
    id: `${entry.date.toLowerCase()}-${slugOfQuote(first.source) || "event"}`,
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
