import type { ReadersCode } from "../../model/readers-code.ts";
import { ownThread, type AskedOfOwn } from "../data/own-thread.ts";
import { AnswerError } from "../fetch-analysis.ts";
import { saveFile } from "../take-away/save-file.ts";
import { askServer } from "./ask-server.ts";
import { repairsOf } from "./repair-history.ts";
import { changeSession, ownSession, type OwnSession } from "./session.ts";

/** Saves the reader's own thread with codebook, repairs and codes as a study's folder; `said` tells how it went. */
export async function saveFolder(codes: readonly ReadersCode[], said: HTMLElement): Promise<void> {
  const own = ownThread();
  if (own === null) return;
  said.textContent = "";
  try {
    const body = { ...own.asked, ...(codes.length === 0 ? {} : { codes }) };
    const response = await askServer({ path: "api/study-folders", body });
    saveFile(`${own.analysis.study}.zip`, await response.blob(), "application/zip");
    changeSession(leftUnsaved(ownSession(), own.asked));
    const { unsavedRepairs, unsavedCodebook } = ownSession();
    said.textContent =
      unsavedRepairs || unsavedCodebook
        ? "Saved as it was analysed. What was changed since is not in it."
        : "Saved.";
  } catch (error) {
    said.textContent =
      error instanceof AnswerError ? `${error.message} ${error.advice}` : "It could not be made.";
  }
}

/** What of the session no file holds after that which was sent is in one. */
export function leftUnsaved(
  { source, form, repairs, codebook, draft, yaml, unsavedRepairs, unsavedCodebook }: OwnSession,
  sent: AskedOfOwn,
): Pick<OwnSession, "unsavedRepairs" | "unsavedCodebook"> {
  const hasRepairs =
    source.text === sent.text &&
    form === (sent.form ?? null) &&
    JSON.stringify(repairsOf(repairs)) === JSON.stringify(sent.repairs ?? []);
  const hasCodebook =
    codebook?.kind === "own" &&
    codebook.codebook === sent.codebook &&
    codebook.written.draft === draft &&
    codebook.written.yaml === yaml;
  return {
    unsavedRepairs: unsavedRepairs && !hasRepairs,
    unsavedCodebook: unsavedCodebook && !hasCodebook,
  };
}
