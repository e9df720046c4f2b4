import type { Post } from "../../model/thread.ts";
import type { OwnWords } from "./conversation/settle-sides.ts";
import { heavierSide } from "./find-evidence.ts";
import type { PostWords } from "./post-words.ts";
import {
  eachJudging,
  eachSide,
  type Surroundings,
  type TakeFeature,
} from "./text-model/features.ts";
import { scoreEach, scoreLinear } from "./text-model/fit-linear.ts";
import type { StanceModel } from "./text-model/stance-model.ts";
import { wordingFeatures } from "./text-model/wording.ts";
import { wordingScorer } from "./text-model/wording-weights.ts";

/** What the words of a post say about a target. */
export type PostSignal = {
  /** Chance that the post judges the target. */
  readonly judges: number;
  /** Log-odds of "favor" if it does: by the rules and the codebook's texts. */
  readonly side: number;
  /** What the wording adds to that, for this post alone. */
  readonly wording: number;
  /** Whether evidence of the rules speaks for one side clearly more than for the other. */
  readonly isEvident: boolean;
};

/** What a post's own words say of its side; the wording of a model that is being tried has yet to be weighed. */
export const ownWordsOf = ({ side, wording, isEvident }: PostSignal, weight = 1): OwnWords => ({
  ownWords: side + weight * wording,
  isEvident,
});

/** A thread with fewer posts says little about what is usual in it. */
const USUAL_POSTS = 5;

/** What is weighed of a post and a target. */
export type PostFeatures = {
  readonly judging: ReadonlyMap<string, number>;
  readonly side: ReadonlyMap<string, number>;
  readonly wording: ReadonlyMap<string, number>;
};

/**
 * Takes from the posts of one thread what is weighed of their words.
 *
 * In:     posts in page order with what was read in each.
 * Out:    by post. Likeness to the codebook's texts counts as far as it differs from what is usual in the thread: every
 *         post of a thread shares its topic's words.
 */
export function featuresOf(
  posts: readonly Pick<Post, "id" | "answers">[],
  words: readonly PostWords[],
  targets: readonly string[],
): ReadonlyMap<string, PostFeatures>[] {
  const aroundOf = surroundings(posts, words, targets);
  return words.map(
    (post, i) =>
      new Map(
        targets.map((target): [string, PostFeatures] => {
          const around = aroundOf(i, target);
          const judging = new Map<string, number>();
          const side = new Map<string, number>();
          eachJudging(post, target, around, (name, value) => judging.set(name, value));
          eachSide(post, target, around, (name, value) => side.set(name, value));
          return [target, { judging, side, wording: wordingFeatures(post, target) }];
        }),
      ),
  );
}

/** What the thread around a post tells, by the post's place and target. */
function surroundings(
  posts: readonly Pick<Post, "id" | "answers">[],
  words: readonly PostWords[],
  targets: readonly string[],
): (post: number, target: string) => Surroundings {
  const places = new Map(posts.map(({ id }, i) => [id, i]));
  const shareOf = (target: string): number =>
    words.filter((post) => isMentioned(post, target)).length / Math.max(1, words.length);
  const usualOf = (target: string): number =>
    meanOf(words.map((post) => post.targets.get(target)?.likeness.side ?? 0));
  const shares = new Map(targets.map((target) => [target, shareOf(target)]));
  const usual = new Map(targets.map((target) => [target, usualOf(target)]));
  const largestShare = Math.max(0, ...shares.values());
  return (post, target) => {
    const above = words[places.get(posts[post]?.answers?.to ?? "") ?? -1];
    return {
      share: shares.get(target) ?? 0,
      largestShare,
      isReply: above !== undefined,
      isMentionedAbove: isMentioned(above, target),
      usual: usual.get(target) ?? 0,
    };
  };
}

type Parts = Pick<StanceModel, "judging" | "side" | "wording">;

/**
 * Weighs the words of the posts of one thread.
 *
 * Out:    by post and target, in codebook order. Wording, too, counts as far as it differs from the thread's.
 */
