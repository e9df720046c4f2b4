import { element, wordButton } from "../element.ts";
import {
  moveTarget,
  newTarget,
  targetIds,
  type CodebookDraft,
  type TargetDraft,
  type TargetField,
} from "./codebook-draft.ts";
import type { OwnPage } from "./own-page.ts";
import { changeSession, ownSession } from "./session.ts";

const FIELDS = [
  { field: "label", label: "Label", rows: null, hint: "as readers of your study call it" },
  { field: "definition", label: "Definition", rows: "3", hint: "what belongs to it" },
  {
    field: "names",
    label: "Names, one a line",
    rows: "7",
    hint: "the words by which posts call it",
  },
  { field: "favor", label: "In favor means", rows: "2", hint: "when a post counts as in favor" },
  { field: "against", label: "Against means", rows: "2", hint: "when a post counts as against" },
] as const satisfies readonly {
  readonly field: TargetField;
  readonly [more: string]: string | null;
}[];

/** The targets of a codebook as fields; what is typed is in the session at once. */
export function codebookForm(page: OwnPage, draft: CodebookDraft): HTMLElement {
  const ids = targetIds(draft.targets);
  const add = wordButton("Add a target", { "data-focus": "target-add" }, () => {
    setTargets(
      page,
      [...draftNow().targets, newTarget],
      `target-${draftNow().targets.length}-label`,
    );
  });
  return element(
    "div",
    {},
    nameField(draft),
    ...draft.targets.map((target, index) =>
      targetFields(page, target, { index, id: ids[index] ?? "" }),
    ),
    element("p", {}, add),
  );
}

const draftNow = () => ownSession().draft;

function setTargets(page: OwnPage, targets: readonly TargetDraft[], focus: string): void {
  changeSession({ draft: { ...draftNow(), targets }, unsavedCodebook: true });
  page.redraw(focus);
}

function nameField({ name }: CodebookDraft): HTMLElement {
  const input = element("input", {
    id: "codebook-name",
    value: name,
    maxlength: "60",
    autocomplete: "off",
  });
  input.addEventListener("input", () =>
    changeSession({ draft: { ...draftNow(), name: input.value }, unsavedCodebook: true }),
  );
  return element(
    "p",
    { class: "own-codebook-name" },
    element("label", { for: "codebook-name" }, "Name of the codebook"),
    input,
  );
}

type Place = { readonly index: number; readonly id: string };

function targetFields(page: OwnPage, target: TargetDraft, { index, id }: Place): HTMLElement {
  const { targets } = draftNow();
  const name = target.label.trim() === "" ? `Target ${index + 1}` : target.label;
  const shown = element("span", { class: "note" }, `id: ${id}`);
  const move = (by: number) =>
    setTargets(page, moveTarget(draftNow().targets, index, by), `target-${index + by}-move`);
  const tools = [
    index > 0
      ? wordButton("move up", { "data-focus": `target-${index}-move` }, () => move(-1))
      : null,
    index < targets.length - 1
      ? wordButton("move down", { "data-focus": index === 0 ? "target-0-move" : null }, () =>
          move(1),
        )
      : null,
    targets.length > 1
      ? wordButton("remove", {}, () =>
          setTargets(page, draftNow().targets.toSpliced(index, 1), "target-add"),
        )
      : null,
  ];
  return element(
    "fieldset",
    { class: "own-target", "data-target": String(index) },
    element("legend", {}, name),
    element("p", { class: "own-target-tools" }, shown, ...tools),
    ...FIELDS.map(({ field, label, rows, hint }) =>
      fieldOf({ index, field, label, rows, hint, value: target[field], shown }),
    ),
  );
}

type Field = {
  readonly index: number;
  readonly field: TargetField;
  readonly label: string;
  readonly rows: string | null;
  readonly hint: string;
  readonly value: string;
  readonly shown: HTMLElement;
};

function fieldOf({ index, field, label, rows, hint, value, shown }: Field): HTMLElement {
  const id = `target-${index}-${field}`;
  const about = `hint-${index}-${field} fault-${index}-${field}`;
  const attributes = { id, "data-focus": id, "aria-describedby": about, autocomplete: "off" };
  const input =
    rows === null
      ? element("input", { ...attributes, maxlength: "80" })
      : element("textarea", { ...attributes, rows });
  input.value = value;
  const fault = element("span", { class: "own-fault", id: `fault-${index}-${field}` });
  input.addEventListener("input", () => {
    const draft = draftNow();
    const targets = draft.targets.map((one, at) =>
      at === index ? Object.assign({}, one, { [field]: input.value }) : one,
    );
    changeSession({ draft: { ...draft, targets }, unsavedCodebook: true });
    shown.textContent = `id: ${targetIds(targets)[index] ?? ""}`;
    input.removeAttribute("aria-invalid");
    fault.textContent = "";
  });
  return element(
    "div",
    { class: `own-target-field ${field}` },
    element("label", { for: id }, label),
    element("span", { class: "note", id: `hint-${index}-${field}` }, hint),
    input,
    fault,
  );
}
