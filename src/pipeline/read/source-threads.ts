import { FreeIds } from "../../model/free-id.ts";
import { issueOf, type Issue, type WithIssues } from "../../model/issue.ts";
import type { Thread } from "../../model/thread.ts";
import type { Repair } from "../../model/repair.ts";
import { repairExported } from "../thread/repair/repair-exported.ts";
import type { PlacedCodeRow } from "./read-codes.ts";
import type { ReadOptions } from "./read-export.ts";
import { readThreads, readThreadsText, type ThreadsFile } from "./read-threads.ts";

/** A thread to be analysed: a page with comments, or a thread of an export. */
export type SourceThread = {
  readonly id: string;
  /** Its id in the export; null for a page. */
  readonly sourceId: string | null;
  readonly file: string;
  /** Of a page; "" for an export. */
  readonly text: string;
  /** Of an export; null for a page, which is yet to be split. */
  readonly thread: Thread | null;
  readonly title: string;
  readonly published: string | null;
  readonly publisher: string | null;
  readonly licence: string | null;
  readonly form: string | null;
  /** Of a page: how its split is corrected; those of an export are made when it is read. */
  readonly repairs?: readonly Repair[];
};

/** What is known of a file's threads before it is read. */
export type SourceFacts = Pick<
  SourceThread,
  "id" | "file" | "published" | "publisher" | "licence" | "form" | "repairs"
> & {
  /** Goes before the title that an export gives. */
  readonly title: string | null;
  /** The title where nothing else gives one. */
  readonly untitled: string;
  /** Goes before the ids of the threads of an export with several. */
  readonly prefix: string;
};

/** An analysis keeps all posts in memory: some kilobytes each. */
const MAX_POSTS = 200_000;
const MAX_ID = 64;

/**
 * The threads of a file, to be analysed.
 *
 * Out:    a page or the one thread of an export with the id of `facts`; several with ids made of the export's, unique
 *         and as `idSchema` wants them.
 * Issues: errors of a file of which nothing is read, `too-many-posts` (error). Those of an export of which something is
 *         read stand in its first thread.
 */
export function readSourceThreads(
  path: string,
  facts: SourceFacts,
  options: Pick<ReadOptions, "columns" | "thread" | "name">,
): WithIssues<SourceThread[]> {
  return threadsOf(readThreads(path, { ...options, form: facts.form ?? undefined }), facts);
}

/** What is told of a text beside its words. */
export type TextFacts = {
  /** Name of its file, by which an export is known for one; folders before it are left out. */
  readonly name: string;
  readonly form?: string | undefined;
  /** Of an export: the one of its threads that is meant, by the export's id. */
  readonly thread?: string | undefined;
  readonly repairs?: readonly Repair[] | undefined;
  readonly title?: string | undefined;
  readonly published?: string | undefined;
  readonly publisher?: string | undefined;
};

/**
 * The threads of a text, as those of a file that holds it.
 *
 * In:     the text as sent; a byte order mark at its beginning is dropped, so that offsets are those of the file.
 * Out:    as of `readSourceThreads`. Ids are made of the name: "page" for "page.html", "export-t3-1" and so on for the
 *         threads of an export with several, as in a study that names the file.
 * Issues: as of `readSourceThreads`.
 */
export function sourceThreadsOfText(text: string, told: TextFacts): WithIssues<SourceThread[]> {
  const { form, thread, repairs, title = null, published = null, publisher = null } = told;
  const file = told.name.replace(/^.*[/\\]/su, "");
  const id = threadIdOf(file);
  return threadsOf(readThreadsText(text, { name: file, form, thread }), {
    id,
    file,
    title,
    published,
    publisher,
    licence: null,
    form: form ?? null,
    untitled: file,
    prefix: `${id}-`,
    ...(repairs !== undefined && { repairs }),
  });
}

