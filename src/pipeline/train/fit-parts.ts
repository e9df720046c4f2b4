import { fitLinear, type Example, type LinearModel } from "../coding/text-model/fit-linear.ts";
import type { PostFeatures } from "../coding/signals.ts";
import { findWriters } from "../coding/conversation/writers.ts";
import { findExchanges } from "../coding/conversation/find-exchanges.ts";
import { oppositionFeatures, shareOfQuotes } from "../coding/conversation/opposition.ts";
import type { StanceModel } from "../coding/text-model/stance-model.ts";
import { instancesOf, type CodedThread } from "./coded-thread.ts";

/** The parts of a model that are fitted to codes one by one. */
export type Parts = Pick<StanceModel, "judging" | "side" | "wording" | "opposition">;

/** Strength of the penalty on the few features of judging and side, and on the many of wording. */
const L2 = 5;
const WORDING_L2 = 10;
const MIN_EXAMPLES = 3;
/** A wording of fewer topics speaks of these topics, not of sides. */
const MIN_TOPICS = 8;
/** Weights of less than this share of the largest are left out of the wording, and those beyond so many. */
const MIN_SHARE = 0.04;
const MAX_WORDINGS = 3_000;
const DECIMALS = 1_000;

/** In: threads coded post by post. Out: weights rounded to three decimals. */
export function fitWords(
  threads: readonly CodedThread[],
): Pick<Parts, "judging" | "side" | "wording"> {
  const byPost = instancesOf(threads);
  const fit = (part: keyof PostFeatures, l2: number) => {
    const judged = part === "judging" ? byPost : byPost.filter(({ code }) => code !== "neither");
    const examples = judged.flatMap(({ thread, post, target, code }) => {
      const features = thread.features[post]?.get(target)?.[part];
      const isClass = part === "judging" ? code !== "neither" : code === "favor";
      return features === undefined ? [] : [{ features, isClass, weight: 1, topic: thread.topic }];
    });
    return fitLinear(part === "wording" ? ofSeveralTopics(examples) : examples, {
      l2,
      minExamples: MIN_EXAMPLES,
    });
  };
  return {
    judging: rounded(fit("judging", L2)),
    side: rounded(fit("side", L2)),
    wording: rounded(pruned(fit("wording", WORDING_L2))),
  };
}

type OfTopic = Example & { readonly topic: string };

function ofSeveralTopics(examples: readonly OfTopic[]): Example[] {
  const topics = new Map<string, Set<string>>();
  for (const { features, topic } of examples)
    for (const name of features.keys()) {
      const known = topics.get(name) ?? new Set();
      topics.set(name, known.add(topic));
    }
  return examples.map((example) => ({
    ...example,
    features: new Map(
      [...example.features].filter(([name]) => (topics.get(name)?.size ?? 0) >= MIN_TOPICS),
    ),
  }));
}

/** The wording as it counts in a model. */
export const scaled = ({ bias, weights }: LinearModel, by: number): LinearModel =>
  rounded({
    bias: bias * by,
    weights: new Map(Array.from(weights, ([name, weight]) => [name, weight * by])),
  });

function pruned({ bias, weights }: LinearModel): LinearModel {
  let largest = 0;
  for (const weight of weights.values()) largest = Math.max(largest, Math.abs(weight));
  const kept = [...weights]
    .filter(([, weight]) => Math.abs(weight) >= MIN_SHARE * largest)
    .toSorted((a, b) => Math.abs(b[1]) - Math.abs(a[1]) || (a[0] < b[0] ? -1 : 1))
    .slice(0, MAX_WORDINGS);
  return { bias, weights: new Map(kept) };
}

const rounded = ({ bias, weights }: LinearModel): LinearModel => ({
  bias: Math.round(bias * DECIMALS) / DECIMALS,
  weights: new Map(
    Array.from(weights, ([name, weight]): [string, number] => [
      name,
      Math.round(weight * DECIMALS) / DECIMALS,
    ]).filter(([, weight]) => weight !== 0),
  ),
});

/** Bare agreements are too rare in debates to be fitted; invented and real threads together have 30 of 34 on one side. */
const AGREEMENT = -1.7;
/** What the logarithm of the number of replies adds: .3 to .9 did as well on development debates. */
const NUMBER = 0.6;
const OPPOSITION_L2 = 2;
const FITTED = new Set(["quote", "question", "address", "opening"]);

/**
 * Fits opposition reply by reply: every post is a writer of its own, so that those who write much do not decide alone.
 *
 * In: threads whose writers' sides are coded.
 */
export function fitOpposition(threads: readonly CodedThread[]): StanceModel["opposition"] {
  const examples = threads.flatMap((thread) => {
    const target = thread.targets[0] ?? "";
    const posts = thread.posts.map((post) => ({ ...post, author: null }));
    const exchanges = findExchanges(posts, findWriters(posts));
    const quoteShare = shareOfQuotes(exchanges);
    return exchanges.flatMap((exchange) => {
      const [a, b] = [thread.codeOf(exchange.a, target), thread.codeOf(exchange.b, target)];
      const isOwn = thread.posts[exchange.a]?.author === thread.posts[exchange.b]?.author;
      if (a === undefined || b === undefined || isOwn) return [];
      const features = new Map(
        [...oppositionFeatures(exchange, quoteShare)].filter(([name]) => FITTED.has(name)),
      );
      return [{ features, isClass: a !== b, weight: 1 }];
    });
  });
  const { bias, weights } = fitLinear(examples, {
    l2: OPPOSITION_L2,
    minExamples: MIN_EXAMPLES,
    isBalanced: false,
  });
  return rounded({
    bias,
    weights: new Map([...weights, ["number", NUMBER], ["agreement", AGREEMENT]]),
  });
}
