import type { Thread } from "../../model/thread.ts";
import { counted } from "../charts/label.ts";
import { changeWords, sameAfter } from "./change-words.ts";
import { failureBox, ownFailure, type OwnPage } from "./own-page.ts";
import { addStep, noRepairs, redoStep, undoStep, type RepairStep } from "./repair-history.ts";
import { changeSession, ownSession, threadInView, type OwnSession } from "./session.ts";
import { isSplitting, splitOwn } from "./split-own.ts";

type Again = {
  /** What has changed, for the live region. */
  readonly said: (after: Thread) => string;
  /** What holds again where the text cannot be split so. */
  readonly back: Partial<OwnSession>;
  /** The part that has the focus afterwards; the chosen post where left out. */
  readonly focus?: string;
};

/** Splits the text anew by the session's form and repairs, and shows it; one at a time. */
async function splitAgain(page: OwnPage, { said, back, focus }: Again): Promise<void> {
  const before = threadInView(ownSession());
  const { source, form, repairs } = ownSession();
  const giveUp = (problem: HTMLElement | null) => {
    // Of another text these repairs are not.
    if (ownSession().source !== source) return;
    changeSession(back);
    show(page, postName());
    if (problem === null) page.say("The splitting was cancelled. All is as it was before.");
    else page.tell(problem);
  };
  try {
    const split = await splitOwn({ source, form, repairs }, page.problem);
    const after = split === null ? null : threadInView({ ...ownSession(), split });
    const misfit = newMisfit(before, after);
    if (split === null) giveUp(null);
    else if (misfit !== null) giveUp(failureBox("This repair cannot be made.", misfit));
    else {
      const chosen =
        before === null || after === null ? null : sameAfter(ownSession().chosen, before, after);
      changeSession({ split, chosen, unsavedRepairs: repairs.done.length > 0 });
      show(page, focus ?? postName());
      if (after !== null) page.say(said(after));
    }
  } catch (error) {
    giveUp(ownFailure(error));
  }
}

/** A reader who has gone to another step finds the posts on coming back. */
function show(page: OwnPage, focus: string | undefined): void {
  if (ownSession().step === "check") page.redraw(focus);
}

function postName(): string | undefined {
  const { chosen } = ownSession();
  return chosen === null ? undefined : `own-post-${chosen}`;
}

/** A repair that could not be made is said and taken back, never kept in silence. */
function newMisfit(before: Thread | null, after: Thread | null): string | null {
  const now = misfits(after);
  return now.length > misfits(before).length ? (now.at(-1)?.message ?? null) : null;
}

const misfits = (thread: Thread | null) =>
  thread?.issues.filter(({ code }) => code === "repair-misfit") ?? [];

/** Makes a repair and tells what it changed. */
export function repair(page: OwnPage, step: RepairStep, focus?: string): Promise<void> {
  if (isSplitting()) return wait(page);
  const { repairs } = ownSession();
  const before = threadInView(ownSession());
  changeSession({ repairs: addStep(repairs, step) });
  const [first] = step.repairs;
  if (first === undefined || before === null) {
    page.redraw(focus);
    page.say("Kept as it is.");
    return Promise.resolve();
  }
  const said = (after: Thread) =>
    step.repairs.length === 1
      ? changeWords(first, before, after)
      : `${step.repairs.length} repairs made. ${after.posts.length} posts now.`;
  return splitAgain(page, { said, back: { repairs }, ...(focus === undefined ? {} : { focus }) });
}

/** Reads the text in a form, null for the one that fits best; repairs made before do not fit then. */
export function readInForm(page: OwnPage, form: string | null): Promise<void> {
  if (isSplitting()) return wait(page);
  const { form: before, repairs } = ownSession();
  changeSession({ form, repairs: noRepairs });
  return splitAgain(page, {
    said: ({ form: { name }, posts }) =>
      `Form ${name}: ${counted(posts.length, "post")}.${repairs.done.length === 0 ? "" : " The repairs made before are gone."}`,
    back: { form: before, repairs },
    focus: "phrase-form",
  });
}

/** Two at once would be repairs of posts that are not those shown. */
function wait(page: OwnPage): Promise<void> {
  page.say("The text is still being split. Wait, or cancel it.");
  return Promise.resolve();
}

export function undo(page: OwnPage): Promise<void> {
  if (isSplitting()) return wait(page);
  const { repairs } = ownSession();
  const less = undoStep(repairs);
  changeSession({ repairs: less });
  // With nothing more to take back, only the word beside it is left.
  const focus = less.done.length === 0 ? "own-redo" : "own-undo";
  return splitAgain(page, { said: saidUndone("Taken back"), back: { repairs }, focus });
}

export function redo(page: OwnPage): Promise<void> {
  if (isSplitting()) return wait(page);
  const { repairs } = ownSession();
  const more = redoStep(repairs);
  changeSession({ repairs: more });
  const focus = more.undone.length === 0 ? "own-undo" : "own-redo";
  return splitAgain(page, { said: saidUndone("Done again"), back: { repairs }, focus });
}

const saidUndone =
  (words: string) =>
  ({ posts }: Thread): string =>
    `${words}. ${posts.length} posts now.`;
