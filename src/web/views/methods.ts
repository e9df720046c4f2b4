import type { Analysis } from "../../model/analysis.ts";
import { bibTex, citationsOf, cslJson, referenceWords } from "../../model/citation.ts";
import { heldCoders } from "../../model/coverage.ts";
import { agreementRows, drawAgreement } from "../charts/agreement.ts";
import { shownCodes } from "../charts/coverage-reading.ts";
import { counted, inText, listed, short } from "../charts/label.ts";
import { inlineMark } from "../charts/marks.ts";
import { confusionMatrix } from "../charts/matrix-data.ts";
import { NOTES, readAgreement, readConfusion } from "../charts/readings.ts";
import { agreementTable, tidyAgreement } from "../charts/agreement-table.ts";
import { matrixTable } from "../charts/table.ts";
import { tidyMatrices } from "../charts/tidy-tables.ts";
import { chartSection } from "../chart-section.ts";
import { element, wordButton } from "../element.ts";
import { coderLabel } from "../filter.ts";
import { leftOutLine } from "../left-out.ts";
import { drawMatrixRow, type NamedMatrix } from "../matrix-row.ts";
import { saveFile } from "../take-away/save-file.ts";
import type { ViewContext } from "../view-context.ts";
import { COUNTED } from "../counted.ts";
import { rulesPart } from "./rules-part.ts";

/** What is coded and how, how far the coders agree, what is counted how, and what the figures cannot say. */
export function methods(context: ViewContext): HTMLElement[] {
  const { analysis } = context;
  const references = analysis.coders
    .map(({ id }) => id)
    .filter((id) => analysis.summary.agreement.some(({ reference }) => reference === id));
  return [
    element(
      "div",
      { class: "view-head ruled" },
      element("h1", { class: "view-title" }, "How far the codes can be trusted"),
      element("p", { class: "standfirst" }, standfirst(context, references)),
      leftOutLine(context),
    ),
    ...references.flatMap((id) => [agreement(context, id), confusion(context, id)]),
    codersPart(context),
    codebookPart(context),
    rulesPart(context),
    countedPart(),
    limitsPart(context),
    citePart(context),
    issuesPart(context),
  ];
}

function standfirst({ analysis }: ViewContext, references: readonly string[]): string {
  const [own, ...others] = analysis.coders;
  const made = others.map(({ id, made: how }) => `${capital(coderLabel(analysis, id))}: ${how}`);
  if (references.length === 0)
    return `The codes are those of ${shownCodes(analysis, analysis.coder.id)}; ${notCompared(analysis)} ${made.join(" ")}`;
  return `The codes of ${own?.label ?? "the program"} are compared with ${listed(references.map((id) => coderLabel(analysis, id)))}. ${made.join(" ")}`;
}

/** Why there is no agreement to show: codes held fixed stand among the program's, so that nothing is left to compare. */
function notCompared(analysis: Analysis): string {
  const isHeld = heldCoders(analysis).length > 0;
  return isHeld
    ? "a code that a person made is held fixed in the place of the program’s, so that the two cannot be compared."
    : "no other coder’s codes are at hand to compare them with.";
}

/** "; where “ada” coded, that code stands in its place"; "" where no codes are held fixed. */
function heldInPlace(analysis: Analysis): string {
  const held = heldCoders(analysis).map((id) => `“${id}”`);
  return held.length === 0 ? "" : `; where ${listed(held)} coded, that code stands in its place`;
}

const ALPHA =
  "Krippendorff’s alpha is 1 where two coders say the same of every post, 0 where they agree no more than by chance.";

function agreement(context: ViewContext, reference: string): HTMLElement {
  const { analysis } = context;
  const rows = agreementRows(analysis, reference);
  const about = {
    title: "Agreement",
    description: readAgreement(rows, coderLabel(analysis, reference)),
  };
  return chartSection(context, {
    id: `agreement-${reference}`,
    title: about.title,
    reading: about.description,
    note: [analysis.known ?? "", ALPHA].join(" ").trim(),
    form: "beside",
    counted: "agreement",
    draw: (width) => drawAgreement(rows, { document, width }, about),
    tables: () => [agreementTable(rows)],
    saved: () => tidyAgreement(rows),
  });
}

let chosenMatrix = 0;

function confusion(context: ViewContext, reference: string): HTMLElement {
  const { analysis } = context;
  const own = analysis.coder.id;
  const variables = [...analysis.codebook.targets, null];
  const matrices = variables.map((target): NamedMatrix => {
    const variable = target?.id ?? "sentiment";
    return {
      name: target === null ? "Tone" : short(target.label),
      data: confusionMatrix(analysis, reference, target),
      filterOf: (row, column) =>
        `code:${reference}:${variable}:${row} code:${own}:${variable}:${column}`,
    };
  });
  const stances = matrices.slice(0, -1).map(({ data }) => data);
  const reading = `${readConfusion(stances)} Choose a cell to read its posts.`;
  return chartSection(context, {
    id: `confusion-${reference}`,
    title: "Where program and reference differ",
    reading,
    note: NOTES.confusion,
    form: "beside",
    counted: "agreement",
    draw: (width) =>
      drawMatrixRow(matrices, width, reading, {
        get: () => chosenMatrix,
        set: (index) => {
          chosenMatrix = index;
        },
      }),
    tables: () => matrices.map(({ data }) => matrixTable(data)),
    saved: () => tidyMatrices(matrices.map(({ data }) => data)),
  });
}

