import { dirname, resolve } from "node:path";
import type { SourceDocument } from "../../model/source-document.ts";
import type { Event } from "../../model/event.ts";
import type { Issue } from "../../model/issue.ts";
import { analyse } from "../analyse.ts";
import { isStudyFolder, readStudy, type Study } from "../read/read-study.ts";
import { readTextFile } from "../read/read-text-file.ts";
import { splitThread } from "../thread/split-thread.ts";
import { readTimeline, type TimelineSource } from "../timeline/read-timeline.ts";
import {
  counted,
  EXIT,
  failed,
  hasErrors,
  issueLines,
  json,
  wrapped,
  type Streams,
} from "./output.ts";

export type TimelineOptions = { published?: string; study?: string; json?: boolean };
type Timeline = { readonly events: readonly Event[]; readonly issues: readonly Issue[] };

/** `threadlens timeline DOCUMENT…`: the dated events of documents; with a study, of all its documents or of those named. */
export function timeline(
  files: readonly string[],
  options: TimelineOptions,
  streams: Streams,
): number {
  const found = read(files, options);
  if (hasErrors(found.issues)) return failed(found.issues, options.json, streams);
  streams.log(issueLines(found.issues));
  streams.out(options.json === true ? json(found) : describe(found.events));
  return EXIT.done;
}

function read(files: readonly string[], { study: path, published }: TimelineOptions): Timeline {
  if (path === undefined) return ofFiles(files, new Map(), published);
  const { value: study, issues } = readStudy(path);
  if (study === null) return { events: [], issues };
  if (files.length > 0) return ofFiles(files, knownFiles(study, path), published);
  const analysis = analyse(study);
  return { events: analysis.events, issues: [...issues, ...analysis.issues] };
}

type Known = Pick<SourceDocument, "kind" | "published">;

/** What a study says of its files, by their full path. */
function knownFiles({ documents, threads }: Study, path: string): Map<string, Known> {
  const folder = isStudyFolder(path) ? path : dirname(path);
  const entries = [
    ...documents.map(({ id, kind, published }) => [id, { kind, published }] as const),
    ...threads.map(({ file, published }) => [file, { kind: "news", published }] as const),
  ];
  return new Map(entries.map(([file, known]) => [resolve(folder, file), known]));
}

function ofFiles(
  files: readonly string[],
  known: ReadonlyMap<string, Known>,
  day: string | undefined,
): Timeline {
  const issues: Issue[] = [];
  const sources = files.flatMap((name): TimelineSource[] => {
    const { value: text, issues: found } = readTextFile(name);
    issues.push(...found);
    if (text === null) return [];
    const facts = known.get(resolve(name));
    const published = day ?? facts?.published ?? null;
    const { posts, article } = splitThread(text, { name });
    return [
      {
        name,
        text,
        kind: facts?.kind ?? (isWikiText(text) ? "encyclopedia" : "other"),
        ...(published !== null && { published }),
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
    const quotes = sources.map(({ document, line, quote }) =>
      wrapped(`    ${document}:${line}: “${quote}”`, "      "),
    );
    return [wrapped(`${date}${end === null ? "" : `/${end}`}  ${title}`, "  "), ...quotes].join(
      "\n",
    );
  });
  return `${[counted(events.length, "dated event"), ...entries].join("\n")}\n`;
}
