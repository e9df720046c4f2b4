import { readInferred, readLeftOut } from "./ground-reading.ts";
import { element } from "./html.ts";
import type { TargetLabel } from "./label.ts";
import { drawMatrix, largestCount } from "./matrix.ts";
import {
  answerMatrix,
  stancePair,
  stanceTone,
  targetPairs,
  type MatrixData,
} from "./matrix-data.ts";
import { nameFilters } from "./matrix-filters.ts";
import { readKeptRepeats } from "./repeat-reading.ts";
import { inForms, openSection, type FigureContext, type Form } from "./report-sections.ts";

const MATRIX_WIDTHS: Record<Form, number> = { wide: 236, page: 148, narrow: 340 };
/** Width of a matrix where three stand in a row of the page. */
export const ROOMY_MATRICES: Record<Form, number> = { wide: 244, page: 206, narrow: 340 };

type MatrixOptions = {
  readonly widths?: Record<Form, number>;
  /** The filter of a cell of the matrix at a place in the list, where the matrix itself cannot say it. */
  readonly filterOf?: (index: number, row: string, column: string) => string;
};

/** Matrices in a row, on one scale of area. */
export function drawMatrices(
  context: FigureContext,
  matrices: readonly MatrixData[],
  { widths = MATRIX_WIDTHS, filterOf }: MatrixOptions = {},
): HTMLElement[] {
  const { document } = context;
  const largest = largestCount(matrices);
  return inForms(context, (form) => {
    const row = element(document, "div", "matrices");
    const frame = { document, width: widths[form] };
    for (const [index, matrix] of matrices.entries()) {
      const svg = drawMatrix(matrix, frame, { largest });
      if (filterOf !== undefined)
        nameFilters(svg, matrix, (above, beside) => filterOf(index, above, beside));
      row.append(svg);
    }
    return [row];
  });
}

/** The filters of the cells of matrices of answers, one a target. */
export function answerFilter(targets: readonly TargetLabel[]) {
  return (index: number, row: string, column: string): string => {
    const id = targets[index]?.id ?? "";
    return `${id}:${row} answered:${id}:${column}`;
  };
}

/** All pairs and all targets: the first page shows two of each. */
export function drawAllMatrices(context: FigureContext): HTMLElement {
  const { document, views, targets, shownCodes, repeats } = context;
  const section = openSection(context, {
    id: "crossings",
    title: "All pairs of codes",
    whose: `by ${shownCodes}`,
  });
  const pairs = targetPairs(targets).map(([a, b]) => stancePair(views, a, b));
  if (pairs.length > 0) section.append(element(document, "h3", "", "Stances that go together"));
  const drawAll = (
    matrices: readonly MatrixData[],
    options: Pick<MatrixOptions, "filterOf"> = {},
  ): void => {
    const unsure = readInferred(matrices);
    if (unsure !== "") section.append(element(document, "p", "note", unsure));
    section.append(...drawMatrices(context, matrices, { ...options, widths: ROOMY_MATRICES }));
  };
  const repeated = pairs.length === 0 ? "" : readKeptRepeats(views, repeats);
  if (repeated !== "") section.append(element(document, "p", "note", repeated));
  drawAll(pairs);
  section.append(element(document, "h3", "", "Who answers whom"));
  const leftOut = readLeftOut(views, targets).trim();
  if (leftOut !== "") section.append(element(document, "p", "note", leftOut));
  drawAll(
    targets.map((target) => answerMatrix(views, target)),
    { filterOf: answerFilter(targets) },
  );
  section.append(element(document, "h3", "", "Stance and tone"));
  drawAll(targets.map((target) => stanceTone(views, target)));
  return section;
}
