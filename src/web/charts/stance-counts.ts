import { GROUND, GROUNDS, STANCE_CODES } from "../../model/post-table.ts";
import type { StanceValue } from "../../model/stance.ts";
import { numeral, type TargetLabel } from "./label.ts";
import type { PostView } from "./post-view.ts";
import { codeColumns, perViews, type CodeColumns } from "./view-columns.ts";

/** Posts whose code rests on words, or that have none to rest on, and those whose code is inferred. */
export type Grounded = { readonly words: number; readonly inferred: number };

/** The posts of one stance toward one target, counted. */
export type Side = {
  readonly value: StanceValue;
  readonly whole: number;
  /** Those that the filter keeps. */
  readonly matching: number;
  /** Of the matching ones: sides that the program is sure of, and sides that a person coded, held fixed among its. */
  readonly sure: number;
  readonly held: number;
  /** Of the matching ones: sides that the program is not sure of. */
  readonly unsure: number;
  /** Of the matching ones, those inferred. */
  readonly inferred: number;
  /** Of the matching ones: those in which the program found no mention of the target. */
  readonly silent: number;
  /** The matching ones that are sure or held, the other matching ones, and what the filter leaves out. */
  readonly near: Grounded;
  readonly far: Grounded;
  readonly ghosts: Grounded;
};

const VALUES = STANCE_CODES.length + 1;

