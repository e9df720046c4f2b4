/** Uses of a word in the two groups and in the whole thread. */
export type Uses = { readonly first: number; readonly second: number; readonly whole: number };

/** Words in the two groups and in the whole thread. */
export type Sizes = Uses;

export type LogOdds = {
  /** Natural logarithm of the ratio of odds; above 0 where the second group uses the word more. */
  readonly delta: number;
  /** Standard error of `delta`. */
  readonly error: number;
  /** delta / error. */
  readonly z: number;
  /** 95 % interval of `delta`. */
  readonly interval: readonly [number, number];
};

/** The prior's words for each word of the thread: ten uses in the thread count as one more use in either group. */
export const PRIOR_STRENGTH = 0.1;
/** Half width of a 95 % interval of the normal distribution, in standard errors. */
const NORMAL_95 = 1.959964;

/**
 * Log-odds ratio of a word between two groups with an informative Dirichlet prior.
 *
 * In:     the word's uses and the groups' sizes, in words; the whole holds both groups, and the word is used in it.
 * Source: Monroe, Colaresi and Quinn 2008, "Fightin' Words", Political Analysis 16, 372–403
 */
export function logOdds(uses: Uses, sizes: Sizes, strength = PRIOR_STRENGTH): LogOdds {
  const prior = strength * uses.whole;
  const priors = strength * sizes.whole;
  const first = uses.first + prior;
  const second = uses.second + prior;
  // A thread of one word repeated has no odds to compare.
  const delta =
    uses.whole === sizes.whole
      ? 0
      : Math.log(second / (sizes.second + priors - second)) -
        Math.log(first / (sizes.first + priors - first));
  const error = Math.sqrt(1 / second + 1 / first);
  const reach = NORMAL_95 * error;
  return { delta, error, z: delta / error, interval: [delta - reach, delta + reach] };
}

/** Whether the interval clears zero. */
export function isClear({ interval: [low, high] }: Pick<LogOdds, "interval">): boolean {
  return low > 0 || high < 0;
}
