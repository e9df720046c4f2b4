import type { Issue } from "../../model/issue.ts";
import { listed, inText } from "../charts/label.ts";
import { OWN_STUDY } from "../data/own-thread.ts";
import { element, wordButton } from "../element.ts";
import { menuPhrase, type MenuRow } from "../menu.ts";
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
import { codebookForm } from "./codebook-form.ts";
import { EXAMPLE_CODEBOOK } from "./example-page.ts";
import { failureBox, ownFailure, type OwnPage, type OwnStep } from "./own-page.ts";
import { readOwnFile } from "./read-own-file.ts";
import { changeSession, ownSession } from "./session.ts";
import { takeDrops } from "./take-drops.ts";

/** The third step: a codebook of the reader's own, in a form or as YAML. */
export function codebookStep(page: OwnPage): OwnStep {
  const problem = element("div", { class: "own-problem" });
  const { yaml, draft } = ownSession();
  const body = yaml === null ? codebookForm(page, draft) : yamlField(yaml);
  const form = element(
    "form",
    { class: "own-codebook", novalidate: "" },
    startLine(page, problem),
    body,
    problem,
    buttons(page),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void useIt(page, problem);
  });
  takeDrops(form, (file) => void bring(page, file, problem));
  return { parts: [heading(), form] };
}

function heading(): HTMLElement {
  return element(
    "div",
    { class: "view-head ruled" },
    element("h1", { class: "view-title" }, "Say what is to be coded"),
    element(
      "p",
      { class: "standfirst" },
      "A codebook names the targets that posts may speak for or against, the words by which they call them, and when a post counts as one or the other.",
    ),
  );
}

function startLine(page: OwnPage, problem: HTMLElement): HTMLElement {
  const served = page.context.studies.filter(({ id }) => id !== OWN_STUDY);
  const rows = (): MenuRow[] => [
    ...served.map(({ id, title }) => ({
      words: `that of “${title}”`,
      chosen: false,
      choose: () => void start(page, id, problem),
    })),
    {
      words: "that of the invented page",
      chosen: false,
      choose: () => void start(page, EXAMPLE_CODEBOOK, problem),
    },
    {
      words: "an empty one",
      chosen: false,
      choose: () => {
        changeSession({ draft: newDraft, yaml: null });
        page.redraw("phrase-start");
      },
    },
  ];
  const phrase = {
    id: "start",
    words: "a codebook that there is",
    set: false,
    label: "which codebook to start from",
  };
  const file = element("input", {
    type: "file",
    id: "own-codebook-file",
    accept: ".yaml,.yml,.json",
    class: "own-file",
  });
  file.addEventListener("change", () => {
    const chosen = file.files?.[0];
    if (chosen !== undefined) void bring(page, chosen, problem);
  });
  return element(
    "div",
    { class: "own-start" },
    element("p", {}, "Start from ", menuPhrase(phrase, rows), ", or "),
    element("label", { for: "own-codebook-file" }, "bring a YAML file: "),
    file,
  );
}

function yamlField(yaml: string): HTMLElement {
  const field = element("textarea", {
    id: "own-yaml",
    class: "own-field mono",
    rows: "22",
    spellcheck: "false",
    "data-focus": "own-yaml",
    placeholder: "Paste a codebook as YAML, or drop its file here",
  });
  field.value = yaml;
  field.addEventListener("input", () => changeSession({ yaml: field.value, unsaved: true }));
  return element(
    "div",
    {},
    element("label", { for: "own-yaml", class: "own-label" }, "The codebook as YAML"),
    field,
  );
}

function buttons(page: OwnPage): HTMLElement {
  const back = element("button", { type: "button", class: "button plain" }, "Back");
  back.addEventListener("click", () => {
    changeSession({ step: ownSession().split === null ? "paste" : "check" });
    page.redraw("phrase-codebook");
  });
  const toYaml = ownSession().yaml === null;
  const toggle = wordButton(
    toYaml ? "Show it as YAML" : "Show it as a form",
    { "data-focus": "own-toggle" },
    () => void turn(page, toYaml),
  );
  return element(
    "p",
    { class: "own-buttons" },
    element(
      "button",
      { type: "submit", class: "button", "data-focus": "own-use" },
      "Use this codebook",
    ),
    back,
    toggle,
  );
}

const problemOf = (page: OwnPage) => page.element.querySelector(".own-problem");

