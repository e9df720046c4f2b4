import { isNegator } from "../lexicon/negators.ts";
import type { PostWords, TargetWords } from "../post-words.ts";
import { clauseOf } from "../read-post.ts";
import type { Likeness } from "./likeness.ts";

/** What the thread around a post tells about a target. */
export type Surroundings = {
  /** Share of the thread's posts that mention the target, and the largest such share of any target. */
  readonly share: number;
  readonly largestShare: number;
  /** Whether the post answers another, and whether that one mentions the target. */
  readonly isReply: boolean;
  readonly isMentionedAbove: boolean;
};

const LENGTH_SCALE = 5;
const MAX_HITS = 3;
const STRONG_HIT = 0.75;
const MAX_OTHERS = 2;
/** A mention among the first words is what the post is about. */
const EARLY = 12;

const NOTHING: TargetWords = {
  mentions: [],
  hits: [],
  likeness: { side: 0, definition: 0, names: 0, nearest: 0, all: 0 },
};

/** What tells whether a post judges a target at all. */
export function judgingFeatures(
  words: PostWords,
  target: string,
  around: Surroundings,
): ReadonlyMap<string, number> {
  const { mentions, hits, likeness } = words.targets.get(target) ?? NOTHING;
  const { reading, standing } = words;
  const size = reading.words.length;
  const length = Math.log(1 + size) / LENGTH_SCALE;
  const others = Math.min(
    MAX_OTHERS,
    new Set(
      words.mentions.flatMap((mention) => (mention.target === target ? [] : [mention.target])),
    ).size,
  );
  const isOnly = Number(words.targets.size === 1);
  const isMentioned = mentions.length > 0;
  const isAbove = Number(around.isMentionedAbove);
  const features: [string, number][] = [
    ["length", length],
    ["hits", Math.min(MAX_HITS, hits.length)],
    ["a hit", Number(hits.length > 0)],
    ["strong hits", Math.min(2, hits.filter(({ weight }) => weight >= STRONG_HIT).length)],
    ["share", around.share],
    ["share of the largest", around.share / Math.max(0.01, around.largestShare)],
    ["mentioned above", isAbove],
    ["reply", Number(around.isReply)],
    ["other targets", others],
    ["only target", isOnly],
    ...nearnessFeatures(words, target, likeness, isMentioned),
  ];
  if (isMentioned)
    features.push(
      ["mentioned", 1],
      ["mentions", Math.log(1 + mentions.length)],
      ["by name", Number(mentions.some(({ by }) => by === "name"))],
      ["own words", Number(mentions.some(({ first }) => standing.ofWord(first) > 0))],
      ["density", Math.min(1, (10 * mentions.length) / Math.max(1, size))],
      ["early", Number((mentions[0]?.first ?? EARLY) < EARLY)],
      ...toneFeatures(words, mentions),
    );
  else
    features.push(
      ["unmentioned: share", around.share],
      ["unmentioned: above", isAbove],
      ["unmentioned: others", others],
      ["unmentioned: only target", isOnly],
      ["unmentioned: length", length],
    );
  return new Map(features);
}

/** Words of calling for something, and of speaking for oneself. */
const CALLS = new Set(
  "should must need needs shall ought has have let let's please want wants stop".split(" "),
);
const SELF = new Set("we our us ours i my me".split(" "));

/** What in the sentences that mention the target tells a judgement from a report. */
function toneFeatures(
  { reading, sentiment }: PostWords,
  mentions: TargetWords["mentions"],
): [string, number][] {
  const spoken = new Set(mentions.map(({ first }) => clauseOf(reading, first)?.sentence ?? 0));
  let tone = 0;
  let questions = 0;
  let exclaims = 0;
  for (const sentence of spoken) {
    tone = Math.max(tone, Math.abs(sentiment.sentences[sentence]?.score ?? 0));
    const { start = 0, end = 0 } = reading.sentences[sentence] ?? {};
    const text = reading.text.slice(start, end);
    if (text.indexOf("?") !== -1) questions += 1;
    if (text.indexOf("!") !== -1) exclaims = 1;
  }
  const has = { calls: 0, self: 0, denies: 0 };
  for (const { sentence, first, last } of reading.clauses) {
    if (!spoken.has(sentence)) continue;
    for (let at = first; at < last; at += 1) {
      const lower = reading.words[at]?.lower ?? "";
      if (CALLS.has(lower)) has.calls = 1;
      if (SELF.has(lower)) has.self = 1;
      if (isNegator(lower)) has.denies = 1;
    }
  }
  return [
    ["tone near", tone],
    ["tone", Math.abs(sentiment.score)],
    ["questions", questions / Math.max(1, spoken.size)],
    ["exclaims", exclaims],
    ["calls", has.calls],
    ["self", has.self],
    ["denies", has.denies],
    ["sentences", Math.log(1 + spoken.size)],
  ];
}

/** Nearness is a small share; this brings it to the size of the other features. */
const NEARNESS_SCALE = 10;

function nearnessFeatures(
  words: PostWords,
  target: string,
  own: Likeness,
  isMentioned: boolean,
): [string, number][] {
  let other = 0;
  let otherNearest = 0;
  for (const [id, { likeness: theirs }] of words.targets)
    if (id !== target) {
      other = Math.max(other, theirs.all);
      otherNearest = Math.max(otherNearest, theirs.nearest);
    }
  const isAlone = words.targets.size === 1;
  const values: [string, number][] = [
    ["near the definition", own.definition],
    ["near the names", own.names],
    ["near an example", own.nearest],
    ["near the texts", own.all],
    ["nearer than another", isAlone ? 0 : own.all - other],
    ["nearer an example than another", isAlone ? 0 : own.nearest - otherNearest],
  ];
  return values.flatMap(([name, value]): [string, number][] => [
    [name, NEARNESS_SCALE * value],
    ...(isMentioned
      ? []
      : [[`unmentioned: ${name}`, NEARNESS_SCALE * value] satisfies [string, number]]),
  ]);
}

/** What tells on which side a post stands that judges a target; `usual` is the likeness that is usual in its thread. */
export function sideFeatures(
  words: PostWords,
  target: string,
  usual: number,
): ReadonlyMap<string, number> {
  const { hits, likeness } = words.targets.get(target) ?? NOTHING;
  const features = new Map<string, number>([["likeness", likeness.side - usual]]);
  let favor = 0;
  let against = 0;
  for (const { polarity, rule, weight } of hits) {
    const name = `${polarity > 0 ? "for" : "against"}: ${rule}`;
    features.set(name, Math.min(2, (features.get(name) ?? 0) + 1));
    if (polarity > 0) favor += weight;
    else against += weight;
  }
  features.set("favor", Math.min(2, favor));
  features.set("against", Math.min(2, against));
  features.set("margin", Math.tanh(favor - against));
  return features;
}
