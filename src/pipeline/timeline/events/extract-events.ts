import type { Event } from "../../../model/event.ts";
import type { Issue, WithIssues } from "../../../model/issue.ts";
import { issueOf } from "../../../model/issue.ts";
import type { Span } from "../../../model/place.ts";
import type { DocumentFacts } from "../../../model/source-document.ts";
import { dayNumberOf } from "../../../model/calendar.ts";
import { readDates, type ReadDates } from "../dates/date-reader.ts";
import { publishedDay } from "../dates/find-dates.ts";
import { mergeTellings } from "./merge-tellings.ts";
import { toldAfter } from "./told-after.ts";
import { readBlocks } from "../dates/read-blocks.ts";
import { tellingsOf, type DocumentText } from "./tellings.ts";
import { toEvents } from "./to-events.ts";
import type { Telling } from "./telling.ts";

/** A document to read events from; `span` restricts the reading, offsets stay those of the whole text. */
export type TimelineSource = {
  readonly name: string;
  readonly text: string;
  readonly kind: DocumentFacts["kind"];
  readonly published?: string;
  readonly span?: Span;
};

/**
 * Finds the dated happenings that one document tells.
 *
 * In:     a document; `published` lets "Wednesday" and "January 10" be read.
 * Out:    one event a happening, by date, then id; what is told twice has two sources. Each quote stands in the text
 *         exactly from its start to its end.
 * Source: docs/methods.md#timeline
 */
export function extractEvents(source: TimelineSource): Event[] {
  return toEvents(mergeTellings(readTellings(source).value));
}

/**
 * The single tellings of a document, in text order.
 *
 * Issues: `impossible-date` (warning) for a day that no calendar has, `other-calendar` (warning) for a date that is not Gregorian,
 *         `date-after-publication` (warning, one a document) for sentences in the past tense of a day after the publication;
 *         all are left out. In the order of the text.
 */
export function readTellings(source: TimelineSource): WithIssues<Telling[]> {
  const { name, text, kind } = source;
  const published = publishedDay(source.published);
  const blocks = readBlocks(text, source.span);
  const read = readDates(text, blocks, { published, textFirst: kind === "encyclopedia" });
  const latest = published === null ? null : dayNumberOf(published);
  const issues: Issue[] = [
    ...unreadIssues(source, read.impossible, "impossible-date"),
    ...unreadIssues(source, read.otherCalendar, "other-calendar"),
  ];
  const document = { name, text, latest };
  issues.push(...laterIssues(document, read.blocks));
  return { value: tellingsOf(document, read.blocks), issues: issues.toSorted(byPlace) };
}

function byPlace({ place: a }: Issue, { place: b }: Issue): number {
  return (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0);
}

function laterIssues(document: DocumentText, blocks: ReadDates["blocks"]): Issue[] {
  const later = toldAfter(document, blocks);
  const [first] = later;
  if (first === undefined) return [];
  const { name, text } = document;
  const column = first.start - (text.lastIndexOf("\n", first.start - 1) + 1) + 1;
  const many =
    later.length === 1
      ? `"${first.text}": one sentence is`
      : `"${first.text}" and more: ${String(later.length)} sentences are`;
  return [issueOf("date-after-publication", { file: name, line: first.line, column }, many)];
}

function unreadIssues(
  { name, text }: TimelineSource,
  dates: ReadDates["impossible"],
  code: "impossible-date" | "other-calendar",
): Issue[] {
  let lineStart = { line: 0, at: 0 };
  return dates.map(({ start, text: found, line }) => {
    if (lineStart.line !== line) lineStart = { line, at: text.lastIndexOf("\n", start - 1) + 1 };
    return issueOf(code, { file: name, line, column: start - lineStart.at + 1 }, found);
  });
}
