import type { Issue } from "../../../model/issue.ts";
import type { Furniture } from "../../../model/thread.ts";
import type { SourceLine } from "../source-lines.ts";

/** Where a post begins. */
export type PostStart = {
  /** Index into the page's lines. */
  readonly line: number;
  readonly marker: Pick<Furniture, "start" | "end" | "kind">;
  /** First character of the body. */
  readonly bodyStart: number;
  /** 0 for a top-level post, 1 for a reply to it, and so on. */
  readonly level: number;
};

/** One way of reading a page: which lines begin a post, and how well that explains the page. */
export type Reading = {
  readonly form: string;
  readonly confidence: number;
  readonly starts: readonly PostStart[];
  /** Index of the first line after the thread. */
  readonly endLine: number;
  readonly issues: readonly Issue[];
};

/** A form of page: its name, and the reading it gives of a page; null where it finds nothing of its own. */
export type Form = {
  readonly name: string;
  readonly read: (text: string, lines: readonly SourceLine[], file: string) => Reading | null;
};
