import { cueIndex, exactIndex, type CueIndex, type Phrases } from "../cue-index.ts";
import { SCORNED_PERSONS } from "../lexicon/actors.ts";
import {
  BE,
  deniesAt,
  DETERMINERS,
  HEADS,
  LINKS,
  PREPOSITIONS,
  QUESTION_WORDS,
  words as wordSet,
} from "../lexicon/grammar.ts";
import {
  BAD_QUALITIES,
  BAD_THINGS,
  FOLLOWERS,
  GOOD_QUALITIES,
  INSULTS,
  MERITS,
  PARTIAL,
  PLAIN_FOLLOWERS,
  PRAISES,
  SUFFERED,
  UNPRAISING,
  WRONGS,
} from "../lexicon/labels.ts";
import {
  isNegated,
  isModifier,
  isOfOpponents,
  isSubject,
  runAt,
  STRONG,
  WEAK,
  type Hit,
  type Rule,
  type Scene,
  type WordRun,
} from "./rule.ts";
import { tagOf } from "../../language/english-words.ts";
import { wayToVerb } from "./acts.ts";

const insults = cueIndex(INSULTS);
const praises = cueIndex(PRAISES);
const followers = cueIndex(FOLLOWERS);
const plainFollowers = cueIndex(PLAIN_FOLLOWERS);
const wrongs = cueIndex(WRONGS);
const merits = cueIndex(MERITS);
const suffered = cueIndex(SUFFERED);
const bad = exactIndex(BAD_QUALITIES);
const good = exactIndex(GOOD_QUALITIES);
const scorned = cueIndex(SCORNED_PERSONS);
const badThings = cueIndex(BAD_THINGS);
const unpraising = wordSet(UNPRAISING);
const partial = wordSet(PARTIAL);
const OURS = wordSet("our ours us me mine my all");
const BARE = wordSet("real true right good");
const ADJECTIVE = /^(?:JJ|RB)/u;
const BEHOLDERS = wordSet("you them him her some");
const LESSENING = wordSet("less least");
/** Words after "wrong" in which it may be kept to a part. */
const PARTIAL_REACH = 3;

/** Words after "is" that a judgement may stand in. */
const COMPLEMENT = 5;
const POSSESSED = 3;
/** "X dithered", "the X lie at anchor" are no nouns. */
const VERB_LIKE = /^(?:.*ed|.*ing|lie|fails?|excuse|threat|terror|blackmails|threatens)$/u;
const NUMBER = /^\p{N}/u;
const APPOSED = new Set(["a", "an", "the", "that", "this", "these", "those"]);
const MAX_APPOSED = 4;
/** Somebody else is spoken of from here on. */
const OTHERS = new Set("i we you he she they it there what".split(" "));
const STOPS = new Set(
  "of for by to from with in on at against about that who which than as and or because".split(" "),
);

/** "this idiot": the words that stand for the target judge it; "this man" does not. */
export const epithetRule: Rule = ({ by, lower, phrases, exact, from, to }) => {
  if (by !== "epithet" && by !== "article") return null;
  // "this clumsy, dishonest man" goes on in the next clause
  if (to > lower.length)
    return { polarity: -1, weight: STRONG, rule: "insult", cue: { first: from, last: to } };
  for (let at = from + 1; at < to; at += 1)
    if (
      [scorned, insults].some((cues) => phrases.startingAt(at, cues) > 0) ||
      exact.startingAt(at, bad) > 0
    )
      return { polarity: -1, weight: STRONG, rule: "insult", cue: { first: from, last: to } };
  return null;
};

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
    if (STOPS.has(word) || OTHERS.has(word) || QUESTION_WORDS.has(word) || word.endsWith("ing"))
      return null;
    // "a no-brainer" and "not interested" are cues themselves
    const isDenied =
      deniesAt(lower, at) &&
      scene.phrases.startingAt(at, praises) === 0 &&
      exact.startingAt(at, bad) === 0;
    if (isDenied || LESSENING.has(word)) negations += 1;
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
  { lower, phrases, exact }: Scene,
  at: number,
  negated: boolean,
  isWish: boolean,
  inBad: boolean,
): Hit | null {
  const has = (cues: CueIndex) => phrases.startingAt(at, cues) > 0;
  const is = (cues: CueIndex) => exact.startingAt(at, cues) > 0;
  // "seems clever to you" tells what others think
  if (lower[at + 1] === "to" && BEHOLDERS.has(lower[at + 2] ?? "")) return null;
  if (isWish || (negated && lower.slice(0, at).includes("always"))) return null;
  const cue = runAt(at, Math.max(1, phrases.startingAt(at, insults), exact.startingAt(at, bad)));
  const isBad = is(bad) || inBad;
  if (isBad || has(insults)) {
    if (isPartial(lower, cue.last) || (!isBad && VERB_LIKE.test(lower[at] ?? ""))) return null;
    return negated
      ? { polarity: 1, weight: WEAK, rule: "defended against a bad name", cue }
      : { polarity: -1, weight: STRONG, rule: "insult", cue };
  }
  if ((has(praises) || is(good)) && isUnpraising(lower, phrases, at)) return null;
  if (has(praises) || is(good))
    return negated
      ? { polarity: -1, weight: WEAK, rule: "denied a good name", cue }
      : { polarity: 1, weight: WEAK, rule: "praise", cue };
  return null;
}

