import type { AnalysedPost, Analysis } from "../../model/analysis.ts";
import type { LearningCurve } from "../../model/evaluation.ts";
import { codeOf, postKey } from "../../model/post-codes.ts";
import { analyse } from "../analyse.ts";
import type { PlacedCodeRow } from "../read/read-codes.ts";
import type { Study } from "../read/read-study.ts";
import { splitThread } from "../thread/split-thread.ts";
import { drawItems, type Choice } from "./choose-posts.ts";
import { chosenPoint, randomPoint, type Point } from "./learning-points.ts";
import { pairCodes } from "./paired-codes.ts";

const HELD = [1, 5, 10] as const;
const DRAWS = 10;
/** Posts that all draws together may analyse for one point; ten draws of 2,000 posts. */
const MAX_WORK = 20_000;

/** A study ready to be analysed again and again, and its analysis without any code held. */
type Ground = {
  readonly study: Study;
  readonly base: Analysis;
  readonly reference: string;
  readonly targets: readonly string[];
};

/**
 * How much the other posts' codes gain when some posts' codes are the reference's.
 *
 * In:     the study and its analysis with nothing held; the reference's codes for targets are held, of sentiment none.
 * Out:    points at 0, 1, 5 and 10 posts held, those with more than half of the coded posts left out; null where none is
 *         left. Every point of a series scores the same posts: those that its last point does not hold.
 * Source: learning curves of active learning, Settles, Active Learning Literature Survey (2009), ch. 3.
 */
export function learningCurve(
  study: Study,
  base: Analysis,
  reference: string,
  choice: Choice,
): LearningCurve | null {
  const targets = base.codebook.targets.map(({ id }) => id);
  const coded = pairCodes(base, reference, targets).map(({ post }) => postKey(base, post));
  const held = HELD.filter((count) => 2 * count <= coded.length);
  const most = held.at(-1);
  if (most === undefined) return null;
  const ground = { study: withoutOthers(study), base, reference, targets };
  const known = new Set(coded);
  const order = [...new Set([...choice.choose(base), ...coded])].filter((key) => known.has(key));
  const first = order.slice(0, most);
  const counts = [0, ...held];
  return {
    posts: coded.length,
    scored: coded.length - most,
    chosen: {
      by: choice.by,
      held: first,
      points: scoreSeries(ground, coded, first, counts).map(chosenPoint),
    },
    random: scoreDraws(ground, coded, counts),
  };
}

/** The points where the posts held are drawn at random, over ten draws or as many as the study's size allows. */
function scoreDraws(
  ground: Ground,
  coded: readonly string[],
  counts: readonly number[],
): LearningCurve["random"] {
  const draws = Math.min(DRAWS, Math.floor(MAX_WORK / ground.base.posts.length));
  if (draws === 0) return null;
  const series = Array.from({ length: draws }, (_, draw) =>
    scoreSeries(ground, coded, drawItems(coded, Math.max(...counts), draw + 1), counts),
  );
  const points = counts.map((held, i) =>
    randomPoint(
      held,
      series.flatMap((each) => each[i] ?? []),
    ),
  );
  return { draws, points };
}

/** Pages are split once; neither documents nor other coders' codes bear on the codes. */
function withoutOthers(study: Study): Study {
  const threads = study.threads.map((source) => ({
    ...source,
    thread:
      source.thread ??
      splitThread(source.text, { name: source.file, form: source.form ?? undefined }),
  }));
  return { ...study, threads, documents: [], coders: [], codes: [] };
}

/** Holds more and more of the posts in their order, and pairs the codes of those never held. */
function scoreSeries(
  ground: Ground,
  coded: readonly string[],
  order: readonly string[],
  counts: readonly number[],
): Point[] {
  const { base, reference, targets } = ground;
  const ever = new Set(order);
  const never = new Set(coded.filter((key) => !ever.has(key)));
  const posts = new Map(base.posts.map((post) => [postKey(base, post), post]));
  return counts.map((held) => {
    const holding = order.slice(0, held).flatMap((key) => posts.get(key) ?? []);
    const coder = held === 0 ? base : holdPosts(ground, holding);
    const scored = coder.posts.flatMap((post) => {
      const codes = posts.get(postKey(base, post))?.codes;
      return codes !== undefined && never.has(postKey(base, post)) ? [{ ...post, codes }] : [];
    });
    return { held, posts: pairCodes({ coder: base.coder, posts: scored }, reference, targets) };
  });
}

function holdPosts(
  { study, base, reference, targets }: Ground,
  posts: readonly AnalysedPost[],
): Analysis {
  const heldCodes = posts.flatMap((post) =>
    targets.flatMap((variable): PlacedCodeRow[] => {
      const value = codeOf(base, post, reference, variable);
      if (value === undefined) return [];
      const row = { thread: post.thread, post: post.sourceId ?? post.id, coder: reference };
      const given = { variable, value, confidence: null, evidence: "", how: "" };
      return [{ ...row, ...given, place: { file: "", line: 1, column: 1 } }];
    }),
  );
  return analyse({ ...study, heldCodes });
}
