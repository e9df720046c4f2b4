import type { ReadersCode } from "../../model/readers-code.ts";
import { ownThread } from "../data/own-thread.ts";
import { AnswerError } from "../fetch-analysis.ts";
import { saveFile } from "../take-away/save-file.ts";
import { askServer } from "./ask-server.ts";
import { changeSession } from "./session.ts";

/** Saves the reader's own thread with codebook, repairs and codes as a study's folder; `said` tells how it went. */
export async function saveFolder(codes: readonly ReadersCode[], said: HTMLElement): Promise<void> {
  const own = ownThread();
  if (own === null) return;
  said.textContent = "";
  try {
    const body = { ...own.asked, ...(codes.length === 0 ? {} : { codes }) };
    const response = await askServer({ path: "api/study-folders", body });
    saveFile(`${own.analysis.study}.zip`, await response.blob(), "application/zip");
    changeSession({ unsaved: false });
    said.textContent = "Saved.";
  } catch (error) {
    said.textContent =
      error instanceof AnswerError ? `${error.message} ${error.advice}` : "It could not be made.";
  }
}
