import type { Analysis } from "../../model/analysis.ts";
import type { StudyFacts } from "../fetch-analysis.ts";

/** How an address names the thread that a reader pasted; no study has such an id. */
export const OWN_STUDY = "~own";

type OwnThread = { readonly analysis: Analysis };

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
  return own === null ? null : { id: OWN_STUDY, title: own.analysis.title, report: null };
}
