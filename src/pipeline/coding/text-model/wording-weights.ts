import type { LinearModel } from "./fit-linear.ts";
import { eachWording, readWording, valueOfEach, type Wording } from "./wording.ts";
import type { PostWords } from "../post-words.ts";

/** Weights by the place of a word, and of a pair by its first and second word. */
type WordingWeights = {
  readonly bias: number;
  readonly words: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly pairs: ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, number>>>;
};

const prepared = new WeakMap<LinearModel, WordingWeights>();

/** Log-odds by the wording of a post, as `scoreLinear` gives them for `wordingFeatures`, by target. */
export function wordingScorer(words: PostWords, model: LinearModel): (target: string) => number {
  const weights = prepared.get(model) ?? prepare(model);
  const wording = readWording(words);
  const mentioned = new Set(wording.mentions.map(({ target }) => target));
  // without a mention a target is like any other
  let unmentioned: number | undefined;
  return (target) => {
    if (mentioned.has(target)) return scoreOf(wording, target, weights);
    unmentioned ??= scoreOf(wording, target, weights);
    return unmentioned;
  };
}

function scoreOf(wording: Wording, target: string, { bias, words, pairs }: WordingWeights): number {
  const found: number[] = [];
  let features = 0;
  const keep = (weight: number | undefined) => {
    features += 1;
    if (weight !== undefined) found.push(weight);
  };
  eachWording(wording, target, {
    word: (place, word) => keep(words.get(place)?.get(word)),
    pair: (place, first, second) => keep(pairs.get(place)?.get(first)?.get(second)),
  });
  const value = valueOfEach(features);
  let sum = bias;
  for (const weight of found) sum += weight * value;
  return sum;
}

/** Sorts the weights of a model by place and word, so that no feature's name need be put together. */
function prepare(model: LinearModel): WordingWeights {
  const words = new Map<string, Map<string, number>>();
  const pairs = new Map<string, Map<string, Map<string, number>>>();
  for (const [name, weight] of model.weights) {
    const colon = name.indexOf(":");
    const place = name.slice(0, colon);
    const [first = "", second] = name.slice(colon + 1).split(" ");
    if (second === undefined) inner(words, place).set(first, weight);
    else inner(inner(pairs, place), first).set(second, weight);
  }
  const weights = { bias: model.bias, words, pairs };
  prepared.set(model, weights);
  return weights;
}

function inner<V>(maps: Map<string, Map<string, V>>, key: string): Map<string, V> {
  const known = maps.get(key);
  if (known !== undefined) return known;
  const made = new Map<string, V>();
  maps.set(key, made);
  return made;
}
