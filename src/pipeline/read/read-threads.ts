import { closeSync, fstatSync, openSync, readFileSync } from "node:fs";
import { issueOf, type Issue } from "../../model/issue.ts";
import { formNames } from "../thread/split-page.ts";
import { exportFormats } from "./exports/formats.ts";
import { decodeHead, readChunks, readFully } from "./read-chunks.ts";
import { formatOf, readExport, startOf, type ExportPart, type ReadOptions } from "./read-export.ts";
import { checkText, decodeText, readTextFile } from "./read-text-file.ts";

/** What is looked at to recognise an export. */
const HEAD_BYTES = 64 * 1024;
const CHUNK_CHARACTERS = 1024 * 1024;

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
  const { name = path } = options;
  const fault = formFault(name, options);
  if (fault !== null) return fault;
  const opened = openFile(path);
  if (opened === null) return pageOf(readTextFile(path), options, path);
  const format = formatOf(() => decodeHead(opened.head), path, options);
  if (format !== undefined) {
    const text = {
      chunks: (report: (issue: Issue) => void) => readChunks(opened, name, report),
      close: () => closeSync(opened.fd),
    };
    return { kind: "export", form: format.name, parts: readExport(text, format, name, options) };
  }
  try {
    const page = fstatSync(opened.fd).isFile()
      ? readTextFile(path)
      : decodeText(Buffer.concat([opened.head, readFileSync(opened.fd)]), path);
    return pageOf(page, options, path);
  } finally {
    closeSync(opened.fd);
  }
}

/**
 * Reads a text as `readThreads` reads a file that holds it.
 *
 * In:     the decoded text, and the name of its file; an empty one or one without ending is a page's as good as any.
 * Out and issues as those of `readThreads`; of an export of which text was made already, nothing is said of its bytes.
 */
export function readThreadsText(
  sent: string,
  options: ReadOptions & { readonly name: string },
): ThreadsFile {
  const { name } = options;
  const fault = formFault(name, options);
  if (fault !== null) return fault;
  const text = sent.startsWith(BYTE_ORDER_MARK) ? sent.slice(1) : sent;
  const format = formatOf(() => text.slice(0, HEAD_BYTES), name, options);
  if (format === undefined) return pageOf(checkText(text, name), options, name);
  const opened = { chunks: () => piecesOf(text), close: () => undefined };
  return { kind: "export", form: format.name, parts: readExport(opened, format, name, options) };
}

const BYTE_ORDER_MARK = "\uFEFF";

/** Pieces of whole characters, as a file's are. */
function* piecesOf(text: string): Generator<string> {
  for (let at = 0; at < text.length;) {
    const end = at + CHUNK_CHARACTERS;
    const isCut = (text.codePointAt(end - 1) ?? 0) > 0xffff;
    yield text.slice(at, isCut ? end + 1 : end);
    at = isCut ? end + 1 : end;
  }
}

function formFault(name: string, { form }: ReadOptions): ThreadsFile | null {
  const known = [...formNames, ...exportFormats.map((format) => format.name)];
  if (form === undefined || known.includes(form)) return null;
  return unread(
    issueOf("unknown-form", startOf(name), `"${form}". The forms are: ${known.join("; ")}`),
  );
}

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
