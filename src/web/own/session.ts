import type { Thread, Threads } from "../../model/thread.ts";
import { keepOwnThread } from "../data/own-thread.ts";
import { newDraft, type CodebookDraft } from "./codebook-draft.ts";
import type { BroughtText } from "./read-own-file.ts";
import { noRepairs, repairsOf, type RepairHistory } from "./repair-history.ts";

/** A served study's codebook by its id, or the reader's own. */
export type CodebookChoice =
  | { readonly kind: "study"; readonly id: string }
  | {
      readonly kind: "own";
      readonly codebook: object;
      readonly label: string;
      /** What the reader had written when it was taken into use. */
      readonly written: Written;
    };

/** The reader's codebook as it stands in the form and, where it is edited so, as YAML. */
export type Written = Pick<OwnSession, "draft" | "yaml">;

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
  /** Whether it is analysed alone, or all of them together. */
  isAlone: boolean;
  repairs: RepairHistory;
  /** The post that is chosen, by its id. */
  chosen: string | null;
  /** On a phone: the pane that is shown. */
  pane: "text" | "posts";
  codebook: CodebookChoice | null;
  draft: CodebookDraft;
  /** The codebook as YAML where the reader edits it so; null where in the form. */
  yaml: string | null;
  /** Whether there are repairs that no file holds. */
  unsavedRepairs: boolean;
  /** Whether the reader wrote something of a codebook that no file holds. */
  unsavedCodebook: boolean;
};

const nothing = (): OwnSession => ({
  step: "paste",
  source: { text: "", name: null, note: null },
  facts: { title: "", publisher: "", published: "" },
  form: null,
  split: null,
  threadAt: 0,
  isAlone: false,
  repairs: noRepairs,
  chosen: null,
  pane: "posts",
  codebook: null,
  draft: newDraft,
  yaml: null,
  unsavedRepairs: false,
  unsavedCodebook: false,
});

let session = nothing();
let ofText = new AbortController();
let ofAnalysis = new AbortController();

/** What an analysis rests on; the step too, so that none goes on behind the back of a reader who left to change it. */
const ANALYSED = [
  "step",
  "source",
  "facts",
  "form",
  "split",
  "threadAt",
  "isAlone",
  "codebook",
] as const;

export function ownSession(): Readonly<OwnSession> {
  return session;
}

/** Ends when another text is taken: what was asked of this one fits that one no more. */
export function textSignal(): AbortSignal {
  return ofText.signal;
}

/** Ends when something changes that an analysis asked for now would not know of. */
export function analysisSignal(): AbortSignal {
  return ofAnalysis.signal;
}

export function changeSession(change: Partial<OwnSession>): void {
  const before = session;
  session = { ...session, ...change };
  if (session.source !== before.source) {
    ofText.abort();
    ofText = new AbortController();
  }
  if (ANALYSED.some((name) => session[name] !== before[name]) || hasOtherRepairs(before)) {
    ofAnalysis.abort();
    ofAnalysis = new AbortController();
  }
  if (isUnsaved(session)) addEventListener("beforeunload", warn);
  else removeEventListener("beforeunload", warn);
}

const isUnsaved = (one: OwnSession): boolean => one.unsavedRepairs || one.unsavedCodebook;

/** Questions answered without a repair change nothing. */
const hasOtherRepairs = ({ repairs }: OwnSession): boolean =>
  session.repairs !== repairs &&
  JSON.stringify(repairsOf(session.repairs)) !== JSON.stringify(repairsOf(repairs));

/** Forgets the text and all that was done with it, its analysis too; a codebook is kept. */
export function startOver(): void {
  const { codebook, draft, yaml, unsavedCodebook } = session;
  keepOwnThread(null);
  changeSession({ ...nothing(), codebook, draft, yaml, unsavedCodebook });
}

/** The browser asks whether to leave, in its own words. */
function warn(event: BeforeUnloadEvent): void {
  event.preventDefault();
}

/** The threads of an export with several; none of other texts. */
export function severalThreads({ split }: OwnSession): Threads["threads"] {
  return split !== null && "threads" in split ? split.threads : [];
}

/** The thread that is looked at; null before the text was split. */
export function threadInView({ split, threadAt }: OwnSession): Thread | null {
  if (split === null || !("threads" in split)) return split;
  return split.threads[threadAt] ?? split.threads[0] ?? null;
}
