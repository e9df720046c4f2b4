import { element, wordButton } from "../element.ts";
import { EXAMPLE_PAGE } from "./example-page.ts";
import { failureBox, ownFailure, type OwnPage, type OwnStep } from "./own-page.ts";
import { readOwnFile, type BroughtText } from "./read-own-file.ts";
import { noRepairs } from "./repair-history.ts";
import { changeSession, ownSession, startOver } from "./session.ts";
import { splitOwn } from "./split-own.ts";
import { takeDrops } from "./take-drops.ts";

const FILE_KINDS = ".txt,.html,.htm,.csv,.tsv,.json,.ndjson,.jsonl,.xml";

/** Fields of a browser become slow with more. */
const LONGEST_SHOWN = 2_000_000;

/** The first step: a text is pasted, dropped or chosen. */
export function pasteStep(page: OwnPage): OwnStep {
  const { source, facts } = ownSession();
  const problem = element("div", { class: "own-problem" });
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
  const take = (brought: BroughtText) => {
    takeText(brought);
    page.redraw("own-next");
  };
  field.addEventListener("input", () => {
    const { name } = ownSession().source;
    takeText({ text: field.value, name: field.value === "" ? null : name, note: null });
  });
  const brought = element("p", { class: "note" }, broughtWords(source));
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
    element("div", { class: "own-aside" }, fileRow(take, problem), factFields(facts)),
    element(
      "p",
      { class: "own-buttons" },
      element(
        "button",
        { type: "submit", class: "button", "data-focus": "own-next" },
        "Split it into posts",
      ),
      wordButton("Fill in a short invented page", { "data-focus": "own-example" }, () =>
        take({ text: EXAMPLE_PAGE, name: null, note: null }),
      ),
      source.text === ""
        ? null
        : wordButton("Start over", {}, () => {
            startOver();
            page.redraw("own-text");
          }),
    ),
    problem,
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void splitIt(page, problem);
  });
  takeDrops(form, (file) => void bring(file, take, problem));
  return { parts: [heading(), form] };
}

/** Another text has no repairs yet. */
function takeText(source: BroughtText): void {
  changeSession({ source, form: null, split: null, repairs: noRepairs, unsaved: false });
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

function broughtWords({ name, note }: BroughtText): string {
  return [name === null ? "" : `From the file ${name}.`, note ?? ""].filter(Boolean).join(" ");
}

function fileRow(take: (text: BroughtText) => void, problem: HTMLElement): HTMLElement {
  const input = element("input", {
    type: "file",
    id: "own-file",
    accept: FILE_KINDS,
    class: "own-file",
    "data-focus": "own-file",
  });
  input.addEventListener("change", () => {
    const file = input.files?.[0];
    if (file !== undefined) void bring(file, take, problem);
  });
  return element(
    "div",
    { class: "own-drop" },
    element("label", { for: "own-file" }, "Or drop a file here"),
    input,
    element("span", { class: "note" }, "text, HTML, CSV, JSON, NDJSON or XML, up to 15 MB"),
  );
}

async function bring(file: File, take: (text: BroughtText) => void, problem: HTMLElement) {
  const read = await readOwnFile(file).catch((error: unknown) => String(error));
  if (typeof read !== "string") take(read);
  else problem.replaceChildren(failureBox("This file was not taken.", read));
}

const FACTS = [
  { name: "title", label: "Title of the article", type: "text" },
  { name: "publisher", label: "Publisher", type: "text" },
  { name: "published", label: "Day of publication", type: "date" },
] as const;

function factFields(facts: Readonly<Record<"title" | "publisher" | "published", string>>) {
  const fields = FACTS.map(({ name, label, type }) => {
    const input = element("input", {
      type,
      id: `own-${name}`,
      value: facts[name],
      maxlength: type === "text" ? "300" : null,
      autocomplete: "off",
      "data-focus": `own-${name}`,
    });
    input.addEventListener("input", () =>
      changeSession({ facts: { ...ownSession().facts, [name]: input.value } }),
    );
    return element("div", {}, element("label", { for: `own-${name}` }, label), input);
  });
  return element(
    "fieldset",
    { class: "own-facts" },
    element(
      "legend",
      {},
      "If you know them; the day is needed to read “last summer” and “Wednesday”",
    ),
    ...fields,
  );
}

async function splitIt(page: OwnPage, problem: HTMLElement): Promise<void> {
  const { source, form, split: known } = ownSession();
  if (known !== null) {
    changeSession({ step: "check" });
    page.redraw("own-analyse");
    return;
  }
  if (source.text.trim() === "") {
    problem.replaceChildren(
      failureBox(
        "There is no text yet.",
        "Paste a page with comments, bring a file, or fill in the invented page.",
      ),
    );
    page.focus("own-text");
    return;
  }
  try {
    const split = await splitOwn({ source, form, repairs: noRepairs }, problem);
    if (split === null) return;
    changeSession({ step: "check", split, threadAt: 0, chosen: null });
    page.redraw("own-analyse");
    scrollTo(0, 0);
  } catch (error) {
    problem.replaceChildren(ownFailure(error));
  }
}
