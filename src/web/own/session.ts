import type { Thread, Threads } from "../../model/thread.ts";
import { newDraft, type CodebookDraft } from "./codebook-draft.ts";
import type { BroughtText } from "./read-own-file.ts";
import { noRepairs, type RepairHistory } from "./repair-history.ts";

/** A served study's codebook by its id, or the reader's own. */
export type CodebookChoice =
  | { readonly kind: "study"; readonly id: string }
  | { readonly kind: "own"; readonly codebook: object; readonly label: string };

/** What the reader has brought and done; nothing of it is in the address, nor kept after the page. */
export type OwnSession = {
  step: "paste" | "check" | "codebook";
  source: BroughtText;
  facts: { title: string; publisher: string; published: string };
  /** The form chosen by the reader; null for the one that fits best. */
  form: string | null;
  /** How the text was split, with the repairs done; null before. */
  split: Thread | Threads | null;
  /** Which of several threads is looked at. */
  threadAt: number;
  repairs: RepairHistory;
  /** The post that is chosen, by its id. */
  chosen: string | null;
  /** On a phone: the pane that is shown. */
  pane: "text" | "posts";
  codebook: CodebookChoice | null;
  draft: CodebookDraft;
  /** The codebook as YAML where the reader edits it so; null where in the form. */
  yaml: string | null;
  /** Whether there are repairs or a codebook that no file holds. */
  unsaved: boolean;
};

const nothing = (): OwnSession => ({
  step: "paste",
  source: { text: "", name: null, note: null },
  facts: { title: "", publisher: "", published: "" },
  form: null,
  split: null,
  threadAt: 0,
  repairs: noRepairs,
  chosen: null,
  pane: "posts",
  codebook: null,
  draft: newDraft,
  yaml: null,
  unsaved: false,
});

let session = nothing();

export function ownSession(): Readonly<OwnSession> {
  return session;
}

export function changeSession(change: Partial<OwnSession>): void {
  const before = session.unsaved;
  session = { ...session, ...change };
  if (session.unsaved === before) return;
  if (session.unsaved) addEventListener("beforeunload", warn);
  else removeEventListener("beforeunload", warn);
}

/** Forgets the text and all that was done with it; a codebook is kept. */
export function startOver(): void {
  const { codebook, draft, yaml } = session;
  changeSession({ ...nothing(), codebook, draft, yaml });
}

/** The browser asks whether to leave, in its own words. */
function warn(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

/** The thread that is looked at; null before the text was split. */
export function threadInView({ split, threadAt }: OwnSession): Thread | null {
  if (split === null || !("threads" in split)) return split;
  return split.threads[threadAt] ?? split.threads[0] ?? null;
}
