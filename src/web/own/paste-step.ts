import { ELSEWHERE } from "../address.ts";
import { counted } from "../charts/label.ts";
import { OWN_STUDY, ownThread } from "../data/own-thread.ts";
import { element, wordButton } from "../element.ts";
import { factFields } from "./article-facts.ts";
import { EXAMPLE_PAGE } from "./example-page.ts";
import { failureBox, ownFailure, type OwnPage, type OwnStep } from "./own-page.ts";
import { problemPlace } from "./progress-line.ts";
import { readOwnFile, type BroughtText } from "./read-own-file.ts";
import { noRepairs, repairsOf } from "./repair-history.ts";
import { changeSession, ownSession, startOver } from "./session.ts";
import { isSplitting, splitOwn } from "./split-own.ts";
import { takeDrops } from "./take-drops.ts";
import { Turn } from "./turn.ts";

const FILE_KINDS = ".txt,.html,.htm,.csv,.tsv,.json,.ndjson,.jsonl,.xml";

/** Fields of a browser become slow with more. */
const LONGEST_SHOWN = 2_000_000;

/** The first step: a text is pasted, dropped or chosen. */
export function pasteStep(page: OwnPage): OwnStep {
  const { source, facts } = ownSession();
  const turn = new Turn();
  const field = element("textarea", {
    id: "own-text",
    class: "own-field",
    spellcheck: "false",
    rows: "20",
    "data-focus": "own-text",
    placeholder: "The page with its comments, from the article’s title to the last comment",
  });
  const isLong = source.text.length > LONGEST_SHOWN;
  field.value = isLong ? "" : source.text;
  field.disabled = isLong;
  if (isLong) field.placeholder = "The text is too long to be shown here.";
  const again = wordButton("Start over", {}, () => beginAnew(page));
  again.hidden = source.text === "";
  const brought = element("p", { class: "note" }, broughtWords());
  field.addEventListener("input", () => {
    const { name } = ownSession().source;
    takeText({ text: field.value, name: field.value === "" ? null : name, note: null });
    again.hidden = field.value === "";
    brought.textContent = broughtWords();
  });
  const bringIt = (file: File) => void bring(page, turn, file);
  const form = element(
    "form",
    { class: "own-paste" },
    element(
      "div",
      {},
      element("label", { for: "own-text", class: "own-label" }, "Paste the page"),
      field,
      brought,
    ),
    element("div", { class: "own-aside" }, fileRow(bringIt), factFields(facts)),
    element(
      "p",
      { class: "own-buttons" },
      element(
        "button",
        { type: "submit", class: "button", "data-focus": "own-next" },
        "Split it into posts",
      ),
      wordButton("Fill in a short invented page", { "data-focus": "own-example" }, () =>
        take(page, { text: EXAMPLE_PAGE, name: null, note: null }),
      ),
      again,
    ),
    problemPlace(),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void splitIt(page);
  });
  takeDrops(form, bringIt);
  return { parts: [heading(), form], close: () => turn.end() };
}

function take(page: OwnPage, brought: BroughtText): void {
  takeText(brought);
  page.redraw("own-next");
}

/** Another text has no repairs yet. */
function takeText(source: BroughtText): void {
  changeSession({ source, form: null, split: null, repairs: noRepairs, unsavedRepairs: false });
}

function heading(): HTMLElement {
  return element(
    "div",
    { class: "view-head ruled" },
    element("h1", { class: "view-title" }, "Read a thread of your own"),
    element(
      "p",
      { class: "standfirst" },
      "Copy a page with its comments and paste it here, or bring a saved page or an export. You then see how it was split, mend it, and choose what is to be coded. Nothing leaves this machine, nothing is stored.",
    ),
  );
}

/** Forgets the text and its analysis, which the head of the page then names no more. */
function beginAnew(page: OwnPage): void {
  const wasAnalysed = ownThread() !== null;
  startOver();
  page.redraw("own-text");
  const { studies, study, go } = page.context;
  const left = studies.filter(({ id }) => id !== OWN_STUDY);
  const next = left.find(({ id }) => id === study.id) ?? left[0];
  if (wasAnalysed) go({ ...ELSEWHERE, study: next?.id ?? null, view: "own" });
}

function broughtWords(): string {
  const { source, repairs } = ownSession();
  const made = repairsOf(repairs).length;
  const words = [
    source.name === null ? null : `From the file ${source.name}.`,
    source.note,
    made === 0 ? null : `Changing the text takes back ${counted(made, "repair")}.`,
  ];
  return words.filter((part) => part !== null).join(" ");
}

function fileRow(bringIt: (file: File) => void): HTMLElement {
  const input = element("input", {
    type: "file",
    id: "own-file",
    accept: FILE_KINDS,
    class: "own-file",
    "data-focus": "own-file",
  });
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    if (file !== undefined) bringIt(file);
    // The same file can be chosen again once it was mended.
    input.value = "";
  });
  return element(
    "div",
    { class: "own-drop" },
    element("label", { for: "own-file" }, "Or drop a file here"),
    input,
    element("span", { class: "note" }, "text, HTML, CSV, JSON, NDJSON or XML, up to 15 MB"),
  );
}

async function bring(page: OwnPage, turn: Turn, file: File): Promise<void> {
  const signal = turn.begin();
  const { source } = ownSession();
  const read = await readOwnFile(file).catch((error: unknown) => String(error));
  if (signal.aborted) return;
  const fault =
    typeof read === "string"
      ? read
      : ownSession().source === source
        ? null
        : "The text was changed while the file was read. Choose it again to have it instead.";
  if (fault !== null) page.tell(failureBox("This file was not taken.", fault));
  else if (typeof read !== "string") take(page, read);
}

async function splitIt(page: OwnPage): Promise<void> {
  const { source, form, split: known } = ownSession();
  if (known !== null) {
    changeSession({ step: "check" });
    page.redraw("own-analyse");
    return;
  }
  if (source.text.trim() === "") {
    page.tell(
      failureBox(
        "There is no text yet.",
        "Paste a page with comments, bring a file, or fill in the invented page.",
      ),
    );
    page.focus("own-text");
    return;
  }
  try {
    const split = await splitOwn({ source, form, repairs: noRepairs }, page.problem);
    // Of a text taken meanwhile nothing is known yet.
    if (ownSession().source !== source) return;
    if (split === null) {
      if (!isSplitting()) page.say("The splitting was cancelled. The text is still here.");
      page.focusIfLost("own-next");
      return;
    }
    changeSession({ step: "check", split, threadAt: 0, isAlone: false, chosen: null });
    page.redraw("own-analyse");
    page.toTop();
  } catch (error) {
    if (ownSession().source === source) page.tell(ownFailure(error));
  }
}