/** Posts by code, ground and whether the filter keeps them, in one pass: see `cellOf`. */
const cube = perViews((views, target) => {
  const { size, mask, stance, grounds } = codeColumns(views);
  const [values, bits] = [stance(target), grounds(target)];
  const counts = new Uint32Array(2 * VALUES * GROUNDS);
  for (let row = 0; row < size; row += 1) {
    const cell = cellOf(mask[row] ?? 0, values[row] ?? 0, bits[row] ?? 0);
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
  return counts;
});

function cellOf(kept: number, value: number, bits: number): number {
  return (kept * VALUES + value) * GROUNDS + bits;
}

/** The three groups of posts toward a target; posts without a code are in none. */
export function sidesOf(views: readonly PostView[], target: string): Record<StanceValue, Side> {
  const counts = cube(views, target);
  return {
    favor: sideOf(counts, "favor"),
    against: sideOf(counts, "against"),
    neither: sideOf(counts, "neither"),
  };
}

function sideOf(counts: Uint32Array, value: StanceValue): Side {
  const code = STANCE_CODES.indexOf(value) + 1;
  const judges = value !== "neither";
  const sum = (kept: number, picks: (bits: number) => boolean): number => {
    let total = 0;
    for (let bits = 0; bits < GROUNDS; bits += 1)
      if (picks(bits)) total += counts[cellOf(kept, code, bits)] ?? 0;
    return total;
  };
  const split = (kept: number, picks: (bits: number) => boolean): Grounded => ({
    words: sum(kept, (bits) => picks(bits) && !has(bits, "inferred")),
    inferred: sum(kept, (bits) => picks(bits) && has(bits, "inferred")),
  });
  const matching = sum(1, every);
  return {
    value,
    whole: matching + sum(0, every),
    matching,
    sure: judges ? sum(1, (bits) => !has(bits, "unsure") && !has(bits, "held")) : 0,
    held: sum(1, (bits) => has(bits, "held")),
    unsure: sum(1, (bits) => has(bits, "unsure")),
    inferred: sum(1, (bits) => has(bits, "inferred")),
    silent: sum(1, (bits) => has(bits, "silent")),
    near: split(1, (bits) => !has(bits, "unsure")),
    far: split(1, (bits) => has(bits, "unsure")),
    ghosts: split(0, every),
  };
}

function every(): boolean {
  return true;
}

function has(bits: number, ground: keyof typeof GROUND): boolean {
  return (bits & GROUND[ground]) !== 0;
}

/** The posts of one stance toward a target, in thread order. */
export function postsOfSide(
  views: readonly PostView[],
  target: string,
  value: StanceValue,
): PostView[] {
  const column = codeColumns(views).stance(target);
  const code = STANCE_CODES.indexOf(value) + 1;
  return views.filter((_view, row) => column[row] === code);
}

/** Whether the program is unsure of any side that is counted, whatever the filter. */
export function hasUnsure(views: readonly PostView[], targets: readonly TargetLabel[]): boolean {
  return targets.some(({ id }) => {
    const counts = cube(views, id);
    return counts.some((count, cell) => count > 0 && has(cell % GROUNDS, "unsure") && isSide(cell));
  });
}

/** The same of the posts that the filter keeps. */
export function keepsUnsure(views: readonly PostView[], targets: readonly TargetLabel[]): boolean {
  return targets.some(({ id }) => {
    const { favor, against } = sidesOf(views, id);
    return favor.unsure + against.unsure > 0;
  });
}

function isSide(cell: number): boolean {
  const value = STANCE_CODES[(Math.floor(cell / GROUNDS) % VALUES) - 1];
  return value === "favor" || value === "against";
}

/** "9 (2 surer, 1 held)" for matching posts that take one side toward a target; "0" for none. */
export function withSure({
  matching,
  sure,
  held,
}: Pick<Side, "matching" | "sure" | "held">): string {
  if (matching === 0) return "0";
  return `${numeral(matching)} (${sure === 0 ? "none" : numeral(sure)} surer${heldText(held)})`;
}

/** ", 2 held" after how many are surer; "" for none. */
export function heldText(held: number): string {
  return held === 0 ? "" : `, ${numeral(held)} held`;
}

/** "12", or "3 of 12" under a filter that leaves some out. */
export function countText({ whole, matching }: Pick<Side, "whole" | "matching">): string {
  return matching === whole ? numeral(matching) : `${numeral(matching)} of ${numeral(whole)}`;
}

/** The matching posts first, then the others, each in thread order. */
export function matchingFirst(posts: readonly PostView[]): PostView[] {
  return [...posts.filter((view) => view.matches), ...posts.filter((view) => !view.matches)];
}

type Judging = { readonly judging: number; readonly sure: number; readonly held: number };
const judgingKnown = new WeakMap<object, { readonly of: string; readonly counts: Judging }>();

/** Of all posts: those that judge some target, those that do so surely, and those with a code that a person made. */
export function judgingCounts(
  views: readonly PostView[],
  targets: readonly TargetLabel[],
): Judging {
  const columns = codeColumns(views);
  const of = JSON.stringify(targets.map(({ id }) => id));
  const known = judgingKnown.get(columns.codes);
  if (known?.of === of) return known.counts;
  const counts = countJudging(columns, targets);
  judgingKnown.set(columns.codes, { of, counts });
  return counts;
}

function countJudging(
  { size, stance, grounds }: CodeColumns,
  targets: readonly TargetLabel[],
): Judging {
  const columns = targets.map(({ id }) => ({ values: stance(id), bits: grounds(id) }));
  const counts = { judging: 0, sure: 0, held: 0 };
  for (let row = 0; row < size; row += 1) {
    let [judges, isSure, isHeld] = [false, false, false];
    for (const { values, bits } of columns) {
      const ground = bits[row] ?? 0;
      if (has(ground, "held")) isHeld = true;
      if (!judgesSide(values[row] ?? 0)) continue;
      judges = true;
      if (!has(ground, "unsure") && !has(ground, "held")) isSure = true;
    }
    if (judges) counts.judging += 1;
    if (isSure) counts.sure += 1;
    if (isHeld) counts.held += 1;
  }
  return counts;
}

const [FAVOR, AGAINST] = [STANCE_CODES.indexOf("favor") + 1, STANCE_CODES.indexOf("against") + 1];

/** Whether a number of a stance column is a side. */
export function judgesSide(code: number): boolean {
  return code === FAVOR || code === AGAINST;
}