/** A file's name without its ending, as `idSchema` wants ids. */
export const threadIdOf = (file: string): string =>
  idOf(file.replace(/^.*[/\\]/su, "").replace(/\.[^.]{1,8}$/u, ""));

function threadsOf(read: ThreadsFile, facts: SourceFacts): WithIssues<SourceThread[]> {
  if (read.kind === "unread") return { value: [], issues: read.issues };
  if (read.kind === "export") return exportThreads(read, facts);
  const { prefix: _, untitled, ...known } = facts;
  const title = facts.title ?? untitled;
  const page = { ...known, title, sourceId: null, text: read.text, thread: null };
  return { value: [page], issues: [] };
}

function exportThreads(
  { parts }: Extract<ThreadsFile, { kind: "export" }>,
  { prefix, untitled, repairs = [], ...facts }: SourceFacts,
): WithIssues<SourceThread[]> {
  const ofFile: Issue[] = [];
  const threads: (SourceThread & { readonly thread: Thread; readonly article: string })[] = [];
  const ids = new FreeIds();
  let posts = 0;
  for (const part of parts) {
    if (part.kind === "issue") {
      ofFile.push(part.issue);
      continue;
    }
    const { id, title, article, thread } = part;
    posts += thread.posts.length;
    if (posts > MAX_POSTS) return { value: [], issues: [tooMany(facts.file)] };
    threads.push({
      ...facts,
      id: ids.take(`${prefix}${idOf(id ?? facts.id)}`.slice(0, MAX_ID - 8)),
      sourceId: id,
      title: facts.title ?? title ?? untitled,
      text: "",
      article,
      thread,
    });
  }
  const isOne = threads.length === 1;
  if (!isOne && repairs.length > 0) ofFile.push(forWhich(facts.file, threads.length));
  const [first, ...others] = threads.map(({ article, thread, ...rest }) => ({
    ...rest,
    thread: isOne ? repairExported(thread, article, repairs, facts.file) : thread,
  }));
  if (first === undefined) return { value: [], issues: ofFile };
  const thread = { ...first.thread, issues: [...ofFile, ...first.thread.issues] };
  const id = others.length === 0 ? facts.id : first.id;
  return { value: [{ ...first, id, thread }, ...others], issues: [] };
}

const forWhich = (file: string, threads: number): Issue =>
  issueOf(
    "repair-misfit",
    { file, line: 1, column: 1 },
    `The repairs were left out: the file holds ${threads} threads, and ids of posts do not say which one is meant`,
  );

const tooMany = (file: string): Issue =>
  issueOf(
    "too-many-posts",
    { file, line: 1, column: 1 },
    `The export holds more than ${MAX_POSTS} posts, which are too many to analyse at once.`,
  );

/** Names as keys and addresses want them: "t3_Ab" → "t3-ab"; room is left for a number. */
const idOf = (name: string): string =>
  (name.toLowerCase().match(/[a-z0-9]+/gu) ?? ["thread"]).join("-").slice(0, MAX_ID - 8);

/**
 * Codes with the threads' own ids where they name them as the export does.
 *
 * Out: a name that is one thread's id and the export's id of another is a fault of its row, never a choice.
 */
export function nameThreads(
  rows: readonly PlacedCodeRow[],
  threads: readonly Pick<SourceThread, "id" | "sourceId">[],
): PlacedCodeRow[] {
  const byName = new Map<string, Set<string>>();
  for (const { id, sourceId } of threads)
    for (const name of [id, sourceId ?? id])
      byName.set(name, (byName.get(name) ?? new Set()).add(id));
  return rows.map((row) => {
    const [id = row.thread, ...others] = byName.get(row.thread) ?? [];
    if (others.length === 0) return { ...row, thread: id };
    const threadFault = `"${row.thread}" is the name of several threads (${[id, ...others].join(", ")}), by its own id or the export's. Name the thread by an id that no other has.`;
    return { ...row, threadFault };
  });
}
