import { z } from "zod";
import { gramTable } from "./gram-table.ts";
import { countWords, lengthNorm, postFeatures, type SentenceScores } from "./tone-features.ts";
import type { ToneSentence } from "./tone-reading.ts";

/** How much more likely one value is than neutral, as a logarithm: a sum of weighted features and words. */
const leaning = z.object({
  bias: z.number(),
  features: z.array(z.number()),
  words: gramTable,
});

/** What makes a post negative and positive; both may be unlikely. */
export const postModelSchema = z.object({
  /** What a surely positive post scores. */
  scale: z.number(),
  bad: leaning,
  good: leaning,
});
export type PostModel = z.infer<typeof postModelSchema>;

/** Sums of the weights of a post's words. */
export type PostWords = { readonly bad: number; readonly good: number };

/**
 * From the first length on a text counts more and more as a post, from the second on fully. Rated words shorten it:
 * where there are many for its length, they tell the tone.
 */
const POST_WORDS = { from: 12, full: 35 } as const;
/** Words taken off the length by each point of rating. */
const WORDS_PER_POINT = 2;
/** No sum of weights goes further: e to the power of it is still a number. */
const MOST = 30;

/** How far a text is a post, 0 … 1; a single sentence is none. */
export function postShare(sentences: readonly ToneSentence[]): number {
  if (sentences.length < 2) return 0;
  let length = countWords(sentences);
  for (const { good, bad } of sentences) length -= WORDS_PER_POINT * (good - bad);
  const share = (length - POST_WORDS.from) / (POST_WORDS.full - POST_WORDS.from);
  return Math.min(1, Math.max(0, share));
}

/**
 * The tone of a text read as a post.
 *
 * In:     the sentences, what they score by their words, and the sums of their words' weights.
 * Out:    − scale … + scale: how likely positive minus how likely negative.
 * Source: three linear scores and softmax (docs/methods.md#tone).
 */
export function postTone(
  { scale, bad, good }: PostModel,
  sentences: readonly ToneSentence[],
  scores: SentenceScores,
  words: PostWords,
): number {
  const features = postFeatures(sentences, scores);
  const norm = lengthNorm(sentences);
  const badOdds = oddsOf(bad.bias + dot(bad.features, features) + words.bad / norm);
  const goodOdds = oddsOf(good.bias + dot(good.features, features) + words.good / norm);
  return (scale * (goodOdds - badOdds)) / (1 + goodOdds + badOdds);
}

const oddsOf = (sum: number): number => Math.exp(Math.min(MOST, Math.max(-MOST, sum)));

export function dot(weights: readonly number[], values: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i += 1) sum += (weights[i] ?? 0) * (values[i] ?? 0);
  return sum;
}
