import type { Steps } from "../coding/text-model/stance-model.ts";

/** A stated chance and whether it came true. */
export type Outcome = { readonly chance: number; readonly isRight: boolean };

/** Fewer outcomes tell nothing about a step of their own. */
const MIN_OUTCOMES = 25;
const SHARE_DECIMALS = 100;
const CHANCE_DECIMALS = 1_000;

/**
 * Measures how often what is said with a chance is right.
 *
 * In:     outcomes of codes that were left out.
 * Out:    steps of rising chance and rising share right, each from 25 outcomes or more; shares to two decimals.
 * Source: isotonic regression by pooling adjacent violators (Zadrozny & Elkan 2002).
 */
export function calibrate(outcomes: readonly Outcome[]): Steps {
  const pools: Pool[] = [];
  for (const pool of byChance(outcomes)) {
    const last = pools.at(-1);
    if (last !== undefined && last.all < MIN_OUTCOMES) {
      last.right += pool.right;
      last.all += pool.all;
    } else pools.push(pool);
    mergeFalling(pools);
  }
  mergeSmallEnd(pools);
  mergeFalling(pools);
  return pools.map(({ from, right, all }, i): [number, number] => [
    // rounded down, so that a step holds the outcomes it was made of
    i === 0 ? 0 : Math.floor(from * CHANCE_DECIMALS) / CHANCE_DECIMALS,
    Math.round(shareOf({ right, all }) * SHARE_DECIMALS) / SHARE_DECIMALS,
  ]);
}

type Pool = { readonly from: number; right: number; all: number };

/** Outcomes of the same chance belong together. */
function byChance(outcomes: readonly Outcome[]): Pool[] {
  const pools = new Map<number, Pool>();
  for (const { chance, isRight } of outcomes) {
    const pool = pools.get(chance) ?? { from: chance, right: 0, all: 0 };
    pool.right += Number(isRight);
    pool.all += 1;
    pools.set(chance, pool);
  }
  return [...pools.values()].toSorted((a, b) => a.from - b.from);
}

/** By Laplace's rule of succession, so that few outcomes never make a certainty. */
const shareOf = ({ right, all }: Pick<Pool, "right" | "all">): number => (right + 1) / (all + 2);

function mergeFalling(pools: Pool[]): void {
  for (;;) {
    const [before, last] = pools.slice(-2);
    if (before === undefined || last === undefined || last.all < MIN_OUTCOMES) return;
    if (shareOf(before) < shareOf(last)) return;
    before.right += last.right;
    before.all += last.all;
    pools.pop();
  }
}

function mergeSmallEnd(pools: Pool[]): void {
  const [before, last] = pools.slice(-2);
  if (before === undefined || last === undefined || last.all >= MIN_OUTCOMES) return;
  before.right += last.right;
  before.all += last.all;
  pools.pop();
}
