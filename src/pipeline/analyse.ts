import { createHash } from "node:crypto";
import type { AnalysedPost, AnalysedThread, Analysis } from "../model/analysis.ts";
import type { Codebook } from "../model/codebook.ts";
import type { Curation, Event } from "../model/event.ts";
import { PROGRAM_CODER, SENTIMENT } from "../model/post-codes.ts";
import type { OnProgress } from "../model/progress.ts";
import type { Thread } from "../model/thread.ts";
import { applyCodes, holdCodes } from "./coding/apply-codes.ts";
import { codePosts, type PostCodes } from "./coding/code-posts.ts";
import { readyCodebook } from "./coding/post-words.ts";
import { REASONS } from "./coding/reasons.ts";
import { stanceModel } from "./coding/text-model/stance-model.ts";
import { countWords } from "./language/count-words.ts";
import type { Study } from "./read/read-study.ts";
import type { SourceThread } from "./read/source-threads.ts";
import { coderFacts } from "./summary/coder-facts.ts";
import { summarise } from "./summary/summarise.ts";
import { tellProgress } from "./tell-progress.ts";
import { splitThread } from "./thread/split-thread.ts";
import { findDates } from "./timeline/dates/find-dates.ts";
import { linkPosts } from "./timeline/links/link-posts.ts";
import { readTimeline, type TimelineSource } from "./timeline/read-timeline.ts";
import { applyReview } from "./timeline/review/apply-review.ts";

/** `onProgress` hears of the steps as they go on; what comes out is the same without it. */
export type AnalyseOptions = { readonly onProgress?: OnProgress | undefined };

type SplitSource = { readonly source: SourceThread; readonly thread: Thread };

/**
 * The whole way of the data: pages are split into posts (exports are when they are read), posts coded, documents read for events, posts linked to events,
 * and all of it counted.
 *
 * In:     a study as read.
 * Out:    posts in page order, thread by thread; events by date. The same study gives the same analysis.
 * Issues: in `issues`, those of every step; those of splitting also in their thread.
 */
export function analyse(study: Study, { onProgress }: AnalyseOptions = {}): Analysis {
  const split = splitSources(study.threads, onProgress);
  const bare = split.flatMap(barePosts);
  const others = applyCodes(bare, study.codes);
  const held = applyCodes(others.value, study.heldCodes);
  const heldCoders = [...new Set(study.heldCodes.map(({ coder }) => coder))];
  const model = stanceModel();
  const coded = codePosts(
    held.value.map((post) => ({ ...post, held: heldValues(post, heldCoders) })),
    readyCodebook(study.codebook),
    model,
    new Map(split.map(({ source, thread }) => [source.id, articleText(source, thread)])),
    tellProgress(onProgress, "coding", held.value.length),
  );
  const days = new Map(study.threads.map(({ id, published }) => [id, published]));
  const analysed = coded.codes.flatMap((codes, i) => {
    const post = held.value[i];
    return post === undefined ? [] : [analysedPost(post, codes, days.get(post.thread) ?? null)];
  });
  const posts = holdCodes(analysed, heldCoders, study.codebook);
  const documents = [...study.documents.map(timelineSource), ...split.flatMap(articleOf)];
  const timeline = readTimeline(documents, tellProgress(onProgress, "timeline", documents.length));
  const reviewed = applyReview(timeline.value, study.review ?? null, documents);
  const versions = reviewed.value.curation === null ? 1 : 2;
  const linkedOne = tellProgress(onProgress, "linking", posts.length, versions);
  const link = (events: readonly Event[]) =>
    linkPosts(posts, events, study.codebook.events, study.threads, documents, linkedOne);
  const linked = link(reviewed.value.events);
  const { curation } = reviewed.value;
  const targets = Object.keys(study.codebook.targets);
  const coders = coderFacts(study, posts, { version: model.version, held: heldCoders });
  const result = {
    coder: { id: PROGRAM_CODER, version: model.version },
    coders,
    posts: linked.posts,
  };
  return {
    format: "threadlens-analysis/1",
    study: study.id,
    title: study.title,
    question: study.question,
    limits: [...study.limits],
    ...(study.known != null && { known: study.known }),
    codebook: codebookFacts(study),
    ...result,
    divisions: [...coded.divisions],
    threads: split.map(threadFacts),
    documents: [
      ...study.documents.map(({ text: _, ...facts }) => facts),
      ...split
        .filter(({ thread }) => thread.article !== null)
        .map(({ source }) => articleFacts(source)),
    ],
    events: linked.events,
    readersEvents: linked.readersEvents,
    curation: curation === null ? null : withLinks(curation, link(curation.found)),
    summary: summarise({ ...result, targets, tags: study.codebook.tags, held: heldCoders }),
    issues: [
      ...split.flatMap(({ thread }) => thread.issues),
      ...others.issues,
      ...held.issues,
      ...timeline.issues,
      ...reviewed.issues,
    ],
  };
}

const withLinks = (
  curation: Curation,
  { events, readersEvents }: ReturnType<typeof linkPosts>,
): Curation => ({ ...curation, found: events, readersEvents });

