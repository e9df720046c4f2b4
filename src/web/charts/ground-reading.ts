import { inText, listed, numeral, type TargetLabel } from "./label.ts";
import { answerMatrix, type MatrixData } from "./matrix-data.ts";
import type { PostView } from "./post-view.ts";

/** What open marks and question marks mean, for where posts are shown without counts. */
export const HEDGES =
  "Open mark, “inferred”: the code rests on the conversation, not on words of the post. Question mark: the program is unsure.";

/**
 * How many of the codes are inferred, and of how many the program is sure.
 *
 * Out: "" where all rest on words or were made by people, and none is unsure.
 */
export function readGrounds(views: readonly PostView[], targets: readonly TargetLabel[]): string {
  let [judged, inferred, unsure] = [0, 0, 0];
  for (const view of views.filter(({ matches }) => matches))
    for (const { id } of targets) {
      const value = view.stance.get(id);
      if (value !== "favor" && value !== "against") continue;
      judged += 1;
      if (view.inferred.has(id)) inferred += 1;
      if (view.unsure.has(id)) unsure += 1;
    }
  if (inferred === 0 && unsure === 0) return "";
  const whole = judged === 1 ? "the 1 code" : `the ${numeral(judged)} codes`;
  const open =
    inferred === 0
      ? ""
      : `${numeral(inferred)} of ${whole} with a side ${inferred === 1 ? "is" : "are"} inferred from the conversation, not from words of the post (open marks). `;
  return `${open}The program is ${sureWords(judged, unsure, whole)}.`;
}

function sureWords(judged: number, unsure: number, whole: string): string {
  const measured =
    "on texts that it was not fitted to, one in five to two in five such codes were on the wrong side";
  if (unsure === judged) return `sure of none of ${whole}: they may well be wrong`;
  if (unsure === 0) return `sure of all of ${whole}: ${measured}`;
  return `sure of ${numeral(judged - unsure)} of ${whole}: ${measured}; the other ${numeral(unsure)} may well be wrong`;
}

/** What the counts of answers leave out; "" where they leave out nothing. */
export function readLeftOut(views: readonly PostView[], targets: readonly TargetLabel[]): string {
  const parts = targets.flatMap((target) => {
    const left = answerMatrix(views, target)
      .cells.flat()
      .reduce((sum, cell) => sum + cell.leftOut, 0);
    return left === 0 ? [] : [`${numeral(left)} toward ${inText(target.label)}`];
  });
  return parts.length === 0
    ? ""
    : ` Not counted, because a code of theirs was itself inferred from who answers whom: ${listed(parts)}.`;
}

/** How many posts that matrices count have an inferred code; "" for none. */
export function readInferred(matrices: readonly MatrixData[]): string {
  const cells = matrices.flatMap(({ cells: rows }) => rows.flat());
  const inferred = cells.reduce((sum, cell) => sum + cell.inferred, 0);
  const all = cells.reduce((sum, cell) => sum + cell.count, 0);
  if (inferred === 0) return "";
  return `${numeral(inferred)} of the ${numeral(all)} counted in these cells rest on a code inferred from the conversation; the table gives them cell by cell.`;
}
