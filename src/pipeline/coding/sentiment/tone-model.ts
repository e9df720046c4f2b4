import { z } from "zod";
import { gramTable, storedGrams } from "./gram-table.ts";
import { dot, postModelSchema, postShare, postTone, type PostWords } from "./post-tone.ts";
import { eachGram, lengthNorm, lexiconFeatures } from "./tone-features.ts";
import type { ToneSentence } from "./tone-reading.ts";
import type { ToneWord } from "./tone-words.ts";

export const toneModelSchema = z.object({
  format: z.literal("threadlens-tone/2"),
  /** What the model was trained on. */
  data: z.object({
    sha256: z.string(),
    rows: z.number().int(),
    groups: z.array(z.string()),
  }),
  /** How to train it again. */
  command: z.string(),
  /** A text whose score lies within ± the band is neutral. */
  neutralBand: z.number().positive(),
  bias: z.number(),
  /** Weights of `lexiconFeatures`. */
  lexicon: z.array(z.number()),
  /** By kind and weight in thousandths, the grams that have it. */
  grams: z.object({ u: gramTable, s: gramTable, n: gramTable, b: gramTable }),
  /** How a text of some length is read; without it as a short one. */
  post: postModelSchema.nullable(),
});
export type ToneModel = z.infer<typeof toneModelSchema>;
export type ToneWeights = Pick<ToneModel, "bias" | "lexicon" | "grams" | "post">;
export type WordWeights = Omit<ToneWeights, "post">;

/** Of a whole text and of each sentence as a text by itself, −1 … +1; 0 where no word is known. */
export type ToneJudge = (sentences: readonly ToneSentence[]) => ToneScores;
type ToneScores = {
  readonly text: number;
  readonly sentences: readonly number[];
};

/** Makes a model ready to score texts; the answers do not depend on what was scored before. */
export function toneJudge(model: ToneWeights): ToneJudge {
  const weights = weightMaps(model);
  return (sentences) => {
    const sums = sentences.map(({ words }) => sumGrams(words, weights));
    const each = sentences.map((sentence, i) => shortTone(model, [sentence], sums[i] ?? NO_GRAMS));
    if (each.length === 1) return { text: clamp(each[0] ?? 0), sentences: each.map(clamp) };
    const all = { sum: 0, known: 0, bad: 0, good: 0 };
    for (const { sum, known, bad, good } of sums) {
      all.sum += sum;
      all.known += known;
      all.bad += bad;
      all.good += good;
    }
    const short = shortTone(model, sentences, all);
    const share = model.post === null || !isRead(sentences, all) ? 0 : postShare(sentences);
    if (model.post === null || share === 0)
      return { text: clamp(short), sentences: each.map(clamp) };
    const post = postTone(model.post, sentences, { text: short, each }, all);
    return {
      text: clamp(short * (1 - share) + post * share),
      sentences: each.map(clamp),
    };
  };
}

/** Sum of the weights of the known grams, their number, and what the words add to a post. */
type GramSum = PostWords & { readonly sum: number; readonly known: number };
const NO_GRAMS: GramSum = { sum: 0, known: 0, bad: 0, good: 0 };

/** The tone of a short text, without bounds; 0 where nothing in it is known. */
function shortTone(model: ToneWeights, sentences: readonly ToneSentence[], grams: GramSum): number {
  if (!isRead(sentences, grams)) return 0;
  const lexicon = dot(model.lexicon, lexiconFeatures(sentences));
  return model.bias + lexicon + grams.sum / lengthNorm(sentences);
}

const isRead = (sentences: readonly ToneSentence[], { known }: GramSum): boolean =>
  known > 0 || sentences.some(hasMark);

const hasMark = ({ good, bad, exclamations, questions }: ToneSentence): boolean =>
  good !== 0 || bad !== 0 || exclamations > 0 || questions > 0;

type Weights = ReadonlyMap<string, number>;
type GramWeights = {
  /** What a word weighs in a short text, where it is known there, and in a post. */
  readonly u: ReadonlyMap<string, PostWords & { readonly short: number | undefined }>;
  readonly s: Weights;
  readonly n: Weights;
  /** By the first word, then by the second. */
  readonly b: ReadonlyMap<string, Weights>;
};

function sumGrams(words: readonly ToneWord[], weights: GramWeights): GramSum {
  let [sum, known, bad, good] = [0, 0, 0, 0];
  eachGram(words, (kind, word, before) => {
    const entry = kind === "u" ? weights.u.get(word) : undefined;
    if (entry !== undefined) {
      bad += entry.bad;
      good += entry.good;
    }
    const weight =
      kind === "u"
        ? entry?.short
        : kind === "b"
          ? weights.b.get(before)?.get(word)
          : weights[kind].get(word);
    if (weight === undefined) return;
    sum += weight;
    known += 1;
  });
  return { sum, known, bad, good };
}

function weightMaps({ grams, post }: ToneWeights): GramWeights {
  const pairs = new Map<string, Map<string, number>>();
  for (const [pair, weight] of storedGrams(grams.b)) {
    const [first = "", second = ""] = pair.split(" ");
    const known = pairs.get(first);
    if (known === undefined) pairs.set(first, new Map([[second, weight]]));
    else known.set(second, weight);
  }
  const short = new Map(storedGrams(grams.u));
  const bad = new Map(storedGrams(post?.bad.words ?? {}));
  const good = new Map(storedGrams(post?.good.words ?? {}));
  const u = new Map(
    [...short.keys(), ...bad.keys(), ...good.keys()].map((word) => [
      word,
      {
        short: short.get(word),
        bad: bad.get(word) ?? 0,
        good: good.get(word) ?? 0,
      },
    ]),
  );
  return {
    u,
    s: new Map(storedGrams(grams.s)),
    n: new Map(storedGrams(grams.n)),
    b: pairs,
  };
}

const clamp = (score: number): number => Math.min(1, Math.max(-1, score));
