import { analysisSchema, type Analysis } from "../../model/analysis.ts";
import { questionsSchema, type Questions } from "../../model/question.ts";
import type { ReadersCode } from "../../model/readers-code.ts";
import { AnswerError } from "../fetch-analysis.ts";
import { areYours, calledByWhose } from "../codes/whose-codes.ts";
import { shownWork } from "../codes/work-strip.ts";
import { doWork } from "../work.ts";
import { OWN_STUDY, ownThread, type OwnThread } from "./own-thread.ts";

/** What was asked for one set of codes; of a thread pasted into the page only as long as it is the same. */
type Kept<T> = { readonly key: string; readonly own: OwnThread | null; readonly answer: T };

/** Going back and forth among so many sets of codes costs nothing; an analysis may be large. */
const MOST_KEPT = 4;

const analyses: Kept<Analysis>[] = [];
const questions: Kept<Promise<Questions>>[] = [];
/** Ends what was asked of codes that have changed since: it would stand before the new analysis. */
let asking = new AbortController();

/**
 * An analysis made again with the reader's codes held fixed.
 *
 * In:  `signal` ends the work; without it the reader alone can, by the strip that tells how far it is.
 * Out: the analysis, kept for the next time. Rejects with `CancelledError` where the reader or the signal ended it,
 *      with `AnswerError` where the server refuses.
 */
export async function analysisWithCodes(
  study: string,
  mine: readonly ReadersCode[],
  signal?: AbortSignal,
): Promise<Analysis> {
  const own = study === OWN_STUDY ? ownThread() : null;
  const key = keyOf(study, mine);
  const known = find(analyses, key, own);
  if (known !== undefined) return calledByWhose(known, study);
  const answer = await shownWork(
    areYours(study)
      ? "Coding again with your codes"
      : "Coding again with the codes set in this address",
    (work) => told(doWork({ ...requestOf("analyses", study, mine), ...work })),
    signal,
  );
  const analysis = analysisSchema.safeParse(answer);
  if (!analysis.success) throw unreadable();
  keep(analyses, { key, own, answer: analysis.data });
  return calledByWhose(analysis.data, study);
}

/**
 * The posts whose code by the reader would help most beside the codes that are set; asked for once.
 *
 * Out: rejects with an AbortError where it was asked of other codes meanwhile.
 */
export function questionsBeside(study: string, mine: readonly ReadersCode[]): Promise<Questions> {
  const own = study === OWN_STUDY ? ownThread() : null;
  const key = keyOf(study, mine);
  const known = find(questions, key, own);
  if (known !== undefined) return known;
  asking.abort();
  asking = new AbortController();
  const { signal } = asking;
  const answer = told(doWork({ ...requestOf("questions", study, mine), signal })).then((read) => {
    const asked = questionsSchema.safeParse(read);
    if (!asked.success) throw unreadable();
    return asked.data;
  });
  const entry = { key, own, answer };
  keep(questions, entry);
  // What failed is asked for again the next time.
  answer.catch(() => {
    const at = questions.indexOf(entry);
    if (at !== -1) questions.splice(at, 1);
  });
  return answer;
}

function requestOf(what: "analyses" | "questions", study: string, codes: readonly ReadersCode[]) {
  if (study !== OWN_STUDY)
    return { path: `api/studies/${encodeURIComponent(study)}/${what}`, body: { codes } };
  const own = ownThread();
  if (own === null)
    throw new AnswerError("This page no longer has the pasted thread.", "Paste it again.");
  return { path: `api/${what}`, body: { ...own.asked, codes } };
}

/** A server that cannot be reached is told as one that refuses. */
function told<T>(work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    if (!(error instanceof TypeError)) throw error;
    throw new AnswerError("The server does not answer.", "See that it runs, then try again.");
  });
}

const unreadable = (): AnswerError =>
  new AnswerError(
    "The answer does not have the form that this page reads.",
    "Build page and server from the same version, then load the page again.",
  );

/** The order in which codes were set changes nothing. */
function keyOf(study: string, mine: readonly ReadersCode[]): string {
  const codes = mine.map(({ post, variable, value }) => JSON.stringify([post, variable, value]));
  return [study, ...codes.toSorted()].join("\n");
}

function find<T>(kept: readonly Kept<T>[], key: string, own: OwnThread | null): T | undefined {
  return kept.find((one) => one.key === key && one.own === own)?.answer;
}

/** Nothing of a pasted thread is kept that is forgotten. */
function keep<T>(kept: Kept<T>[], entry: Kept<T>): void {
  const current = kept.filter(({ own }) => own === null || own === ownThread());
  kept.splice(0, kept.length, ...current.slice(-MOST_KEPT + 1), entry);
}
