import { dirname, join } from "node:path";
import type { Analysis } from "../../model/analysis.ts";
import type { Event } from "../../model/event.ts";
import type { Issue } from "../../model/issue.ts";
import { NO_CURATOR } from "../../model/timeline-file.ts";
import { analyse } from "../analyse.ts";
import { isStudyFolder, readStudy, type Study } from "../read/read-study.ts";
import { readTextFile } from "../read/read-text-file.ts";
import { readReview, TIMELINE_FILE } from "../read/read-timeline-file.ts";
import type { TimelineSource } from "../timeline/read-timeline.ts";
import { applyReview, searchedDocuments } from "../timeline/review/apply-review.ts";
import { matchEntries } from "../timeline/review/match-entries.ts";
import { updatedReview } from "../timeline/review/update-review.ts";
import { newReview } from "../timeline/review/write-review.ts";
import { writeFiles } from "../write-files.ts";
import {
  counted,
  EXIT,
  failed,
  hasErrors,
  issueLines,
  json,
  systemErrorOf,
  wrapped,
  type Streams,
} from "./output.ts";

/** What became of the file; the events by id. */
type Written = {
  readonly file: string;
  readonly isChanged: boolean;
  readonly found: number;
  /** Found events that the file did not have. */
  readonly added: readonly string[];
  /** Entries of the file that no found event answers to; they are kept. */
  readonly notFound: readonly string[];
  readonly issues: readonly Issue[];
};
type Renewed = Omit<Written, "file" | "isChanged" | "issues"> & { readonly text: string };

/**
 * `threadlens timeline STUDY --review`: writes the study's found events into its timeline.yaml, for people to review.
 *
 * A file that is there keeps all that people wrote; one with an error in its form is not touched.
 */
export function reviewTimeline(
  path: string,
  { json: asJson }: { readonly json?: boolean | undefined },
  streams: Streams,
): number {
  const { value: study, issues } = readStudy(path);
  if (study === null) return failed(issues, asJson, streams);
  const file = join(isStudyFolder(path) ? path : dirname(path), TIMELINE_FILE);
  const analysis = analyse({ ...study, review: null }, streams);
  const sources = sourcesOf(study, analysis);
  const old = study.review === null ? null : readTextFile(file).value;
  const renewed = renew(study, old, analysis.events, sources);
  if (renewed.text !== old) {
    const reason = write(file, renewed.text);
    if (reason !== null) {
      streams.log(`error: cannot write ${file} (${reason}). Check that you may write there\n`);
      return EXIT.inputErrors;
    }
  }
  const { text, ...counts } = renewed;
  const { value: review, issues: unread } = readReview(text, file, study.id);
  const applied = applyReview(analysis.events, review, sources);
  const written = {
    file,
    isChanged: text !== old,
    ...counts,
    issues: [...issues, ...unread, ...applied.issues],
  };
  streams.log(issueLines(written.issues));
  const isSigned = review !== null && review.value.curator !== NO_CURATOR;
  streams.out(asJson === true ? json(written) : describe(written, isSigned));
  return hasErrors(written.issues) ? EXIT.inputErrors : EXIT.done;
}

function renew(
  study: Study,
  old: string | null,
  found: readonly Event[],
  sources: readonly TimelineSource[],
): Renewed {
  const counts = { found: found.length, added: found.map(({ id }) => id), notFound: [] };
  const { review } = study;
  if (old === null || review === null || review === undefined)
    return { text: newReview(study.id, found), ...counts };
  const { events: entries } = review.value;
  const documents = searchedDocuments(sources);
  const matches = matchEntries(found, entries, documents);
  return {
    text: updatedReview(old, review.value, matches, documents),
    found: found.length,
    added: matches.unseen.map(({ id }) => id),
    notFound: entries
      .filter((_, i) => matches.events[i]?.length === 0 && !matches.partOf.has(i))
      .map(({ id }) => id),
  };
}

/** The documents as the timeline was read from them: of a thread's file its article. */
function sourcesOf(study: Study, { threads }: Analysis): TimelineSource[] {
  const articles = threads.flatMap(({ id, article }): TimelineSource[] => {
    const thread = study.threads.find((other) => other.id === id);
    if (thread === undefined || article === null) return [];
    return [{ name: thread.file, text: thread.text, kind: "news", span: article }];
  });
  const documents = study.documents.map(({ id, text, kind }): TimelineSource => ({
    name: id,
    text,
    kind,
  }));
  return [...documents, ...articles];
}

/** The system's reason where the file cannot be written, else null. */
function write(file: string, content: string): string | null {
  try {
    writeFiles(dirname(file), [{ path: TIMELINE_FILE, content }]);
    return null;
  } catch (error) {
    const reason = systemErrorOf(error);
    if (reason === null) throw error;
    return reason;
  }
}

function describe({ file, isChanged, found, added, notFound }: Written, isSigned: boolean): string {
  const gone = notFound.length === 0 ? "" : `; ${notFound.length} no longer found and kept`;
  const kept = found - added.length;
  if (!isChanged)
    return `${wrapped(`${file} stays as it is: nothing new in ${counted(found, "found event")}${gone}.`)}\n`;
  const news =
    kept === 0
      ? `${counted(found, "event")} to review`
      : `${counted(added.length, "new event")}, ${kept} as they ${isSigned ? "were reviewed" : "stood"}`;
  return `${wrapped(`Wrote ${file}: ${news}${gone}.`)}\n`;
}
