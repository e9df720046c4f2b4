import type { Issue } from "../../model/issue.ts";
import { counted, inText, listed } from "../charts/label.ts";
import { element, wordButton } from "../element.ts";
import { checkCodebook, type CheckedCodebook } from "./check-codebook.ts";
import {
  codebookOf,
  draftFaults,
  draftOf,
  faultsIn,
  isBlank,
  newDraft,
  type DraftFault,
} from "./codebook-draft.ts";
import { issueBox } from "./issue-box.ts";
import { failureBox, ownFailure, type OwnPage } from "./own-page.ts";
import { readOwnFile } from "./read-own-file.ts";
import { changeSession, ownSession, type Written } from "./session.ts";
import type { Turn } from "./turn.ts";

/** What asks the server about a codebook: of two questions the later one counts. */
export type Asking = { readonly page: OwnPage; readonly turn: Turn };

/** What was written when the question was asked. */
type Question = { readonly written: Written; readonly signal: AbortSignal };

const begin = ({ turn }: Asking): Question => ({ written: writtenNow(), signal: turn.begin() });

function writtenNow(): Written {
  const { draft, yaml } = ownSession();
  return { draft, yaml };
}

/** Out: null where there is no answer, or it is of what was written before; the page says so. */
async function check(
  { page }: Asking,
  codebook: object | string,
  { written, signal }: Question,
): Promise<CheckedCodebook | null> {
  try {
    const checked = await checkCodebook(codebook, signal);
    if (signal.aborted) return null;
    const { draft, yaml } = writtenNow();
    if (draft === written.draft && yaml === written.yaml) return checked;
    page.tell(
      failureBox(
        "The codebook was changed while it was checked.",
        "It is as you wrote it. Choose again what is to be done with it.",
      ),
    );
  } catch (error) {
    if (!signal.aborted) page.tell(ownFailure(error));
  }
  return null;
}

/** Turns the form into YAML, or YAML into the form. */
export async function turnOver(asking: Asking, toYaml: boolean): Promise<void> {
  const { page } = asking;
  const question = begin(asking);
  const { draft, yaml } = question.written;
  if (toYaml ? isBlank(draft) : yaml?.trim() === "") {
    changeSession({ yaml: toYaml ? "" : null });
    page.redraw("own-toggle");
    return;
  }
  if (toYaml && draftFaults(draft).length > 0) {
    tellFaults(page, draftFaults(draft));
    return;
  }
  const checked = await check(asking, toYaml ? codebookOf(draft) : (yaml ?? ""), question);
  if (checked === null) return;
  if (toYaml && checked.yaml !== null) changeSession({ yaml: checked.yaml });
  else if (!toYaml && checked.codebook !== null)
    changeSession({ draft: draftOf(checked.codebook), yaml: null });
  page.redraw("own-toggle");
  if (checked.issues.length > 0) page.tell(issueBox(checked.issues));
}

/** Begins with an empty codebook. */
export function empty(asking: Asking): void {
  asking.turn.end();
  fillIn(asking, { draft: newDraft, yaml: null }, { focus: "phrase-start", said: "All is empty." });
}

/** Begins with a codebook that there is: its study's id, or all of it. */
export async function start(asking: Asking, codebook: object | string): Promise<void> {
  const checked = await check(asking, codebook, begin(asking));
  if (checked?.codebook) {
    const draft = draftOf(checked.codebook);
    const said = `${counted(draft.targets.length, "target")} filled in.`;
    fillIn(asking, { draft, yaml: null }, { focus: "phrase-start", said });
  } else if (checked !== null) asking.page.tell(issueBox(checked.issues));
}

/** Begins with the codebook of a file; one with errors is shown as it stands there. */
export async function bring(asking: Asking, file: File): Promise<void> {
  const question = begin(asking);
  const read = await readOwnFile(file).catch((error: unknown) => String(error));
  if (question.signal.aborted) return;
  if (typeof read === "string") {
    asking.page.tell(failureBox("This file was not taken.", read));
    return;
  }
  const checked = await check(asking, read.text, question);
  if (checked === null) return;
  const { codebook, issues } = checked;
  const { draft } = question.written;
  fillIn(
    asking,
    codebook === null ? { draft, yaml: read.text } : { draft: draftOf(codebook), yaml: null },
    { focus: "own-use", said: `${file.name} was taken.`, issues },
  );
}

type Filled = {
  readonly focus: string;
  readonly said: string;
  readonly issues?: readonly Issue[];
};

/** Puts a codebook in the place of what was written, which can be had back. */
function fillIn({ page }: Asking, written: Written, { focus, said, issues = [] }: Filled): void {
  const before = writtenNow();
  const wasEmpty = before.yaml === null ? isBlank(before.draft) : before.yaml.trim() === "";
  const isLost = ownSession().unsavedCodebook && !wasEmpty;
  changeSession(written);
  page.redraw(focus);
  const back = wordButton("Bring it back", { "data-focus": "own-written" }, () => {
    changeSession(before);
    page.redraw("phrase-start");
    page.say("What you had written is back.");
  });
  if (issues.length > 0) page.tell(issueBox(issues));
  const note = element("p", { class: "note" }, "What you had written was replaced. ", back);
  if (isLost) page.part("phrase-start")?.closest(".own-start")?.append(note);
  page.say(isLost ? `${said} What you had written was replaced, and can be brought back.` : said);
}

/** Has the codebook checked and takes it into use for the analysis. */
export async function useIt(asking: Asking): Promise<void> {
  const { page } = asking;
  const question = begin(asking);
  const { draft, yaml } = question.written;
  if (yaml?.trim() === "") {
    page.tell(
      failureBox(
        "There is no codebook yet.",
        "Paste one as YAML, or start from one that there is.",
      ),
    );
    return;
  }
  if (yaml === null && draftFaults(draft).length > 0) {
    tellFaults(page, draftFaults(draft));
    return;
  }
  const checked = await check(asking, yaml ?? codebookOf(draft), question);
  if (checked === null) return;
  const { codebook, issues } = checked;
  if (codebook === null || issues.some(({ severity }) => severity === "error")) {
    page.tell(issueBox(issues));
    if (yaml === null) tellFaults(page, faultsIn(issues, draft));
    return;
  }
  const label = listed(Object.values(codebook.targets).map((target) => inText(target.label)));
  const written = { draft: draftOf(codebook), yaml };
  changeSession({
    ...written,
    codebook: { kind: "own", codebook, label, written },
    step: ownSession().split === null ? "paste" : "check",
  });
  page.redraw("phrase-codebook");
  page.say(`The codebook is in use: ${label}.`);
}

/** Goes to the first field with a fault; each says what is wrong with it. */
function tellFaults(page: OwnPage, faults: readonly DraftFault[]): void {
  for (const { target, field, words } of faults) {
    document.getElementById(`fault-${target}-${field}`)?.replaceChildren(words);
    document.getElementById(`target-${target}-${field}`)?.setAttribute("aria-invalid", "true");
  }
  const [first] = faults;
  if (first !== undefined) page.focus(`target-${first.target}-${first.field}`);
}