export type Page = {
  readonly name: string;
  readonly text: string;
  readonly codebook: Codebook;
  readonly codebookSha256?: string;
  readonly form?: string;
  /** The article's day, against which "Wednesday" and "last summer" are read. */
  readonly published?: string;
  readonly codes?: Study["codes"];
};

/** Analyses one page as a study of its own, without other documents. */
export function analysePage(page: Page, options: AnalyseOptions = {}): Analysis {
  const { name, text, form = null, published = null } = page;
  const thread = {
    id: fileId(name),
    sourceId: null,
    file: name,
    text,
    thread: null,
    title: name,
    published,
    publisher: null,
    licence: null,
    form,
  };
  return analyseFile({ ...page, threads: [thread] }, options);
}

export type FileOfThreads = Pick<Page, "name" | "codebook" | "codebookSha256" | "codes"> & {
  readonly threads: readonly SourceThread[];
};

/** Analyses the threads of one file as a study of its own, without other documents. */
export const analyseFile = (file: FileOfThreads, options: AnalyseOptions = {}): Analysis =>
  analyse(studyOfFile(file), options);

/** The threads of one file as a study of its own. */
export function studyOfFile(file: FileOfThreads): Study {
  const { name, threads, codebook, codes = [] } = file;
  const [first, ...others] = threads;
  return {
    id: fileId(name),
    title: first === undefined || others.length > 0 ? name : first.title,
    question: null,
    limits: [],
    codebook,
    codebookSha256: file.codebookSha256 ?? hashOf(codebook),
    threads,
    documents: [],
    coders: [],
    codes: [],
    heldCodes: codes,
  };
}

/** The file's name without folder and ending. */
export const fileId = (name: string): string =>
  name.replace(/^.*[/\\]/u, "").replace(/\.[^.]{1,8}$/u, "");

/** A codebook that was not read from a file is named by its JSON. */
const hashOf = (codebook: Codebook) =>
  createHash("sha256").update(JSON.stringify(codebook)).digest("hex");

function splitSources(
  sources: readonly SourceThread[],
  onProgress: OnProgress | undefined,
): SplitSource[] {
  const splitOne = tellProgress(onProgress, "splitting", sources.length);
  return sources.map((source) => {
    const thread = splitSource(source);
    splitOne();
    return { source, thread };
  });
}

function splitSource({ text, form, file, thread, repairs }: SourceThread): Thread {
  return thread ?? splitThread(text, { name: file, form: form ?? undefined, repairs });
}

const articleText = ({ text }: SourceThread, { article }: Thread): string =>
  article === null ? "" : text.slice(article.start, article.end);

type BarePost = Thread["posts"][number] & Pick<AnalysedPost, "thread" | "codes" | "codeNotes">;

function barePosts({ source, thread }: SplitSource): BarePost[] {
  return thread.posts.map((post) => ({ ...post, thread: source.id, codes: {} }));
}

/** What the coders who are held fixed say of a post; the later one counts. */
function heldValues(post: BarePost, coders: readonly string[]): Readonly<Record<string, string>> {
  const values = coders.map((coder) =>
    Object.hasOwn(post.codes, coder) ? post.codes[coder] : undefined,
  );
  return Object.fromEntries(values.flatMap((coded) => Object.entries(coded ?? {})));
}

/** The tone of a post that the program cannot read is no finding. */
const UNREAD_TONE = {
  [PROGRAM_CODER]: { [SENTIMENT]: { confidence: null, evidence: "", how: REASONS.language } },
};

function analysedPost(post: BarePost, codes: PostCodes, published: string | null): AnalysedPost {
  const isUnread = Object.values(codes.stance).every(({ reason }) => reason === REASONS.language);
  return {
    ...post,
    ...codes,
    ...(isUnread && { codeNotes: { ...post.codeNotes, ...UNREAD_TONE } }),
    tags: [...codes.tags],
    words: countWords(post.text),
    events: [],
    dates: findDates(post.text, published === null ? {} : { published }),
  };
}

function timelineSource({ id, text, kind, published }: Study["documents"][number]): TimelineSource {
  return { name: id, text, kind, ...(published !== null && { published }) };
}

/** A thread's article is a document like the others; the comments below it are not. */
function articleOf({ source, thread }: SplitSource): TimelineSource[] {
  if (thread.article === null || thread.posts.length === 0) return [];
  const { published } = source;
  return [
    {
      name: source.file,
      text: source.text,
      kind: "news",
      span: thread.article,
      ...(published !== null && { published }),
    },
  ];
}

function threadFacts({ source, thread }: SplitSource): AnalysedThread {
  const { posts: _, ...rest } = thread;
  const { id, file, title, published, publisher, licence } = source;
  return { ...rest, id, file, title, published, publisher, licence };
}

function articleFacts({
  file,
  title,
  publisher,
  published,
  licence,
}: SourceThread): Analysis["documents"][number] {
  return { id: file, title, kind: "news", publisher, published, licence };
}

function codebookFacts({ codebook, codebookSha256 }: Study): Analysis["codebook"] {
  return {
    id: codebook.codebook,
    version: codebook.version,
    sha256: codebookSha256,
    language: codebook.language,
    targets: Object.entries(codebook.targets).map(([id, target]) => ({ id, ...target })),
    tags: codebook.tags,
    events: codebook.events,
  };
}
