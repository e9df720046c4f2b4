import type { Event } from "../../model/event.ts";
import { issueOf, type Issue, type WithIssues } from "../../model/issue.ts";
import { readTellings, type TimelineSource } from "./events/extract-events.ts";
import { mergeTellings } from "./events/merge-tellings.ts";
import type { Telling } from "./events/telling.ts";
import { toEvents } from "./events/to-events.ts";

export type { TimelineSource } from "./events/extract-events.ts";

/**
 * Reads one timeline out of several documents.
 *
 * In:     documents in any order; their order changes nothing but that of the issues.
 * Out:    events by date, then id; a happening that several documents tell is one event with all its sources.
 * Issues: `no-dates` (warning) for a document without events; `impossible-date`, `other-calendar` (warnings) for dates that were left out.
 * Source: docs/methods.md#timeline
 */
export function readTimeline(documents: readonly TimelineSource[]): WithIssues<Event[]> {
  const tellings: Telling[] = [];
  const issues: Issue[] = [];
  for (const document of documents) {
    const read = readTellings(document);
    issues.push(...read.issues);
    if (read.value.length === 0)
      issues.push(issueOf("no-dates", { file: document.name, line: 1, column: 1 }, document.name));
    tellings.push(...read.value);
  }
  return { value: toEvents(mergeTellings(tellings)), issues };
}
