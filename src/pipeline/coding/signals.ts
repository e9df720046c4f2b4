import type { Post } from "../../model/thread.ts";
import type { PostWords } from "./post-words.ts";
import { judgingFeatures, sideFeatures, type Surroundings } from "./text-model/features.ts";
import { scoreLinear } from "./text-model/fit-linear.ts";
import type { StanceModel } from "./text-model/stance-model.ts";
import { wordingFeatures } from "./text-model/wording.ts";

/** What the words of a post say about a target. */
export type PostSignal = {
  /** Chance that the post judges the target. */
  readonly judges: number;
  /** Log-odds of "favor" if it does: by the rules and the codebook's texts. */
  readonly side: number;
  /** What the wording adds to that, for this post alone. */
  readonly wording: number;
};

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
  const places = new Map(posts.map(({ id }, i) => [id, i]));
  const shares = new Map(
    targets.map((target) => [
      target,
      words.filter((post) => isMentioned(post, target)).length / Math.max(1, words.length),
    ]),
  );
  const largestShare = Math.max(0, ...shares.values());
  const usual = new Map(
    targets.map((target) => [
      target,
      meanOf(words.map((post) => post.targets.get(target)?.likeness.side ?? 0)),
    ]),
  );
  return words.map((post, i) => {
    const above = places.get(posts[i]?.answers?.to ?? "");
    return new Map(
      targets.map((target): [string, PostFeatures] => {
        const around: Surroundings = {
          share: shares.get(target) ?? 0,
          largestShare,
          isReply: above !== undefined,
          isMentionedAbove: above !== undefined && isMentioned(words[above], target),
        };
        return [
          target,
          {
            judging: judgingFeatures(post, target, around),
            side: sideFeatures(post, target, usual.get(target) ?? 0),
            wording: wordingFeatures(post, target),
          },
        ];
      }),
    );
  });
}

/**
 * Weighs the words of the posts of one thread.
 *
 * Out:    by post and target, in codebook order. Wording, too, counts as far as it differs from the thread's.
 */
export function signalsOf(
  posts: readonly Pick<Post, "id" | "answers">[],
  words: readonly PostWords[],
  targets: readonly string[],
  model: Pick<StanceModel, "judging" | "side" | "wording">,
): ReadonlyMap<string, PostSignal>[] {
  return weigh(posts, words, featuresOf(posts, words, targets), targets, model);
}

/** The same for features that were taken before. */
export function weigh(
  posts: readonly Pick<Post, "id" | "answers">[],
  words: readonly PostWords[],
  features: readonly ReadonlyMap<string, PostFeatures>[],
  targets: readonly string[],
  model: Pick<StanceModel, "judging" | "side" | "wording">,
): ReadonlyMap<string, PostSignal>[] {
  const scored = features.map(
    (byTarget, i) =>
      new Map(
        Array.from(byTarget, ([target, found]): [string, PostSignal] => [
          target,
          {
            judges: isWorded(words[i]) ? chanceOf(scoreLinear(model.judging, found.judging)) : 0,
            side: scoreLinear(model.side, found.side) - model.side.bias,
            wording: scoreLinear(model.wording, found.wording) - model.wording.bias,
          },
        ]),
      ),
  );
  const usual = new Map(
    targets.map((target) => [
      target,
      meanOf(scored.map((signals) => signals.get(target)?.wording ?? 0)),
    ]),
  );
  const signals = scored.map(
    (byTarget) =>
      new Map(
        Array.from(byTarget, ([target, signal]): [string, PostSignal] => [
          target,
          { ...signal, wording: signal.wording - (usual.get(target) ?? 0) },
        ]),
      ),
  );
  const places = new Map(posts.map(({ id }, i) => [id, i]));
  return takeOverAgreed(posts, words, signals, places);
}

const LETTER = /\p{L}/u;

/** A post of pictographs or figures alone judges nothing that could be told. */
function isWorded(post: PostWords | undefined): boolean {
  return post?.isReadable === true && post.reading.words.some(({ text }) => LETTER.test(text));
}

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