/** "Wrong about some things". */
const isPartial = (lower: readonly string[], from: number): boolean =>
  lower.slice(from, from + PARTIAL_REACH).some((word) => partial.has(word));

/** "The perfect opportunity", "a friend of theirs", "the real liar". */
function isUnpraising(lower: readonly string[], phrases: Phrases, at: number): boolean {
  const length = phrases.startingAt(at, praises);
  const last = at + Math.max(1, length);
  const next = lower[last] ?? "";
  // "real people", "real cute" praise nothing, "perfect for ruining it" neither
  if (BARE.has(lower[at] ?? "") && /^(?:NN|JJ)/u.test(tagOf(next))) return true;
  if (lower[at] === "right" && DETERMINERS.has(lower[at - 1] ?? "")) return true;
  if (next === "for" && lower[last + 1]?.endsWith("ing") === true) return true;
  if (length > 0 && (next === "of" || next === "to" || next === "with"))
    return !OURS.has(lower[last + 1] ?? "");
  return unpraising.has(next) || phrases.startingAt(last, insults) > 0;
}

/** "the incompetent X", "that clown X". */
export const attributeRule: Rule = (scene) => {
  const { lower, phrases, exact, from, by } = scene;
  // "more fools they"
  if (isModifier(scene) || by === "pronoun") return null;
  const isName = phrases.endingAt(from, insults) > 0 && phrases.endingAt(from, badThings) === 0;
  const before = exact.endingAt(from, bad) > 0 || isName;
  const called = lower[from - 1] === "called" && phrases.endingAt(from - 1, insults) > 0;
  if (!before && !called) return null;
  return isNegated({ lower }, from - 1)
    ? null
    : { polarity: -1, weight: STRONG, rule: "insult", cue: runAt(from - 1) };
};

/** "X, a coward and a liar": what stands beside the name names it again. */
export const appositionRule: Rule = (scene) => {
  const { lower, phrases, to } = scene;
  if (!APPOSED.has(lower[to] ?? "") || !isSubject(scene)) return null;
  for (let at = to + 1; at <= to + MAX_APPOSED; at += 1) {
    const length = phrases.startingAt(at, insults);
    if (length > 0)
      return VERB_LIKE.test(lower[at] ?? "")
        ? null
        : { polarity: -1, weight: STRONG, rule: "insult", cue: runAt(at, length) };
    if (STOPS.has(lower[at] ?? "")) return null;
  }
  return null;
};

/** "X's lies", "X’s courage", "the lies of X". */
export const possessionRule: Rule = (scene) => {
  const { lower, phrases, from, to, isPossessive, isQuestion } = scene;
  if (isQuestion || lower[to] === "own" || isOfOpponents(scene)) return null;
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
  const isOf = lower[of] === "of";
  const isWrong = phrases.endingAt(of, wrongs) > 0 && !(isOf && phrases.endingAt(of, suffered) > 0);
  return blameOrCredit(scene, of - 1, isWrong, isOf && phrases.endingAt(of, merits) > 0);
};

function blameOrCredit(
  { lower, from }: Scene,
  at: number,
  isWrong: boolean,
  isMerit: boolean,
): Hit | null {
  // "his corrupt rivals": an adjective tells of what comes after it
  if (ADJECTIVE.test(tagOf(lower[at] ?? ""))) return null;
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
  next === undefined ||
  !tagOf(next).startsWith("NN") ||
  DETERMINERS.has(next) ||
  PREPOSITIONS.has(next) ||
  NUMBER.test(next);

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
  const isPlain =
    phrases.startingAt(noun, plainFollowers) > 0 && lower[noun]?.endsWith("s") !== true;
  const follower = isPlain ? 0 : phrases.startingAt(noun, followers);
  const isAct = lower[noun]?.endsWith("d") === true;
  if (follower > 0 && !isNegated({ lower }, from) && !(isAct && takesObject(lower[noun + 1])))
    return contempt(runAt(noun, follower));
  let of = from - 1;
  if (lower[of] === "the") of -= 1;
  if (lower[of] !== "of" && lower[of] !== "by") return null;
  const before = phrases.endingAt(of, followers);
  return before > 0 ? contempt(runAt(of - before, before)) : null;
};
