import type { Event, EventSource } from "../../../model/event.ts";
import { issueOf, type Issue } from "../../../model/issue.ts";
import type { Place } from "../../../model/place.ts";
import type { ReviewedEvent } from "../../../model/timeline-file.ts";
import type { ReadReview } from "../../read/read-timeline-file.ts";
import { isNamedBy, type ClaimedDate } from "./dated-words.ts";
import type { Matches } from "./match-entries.ts";
import {
  dateText,
  quotedSource,
  tooExact,
  unknownDocument,
  unlikeDocument,
  type Documents,
  type GoodSource,
} from "./quoted-source.ts";

export type CheckedEntries = {
  /** For each entry the sources that the curator gave it beyond those found. */
  readonly ownSources: readonly (readonly EventSource[])[];
  /** For each entry the date that its curator gave it in place of the found one; null where the found one stays. */
  readonly dates: readonly (ClaimedDate | null)[];
  readonly issues: readonly Issue[];
};

/** An entry, the events it stands for, and where its fields stand. */
type Checked = {
  readonly entry: ReviewedEvent;
  readonly events: readonly Event[];
  readonly documents: Documents;
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
};

type Dated = {
  readonly sources: readonly EventSource[];
  readonly date: ClaimedDate | null;
  readonly issues: readonly Issue[];
};

/**
 * Checks the entries of a review against what the program finds now and against the documents.
 *
 * Out:    an entry's date stands in place of the found one where words that the curator named under `dated` mean it.
 * Issues: `review-unknown-event` for an entry that no found event answers to; `review-date-changed`; `review-stale-quote` for a
 *         quote that its document, or the found event, no longer has (warnings); of a quote with `dated` the errors of
 *         `quotedSource`, and `review-date` for a date more exact than its words.
 */
export function checkEntries(
  { value: { events: entries }, placeOf }: ReadReview,
  matches: Matches,
  documents: Documents,
): CheckedEntries {
  const issues: Issue[] = [];
  const dated = entries.map((entry, i): Dated => {
    const events = matches.events[i] ?? [];
    const checked: Checked = {
      entry,
      events,
      documents,
      placeOf: (path) => placeOf(["events", i, ...path]),
    };
    const [first] = events;
    if (first === undefined && !matches.partOf.has(i))
      issues.push(
        issueOf("review-unknown-event", placeOf(["events", i]), unknown(entry, documents)),
      );
    const read = first === undefined ? null : datedEntry(checked, first);
    issues.push(...staleIssues(checked), ...(read?.issues ?? []));
    return read ?? { sources: [], date: null, issues: [] };
  });
  return {
    ownSources: dated.map(({ sources }) => sources),
    dates: dated.map(({ date }) => date),
    issues,
  };
}

/** What the quotes with words that date them make of an entry: further sources, or another date. */
function datedEntry(checked: Checked, found: Event): Dated {
  const claim = ownClaim(checked);
  const asFound = datedQuotes(checked, found);
  if (claim === null) return { ...asFound, date: null };
  const own = datedQuotes(checked, claim);
  const isNamed = isNamedBy(own.good.map(({ reading }) => reading));
  if (own.issues.length === 0 && isNamed) return { ...own, date: claim };
  if (asFound.issues.length > 0) {
    const exact = issueOf("review-date", checked.placeOf(["date"]), tooExact(claim, own.good));
    return { ...own, date: null, issues: own.issues.length > 0 ? own.issues : [exact] };
  }
  const message = `The program dates this event ${dateText(found)}, and date: here says ${dateText(claim)}.`;
  const changed = issueOf("review-date-changed", checked.placeOf(["date"]), message);
  return { ...asFound, date: null, issues: [changed] };
}

/** The date of an entry where it is that of none of its events. */
function ownClaim({ entry: { date, end, hide }, events }: Checked): ClaimedDate | null {
  if (hide !== undefined || date === undefined) return null;
  const isFound = events.some(
    (event) => event.date === date && (end === undefined || event.end === end),
  );
  return isFound ? null : { date, end: end ?? null };
}

function datedQuotes({ entry, documents, placeOf }: Checked, { date, end }: ClaimedDate) {
  const read = entry.quotes.flatMap(({ dated, ...quote }, j) =>
    dated === undefined
      ? []
      : [
          quotedSource({ ...quote, dated }, { date, end }, documents, (field) =>
            placeOf(["quotes", j, field]),
          ),
        ],
  );
  const good = read.flatMap((quoted): GoodSource[] => (quoted.issue === null ? [quoted] : []));
  return {
    good,
    sources: good.map(({ source }) => source),
    issues: read.flatMap(({ issue }) => issue ?? []),
  };
}

function staleIssues({ entry, events, documents, placeOf }: Checked): Issue[] {
  return entry.quotes.flatMap((quote, j) => {
    if (quote.dated !== undefined && events.length > 0) return [];
    const stale = staleness(quote, events, documents);
    const at = placeOf(["quotes", j, "quote"]);
    return stale === null ? [] : [issueOf("review-stale-quote", at, stale)];
  });
}

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
