import { ANSWER_GROUNDS } from "../../model/post-table.ts";
import type { TargetLabel } from "./label.ts";
import type { PostView } from "./post-view.ts";
import { codeColumns, perViews } from "./view-columns.ts";

const kept = perViews((views) => {
  let count = 0;
  for (const is of codeColumns(views).mask) count += is;
  return count;
});

/** Posts that the filter keeps. */
export function keptCount(views: readonly PostView[]): number {
  return kept(views, "");
}

/** Of the posts that the filter keeps, those of which the coder said nothing. */
export function uncodedCount(views: readonly PostView[], targets: readonly TargetLabel[]): number {
  const { size, mask, tone, stance } = codeColumns(views);
  const columns = [tone, ...targets.map(({ id }) => stance(id))];
  let count = 0;
  for (let row = 0; row < size; row += 1)
    if (mask[row] === 1 && columns.every((column) => column[row] === 0)) count += 1;
  return count;
}

/** Of the posts that the filter keeps, those that answer another one: right under it, or found by their words. */
export function answerCounts(views: readonly PostView[]): { under: number; found: number } {
  const { size, mask, answersBy } = codeColumns(views);
  const position = ANSWER_GROUNDS.indexOf("position") + 1;
  const counts = { under: 0, found: 0 };
  for (let row = 0; row < size; row += 1) {
    if (mask[row] !== 1 || answersBy[row] === 0) continue;
    if (answersBy[row] === position) counts.under += 1;
    else counts.found += 1;
  }
  return counts;
}

/** The fewest and the most words of a post. */
export function lengthsOf(views: readonly PostView[]): { least: number; most: number } {
  const { words } = codeColumns(views);
  const lengths = { least: words[0] ?? 0, most: 0 };
  for (const length of words) {
    if (length < lengths.least) lengths.least = length;
    if (length > lengths.most) lengths.most = length;
  }
  return lengths;
}
