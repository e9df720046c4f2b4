import { FreeIds } from "../../../model/free-id.ts";
import { compareDates } from "../../../model/edtf.ts";
import type { Curation, Event } from "../../../model/event.ts";
import { issueOf, type Issue, type WithIssues } from "../../../model/issue.ts";
import { NO_CURATOR } from "../../../model/timeline-file.ts";
import type { ReadReview } from "../../read/read-timeline-file.ts";
import type { TimelineSource } from "../read-timeline.ts";
import { addedEvent } from "./added-event.ts";
import { checkEntries, type CheckedEntries } from "./check-entries.ts";
import { groupEvents, type EventGroup } from "./group-events.ts";
import { limitIssues } from "./limit-issues.ts";
import { matchEntries, type Matches } from "./match-entries.ts";
import { mergedEvent } from "./merged-event.ts";
import type { Documents } from "./quoted-source.ts";
import { SearchedDocument } from "./searched-document.ts";

type Reviewed = { readonly events: readonly Event[]; readonly curation: Curation | null };

/** Faulty entries of a kind that are checked; who wrote more mends these first. */
const MAX_FAULTY = 50;
/** Ids of unseen events that are named in a message. */
const MAX_NAMED = 3;

/**
 * Brings a timeline into the form that its curators gave it.
 *
 * In:     the events as found; the review, null where nobody made one; the documents that quotes are looked up in.
 * Out:    the events as reviewed, by date, then id, and the found ones beside them. What no entry speaks of is shown as found.
 * Issues: those of the entries, of their merges and of what was added; `review-new-events`, `review-unsigned` (warnings).
 * Source: docs/methods.md#review-by-people
 */
export function applyReview(
  found: readonly Event[],
  review: ReadReview | null,
  documents: readonly TimelineSource[],
): WithIssues<Reviewed> {
  if (review === null) return { value: { events: found, curation: null }, issues: [] };
  const { curator, made, events: entries } = review.value;
  const byName = searchedDocuments(documents);
  const matches = matchEntries(found, entries, byName);
  const checked = checkEntries(review, matches, byName);
  const added = addedEvents(review, found, byName);
  const grouped = groupEvents(review, matches, added.value);
  const groups = grouped.value.filter(({ hide }) => hide === null);
  const hidden = grouped.value.flatMap(({ hide, events }) =>
    hide === null ? [] : events.map(({ id }) => ({ event: id, why: hide })),
  );
  const events = groups.flatMap((group) => shownEvent(group, matches, checked));
  const issues = [
    ...(curator === NO_CURATOR ? [issueOf("review-unsigned", review.placeOf(["curator"]))] : []),
    ...checked.issues,
    ...grouped.issues,
    ...added.issues,
    ...unseenIssue(review, matches),
    ...nowFoundIssues(review, added.value, matches),
  ];
  const value = {
    events: events.toSorted(byDate),
    curation: {
      curator,
      made,
      found: [...found],
      readersEvents: [],
      hidden: hidden.toSorted(byEvent),
    },
  };
  return { value, issues: limitIssues(issues) };
}

/** Documents by name, as reviews look words up in them. */
export const searchedDocuments = (documents: readonly TimelineSource[]): Documents =>
  new Map(documents.map((source) => [source.name, new SearchedDocument(source)]));

/** What curators added; one with a fault is left out. */
function addedEvents(
  { value: { added }, placeOf }: ReadReview,
  found: readonly Event[],
  documents: Documents,
): WithIssues<(Event | null)[]> {
  const ids = new FreeIds(found.map(({ id }) => id));
  const issues: Issue[] = [];
  let faulty = 0;
  const value = added.map((entry, i) => {
    if (faulty >= MAX_FAULTY) return null;
    const read = addedEvent(entry, documents, (path) => placeOf(["added", i, ...path]));
    issues.push(...read.issues);
    if (read.value === null) faulty += 1;
    return read.value === null ? null : { ...read.value, id: ids.take(read.value.id) };
  });
  return { value, issues };
}

function shownEvent(
  { events, wording, entries }: EventGroup,
  matches: Matches,
  { ownSources, dates }: CheckedEntries,
): Event[] {
  const [first, ...others] = events;
  if (first === undefined) return [];
  const own = entries.find((i) => matches.events[i]?.includes(first) === true);
  const dated = own === undefined ? null : (dates[own] ?? null);
  const sources = entries.flatMap((i) => ownSources[i] ?? []);
  return [mergedEvent(first, others, { ...wording, dated }, sources)];
}

function unseenIssue({ placeOf }: ReadReview, { unseen }: Matches): Issue[] {
  if (unseen.length === 0) return [];
  const named = unseen.slice(0, MAX_NAMED).map(({ id }) => id);
  const more = unseen.length > MAX_NAMED ? ` and ${unseen.length - MAX_NAMED} more` : "";
  const count = unseen.length === 1 ? "1 found event is" : `${unseen.length} found events are`;
  const message = `${count} not in this review and shown as found: ${named.join(", ")}${more}.`;
  return [issueOf("review-new-events", placeOf(["events"]), message)];
}

/** What a curator added and the program has come to find, until the file has both. */
function nowFoundIssues(
  { placeOf }: ReadReview,
  added: readonly (Event | null)[],
  { unseen }: Matches,
): Issue[] {
  const byQuote = new Map(
    unseen.flatMap(({ id, date, kind, sources }) =>
      sources.map(({ document, quote }) => [JSON.stringify([document, quote, date, kind]), id]),
    ),
  );
  return added.flatMap((event, i) => {
    if (event === null) return [];
    const { date, kind, sources } = event;
    const id = sources
      .map(({ document, quote }) => byQuote.get(JSON.stringify([document, quote, date, kind])))
      .find((found) => found !== undefined);
    if (id === undefined) return [];
    const message = `The program now finds this event itself, as ${id}. Run threadlens timeline STUDY --review, give its entry your title and remove this one.`;
    return [issueOf("review-twice", placeOf(["added", i]), message)];
  });
}

function byDate(a: Event, b: Event): number {
  return compareDates(a, b) || byPlace(a, b) || compare(a.id, b.id);
}

/** As they stand in the documents. */
function byPlace({ sources: [a] }: Event, { sources: [b] }: Event): number {
  return compare(a?.document ?? "", b?.document ?? "") || (a?.start ?? 0) - (b?.start ?? 0);
}

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);

const byEvent = (a: { readonly event: string }, b: { readonly event: string }): number =>
  compare(a.event, b.event);
