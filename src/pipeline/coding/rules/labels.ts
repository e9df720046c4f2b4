import { cueIndex, exactIndex, type CueIndex } from "../cue-index.ts";
import { BE, deniesAt, DETERMINERS, HEADS, LINKS, PREPOSITIONS } from "../lexicon/grammar.ts";
import {
  BAD_QUALITIES,
  FOLLOWERS,
  GOOD_QUALITIES,
  INSULTS,
  MERITS,
  PRAISES,
  WRONGS,
} from "../lexicon/labels.ts";
import {
  isNegated,
  isSubject,
  runAt,
  STRONG,
  WEAK,
  type Hit,
  type Rule,
  type Scene,
  type WordRun,
} from "./rule.ts";
import { wayToVerb } from "./acts.ts";

const insults = cueIndex(INSULTS);
const praises = cueIndex(PRAISES);
const followers = cueIndex(FOLLOWERS);
const wrongs = cueIndex(WRONGS);
const merits = cueIndex(MERITS);
const bad = exactIndex(BAD_QUALITIES);
const good = exactIndex(GOOD_QUALITIES);

/** Words after "is" that a judgement may stand in. */
const COMPLEMENT = 5;
const POSSESSED = 3;
/** "X dithered", "the X lie at anchor" are no nouns. */
const VERB_LIKE = /^(?:.*ed|lie|fail|excuse|threat|terror)$/u;
const NUMBER = /^\p{N}/u;
const APPOSED = new Set(["a", "an", "the", "that", "this", "these", "those"]);
const MAX_APPOSED = 4;
/** Somebody else is spoken of from here on. */
const OTHERS = new Set("i we you he she they it there what".split(" "));
const STOPS = new Set(
  "of for by to from with in on at against about that who which than as and or because".split(" "),
);

/** "this idiot": the word that stands for the target judges it. */
export const epithetRule: Rule = ({ by, from, to }) =>
  by === "epithet"
    ? { polarity: -1, weight: STRONG, rule: "insult", cue: { first: from, last: to } }
    : null;

/** "X is a disaster", "X is our only friend". */
export const complementRule: Rule = (scene) => {
  const { lower, exact, to } = scene;
  const way = wayToVerb(scene);
  if (way === null || !isSubject(scene) || (scene.isPossessive && scene.by === "pronoun"))
    return null;
  const start = way.at;
  if (!lower.slice(to, start).some((word) => BE.has(word) || LINKS.has(word)) || way.isUnreal)
    return null;
  let negations = way.isNegated ? 1 : 0;
  for (let at = start; at < Math.min(lower.length, start + COMPLEMENT); at += 1) {
    const word = lower[at] ?? "";
    if (STOPS.has(word) || OTHERS.has(word) || word.endsWith("ing")) return null;
    if (deniesAt(lower, at)) negations += 1;
    const hit = judge(
      scene,
      at,
      negations % 2 === 1,
      way.isWish,
      exact.startingAt(at - 1, bad) > 1,
    );
    if (hit !== null) return hit;
  }
  return null;
};

function judge(
  { phrases, exact }: Scene,
  at: number,
  negated: boolean,
  isWish: boolean,
  inBad: boolean,
): Hit | null {
  const has = (cues: CueIndex) => phrases.startingAt(at, cues) > 0;
  const is = (cues: CueIndex) => exact.startingAt(at, cues) > 0;
  if (isWish) return null;
  const cue = runAt(at);
  if (has(insults) || is(bad) || inBad)
    return negated
      ? { polarity: 1, weight: WEAK, rule: "defended against a bad name", cue }
      : { polarity: -1, weight: STRONG, rule: "insult", cue };
  if (has(praises) || is(good))
    return negated
      ? { polarity: -1, weight: WEAK, rule: "denied a good name", cue }
      : { polarity: 1, weight: WEAK, rule: "praise", cue };
  return null;
}

