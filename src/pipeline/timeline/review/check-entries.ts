import type { Event, EventSource } from "../../../model/event.ts";
import { issueOf, type Issue } from "../../../model/issue.ts";
import type { DatedQuote, ReviewedEvent } from "../../../model/timeline-file.ts";
import type { ReadReview } from "../../read/read-timeline-file.ts";
import type { Matches } from "./match-entries.ts";
import { quotedSource, unknownDocument, unlikeDocument, type Documents } from "./quoted-source.ts";

export type CheckedEntries = {
  /** For each entry the sources that the curator gave it beyond those found. */
  readonly ownSources: readonly (readonly EventSource[])[];
  readonly issues: readonly Issue[];
};

/**
 * Checks the entries of a review against what the program finds now and against the documents.
 *
 * Issues: `review-unknown-event` for an entry that no found event answers to; `review-date-changed`; `review-stale-quote` for a
 *         quote that its document, or the found event, no longer has (warnings); of a quote with `dated` the errors of `quotedSource`.
 */
export function checkEntries(
  { value: { events: entries }, placeOf }: ReadReview,
  matches: Matches,
  documents: Documents,
): CheckedEntries {
  const issues: Issue[] = [];
  const ownSources = entries.map((entry, i) => {
    const events = matches.events[i] ?? [];
    const [first] = events;
    if (first === undefined && !matches.partOf.has(i))
      issues.push(
        issueOf("review-unknown-event", placeOf(["events", i]), unknown(entry, documents)),
      );
    if (first !== undefined && isRedated(entry, events))
      issues.push(
        issueOf(
          "review-date-changed",
          placeOf(["events", i, "date"]),
          `The program dates this event ${first.date} now; it was ${entry.date} when it was reviewed.`,
        ),
      );
    return entry.quotes.flatMap((quote, j) => {
      const at = (field: keyof DatedQuote) => placeOf(["events", i, "quotes", j, field]);
      const stale = staleness(quote, events, documents);
      const { dated } = quote;
      if (dated === undefined || first === undefined) {
        if (stale !== null) issues.push(issueOf("review-stale-quote", at("quote"), stale));
        return [];
      }
      const read = quotedSource({ ...quote, dated }, first, documents, at);
      if (read.issue !== null) issues.push(read.issue);
      return read.source === null ? [] : [read.source];
    });
  });
  return { ownSources, issues };
}

const isRedated = ({ date, hide }: ReviewedEvent, events: readonly Event[]): boolean =>
  hide === undefined && date !== undefined && events.every((event) => event.date !== date);

function unknown({ id, hide, quotes }: ReviewedEvent, documents: Documents): string {
  if (hide !== undefined) return `${id}, which this entry hides. The entry can be removed.`;
  const stands = quotes.some(
    ({ document, quote, line }) => (documents.get(document)?.locate(quote, line) ?? null) !== null,
  );
  return stands
    ? `${id} in these words. To keep it, move it to added: with the words that date it (dated:); else remove the entry.`
    : `${id}, and its documents do not hold its words. Correct the quotes, or remove the entry.`;
}

/** What is wrong with a quote of a found event; null where nothing is. */
function staleness(
  { document: name, quote, line }: ReviewedEvent["quotes"][number],
  events: readonly Event[],
  documents: Documents,
): string | null {
  const sources = events
    .flatMap((event) => event.sources)
    .filter((source) => source.document === name);
  if (sources.some((source) => source.quote === quote)) return null;
  const document = documents.get(name);
  if (document === undefined) return unknownDocument(name, documents);
  const span = document.locate(quote, line);
  if (span === null) return unlikeDocument({ document: name, quote }, document);
  if (events.length === 0) return null;
  if (sources.some(({ start, end }) => start < span.end && span.start < end)) return null;
  return "The program does not count these words among the event’s sources. To keep them as one, name under dated: the words that date them; else remove the quote.";
}
