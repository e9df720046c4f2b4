import type { Analysis } from "../model/analysis.ts";
import type { Codebook } from "../model/codebook.ts";
import type { WithIssues } from "../model/issue.ts";
import type { Thread } from "../model/thread.ts";

/** The steps that a request can ask for. They are handed in, so that the server starts without loading them. */
export type Pipeline = {
  readonly splitThread: (
    text: string,
    options?: { readonly form?: string; readonly name?: string },
  ) => Thread;
  readonly analyseText: (page: {
    readonly name: string;
    readonly text: string;
    readonly codebook: Codebook;
    readonly form?: string;
    readonly published?: string;
  }) => Analysis;
  readonly readCodebookText: (
    codebook: string | object,
    file: string,
  ) => WithIssues<Codebook | null>;
};
