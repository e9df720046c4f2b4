import { readFileSync, statSync } from "node:fs";
import { issueOf, type IssueCode, type WithIssues } from "../../model/issue.ts";

const MEGABYTE = 1024 * 1024;
/** A page with 50,000 comments is about this size; more is no pasted page. */
const MAX_BYTES = 32 * MEGABYTE;

/**
 * Reads a text file.
 *
 * Out:    the decoded text, its BOM dropped and nothing else changed; null with an error.
 * Issues: `file-missing`, `file-unreadable`, `file-too-large`, `file-empty`, `file-binary`, `file-not-utf8` (errors).
 */
export function readTextFile(path: string, name = path): WithIssues<string | null> {
  const failed = (code: IssueCode, found: string) => failure(name, code, found, 1);
  let bytes: Buffer;
  try {
    const { size } = statSync(path);
    if (size > MAX_BYTES)
      return failed(
        "file-too-large",
        `${Math.ceil(size / MEGABYTE)} MB; at most ${MAX_BYTES / MEGABYTE} MB are read`,
      );
    bytes = readFileSync(path);
  } catch (error) {
    const reason = error instanceof Error && "code" in error ? String(error.code) : String(error);
    return reason === "ENOENT" ? failed("file-missing", name) : failed("file-unreadable", reason);
  }
  return decodeText(bytes, name);
}

/** Reads a file of codes; out and issues as of `readTextFile`, but `codes-empty` (error) for one without text. */
export function readCodesFile(path: string): WithIssues<string | null> {
  const { value, issues } = readTextFile(path);
  const mended = issues.map((issue) =>
    issue.code === "file-empty" ? issueOf("codes-empty", issue.place) : issue,
  );
  return { value, issues: mended };
}

/** Decodes a text file's bytes; out and issues as of `readTextFile`. */
export function decodeText(bytes: Buffer, name: string): WithIssues<string | null> {
  const failed = (code: IssueCode, found: string, line = 1) => failure(name, code, found, line);
  if (bytes.length >= 2 && (bytes.readUInt16BE(0) === 0xfeff || bytes.readUInt16BE(0) === 0xfffe))
    return failed("file-not-utf8", "it begins as UTF-16");
  if (bytes.includes(0)) return failed("file-binary", "");
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const before = bytes.toString("utf8").split("\uFFFD", 1).join("");
    const line = before.split("\n").length;
    return failed("file-not-utf8", `first at line ${line}`, line);
  }
  return checkText(text, name);
}

/** A decoded text, or why it is none to be read; issues `file-empty` and `file-binary` (errors). */
export function checkText(text: string, name: string): WithIssues<string | null> {
  if (text.includes("\0")) return failure(name, "file-binary", "", 1);
  if (text.trim() === "") return failure(name, "file-empty", "", 1);
  return { value: text, issues: [] };
}

const failure = (file: string, code: IssueCode, found: string, line: number): WithIssues<null> => ({
  value: null,
  issues: [issueOf(code, { file, line, column: 1 }, found)],
});
