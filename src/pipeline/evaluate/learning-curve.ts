import type { LearningCurve, LearningPoint } from "../../model/evaluation.ts";
import { postKey } from "../../model/post-codes.ts";
import type { OnProgress } from "../../model/progress.ts";
import { tellProgress } from "../tell-progress.ts";
import type { Held } from "../train/held-codes.ts";
import { drawItems, type Choice } from "./choose-posts.ts";
import { holdingCodes, type HeldOutCode, type ReadPosts } from "./hold-codes.ts";
import { learningPoint } from "./learning-points.ts";

const HELD = [1, 5, 10] as const;
const SPLITS = 5;
/** Posts that may be settled for one point, over all halves of all splits. */
const MAX_WORK = 100_000;

/** Posts of which some are held, in the order in which they are, and the posts then scored. */
type Half = {
  readonly chosen: readonly number[];
  readonly drawn: readonly number[];
  readonly scored: ReadonlySet<number>;
};

/**
 * How much the other posts' codes gain when some posts' codes are the reference's.
 *
 * In:     the posts of a study and the coder whose codes for targets are held; of sentiment none is held.
 * Out:    points at 0, 1, 5 and 10 posts held, those with more than half of the coded posts left out; null where none is
 *         left, or the study is too large. The coded posts are split into halves at random; from each half posts are held
 *         while the other is scored. So every point, of posts chosen and of posts drawn, scores all coded posts, once a
 *         split, and none beside a code of its own half.
 * Source: learning curves of active learning, Settles, Active Learning Literature Survey (2009), ch. 3; repeated two-fold
 *         cross-validation, Dietterich, Approximate Statistical Tests, Neural Computation 10 (1998).
 */
export function learningCurve(
  read: ReadPosts,
  reference: string,
  choice: Choice,
  onProgress?: OnProgress,
): LearningCurve | null {
  const codesWith = holdingCodes(read, reference);
  const before = codesWith(NOBODY);
  const coded = [...new Set(before.map(({ post }) => post))];
  const held = HELD.filter((count) => 2 * count <= coded.length);
  const splits = Math.min(SPLITS, Math.floor(MAX_WORK / (2 * read.base.posts.length)));
  if (held.length === 0 || splits === 0) return null;
  const halves = halvesOf(coded, orderOf(read, choice), splits);
  const settledOne = tellProgress(onProgress, "counting", 2 * halves.length * held.length);
  const pointsOf = (series: "chosen" | "drawn"): LearningPoint[] =>
    [0, ...held].map((count) => {
      const found = halves.flatMap((half) => {
        if (count === 0) return before.filter(({ post }) => half.scored.has(post));
        const codes = codesWith(new Set(half[series].slice(0, count)));
        settledOne();
        return codes.filter(({ post }) => half.scored.has(post));
      });
      return learningPoint(count, found, repeated(before, splits), splits);
    });
  return {
    posts: coded.length,
    splits,
    chosen: { by: choice.by, points: pointsOf("chosen") },
    random: { points: pointsOf("drawn") },
  };
}

const NOBODY: Held = new Set();

/** Each code once a split, as where posts are held. */
const repeated = (codes: readonly HeldOutCode[], splits: number): HeldOutCode[] =>
  Array.from({ length: splits }, () => codes).flat();

/** Places of the posts in the order in which they are chosen. */
function orderOf({ base }: ReadPosts, choice: Choice): number[] {
  const places = new Map(base.posts.map((post, place) => [postKey(base, post), place]));
  return [...new Set(choice.choose(base))].flatMap((key) => places.get(key) ?? []);
}

function halvesOf(coded: readonly number[], order: readonly number[], splits: number): Half[] {
  const middle = Math.ceil(coded.length / 2);
  return Array.from({ length: splits }, (_, split) => {
    const mixed = drawItems(coded, coded.length, split + 1);
    const [one, other] = [mixed.slice(0, middle), mixed.slice(middle)];
    return [halfOf(one, other, order), halfOf(other, one, order)];
  }).flat();
}

/** Of a half, those that are chosen come first, the others in page order after them. */
function halfOf(
  half: readonly number[],
  scored: readonly number[],
  order: readonly number[],
): Half {
  const own = new Set(half);
  const chosen = new Set([
    ...order.filter((post) => own.has(post)),
    ...half.toSorted((a, b) => a - b),
  ]);
  return { chosen: [...chosen], drawn: half, scored: new Set(scored) };
}
