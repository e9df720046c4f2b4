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
 * In:     documents in any order; their order changes nothing but that of the issues. `readOne` is called after each.
 * Out:    events by date, then id; a happening that several documents tell is one event with all its sources.
 * Issues: in each document in the order of its text: `impossible-date`, `other-calendar`, `date-after-publication` (warnings) for
 *         what was left out; then `no-dates` (warning) for a document without events.
 * Source: docs/methods.md#timeline
 */
export function readTimeline(
  documents: readonly TimelineSource[],
  readOne: () => void = () => {},
): WithIssues<Event[]> {
  const tellings: Telling[] = [];
  const issues: Issue[] = [];
  for (const document of documents) {
    const read = readTellings(document);
    issues.push(...read.issues);
    if (read.value.length === 0) issues.push(noDates(document));
    tellings.push(...read.value);
    readOne();
  }
  return { value: toEvents(mergeTellings(tellings)), issues };
}

function noDates({ name, published }: TimelineSource): Issue {
  const advice =
    published === undefined
      ? " Where it dates by weekday or month alone, give its day of publication (published)."
      : "";
  return issueOf("no-dates", { file: name, line: 1, column: 1 }, `${name}.${advice}`);
}
