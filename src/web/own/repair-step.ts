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

/** Splits the text anew by the session's form and repairs, and shows it. */
export async function splitAgain(page: OwnPage, { said, back, focus }: Again): Promise<void> {
  const before = threadInView(ownSession());
  const { source, form, repairs } = ownSession();
  const place = page.element.querySelector(".own-problem");
  try {
    const split = await splitOwn({ source, form, repairs }, place);
    if (split === null) {
      // Where a later repair took its place, that one holds this one too.
      if (ownSession().repairs === repairs) changeSession(back);
      return;
    }
    const after = threadInView({ ...ownSession(), split });
    const misfit = newMisfit(before, after);
    if (misfit !== null) {
      changeSession(back);
      page.redraw();
      page.element
        .querySelector(".own-problem")
        ?.replaceChildren(failureBox("This repair cannot be made.", misfit));
      return;
    }
    const chosen =
      before === null || after === null ? null : sameAfter(ownSession().chosen, before, after);
    changeSession({ split, chosen, unsaved: repairs.done.length > 0 });
    page.redraw(focus ?? (chosen === null ? undefined : `own-post-${chosen}`));
    if (after !== null) page.say(said(after));
  } catch (error) {
    changeSession(back);
    page.redraw();
    page.element.querySelector(".own-problem")?.replaceChildren(ownFailure(error));
  }
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
  if (isSplitting()) return Promise.resolve();
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
export function readInForm(page: OwnPage, form: string | null, focus?: string): Promise<void> {
  const { form: before, repairs } = ownSession();
  changeSession({ form, repairs: noRepairs });
  return splitAgain(page, {
    said: (after) => `Form ${after.form.name}: ${counted(after.posts.length, "post")}.`,
    back: { form: before, repairs },
    ...(focus === undefined ? {} : { focus }),
  });
}

export function undo(page: OwnPage): Promise<void> {
  if (isSplitting()) return Promise.resolve();
  const { repairs } = ownSession();
  changeSession({ repairs: undoStep(repairs) });
  return splitAgain(page, { said: saidUndone("Taken back"), back: { repairs }, focus: "own-undo" });
}

export function redo(page: OwnPage): Promise<void> {
  if (isSplitting()) return Promise.resolve();
  const { repairs } = ownSession();
  changeSession({ repairs: redoStep(repairs) });
  return splitAgain(page, { said: saidUndone("Done again"), back: { repairs }, focus: "own-redo" });
}

const saidUndone =
  (words: string) =>
  ({ posts }: Thread): string =>
    `${words}. ${posts.length} posts now.`;
