import {
  capital,
  counted,
  inText,
  LEAST_COMPARED,
  listed,
  numeral,
  type TargetLabel,
} from "./label.ts";
import { stancePair, type MatrixData } from "./matrix-data.ts";
import type { PostView } from "./post-view.ts";

/** The largest group of posts for each of some pairs; a tie is said as a tie. */
export function readPairList(
  views: readonly PostView[],
  pairs: readonly (readonly [TargetLabel, TargetLabel])[],
): string {
  let text = "";
  let before = "";
  for (const [a, b] of pairs) {
    const { subject, whole, rest } = readPair(views, a, b);
    // "8 of the 9 posts in favor of A are against B, and 8 are against C."
    if (subject !== "" && subject === before) text = `${text.slice(0, -1)}, and ${rest}.`;
    else text += `${text === "" ? "" : " "}${capital(whole)}.`;
    before = subject;
  }
  return text;
}

/** `subject` is whom the count is of, empty where there is no single one; `rest` goes on about the same. */
type PairReading = { readonly subject: string; readonly whole: string; readonly rest: string };

function readPair(views: readonly PostView[], a: TargetLabel, b: TargetLabel): PairReading {
  const cells = judgedCells(stancePair(views, a, b));
  const most = Math.max(0, ...cells.map((cell) => cell.count));
  const [row, column] = [inText(a.label), inText(b.label)];
  if (most === 0)
    return { subject: "", whole: `no post judges both ${row} and ${column}`, rest: "" };
  const said = cells
    .filter((cell) => cell.count === most)
    .map(({ count, rowTotal, row: r, column: c }) => {
      const subject = `${side(r)} ${row}`;
      const says = `${count === 1 ? "is" : "are"} ${side(c)} ${column}`;
      return {
        subject,
        whole: `${ofThe(count, rowTotal)} ${subject} ${says}`,
        rest: `${numeral(count)} ${says}`,
      };
    });
  const few = cells.some(({ count, rowTotal }) => count === most && rowTotal < LEAST_COMPARED);
  if (few) return { subject: "", whole: countsOnly(cells, row, column), rest: "" };
  const [only] = said;
  if (said.length === 1 && only !== undefined) return only;
  return { subject: "", whole: `${listed(said.map(({ whole }) => whole))}, a tie`, rest: "" };
}

/** "3 posts judge both A and B: 2 in favor of both, 1 in favor of A and against B". */
function countsOnly(cells: readonly JudgedCell[], row: string, column: string): string {
  const both = cells.reduce((sum, cell) => sum + cell.count, 0);
  const parts = cells
    .filter(({ count }) => count > 0)
    .map(({ count, row: r, column: c }) =>
      r === c ? `${count} ${side(r)} both` : `${count} ${side(r)} ${row} and ${side(c)} ${column}`,
    );
  const verb = both === 1 ? "judges" : "judge";
  return `${counted(both, "post")} ${verb} both ${row} and ${column}: ${parts.join(", ")}`;
}

/** "8 of the 9 posts", "all 9 posts", "the 1 post". */
function ofThe(count: number, total: number): string {
  if (count < total) return `${numeral(count)} of the ${counted(total, "post")}`;
  return total === 1 ? "the 1 post" : `all ${counted(total, "post")}`;
}

function side(value: string): string {
  return value === "favor" ? "in favor of" : "against";
}

type JudgedCell = {
  readonly row: string;
  readonly column: string;
  readonly count: number;
  readonly rowTotal: number;
};

function judgedCells(matrix: MatrixData): JudgedCell[] {
  return matrix.rows.flatMap((row, r) => {
    const cells = matrix.cells[r] ?? [];
    const rowTotal = cells.reduce((sum, cell) => sum + cell.count, 0);
    return matrix.columns.flatMap((column, c) => {
      if (row.value === "neither" || column.value === "neither") return [];
      return [{ row: row.value, column: column.value, count: cells[c]?.count ?? 0, rowTotal }];
    });
  });
}
