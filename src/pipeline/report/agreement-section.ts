import { madeWords } from "../../model/coverage.ts";
import { agreementRows, drawAgreement } from "../../web/charts/agreement.ts";
import { element } from "../../web/charts/html.ts";
import { capital } from "../../web/charts/label.ts";
import { confusionMatrix } from "../../web/charts/matrix-data.ts";
import { coderLabel } from "../../web/charts/post-view.ts";
import { NOTES, readAgreement, readConfusion } from "../../web/charts/readings.ts";
import { drawMatrices, ROOMY_MATRICES } from "../../web/charts/report-matrices.ts";
import {
  inForms,
  openSection,
  scrolling,
  WIDTHS,
  type Form,
} from "../../web/charts/report-sections.ts";
import { agreementTable } from "../../web/charts/agreement-table.ts";
import { readSureHere } from "../../web/charts/sure-here.ts";
import { drawTable } from "../../web/charts/table.ts";
import type { ReportContext } from "./report-context.ts";

/** Least width for the scale of alpha beside its labels. */
const AGREEMENT_WIDTHS: Record<Form, number> = {
  wide: 780,
  page: WIDTHS.page,
  narrow: WIDTHS.narrow,
};

/** So many matrices stand in one row of the page, each so wide. */
const FOUR = { count: 4, width: 157 } as const;

/** How far the program's rules agree with each other coder; nothing where none has coded. */
export function drawAgreementSections(context: ReportContext): HTMLElement[] {
  const { analysis } = context;
  const references = new Set(analysis.summary.agreement.map((entry) => entry.reference));
  return [...references].map((reference, index) => drawSection(context, reference, index));
}

function drawSection(context: ReportContext, reference: string, index: number): HTMLElement {
  const { document, analysis, targets, coder } = context;
  const label = coderLabel(analysis, reference);
  const rows = agreementRows(analysis, reference);
  const reading = readAgreement(rows, label);
  const id = index === 0 ? "agreement" : `agreement-${reference}`;
  const section = openSection(context, {
    id,
    title: "How far the program’s codes can be trusted",
    ofAll: true,
  });
  section.append(element(document, "p", "reading", reading));
  const made = [analysis.coder.id, reference]
    .map((by) => `${capital(coderLabel(analysis, by))}: ${madeWords(analysis, by)}`)
    .join(" ");
  section.append(element(document, "p", "note", made));
  if (analysis.known !== undefined) section.append(element(document, "p", "note", analysis.known));
  const about = { title: "Agreement", description: reading };
  section.append(
    ...inForms(context, (form) => [
      drawAgreement(rows, { document, width: AGREEMENT_WIDTHS[form] }, about),
    ]),
  );
  section.append(scrolling(document, drawTable(agreementTable(rows), document)));
  section.append(element(document, "h3", "", `Where the program and ${label} differ`));
  const matrices = [...targets, null].map((t) => confusionMatrix(analysis, reference, t));
  section.append(element(document, "p", "reading", readConfusion(matrices)));
  const sure = reference === coder ? readSureHere(analysis) : "";
  if (sure !== "") section.append(element(document, "p", "reading", sure));
  section.append(element(document, "p", "note", NOTES.confusion));
  const page = matrices.length === FOUR.count ? FOUR.width : ROOMY_MATRICES.page;
  section.append(...drawMatrices(context, matrices, { widths: { ...ROOMY_MATRICES, page } }));
  return section;
}
