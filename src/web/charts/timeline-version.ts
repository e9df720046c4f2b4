import type { Analysis } from "../../model/analysis.ts";
import type { Event, EventSource } from "../../model/event.ts";
import { dateWords } from "./calendar.ts";
import { counted, listed, numeral } from "./label.ts";

/** The timeline as people left it, or as the program found it; the same where nobody reviewed it. */
export const TIMELINE_VERSIONS = ["reviewed", "found"] as const;
export type TimelineVersion = (typeof TIMELINE_VERSIONS)[number];

type Timelines = Pick<Analysis, "events" | "curation">;

/** The events of a version, in the analysis's order. */
export function eventsOf({ events, curation }: Timelines, version: TimelineVersion) {
  return version === "found" && curation !== null ? curation.found : events;
}

/** "As reviewed by Ada"; null where the timeline has one version. */
export function versionWords(
  { curation }: Pick<Analysis, "curation">,
  version: TimelineVersion,
): string | null {
  if (curation === null) return null;
  return version === "found" ? "As found by the program" : `As reviewed by ${curation.curator}`;
}

/** What the review made of the found events, in counts; "" where there was none. */
export function readCuration({ events, curation }: Timelines): string {
  if (curation === null) return "";
  const { found, hidden } = curation;
  const merged = events.reduce((sum, event) => sum + Math.max(0, event.found.length - 1), 0);
  const retitled = events.filter((event) => foundTitle(curation.found, event) !== null).length;
  const added = events.filter((event) => event.found.length === 0).length;
  const parts = [
    ...(hidden.length === 0 ? [] : [`${numeral(hidden.length)} hidden`]),
    ...(merged === 0 ? [] : [`${numeral(merged)} merged into others`]),
    ...(retitled === 0 ? [] : [`${numeral(retitled)} retitled`]),
    ...(added === 0 ? [] : [`${numeral(added)} added`]),
  ];
  const made = parts.length === 0 ? "nothing changed" : listed(parts);
  return `${counted(found.length, "event")} found by the program; in the review ${made}, which leaves ${numeral(events.length)}.`;
}

/** The title that the program gave a reviewed event, where the review changed it. */
function foundTitle(found: readonly Event[], event: Event): string | null {
  const title = found.find(({ id }) => id === mainOf(event))?.title;
  return title === undefined || title === event.title ? null : title;
}

/** The found event whose place a reviewed one took: that of its own id, else the first. */
function mainOf({ id, found }: Event): string | undefined {
  return found.includes(id) ? id : found[0];
}

/** What the review did with an event, as sentences; none where it left it as found. */
export function reviewNotes(
  { events, curation }: Timelines,
  event: Event,
  version: TimelineVersion,
): string[] {
  if (curation === null) return [];
  return version === "found"
    ? notesOnFound(events, curation, event)
    : notesOnReviewed(curation, event);
}

function notesOnReviewed({ found, curator }: NonNullable<Analysis["curation"]>, event: Event) {
  if (event.found.length === 0) return [`Added by ${curator}; the program did not find it.`];
  const made = found.filter(({ id }) => event.found.includes(id));
  const main = made.find(({ id }) => id === mainOf(event));
  const titles = made.map(({ title }) => `“${title}”`);
  const merged = `Made of ${counted(made.length, "found event")}: ${titles.join(" · ")}.`;
  const known = new Set(made.flatMap(({ sources }) => sources.map(placeOf)));
  const added = event.sources.filter((source) => !known.has(placeOf(source))).length;
  return [
    ...(main === undefined ? [] : changesOf(main, event)),
    ...(made.length > 1 ? [merged] : []),
    ...(added === 0 ? [] : [`${counted(added, "quotation")} added by ${curator}.`]),
  ];
}

function placeOf({ document, start, end }: EventSource): string {
  return `${start} ${end} ${document}`;
}

/** What of an event is not as the program found it. */
function changesOf(found: Event, { title, kind, date, end }: Event): string[] {
  const hasTitle = found.title === title;
  const hasDate = found.date === date && found.end === end;
  return [
    ...(hasTitle ? [] : [`Title as found: “${found.title}”.`]),
    ...(found.kind === kind ? [] : [`Kind as found: ${found.kind}.`]),
    ...(hasDate ? [] : [`Date as found: ${dateWords(found.date, found.end)}.`]),
  ];
}

function notesOnFound(
  events: readonly Event[],
  { curator, hidden }: NonNullable<Analysis["curation"]>,
  event: Event,
): string[] {
  const why = hidden.find((entry) => entry.event === event.id)?.why;
  if (why !== undefined) return [`Hidden by ${curator}: ${ended(why)}`];
  const kept = events.find((other) => other.found.includes(event.id));
  if (kept === undefined) return [];
  if (mainOf(kept) !== event.id) return [`Merged by ${curator} into “${kept.title}”.`];
  return kept.title === event.title ? [] : [`Title as reviewed by ${curator}: “${kept.title}”.`];
}

/** A reason as a sentence. */
function ended(why: string): string {
  return /[.!?…]$/u.test(why) ? why : `${why}.`;
}

/** The event of the other version that an event became, or came from; null where there is none. */
export function twinOf(
  { events, curation }: Timelines,
  id: string,
  to: TimelineVersion,
): string | null {
  if (curation === null) return null;
  if (to === "reviewed") return events.find(({ found }) => found.includes(id))?.id ?? null;
  const event = events.find((known) => known.id === id);
  return event === undefined ? null : (mainOf(event) ?? null);
}
