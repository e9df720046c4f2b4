import { closeSync, fstatSync, openSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { issueOf, type Issue } from "../../model/issue.ts";
import { buildThread, type BuiltThread } from "../thread/build-threads.ts";
import { limitIssues, type IssueList } from "../thread/limit-issues.ts";
import { formNames } from "../thread/split-page.ts";
import type { ExportFormat } from "./exports/export-format.ts";
import { exportFormats } from "./exports/formats.ts";
import { htmlPage } from "./exports/html-page.ts";
import { gatherThreads, type GatherLimits } from "./gather-threads.ts";
import { keyItems, type KeyedItem } from "./key-items.ts";
import { decodeHead, readChunks, readFully } from "./read-chunks.ts";
import { decodeText, readTextFile } from "./read-text-file.ts";
import { splitHtmlText } from "./split-html-text.ts";

/** What is looked at to recognise an export. */
const HEAD_BYTES = 64 * 1024;
const MAX_TOLD_IDS = 5;
/** A saved page is read at once, into a tree. */
const MAX_HTML = 32_000_000;

export type ReadOptions = {
  /** The form of page or the format of export to read the file in. */
  readonly form?: string | undefined;
  /** The columns of a CSV that are named otherwise. */
  readonly columns?: Readonly<Record<string, string>> | undefined;
  /** The one thread of the export that is wanted, by its id. */
  readonly thread?: string | undefined;
  /** The file's name for the places of issues in an export; its path where left out. */
  readonly name?: string | undefined;
  readonly limits?: GatherLimits;
};

/** What is found in an export: its threads one by one, and before them the issues of the file itself. */
export type ExportPart =
  ({ readonly kind: "thread" } & BuiltThread) | { readonly kind: "issue"; readonly issue: Issue };

export type ThreadsFile =
  | { readonly kind: "page"; readonly text: string }
  | { readonly kind: "export"; readonly form: string; readonly parts: Iterable<ExportPart> }
  | { readonly kind: "unread"; readonly issues: readonly Issue[] };

type OpenFile = { readonly fd: number; readonly head: Buffer };

/**
 * Reads a file with comments: an export, recognised by its content and then by its name, or else a pasted page.
 *
 * Out:    a page's text; or the threads of an export, to be read once, as `gatherThreads` orders them and in its memory.
 * Issues: of a page those of `readTextFile`; of an export those of its format, `export-not-utf8`, `thread-too-large`,
 *         `thread-unknown`, `file-too-large` of a saved page, `export-empty` where no other error says why there are no
 *         posts; `unknown-form`.
 * Source: docs/methods.md#exports
 */
export function readThreads(path: string, options: ReadOptions = {}): ThreadsFile {
  const { form, name = path } = options;
  const known = [...formNames, ...exportFormats.map((format) => format.name)];
  if (form !== undefined && !known.includes(form))
    return unread(
      issueOf("unknown-form", startOf(name), `"${form}". The forms are: ${known.join("; ")}`),
    );
  const opened = openFile(path);
  if (opened === null) return pageOf(readTextFile(path), options, path);
  const format = formatOf(opened, path, options);
  if (format !== undefined)
    return { kind: "export", form: format.name, parts: readExport(opened, format, name, options) };
  try {
    const page = fstatSync(opened.fd).isFile()
      ? readTextFile(path)
      : decodeText(Buffer.concat([opened.head, readFileSync(opened.fd)]), path);
    return pageOf(page, options, path);
  } finally {
    closeSync(opened.fd);
  }
}

const startOf = (file: string) => ({ file, line: 1, column: 1 });
const unread = (...issues: readonly Issue[]): ThreadsFile => ({ kind: "unread", issues });

function pageOf(
  { value: text, issues }: ReturnType<typeof readTextFile>,
  { thread }: ReadOptions,
  file: string,
): ThreadsFile {
  if (text === null) return unread(...issues);
  if (thread === undefined) return { kind: "page", text };
  return unread(
    issueOf(
      "thread-unknown",
      startOf(file),
      `There is no thread "${thread}": the file is a pasted page. Leave out --thread.`,
    ),
  );
}

/** Null where the file can't be opened or read; `readTextFile` says why. */
function openFile(path: string): OpenFile | null {
  let fd: number;
  try {
    fd = openSync(path, "r");
  } catch {
    return null;
  }
  try {
    return { fd, head: readFully(fd, Buffer.alloc(HEAD_BYTES)) };
  } catch {
    closeSync(fd);
    return null;
  }
}

/** Columns are named for no other format than CSV. */
function formatOf(
  { head }: OpenFile,
  path: string,
  { form, columns }: ReadOptions,
): ExportFormat | undefined {
  const wanted = form ?? (columns === undefined ? undefined : "csv");
  if (wanted !== undefined) return exportFormats.find(({ name }) => name === wanted);
  const text = decodeHead(head);
  return exportFormats.find((format) => format.recognises(text, basename(path)));
}

function* readExport(
  file: OpenFile,
  format: ExportFormat,
  name: string,
  { columns, thread, limits }: ReadOptions,
): Generator<ExportPart> {
  const issues = limitIssues();
  const choice = choose(thread, name);
  let isTold = false;
  function* told(): Generator<ExportPart> {
    if (!isTold) for (const issue of issues.all()) yield { kind: "issue", issue };
    isTold = true;
  }
  try {
    const text = readChunks(file, name, issues.add);
    const html = format === htmlPage ? wholePage(text) : undefined;
    if (html === null) {
      yield { kind: "issue", issue: tooLarge(name) };
      return;
    }
    const chunks = html === undefined ? text : [html];
    const items = keyItems(format.read(chunks, { name, columns }), issues.add);
    let posts = 0;
    for (const found of gatherThreads(choice.from(items), name, limits)) {
      yield* told();
      if ("code" in found) yield { kind: "issue", issue: found };
      else {
        posts += found.posts.length;
        yield { kind: "thread", ...buildThread(found, format.name) };
      }
    }
    yield* told();
    if (posts > 0) return;
    if (html !== undefined && thread === undefined)
      yield { kind: "thread", ...splitHtmlText(html, name) };
    else {
      const issue = choice.missing() ?? (hasErrors(issues) ? null : noPosts(format, name));
      if (issue !== null) yield { kind: "issue", issue };
    }
  } finally {
    closeSync(file.fd);
  }
}

/** The text in one; null where it is longer than a page can be. */
function wholePage(chunks: Iterable<string>): string | null {
  const parts: string[] = [];
  let length = 0;
  for (const chunk of chunks) {
    length += chunk.length;
    if (length > MAX_HTML) return null;
    parts.push(chunk);
  }
  return parts.join("");
}

const tooLarge = (file: string): Issue =>
  issueOf(
    "file-too-large",
    startOf(file),
    `at most ${MAX_HTML / 1e6} million characters of a saved page are read`,
  );

const hasErrors = (issues: IssueList): boolean =>
  issues.all().some(({ severity }) => severity === "error");

const noPosts = (format: ExportFormat, file: string): Issue =>
  issueOf("export-empty", startOf(file), format.name);

/** Lets the items of the wanted thread through, of every thread where none is named. */
function choose(wanted: string | undefined, file: string) {
  const others = new Set<string>();
  let isFound = false;
  return {
    *from(items: Iterable<KeyedItem>): Generator<KeyedItem> {
      for (const keyed of items) {
        const { key, item } = keyed;
        if (
          wanted === undefined ||
          key === wanted ||
          (item.kind === "thread" && item.id === wanted)
        ) {
          isFound = true;
          yield keyed;
        } else if (others.size < MAX_TOLD_IDS) others.add(key);
      }
    },
    missing(): Issue | null {
      if (wanted === undefined || isFound) return null;
      const ids = [...others].map((id) => `"${id}"`).join(", ");
      const found = `There is no thread "${wanted}". The first ones are: ${ids || "none"}.`;
      return issueOf("thread-unknown", startOf(file), found);
    },
  };
}
