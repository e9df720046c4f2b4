import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A file to be written; `path` is relative to the folder, with "/" between its parts. */
export type OutputFile = { readonly path: string; readonly content: string | Uint8Array };

/**
 * Writes files into a folder, each one whole or not at all.
 *
 * Every file is first written beside its place and then renamed; where one can't be written, none is renamed and what
 * was written is removed.
 */
export function writeFiles(folder: string, files: readonly OutputFile[]): void {
  const pending: { from: string; to: string }[] = [];
  try {
    for (const { path, content } of files) {
      const to = join(folder, path);
      const from = `${to}.${process.pid}.part`;
      makeFolder(dirname(to));
      pending.push({ from, to });
      writeFileSync(from, content);
    }
    for (const { from, to } of pending) renameSync(from, to);
  } finally {
    for (const { from } of pending) rmSync(from, { force: true });
  }
}

/** Folder by folder: Node's own recursion does not end where a file system refuses folders (such as /proc). */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}
