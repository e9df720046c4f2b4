import { basename } from "node:path";
import { issueOf, type Issue } from "../../model/issue.ts";
import { buildThread, type BuiltThread } from "../thread/build-threads.ts";
import { limitIssues, type IssueList } from "../thread/limit-issues.ts";
import type { ExportFormat } from "./exports/export-format.ts";
import { exportFormats } from "./exports/formats.ts";
import { htmlPage } from "./exports/html-page.ts";
import { gatherThreads, type GatherLimits } from "./gather-threads.ts";
import { keyItems, type KeyedItem } from "./key-items.ts";
import { splitHtmlText } from "./split-html-text.ts";

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

/** An export that can be read once. */
export type OpenedExport = {
  /** Its text in pieces; `report` is told what is wrong with its bytes. */
  readonly chunks: (report: (issue: Issue) => void) => Iterable<string>;
  readonly close: () => void;
};

/** The format of an export by what is asked for, else by its first characters and its name; columns are named for no other format than CSV. */
export function formatOf(
  head: () => string,
  path: string,
  { form, columns }: ReadOptions,
): ExportFormat | undefined {
  const wanted = form ?? (columns === undefined ? undefined : "csv");
  if (wanted !== undefined) return exportFormats.find(({ name }) => name === wanted);
  const text = head();
  return exportFormats.find((format) => format.recognises(text, basename(path)));
}

export const startOf = (file: string) => ({ file, line: 1, column: 1 });

/**
 * Reads an export, which is closed when all of it is read or nobody asks for more.
 *
 * Out and issues as those of `readThreads`.
 */
export function* readExport(
  opened: OpenedExport,
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
    const text = opened.chunks(issues.add);
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
    opened.close();
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
