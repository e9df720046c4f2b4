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
  /** The likeness to the target's side in favor that is usual in the thread. */
  readonly usual: number;
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

/** Takes a feature of a post. */
export type TakeFeature = (name: string, value: number) => void;

/** Hands over what tells whether a post judges a target at all, each feature once. */
export function eachJudging(
  words: PostWords,
  target: string,
  around: Surroundings,
  take: TakeFeature,
): void {
  const { mentions, hits, likeness } = words.targets.get(target) ?? NOTHING;
  const length = Math.log(1 + words.reading.words.length) / LENGTH_SCALE;
  const others = Math.min(MAX_OTHERS, countOthers(words, target));
  const isOnly = Number(words.targets.size === 1);
  const isMentioned = mentions.length > 0;
  const isAbove = Number(around.isMentionedAbove);
  take("length", length);
  take("hits", Math.min(MAX_HITS, hits.length));
  take("a hit", Number(hits.length > 0));
  take("strong hits", Math.min(2, hits.filter(({ weight }) => weight >= STRONG_HIT).length));
  take("share", around.share);
  take("share of the largest", around.share / Math.max(0.01, around.largestShare));
  take("mentioned above", isAbove);
  take("reply", Number(around.isReply));
  take("other targets", others);
  take("only target", isOnly);
  eachNearness(words, target, likeness, isMentioned, take);
  if (isMentioned) {
    eachOfMentions(words, mentions, take);
    return;
  }
  take("unmentioned: share", around.share);
  take("unmentioned: above", isAbove);
  take("unmentioned: others", others);
  take("unmentioned: only target", isOnly);
  take("unmentioned: length", length);
}

function countOthers({ targets }: PostWords, target: string): number {
  let count = 0;
  for (const [id, { mentions }] of targets) if (id !== target && mentions.length > 0) count += 1;
  return count;
}

function eachOfMentions(
  words: PostWords,
  mentions: TargetWords["mentions"],
  take: TakeFeature,
): void {
  const { reading, standing } = words;
  const size = Math.max(1, reading.words.length);
  take("mentioned", 1);
  take("mentions", Math.log(1 + mentions.length));
  take("by name", Number(mentions.some(({ by }) => by === "name")));
  take("own words", Number(mentions.some(({ first }) => standing.ofWord(first) > 0)));
  take("density", Math.min(1, (10 * mentions.length) / size));
  take("early", Number((mentions[0]?.first ?? EARLY) < EARLY));
  eachTone(words, mentions, take);
}

/** Words of calling for something, and of speaking for oneself. */
const CALLS = new Set(
  "should must need needs shall ought has have let let's please want wants stop".split(" "),
);
const SELF = new Set("we our us ours i my me".split(" "));

/** What in the sentences that mention the target tells a judgement from a report. */
function eachTone(
  { reading, sentiment }: PostWords,
  mentions: TargetWords["mentions"],
  take: TakeFeature,
): void {
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
  take("tone near", tone);
  take("tone", Math.abs(sentiment.score));
  take("questions", questions / Math.max(1, spoken.size));
  take("exclaims", exclaims);
  take("calls", has.calls);
  take("self", has.self);
  take("denies", has.denies);
  take("sentences", Math.log(1 + spoken.size));
}

/** Nearness is a small share; this brings it to the size of the other features. */
const NEARNESS_SCALE = 10;

function eachNearness(
  words: PostWords,
  target: string,
  own: Likeness,
  isMentioned: boolean,
  take: TakeFeature,
): void {
  let other = 0;
  let otherNearest = 0;
  for (const [id, { likeness: theirs }] of words.targets)
    if (id !== target) {
      other = Math.max(other, theirs.all);
      otherNearest = Math.max(otherNearest, theirs.nearest);
    }
  const isAlone = words.targets.size === 1;
  const takeNear = (name: string, nameUnmentioned: string, value: number) => {
    take(name, NEARNESS_SCALE * value);
    if (!isMentioned) take(nameUnmentioned, NEARNESS_SCALE * value);
  };
  takeNear("near the definition", "unmentioned: near the definition", own.definition);
  takeNear("near the names", "unmentioned: near the names", own.names);
  takeNear("near an example", "unmentioned: near an example", own.nearest);
  takeNear("near the texts", "unmentioned: near the texts", own.all);
  takeNear(
    "nearer than another",
    "unmentioned: nearer than another",
    isAlone ? 0 : own.all - other,
  );
  takeNear(
    "nearer an example than another",
    "unmentioned: nearer an example than another",
    isAlone ? 0 : own.nearest - otherNearest,
  );
}

/** Hands over what tells on which side a post stands that judges a target, each feature once. */
export function eachSide(
  words: PostWords,
  target: string,
  { usual }: Pick<Surroundings, "usual">,
  take: TakeFeature,
): void {
  const { hits, likeness } = words.targets.get(target) ?? NOTHING;
  take("likeness", likeness.side - usual);
  let favor = 0;
  let against = 0;
  const counts = new Map<string, number>();
  for (const { polarity, rule, weight } of hits) {
    const name = `${polarity > 0 ? "for" : "against"}: ${rule}`;
    counts.set(name, Math.min(2, (counts.get(name) ?? 0) + 1));
    if (polarity > 0) favor += weight;
    else against += weight;
  }
  for (const [name, count] of counts) take(name, count);
  take("favor", Math.min(2, favor));
  take("against", Math.min(2, against));
  take("margin", Math.tanh(favor - against));
}
