import type { Measure } from "../summary/agreement.ts";

/** Of the items that belong together: how many there are, and how many of these are what is counted. */
export type Hits = { readonly hits: number; readonly all: number };

/** The 97.5th percentile of the normal distribution. */
const Z = 1.959964;

/**
 * A share with its 95 % interval; one of few cases, or of none or all of them, has an honest interval too.
 *
 * In:     groups of items that are not independent of one another, as the codes of one post are.
 * Out:    Wilson's interval for as many independent items as the groups are worth: all items where those of a group are
 *         no more alike than others, as many as there are groups where they are all the same. Null without items.
 * Source: Wilson, Probable Inference, JASA 22 (1927); design effect: Kish, Survey Sampling (1965); with it in the interval:
 *         Korn & Graubard, Confidence Intervals for Proportions with Small Expected Number of Positive Counts, Survey
 *         Methodology 24 (1998).
 */
export function shareOf(groups: readonly Hits[]): Measure {
  const all = groups.reduce((sum, group) => sum + group.all, 0);
  if (all === 0) return { value: null, interval: null };
  const share = groups.reduce((sum, { hits }) => sum + hits, 0) / all;
  return { value: share, interval: wilson(share, all / designEffect(groups, share, all)) };
}

/** What is counted among items that `groupOf` puts together. */
export function hitsOf<T>(
  items: readonly T[],
  groupOf: (item: T) => unknown,
  isHit: (item: T) => boolean,
): Hits[] {
  const groups = new Map<unknown, { hits: number; all: number }>();
  for (const item of items) {
    const group = groupOf(item);
    const known = groups.get(group) ?? { hits: 0, all: 0 };
    known.hits += Number(isHit(item));
    known.all += 1;
    groups.set(group, known);
  }
  return [...groups.values()];
}

/** How many times the variance of the share is that of independent items; the most where no item differs. */
function designEffect(groups: readonly Hits[], share: number, all: number): number {
  const most = groups.reduce((sum, group) => sum + group.all ** 2, 0) / all;
  const filled = groups.filter((group) => group.all > 0);
  if (share === 0 || share === 1 || filled.length < 2) return most;
  const squares = filled.reduce((sum, group) => sum + (group.hits - share * group.all) ** 2, 0);
  const variance = (filled.length / (filled.length - 1)) * (squares / all ** 2);
  return Math.min(most, Math.max(1, variance / ((share * (1 - share)) / all)));
}

function wilson(share: number, items: number): [number, number] {
  const weight = Z ** 2 / items;
  const middle = (share + weight / 2) / (1 + weight);
  const half = (Z / (1 + weight)) * Math.sqrt((share * (1 - share)) / items + weight / (4 * items));
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}
