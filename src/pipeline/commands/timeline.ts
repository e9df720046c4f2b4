import type { Event } from "../../model/event.ts";
import type { Issue } from "../../model/issue.ts";
import { analyse } from "../analyse.ts";
import { readStudy } from "../read/read-study.ts";
import { readTextFile } from "../read/read-text-file.ts";
import { splitThread } from "../thread/split-thread.ts";
import { readTimeline, type TimelineSource } from "../timeline/read-timeline.ts";
import { counted, EXIT, failed, hasErrors, issueLines, json, type Streams } from "./output.ts";

export type TimelineOptions = { published?: string; study?: string; json?: boolean };
type Timeline = { readonly events: readonly Event[]; readonly issues: readonly Issue[] };

/** `threadlens timeline DOCUMENT…`: the dated events of documents, or of a study's. */
export function timeline(
  files: readonly string[],
  options: TimelineOptions,
  streams: Streams,
): number {
  const found = options.study === undefined ? ofFiles(files, options) : ofStudy(options.study);
  if (hasErrors(found.issues)) return failed(found.issues, options.json, streams);
  streams.log(issueLines(found.issues));
  streams.out(options.json === true ? json(found) : describe(found.events));
  return EXIT.done;
}

function ofStudy(path: string): Timeline {
  const { value: study, issues } = readStudy(path);
  if (study === null) return { events: [], issues };
  const analysis = analyse(study);
  return { events: analysis.events, issues: analysis.issues };
}

function ofFiles(files: readonly string[], { published }: TimelineOptions): Timeline {
  const issues: Issue[] = [];
  const sources = files.flatMap((name): TimelineSource[] => {
    const { value: text, issues: found } = readTextFile(name);
    issues.push(...found);
    if (text === null) return [];
    const { posts, article } = splitThread(text, { name });
    return [
      {
        name,
        text,
        kind: isWikiText(text) ? "encyclopedia" : "other",
        ...(published !== undefined && { published }),
        ...(posts.length > 0 && article !== null && { span: article }),
      },
    ];
  });
  if (hasErrors(issues)) return { events: [], issues };
  const { value: events, issues: dateIssues } = readTimeline(sources);
  return { events, issues: dateIssues };
}

/** Wiki text has headings between equals signs. */
const isWikiText = (text: string): boolean =>
  text.split("\n").some((line) => line.startsWith("=") && line.trimEnd().endsWith("="));

function describe(events: readonly Event[]): string {
  const entries = events.map(({ date, end, title, sources }) => {
    const quotes = sources.map(
      ({ document, line, quote }) => `    ${document}:${line}: “${quote}”`,
    );
    return [`${date}${end === null ? "" : `/${end}`}  ${title}`, ...quotes].join("\n");
  });
  return `${[counted(events.length, "dated event"), ...entries].join("\n")}\n`;
}