/** "the incompetent X", "that clown X". */
export const attributeRule: Rule = ({ lower, phrases, exact, from }) => {
  const before = exact.endingAt(from, bad) > 0 || phrases.endingAt(from, insults) > 0;
  const called = lower[from - 1] === "called" && phrases.endingAt(from - 1, insults) > 0;
  if (!before && !called) return null;
  return isNegated({ lower }, from - 1)
    ? null
    : { polarity: -1, weight: STRONG, rule: "insult", cue: runAt(from - 1) };
};

/** "X, a coward and a liar": what stands beside the name names it again. */
export const appositionRule: Rule = ({ lower, phrases, to }) => {
  if (!APPOSED.has(lower[to] ?? "")) return null;
  for (let at = to + 1; at <= to + MAX_APPOSED; at += 1) {
    const length = phrases.startingAt(at, insults);
    if (length > 0) return { polarity: -1, weight: STRONG, rule: "insult", cue: runAt(at, length) };
    if (STOPS.has(lower[at] ?? "")) return null;
  }
  return null;
};

/** "X's lies", "X’s courage", "the lies of X". */
export const possessionRule: Rule = (scene) => {
  const { lower, phrases, from, to, isPossessive } = scene;
  if (isPossessive)
    for (let at = to; at < to + POSSESSED && !STOPS.has(lower[at] ?? ""); at += 1) {
      const hit = blameOrCredit(
        scene,
        at,
        phrases.startingAt(at, wrongs) > 0,
        phrases.startingAt(at, merits) > 0,
      );
      if (hit !== null) return hit;
    }
  else if (phrases.startingAt(to, wrongs) > 0 && !VERB_LIKE.test(lower[to] ?? "")) {
    const hit = blameOrCredit(scene, to, true, false);
    if (hit !== null) return hit;
  }
  let of = from - 1;
  while (of > 0 && (DETERMINERS.has(lower[of] ?? "") || HEADS.has(lower[of] ?? ""))) of -= 1;
  if (lower[of] !== "of" && lower[of] !== "by" && lower[of] !== "from") return null;
  return blameOrCredit(
    scene,
    of,
    phrases.endingAt(of, wrongs) > 0,
    phrases.endingAt(of, merits) > 0,
  );
};

function blameOrCredit(
  { lower, from }: Scene,
  at: number,
  isWrong: boolean,
  isMerit: boolean,
): Hit | null {
  const negated = isNegated({ lower }, Math.min(at, from));
  if (isWrong)
    return negated
      ? { polarity: 1, weight: STRONG, rule: "cleared of blame", cue: runAt(at) }
      : { polarity: -1, weight: STRONG, rule: "names its wrongs", cue: runAt(at) };
  return isMerit && !negated
    ? { polarity: 1, weight: WEAK, rule: "names its merits", cue: runAt(at) }
    : null;
}

/** "X paid the bill" tells of an act, "X paid trolls" of followers. */
const takesObject = (next: string | undefined): boolean =>
  next === undefined || DETERMINERS.has(next) || PREPOSITIONS.has(next) || NUMBER.test(next);

const contempt = (cue: WordRun): Hit => ({
  polarity: -1,
  weight: STRONG,
  rule: "contempt for its followers",
  cue,
});

/** "X shills", "puppets of X", "paid by X". */
export const followerRule: Rule = ({ lower, phrases, from, to }) => {
  // "Xish and Yish shills"
  const noun = lower[to] === "and" ? to + 2 : to;
  const follower = phrases.startingAt(noun, followers);
  const isAct = lower[noun]?.endsWith("d") === true || lower[noun] === "bought";
  if (follower > 0 && !isNegated({ lower }, from) && !(isAct && takesObject(lower[noun + 1])))
    return contempt(runAt(noun, follower));
  let of = from - 1;
  if (lower[of] === "the") of -= 1;
  if (lower[of] !== "of" && lower[of] !== "by" && lower[of] !== "for") return null;
  const before = phrases.endingAt(of, followers);
  return before > 0 ? contempt(runAt(of - before, before)) : null;
};