export function signalsOf(
  posts: readonly Pick<Post, "id" | "answers">[],
  words: readonly PostWords[],
  targets: readonly string[],
  model: Parts,
): ReadonlyMap<string, PostSignal>[] {
  const aroundOf = surroundings(posts, words, targets);
  const scored = words.map((post, i) => {
    const wordingOf = wordingScorer(post, model.wording);
    const isAsked = isWorded(post);
    return targets.map((target): PostSignal => {
      const around = aroundOf(i, target);
      const judging = (take: TakeFeature) => eachJudging(post, target, around, take);
      const side = (take: TakeFeature) => eachSide(post, target, around, take);
      return {
        judges: isAsked ? chanceOf(scoreEach(model.judging, judging)) : 0,
        side: scoreEach(model.side, side) - model.side.bias,
        wording: wordingOf(target) - model.wording.bias,
        isEvident: isEvident(post, target),
      };
    });
  });
  return besideTheThread(posts, words, targets, scored);
}

/** The same for features that were taken before. */
export function weigh(
  posts: readonly Pick<Post, "id" | "answers">[],
  words: readonly PostWords[],
  features: readonly ReadonlyMap<string, PostFeatures>[],
  targets: readonly string[],
  model: Parts,
): ReadonlyMap<string, PostSignal>[] {
  const scored = features.map((byTarget, i) =>
    targets.map((target): PostSignal => {
      const found = byTarget.get(target);
      if (found === undefined) return SILENT;
      return {
        judges: isWorded(words[i]) ? chanceOf(scoreLinear(model.judging, found.judging)) : 0,
        side: scoreLinear(model.side, found.side) - model.side.bias,
        wording: scoreLinear(model.wording, found.wording) - model.wording.bias,
        isEvident: isEvident(words[i], target),
      };
    }),
  );
  return besideTheThread(posts, words, targets, scored);
}

/** Of a post that was not read. */
export const SILENT: PostSignal = { judges: 0, side: 0, wording: 0, isEvident: false };

/** Measures wording by the thread's, and lets agreements take over; `scored` is by post and place of the target. */
function besideTheThread(
  posts: readonly Pick<Post, "id" | "answers">[],
  words: readonly PostWords[],
  targets: readonly string[],
  scored: readonly (readonly PostSignal[])[],
): ReadonlyMap<string, PostSignal>[] {
  const usual = targets.map((_, t) => meanOf(scored.map((signals) => signals[t]?.wording ?? 0)));
  const signals = scored.map(
    (byTarget) =>
      new Map(
        targets.map((target, t): [string, PostSignal] => {
          const { wording, ...signal } = byTarget[t] ?? SILENT;
          return [target, { ...signal, wording: wording - (usual[t] ?? 0) }];
        }),
      ),
  );
  const places = new Map(posts.map(({ id }, i) => [id, i]));
  return takeOverAgreed(posts, words, signals, places);
}

const LETTER = /\p{L}/u;
const ADDRESS = /\b(?:https?:\/\/|www\.)\S{1,2000}/giu;

/** A post of pictographs, figures or addresses alone judges nothing that could be told. */
const isWorded = (post: PostWords | undefined): boolean =>
  post?.isReadable === true && LETTER.test(post.reading.text.replaceAll(ADDRESS, " "));

const isEvident = (words: PostWords | undefined, target: string): boolean =>
  words !== undefined && heavierSide(words.targets.get(target)?.hits ?? []) !== 0;

const chanceOf = (odds: number): number => 1 / (1 + Math.exp(-odds));

const isMentioned = (words: PostWords | undefined, target: string): boolean =>
  (words?.targets.get(target)?.mentions.length ?? 0) > 0;

const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / (values.length + USUAL_POSTS);

/** A bare agreement judges what the post above judges. */
function takeOverAgreed(
  posts: readonly Pick<Post, "answers">[],
  words: readonly PostWords[],
  signals: readonly ReadonlyMap<string, PostSignal>[],
  places: ReadonlyMap<string, number>,
): ReadonlyMap<string, PostSignal>[] {
  return signals.map((own, i) => {
    const above = signals[places.get(posts[i]?.answers?.to ?? "") ?? -1];
    if (words[i]?.agrees !== true || above === undefined) return own;
    return new Map(
      Array.from(own, ([target, signal]) => {
        const judges = Math.max(signal.judges, above.get(target)?.judges ?? 0);
        return [target, { ...signal, judges }];
      }),
    );
  });
}
