import { OWN_STUDY } from "../data/own-thread.ts";
import { element, wordButton } from "../element.ts";
import { menuPhrase, type MenuRow } from "../menu.ts";
import { bring, empty, start, turnOver, useIt, type Asking } from "./codebook-asks.ts";
import { codebookForm } from "./codebook-form.ts";
import { EXAMPLE_CODEBOOK } from "./example-page.ts";
import type { OwnPage, OwnStep } from "./own-page.ts";
import { changeSession, ownSession } from "./session.ts";
import { takeDrops } from "./take-drops.ts";
import { Turn } from "./turn.ts";

/** The third step: a codebook of the reader's own, in a form or as YAML. */
export function codebookStep(page: OwnPage): OwnStep {
  const asking: Asking = { page, turn: new Turn() };
  const { yaml, draft } = ownSession();
  const body = yaml === null ? codebookForm(page, draft) : yamlField(yaml);
  const form = element(
    "form",
    { class: "own-codebook", novalidate: "" },
    startLine(asking),
    body,
    element("div", { class: "own-problem" }),
    buttons(asking),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void useIt(asking);
  });
  takeDrops(form, (file) => void bring(asking, file));
  return { parts: [heading(), form], close: () => asking.turn.end() };
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

function startLine(asking: Asking): HTMLElement {
  const served = asking.page.context.studies.filter(({ id }) => id !== OWN_STUDY);
  const rows = (): MenuRow[] => [
    ...served.map(({ id, title }) => ({
      words: `that of “${title}”`,
      chosen: false,
      choose: () => void start(asking, id),
    })),
    {
      words: "that of the invented page",
      chosen: false,
      choose: () => void start(asking, EXAMPLE_CODEBOOK),
    },
    {
      words: "an empty one",
      chosen: false,
      choose: () => empty(asking),
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
    if (chosen !== undefined) void bring(asking, chosen);
    // The same file can be chosen again once it was mended.
    file.value = "";
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
  field.addEventListener("input", () =>
    changeSession({ yaml: field.value, unsavedCodebook: true }),
  );
  return element(
    "div",
    {},
    element("label", { for: "own-yaml", class: "own-label" }, "The codebook as YAML"),
    field,
  );
}

function buttons(asking: Asking): HTMLElement {
  const { page } = asking;
  const back = element("button", { type: "button", class: "button plain" }, "Back");
  back.addEventListener("click", () => {
    changeSession({ step: ownSession().split === null ? "paste" : "check" });
    page.redraw("phrase-codebook");
  });
  const toYaml = ownSession().yaml === null;
  const toggle = wordButton(
    toYaml ? "Show it as YAML" : "Show it as a form",
    { "data-focus": "own-toggle" },
    () => void turnOver(asking, toYaml),
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