function codersPart({ analysis }: ViewContext): HTMLElement {
  const items = analysis.coders.map(({ id, version, made, posts }) =>
    element(
      "li",
      {},
      element("strong", {}, capital(coderLabel(analysis, id))),
      version === null ? "" : `, version ${version}`,
      `. ${made} ${posts} of ${analysis.summary.posts} posts${id === analysis.coder.id ? heldInPlace(analysis) : ""}.`,
    ),
  );
  return part("coders", "Who coded", element("ul", { class: "prose columns" }, ...items));
}

function codebookPart({ analysis }: ViewContext): HTMLElement {
  const { id, version, targets, sha256 } = analysis.codebook;
  const blocks = targets.map((target) =>
    element(
      "div",
      { class: "target" },
      element("h3", {}, target.label),
      element("p", {}, target.definition),
      sidePart("favor", `In favor of ${inText(target.label)}: `, target.favor),
      sidePart("against", `Against ${inText(target.label)}: `, target.against),
      element(
        "p",
        { class: "side" },
        inlineMark(document, "neither"),
        element(
          "span",
          {},
          element("strong", {}, "Neither: "),
          "the post does not judge it, or what it says for and against is balanced.",
        ),
      ),
      namesPart(target.names),
    ),
  );
  const source = `Codebook ${id}, version ${version}, sha256 ${sha256.slice(0, 12)}…`;
  return part(
    "codebook",
    "What is coded",
    element("div", { class: "targets" }, ...blocks),
    element("p", { class: "note" }, source),
  );
}

type Side = { readonly means: string; readonly examples: readonly string[] };

function sidePart(value: "favor" | "against", words: string, { means, examples }: Side) {
  const list = examples.map((example) => element("li", {}, example));
  return element(
    "div",
    {},
    element(
      "p",
      { class: "side" },
      inlineMark(document, value),
      element("span", {}, element("strong", {}, words), means),
    ),
    list.length === 0
      ? null
      : element(
          "details",
          {},
          element("summary", {}, counted(list.length, "example")),
          element("ul", {}, ...list),
        ),
  );
}

function namesPart(names: readonly string[]): HTMLElement {
  return element(
    "details",
    {},
    element("summary", {}, `${counted(names.length, "name")} by which posts speak of it`),
    element("p", { class: "note" }, names.join(", ")),
  );
}

function countedPart(): HTMLElement {
  const items = COUNTED.map(({ id, head, text }) =>
    element("div", {}, element("h3", { id: `at-${id}` }, head), element("p", {}, text)),
  );
  return part("counted", "How it is counted", element("div", { class: "prose counted" }, ...items));
}

function limitsPart({ analysis }: ViewContext): HTMLElement {
  if (analysis.limits.length === 0)
    return part("limits", "Limits", element("p", {}, "The study names none."));
  const items = analysis.limits.map(({ title, text }) =>
    element("li", {}, element("strong", {}, `${title}. `), text),
  );
  return part("limits", "Limits", element("ol", { class: "prose columns" }, ...items));
}

function citePart(context: ViewContext): HTMLElement {
  const { analysis } = context;
  const items = citationsOf(analysis, { coder: context.coder });
  const entries = items.map((item) => element("li", {}, referenceWords(item)));
  return part(
    "cite",
    "How to cite",
    element(
      "p",
      { class: "prose" },
      "Name the codes by study, codebook and coder with their versions, the texts by their publishers, and the program. For a choice of posts, “save” beside the filter writes its sentence into the citation, and the address of the page brings it back.",
    ),
    element("ul", { class: "prose" }, ...entries),
    element(
      "p",
      { class: "tools" },
      save("CSL-JSON", `${analysis.study}.csl.json`, "application/json", () => cslJson(items)),
      save("BibTeX", `${analysis.study}.bib`, "application/x-bibtex", () => bibTex(items)),
    ),
  );
}

const save = (words: string, name: string, type: string, make: () => string): HTMLElement =>
  wordButton(words, { "data-focus": name }, () => saveFile(name, make(), type));

function issuesPart({ analysis }: ViewContext): HTMLElement {
  const items = analysis.issues.map(({ message, severity, place }) =>
    element(
      "li",
      {},
      element(
        "strong",
        {},
        place === null ? `${capital(severity)}: ` : `${place.file}, line ${place.line}: `,
      ),
      message,
    ),
  );
  const none = "Nothing in the study’s files had to be left out or corrected.";
  return part(
    "issues",
    "Issues in the sources",
    items.length === 0 ? element("p", {}, none) : element("ul", { class: "prose" }, ...items),
  );
}

function part(id: string, title: string, ...content: readonly Node[]): HTMLElement {
  return element(
    "section",
    { class: "part", "aria-labelledby": `at-${id}` },
    element("h2", { id: `at-${id}` }, title),
    ...content,
  );
}

function capital(text: string): string {
  const [first = ""] = text;
  return first.toUpperCase() + text.slice(first.length);
}
