import type { Issue } from "./issue.ts";
import type { OnProgress } from "./progress.ts";
import type { ReadersCode } from "./readers-code.ts";
import type { Repair } from "./repair.ts";

/** A page or an export as a reader sent it, to be analysed as a study of its own. */
export type SentPage = {
  readonly text: string;
  /** Its file's name; one that ends as an export's does may be read as an export. */
  readonly name: string;
  /** An object as a codebook's file holds it, or YAML. */
  readonly codebook: string | object;
  /** Of the text that a known codebook was read from. */
  readonly codebookSha256?: string | undefined;
  readonly form?: string | undefined;
  /** Of an export with several threads: the one that is meant, by the export's id. */
  readonly thread?: string | undefined;
  /** The article's day. */
  readonly published?: string | undefined;
  readonly title?: string | undefined;
  readonly publisher?: string | undefined;
  readonly repairs?: readonly Repair[] | undefined;
};

/** A long piece of work. */
export type Job = {
  readonly want: "analysis" | "questions";
  readonly of: { readonly page: SentPage } | { readonly study: string };
  /** Held fixed. */
  readonly codes: readonly ReadersCode[];
};

/** A text and how it is split. */
export type SentText = Pick<SentPage, "text" | "name" | "form" | "repairs">;

/** Work by which nothing is coded: a text split, a codebook checked, a study's folder packed. */
export type TextJob =
  | { readonly want: "split"; readonly text: SentText }
  | { readonly want: "codebook"; readonly codebook: string | object }
  | {
      readonly want: "study-folder";
      readonly page: SentPage;
      readonly codes: readonly ReadersCode[];
    };

/** How a job ended. */
export type JobEnd =
  /** The answer: JSON on one line, of a study's folder a zip. */
  | { readonly kind: "done"; readonly bytes: Uint8Array }
  /** The codebook, the text or, of a study's folder, a code has errors. */
  | {
      readonly kind: "refused";
      readonly what: "codebook" | "text" | "codes";
      readonly issues: readonly Issue[];
    }
  /** Too many others wait; nothing was done. */
  | { readonly kind: "busy" }
  | { readonly kind: "too-long"; readonly limitMs: number }
  /** It needed more memory than a job may take. */
  | { readonly kind: "too-much" }
  /** The signal ended it. */
  | { readonly kind: "stopped" };

export type JobWatch = {
  readonly signal: AbortSignal;
  readonly onProgress: OnProgress;
};
