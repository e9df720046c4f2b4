import type { Agreement, AnalysedPost, Analysis, Counts, Summary } from "../../model/analysis.ts";
import { codeOf, isCodedBy, SENTIMENT } from "../../model/post-codes.ts";
import { sentimentValueSchema } from "../../model/sentiment.ts";
import { stanceValueSchema } from "../../model/stance.ts";
import { confusionMatrix, krippendorffAlpha, macroF1, type Pair } from "./agreement.ts";

type Coded = Pick<Analysis, "coder" | "coders" | "posts"> & {
  readonly targets: readonly string[];
  readonly tags: Analysis["codebook"]["tags"];
  /** Coders whose codes stand in the place of the program's; there the program says nothing of its own. */
  readonly held: readonly string[];
};

/**
 * Counts posts and codes, and measures the program's codes against those of the other coders.
 *
 * Out: counts by coder, the analysis's own first; agreement by other coder and variable, over the posts both coded.
 */
export function summarise(coded: Coded): Summary {
  const { posts, coders } = coded;
  const answered = posts.flatMap((post) => (post.answers === null ? [] : [post.answers.by]));
  const position = answered.filter((by) => by === "position").length;
  const topLevel = posts.filter((post) => post.parent === null).length;
  return {
    posts: posts.length,
    topLevel,
    replies: posts.length - topLevel,
    words: posts.reduce((sum, post) => sum + post.words, 0),
    answers: { position, words: answered.length - position },
    counts: Object.fromEntries(coders.map(({ id }) => [id, countCodes(coded, id)])),
    agreement: coders
      .filter(({ id }) => id !== coded.coder.id && !coded.held.includes(id))
      .flatMap(({ id }) =>
        [...coded.targets, SENTIMENT].flatMap((variable) => agree(coded, id, variable)),
      ),
  };
}

function countCodes(coded: Coded, by: string): Counts {
  const count = (variable: string, value: string) =>
    coded.posts.filter((post) => codeOf(coded, post, by, variable) === value).length;
  const judges = (post: AnalysedPost) =>
    coded.targets.some((target) =>
      ["favor", "against"].includes(codeOf(coded, post, by, target) ?? ""),
    );
  const stanceCounts = (target: string) => ({
    favor: count(target, "favor"),
    against: count(target, "against"),
    neither: count(target, "neither"),
  });
  return {
    stance: Object.fromEntries(coded.targets.map((target) => [target, stanceCounts(target)])),
    sentiment: {
      negative: count(SENTIMENT, "negative"),
      neutral: count(SENTIMENT, "neutral"),
      positive: count(SENTIMENT, "positive"),
    },
    tags: Object.fromEntries(
      Object.entries(coded.tags).map(([tag, { target, stance }]) => [tag, count(target, stance)]),
    ),
    judging: coded.posts.filter(judges).length,
  };
}

function agree(coded: Coded, reference: string, variable: string): Agreement[] {
  const values = variable === SENTIMENT ? sentimentValueSchema.options : stanceValueSchema.options;
  const pairs = coded.posts.flatMap((post): Pair[] => {
    if (isCodedBy(post, coded.held, variable)) return [];
    const theirs = codeOf(coded, post, reference, variable);
    const ours = codeOf(coded, post, coded.coder.id, variable);
    return theirs === undefined || ours === undefined ? [] : [[theirs, ours]];
  });
  if (pairs.length === 0) return [];
  const { value, interval } = krippendorffAlpha(pairs);
  return [
    {
      reference,
      variable,
      posts: pairs.length,
      alpha: value === null ? null : rounded(value),
      interval: interval === null ? null : [rounded(interval[0]), rounded(interval[1])],
      macroF1: rounded(macroF1(pairs, values)),
      values: [...values],
      confusion: confusionMatrix(pairs, values),
    },
  ];
}

const rounded = (value: number) => Math.round(value * 1_000) / 1_000;
