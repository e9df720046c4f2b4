import type { Span } from "../../../model/place.ts";
import type { Sentiment } from "../../../model/sentiment.ts";
import { splitSentences } from "../../language/split-sentences.ts";
import frozen from "./tone-model.json" with { type: "json" };
import { type ToneJudge, toneJudge, toneModelSchema } from "./tone-model.ts";
import { readTone } from "./tone-reading.ts";

type FrozenTone = { readonly judge: ToneJudge; readonly neutralBand: number };
let tone: FrozenTone | undefined;

/** The frozen model, made ready at first use. */
function frozenTone(): FrozenTone {
  if (tone !== undefined) return tone;
  const model = toneModelSchema.parse(frozen);
  tone = { judge: toneJudge(model), neutralBand: model.neutralBand };
  return tone;
}

/**
 * Scores the tone of a post and of each of its sentences.
 *
 * In:     any text; `sentences` where the caller has them already.
 * Out:    score −1 … +1, about a quarter of the mean rating −4 … +4 that people would give; a sentence scores as
 *         a post of this one sentence. Within the band of the model a post is neutral.
 * Source: docs/methods.md#tone
 */
export function scoreSentiment(
  text: string,
  sentences: readonly Span[] = splitSentences(text),
): Sentiment {
  const { judge, neutralBand } = frozenTone();
  const scores = judge(readTone(text, sentences));
  const score = scores.text;
  const value = score > neutralBand ? "positive" : score < -neutralBand ? "negative" : "neutral";
  return {
    value,
    score,
    sentences: sentences.map(({ start, end }, i) => ({
      start,
      end,
      score: scores.sentences[i] ?? 0,
    })),
  };
}
