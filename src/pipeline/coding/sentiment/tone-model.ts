import { z } from "zod";
import {
  countWords,
  eachGram,
  type GramKind,
  lengthNorm,
  lexiconFeatures,
  styleFeatures,
} from "./tone-features.ts";
import type { ToneSentence } from "./tone-reading.ts";
import type { ToneWord } from "./tone-words.ts";

/** Between the grams of one weight; no word holds it. */
const GRAM_JOINT = ",";
/** Weights of grams are stored as whole thousandths. */
const GRAM_SCALE = 1000;

const gramTable = z.record(z.string(), z.string());

export const toneModelSchema = z.object({
  format: z.literal("threadlens-tone/1"),
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
  /** What is added to a text of some length, and how much of the rest it keeps. */
  post: z.object({ kept: z.number(), bias: z.number(), style: z.array(z.number()) }),
});
export type ToneModel = z.infer<typeof toneModelSchema>;
export type ToneWeights = Pick<ToneModel, "bias" | "lexicon" | "grams" | "post">;
export type WordWeights = Omit<ToneWeights, "post">;

/** Of a whole text and of each sentence as a text by itself, −1 … +1; 0 where no word is known. */
export type ToneJudge = (sentences: readonly ToneSentence[]) => ToneScores;
type ToneScores = { readonly text: number; readonly sentences: readonly number[] };

/** From the first length on a text counts more and more as a post, from the second on fully. */
const POST_WORDS = { from: 15, full: 45 } as const;

/** How far a text is a post, 0 … 1; a single sentence is none. */
export function postShare(sentences: readonly ToneSentence[]): number {
  if (sentences.length < 2) return 0;
  const share = (countWords(sentences) - POST_WORDS.from) / (POST_WORDS.full - POST_WORDS.from);
  return Math.min(1, Math.max(0, share));
}

/** Makes a model ready to score texts; the answers do not depend on what was scored before. */
export function toneJudge(model: ToneWeights): ToneJudge {
  const weights = weightMaps(model);
  return (sentences) => {
    const sums = sentences.map(({ words }) => sumGrams(words, weights));
    const each = sentences.map((sentence, i) => scoreText(model, [sentence], sums[i] ?? NO_GRAMS));
    const all = { sum: 0, known: 0 };
    for (const { sum, known } of sums) {
      all.sum += sum;
      all.known += known;
    }
    const text = each.length === 1 ? (each[0] ?? 0) : scoreText(model, sentences, all);
    return { text, sentences: each };
  };
}

/** Sum of the weights of the known grams, and their number. */
type GramSum = { readonly sum: number; readonly known: number };
const NO_GRAMS: GramSum = { sum: 0, known: 0 };

function scoreText(
  model: ToneWeights,
  sentences: readonly ToneSentence[],
  { sum, known }: GramSum,
): number {
  if (known === 0 && !sentences.some(hasMark)) return 0;
  const short =
    model.bias + dot(model.lexicon, lexiconFeatures(sentences)) + sum / lengthNorm(sentences);
  const share = postShare(sentences);
  if (share === 0) return clamp(short);
  const { kept, bias, style } = model.post;
  const added = bias + dot(style, styleFeatures(sentences));
  return clamp(short * (1 - (1 - kept) * share) + added * share);
}

const hasMark = ({ good, bad, exclamations, questions }: ToneSentence): boolean =>
  good !== 0 || bad !== 0 || exclamations > 0 || questions > 0;

type GramWeights = Readonly<Record<"u" | "s" | "n", ReadonlyMap<string, number>>> & {
  /** By the first word, then by the second. */
  readonly b: ReadonlyMap<string, ReadonlyMap<string, number>>;
};

function sumGrams(words: readonly ToneWord[], weights: GramWeights): GramSum {
  let sum = 0;
  let known = 0;
  eachGram(words, (kind, word, before) => {
    const weight = kind === "b" ? weights.b.get(before)?.get(word) : weights[kind].get(word);
    if (weight === undefined) return;
    sum += weight;
    known += 1;
  });
  return { sum, known };
}

function weightMaps({ grams }: WordWeights): GramWeights {
  const pairs = new Map<string, Map<string, number>>();
  for (const [pair, weight] of storedWeights(grams.b)) {
    const [first = "", second = ""] = pair.split(" ");
    const known = pairs.get(first);
    if (known === undefined) pairs.set(first, new Map([[second, weight]]));
    else known.set(second, weight);
  }
  const [u, s, n] = [grams.u, grams.s, grams.n].map((table) => new Map(storedWeights(table)));
  return { u: u ?? new Map(), s: s ?? new Map(), n: n ?? new Map(), b: pairs };
}

function* storedWeights(table: Readonly<Record<string, string>>): Generator<[string, number]> {
  for (const [weight, list] of Object.entries(table))
    for (const gram of list.split(GRAM_JOINT)) yield [gram, Number(weight) / GRAM_SCALE];
}

/** A gram as `namedGrams` writes it, and its weight. */
type WeightedGram = { readonly gram: string; readonly weight: number };

/** Writes weights of grams as the model stores them; what rounds to nothing is left out. */
export function storeGrams(weighted: readonly WeightedGram[]): ToneModel["grams"] {
  const tableOf = (wanted: GramKind) => {
    const lists = new Map<number, string[]>();
    for (const { gram: named, weight } of weighted) {
      const gram = named.slice(2);
      const stored = Math.round(weight * GRAM_SCALE);
      if (!named.startsWith(wanted) || stored === 0 || gram.includes(GRAM_JOINT)) continue;
      const list = lists.get(stored);
      if (list === undefined) lists.set(stored, [gram]);
      else list.push(gram);
    }
    const byWeight = [...lists].toSorted(([a], [b]) => a - b);
    return Object.fromEntries(
      byWeight.map(([stored, list]) => [String(stored), list.toSorted().join(GRAM_JOINT)]),
    );
  };
  return { u: tableOf("u"), s: tableOf("s"), n: tableOf("n"), b: tableOf("b") };
}

const clamp = (score: number): number => Math.min(1, Math.max(-1, score));

function dot(weights: readonly number[], values: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i += 1) sum += (weights[i] ?? 0) * (values[i] ?? 0);
  return sum;
}
