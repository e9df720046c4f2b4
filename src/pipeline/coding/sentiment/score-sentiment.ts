import type { Span } from "../../../model/place.ts";
import type { Sentiment } from "../../../model/sentiment.ts";
import { splitSentences } from "../../language/split-sentences.ts";
import { sentenceTone } from "./tone-scorer.ts";

/** VADER's α: about the largest sum that is to be expected, so that it comes near ±1. */
const ALPHA = 15;
/**
 * A post within the band is neutral. On the development texts .3 was best for tweets, .05 for sentences of
 * reviews, .2 for a thread of comments.
 */
const NEUTRAL_BAND = 0.2;

/**
 * Scores the tone of a post and of each of its sentences.
 *
 * In:     any text; `sentences` where the caller has them already.
 * Out:    score −1 … +1 by x/√(x²+15): of a sentence by its sum, of a post by the sum of its n sentences
 *         over √n, so that a long post is not at an end of the scale for its length alone.
 * Source: docs/methods.md#tone; the squashing of Hutto & Gilbert 2014.
 */
export function scoreSentiment(
  text: string,
  sentences: readonly Span[] = splitSentences(text),
): Sentiment {
  let sum = 0;
  const scored = sentences.map(({ start, end }) => {
    const tone = sentenceTone(text.slice(start, end));
    sum += tone;
    return { start, end, score: squash(tone) };
  });
  const score = squash(sum / Math.sqrt(Math.max(1, sentences.length)));
  const value = score > NEUTRAL_BAND ? "positive" : score < -NEUTRAL_BAND ? "negative" : "neutral";
  return { value, score, sentences: scored };
}

const squash = (sum: number): number => sum / Math.sqrt(sum * sum + ALPHA);
