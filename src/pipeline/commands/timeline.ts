import { dirname, resolve } from "node:path";
import type { Analysis } from "../../model/analysis.ts";
import type { SourceDocument } from "../../model/source-document.ts";
import type { Event } from "../../model/event.ts";
import { issueOf, type Issue, type WithIssues } from "../../model/issue.ts";
import type { OnProgress } from "../../model/progress.ts";
import type { Span } from "../../model/place.ts";
import { analyse } from "../analyse.ts";
import { isStudyFolder, readStudy, type Study } from "../read/read-study.ts";
import { readTextFile } from "../read/read-text-file.ts";
import { splitThread } from "../thread/split-thread.ts";
import { readTimeline, type TimelineSource } from "../timeline/read-timeline.ts";
import { tellProgress } from "../tell-progress.ts";
import { isStudy } from "./load.ts";
import { EXIT, failed, hasErrors, issueLines, json, type Streams } from "./output.ts";
import { reviewTimeline } from "./timeline-review.ts";
import { timelineText } from "./timeline-text.ts";

export type TimelineOptions = {
  readonly published?: string | undefined;
  readonly study?: string | undefined;
  readonly json?: boolean | undefined;
  /** The timeline as the program found it, whatever people made of it. */
  readonly found?: boolean | undefined;
  /** Write it for review. */
  readonly review?: boolean | undefined;
};

/** Events and issues; what a study adds is there where one was read. */
export type Timeline = {
  readonly events: readonly Event[];
  readonly issues: readonly Issue[];
} & Partial<Pick<Analysis, "readersEvents" | "curation">>;

/** What is wrong with the use of these arguments; null where nothing is. */
function wrongTimelineUse(files: readonly string[], options: TimelineOptions): string | null {
  const { files: documents, study } = whatToRead(files, options);
  const folder = documents.find(isStudy);
  if (folder !== undefined)
    return `${folder} is a study: name it alone, or with --study beside its documents`;
  if (documents.length === 0 && study === undefined) return "name documents, or a study";
  if (documents.length === 0 && options.published !== undefined)
    return "a study has its own published: leave out --published";
  if (options.review !== true) return null;
  if (study === undefined || documents.length > 0) return "--review takes a study and no documents";
  return options.found === true ? "--review writes what is found: leave out --found" : null;
}

/**
 * `threadlens timeline DOCUMENT… | STUDY`: the dated events of documents; of a study those of all its documents, as its curators
 * left them, or of the documents named. With `--review`, writes them into the study for people to review.
 */
export function timeline(
  files: readonly string[],
  options: TimelineOptions,
  streams: Streams,
): number {
  const wrong = wrongTimelineUse(files, options);
  if (wrong !== null) {
    streams.log(`error: ${wrong}\n`);
    return EXIT.wrongUse;
  }
  const wanted = whatToRead(files, options);
  if (options.review === true && wanted.study !== undefined)
    return reviewTimeline(wanted.study, options, streams);
  const found = read(wanted.files, wanted.study, options, streams.onProgress);
  if (hasErrors(found.issues)) return failed(found.issues, options.json, streams);
  streams.log(issueLines(found.issues));
  streams.out(options.json === true ? json(found) : timelineText(found, options.found === true));
  return EXIT.done;
}

/** A study may stand where a document does. */
function whatToRead(files: readonly string[], { study }: TimelineOptions) {
  const [first, ...others] = files;
  const isAlone = study === undefined && first !== undefined && others.length === 0;
  return isAlone && isStudy(first) ? { files: [], study: first } : { files, study };
}

function read(
  files: readonly string[],
  path: string | undefined,
  { published, found }: TimelineOptions,
  onProgress: OnProgress | undefined,
): Timeline {
  if (path === undefined) return ofFiles(files, { known: new Map(), published }, onProgress);
  const { value: study, issues } = readStudy(path);
  if (study === null) return { events: [], issues };
  if (files.length > 0)
    return ofFiles(files, { known: knownFiles(study, path), published }, onProgress);
  const analysis = analyse(study, { onProgress });
  const { curation } = analysis;
  const asFound = found === true && curation !== null;
  const events = asFound ? curation.found : analysis.events;
  const { readersEvents } = asFound ? curation : analysis;
  return { events, readersEvents, curation, issues: [...issues, ...analysis.issues] };
}

type Known = Pick<SourceDocument, "kind" | "published"> & { readonly hasComments?: boolean };

/** What a study says of its files, by their full path. */
function knownFiles({ documents, threads }: Study, path: string): Map<string, Known> {
  const folder = isStudyFolder(path) ? path : dirname(path);
  const entries = [
    ...documents.map(({ id, kind, published }) => [id, { kind, published }] as const),
    ...threads.map(
      ({ file, published }) => [file, { kind: "news", published, hasComments: true }] as const,
    ),
  ];
  return new Map(entries.map(([file, known]) => [resolve(folder, file), known]));
}

type Facts = {
  readonly known: ReadonlyMap<string, Known>;
  readonly published: string | undefined;
};

function ofFiles(
  files: readonly string[],
  { known, published: day }: Facts,
  onProgress: OnProgress | undefined,
): Timeline {
  const issues: Issue[] = [];
  const sources = files.flatMap((name): TimelineSource[] => {
    const { value: text, issues: found } = readTextFile(name);
    issues.push(...found);
    if (text === null) return [];
    const facts = known.get(resolve(name));
    const published = day ?? facts?.published ?? null;
    const isDocument = facts !== undefined && facts.hasComments !== true;
    const article = isDocument ? null : articleOf(text, name);
    if (article !== null) issues.push(...article.issues);
    return [
      {
        name,
        text,
        kind: facts?.kind ?? (isWikiText(text) ? "encyclopedia" : "other"),
        ...(published !== null && { published }),
        ...(article !== null && { span: article.value }),
      },
    ];
  });
  if (hasErrors(issues)) return { events: [], issues };
  const { value: events, issues: dateIssues } = readTimeline(
    sources,
    tellProgress(onProgress, "timeline", sources.length),
  );
  return { events, issues: [...issues, ...dateIssues] };
}

/** A list or a chronicle may look a little like comments; a page with comments hardly looks like anything else. */
const SURE_THREAD = 0.9;

/** The article above the comments of a page; null for a text that is no page with comments. */
function articleOf(text: string, name: string): WithIssues<Span> | null {
  const { posts, article, form } = splitThread(text, { name });
  if (posts.length === 0 || article === null || form.confidence < SURE_THREAD) return null;
  const first = posts[0]?.span?.start ?? article.end;
  const line = text.slice(0, first).split("\n").length;
  const issue = issueOf("comments-left-out", { file: name, line, column: 1 }, String(posts.length));
  return { value: article, issues: [issue] };
}

/** Wiki text has headings between equals signs. */
const isWikiText = (text: string): boolean =>
  text.split("\n").some((line) => line.startsWith("=") && line.trimEnd().endsWith("="));
