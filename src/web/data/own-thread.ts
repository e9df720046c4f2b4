import type { Analysis } from "../../model/analysis.ts";
import type { Repair } from "../../model/repair.ts";
import type { StudyFacts } from "../fetch-analysis.ts";

/** How an address names the thread that a reader pasted; no study has such an id. */
export const OWN_STUDY = "~own";

/** What the server is asked about the pasted text: the body of `POST /api/analyses`, to which codes can be added. */
export type AskedOfOwn = {
  readonly text: string;
  /** A codebook as an object, or the id of a served study. */
  readonly codebook: object | string;
  readonly form?: string;
  /** Of an export with several threads, the one that is analysed alone. */
  readonly thread?: string;
  readonly name?: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly published?: string;
  readonly repairs?: readonly Repair[];
};

export type OwnThread = { readonly analysis: Analysis; readonly asked: AskedOfOwn };

let own: OwnThread | null = null;

/** The thread that was pasted into this page; null where none was. It is kept in this page alone and gone with it. */
export function ownThread(): OwnThread | null {
  return own;
}

export function keepOwnThread(thread: OwnThread | null): void {
  own = thread;
}

/** The pasted thread as one of the studies; null where there is none. */
export function ownStudy(): StudyFacts | null {
  if (own === null) return null;
  const { title, posts } = own.analysis;
  return { id: OWN_STUDY, title, posts: posts.length, report: null };
}