async function turn(page: OwnPage, toYaml: boolean): Promise<void> {
  const { draft, yaml } = ownSession();
  if (toYaml ? isBlank(draft) : yaml?.trim() === "") {
    changeSession({ yaml: toYaml ? "" : null });
    page.redraw("own-toggle");
    return;
  }
  if (toYaml && draftFaults(draft).length > 0) {
    tellFaults(page, draftFaults(draft));
    return;
  }
  const checked = await check(page, toYaml ? codebookOf(draft) : (yaml ?? ""));
  if (checked === null) return;
  if (toYaml && checked.yaml !== null) changeSession({ yaml: checked.yaml });
  else if (!toYaml && checked.codebook !== null)
    changeSession({ draft: draftOf(checked.codebook), yaml: null });
  page.redraw("own-toggle");
  if (checked.issues.length > 0) tellIssues(page, checked.issues);
}

async function start(page: OwnPage, codebook: object | string, problem: HTMLElement) {
  const checked = await check(page, codebook);
  if (checked?.codebook) {
    changeSession({ draft: draftOf(checked.codebook), yaml: null });
    page.redraw("phrase-start");
    page.say(`${Object.keys(checked.codebook.targets).length} targets filled in.`);
  } else if (checked !== null) problem.replaceChildren(issueBox(checked.issues));
}

async function bring(page: OwnPage, file: File, problem: HTMLElement): Promise<void> {
  const read = await readOwnFile(file).catch((error: unknown) => String(error));
  if (typeof read === "string") {
    problem.replaceChildren(failureBox("This file was not taken.", read));
    return;
  }
  const checked = await check(page, read.text);
  if (checked === null) return;
  if (checked.codebook === null) changeSession({ yaml: read.text });
  else changeSession({ draft: draftOf(checked.codebook), yaml: null });
  page.redraw("own-use");
  if (checked.issues.length > 0) tellIssues(page, checked.issues);
}

/** The answer of the server, or null where it gave none and the page says so. */
async function check(page: OwnPage, codebook: object | string): Promise<CheckedCodebook | null> {
  try {
    return await checkCodebook(codebook);
  } catch (error) {
    problemOf(page)?.replaceChildren(ownFailure(error));
    return null;
  }
}

async function useIt(page: OwnPage, problem: HTMLElement): Promise<void> {
  const { draft, yaml } = ownSession();
  if (yaml?.trim() === "") {
    problem.replaceChildren(
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
  const checked = await check(page, yaml ?? codebookOf(draft));
  if (checked === null) return;
  const { codebook, issues } = checked;
  if (codebook === null || issues.some(({ severity }) => severity === "error")) {
    problem.replaceChildren(issueBox(issues));
    if (yaml === null) tellFaults(page, faultsIn(issues, draft));
    return;
  }
  const labels = Object.values(codebook.targets).map(({ label }) => inText(label));
  changeSession({
    codebook: { kind: "own", codebook, label: listed(labels) },
    draft: draftOf(codebook),
    step: ownSession().split === null ? "paste" : "check",
  });
  page.redraw("phrase-codebook");
  page.say(`The codebook is in use: ${listed(labels)}.`);
}

/** Goes to the first field with a fault; each says what is wrong with it. */
function tellFaults(page: OwnPage, faults: readonly DraftFault[]): void {
  for (const { target, field, words } of faults) {
    page.element.querySelector(`#fault-${target}-${field}`)?.replaceChildren(words);
    page.element.querySelector(`#target-${target}-${field}`)?.setAttribute("aria-invalid", "true");
  }
  const [first] = faults;
  if (first !== undefined) page.focus(`target-${first.target}-${first.field}`);
}

function tellIssues(page: OwnPage, issues: readonly Issue[]): void {
  problemOf(page)?.replaceChildren(issueBox(issues));
}

const MAX_ISSUES = 12;

function issueBox(issues: readonly Issue[]): HTMLElement {
  const lines = issues
    .slice(0, MAX_ISSUES)
    .map(({ message, place }) =>
      element(
        "li",
        {},
        place === null ? message : `Line ${place.line}, column ${place.column}: ${message}`,
      ),
    );
  const more = issues.length - MAX_ISSUES;
  const box = failureBox(
    issues.some(({ severity }) => severity === "error")
      ? "The codebook has errors."
      : "The codebook can be used.",
    more > 0 ? `${more} more after these.` : "",
  );
  box.append(element("ul", {}, ...lines));
  return box;
}
