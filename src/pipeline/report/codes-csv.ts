import type { Analysis } from "../../model/analysis.ts";
import { codeRows, type GroundedRow } from "../../model/post-codes.ts";
import { tableCsv } from "../../web/charts/table.ts";

const COLUMNS = [
  "thread",
  "post",
  "coder",
  "variable",
  "value",
  "confidence",
  "evidence",
  "how",
] as const;

/**
 * The codes of all coders, one row a code: the form in which codes are given to the program.
 *
 * Out: coders in the analysis's order, the program first; for each its posts in page order. The rows of one other
 *      coder can be given back with --codes. Text that a spreadsheet would read as a formula gets an apostrophe in front.
 */
export function codesCsv(analysis: Analysis): string {
  return tableCsv({
    columns: COLUMNS.map((name) => ({ name, numeric: false })),
    rows: analysis.coders.flatMap(({ id }) =>
      codeRows(analysis, id).map((row) => ({ cells: cellsOf(row) })),
    ),
  });
}

function cellsOf(row: GroundedRow): string[] {
  const { confidence } = row;
  return COLUMNS.map((name) =>
    name === "confidence" ? (confidence === null ? "" : String(confidence)) : row[name],
  );
}
