import { cueIndex, exactIndex, type CueIndex } from "../cue-index.ts";
import { BE, DETERMINERS, HEADS } from "../lexicon/grammar.ts";
import {
  BAD_QUALITIES,
  FOLLOWERS,
  GOOD_QUALITIES,
  INSULTS,
  MERITS,
  PRAISES,
  WRONGS,
} from "../lexicon/labels.ts";
import { isNegator } from "../lexicon/negators.ts";
import { wordTone } from "../sentiment/tone-scorer.ts";
import { isNegated, isSubject, STRONG, WEAK, type Hit, type Rule, type Scene } from "./rule.ts";
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
/** A word not in the lists judges from this rating on (of ±4). */
const CLEAR_TONE = 1.5;
const PARTICIPLE = /(?:ed|en)$/u;
const STOPS = new Set(
  "of for by to from with in on at against about that who which than as and or because".split(" "),
);

/** "this idiot": the word that stands for the target judges it. */
export const epithetRule: Rule = ({ by }) =>
  by === "epithet" ? { polarity: -1, weight: STRONG, rule: "insult" } : null;

/** "X is a disaster", "X is our only friend". */
export const complementRule: Rule = (scene) => {
  const { lower, exact, to } = scene;
  const way = wayToVerb(scene);
  if (way === null || !isSubject(scene) || (scene.isPossessive && scene.by === "pronoun"))
    return null;
  const start = way.at;
  if (!lower.slice(to, start).some((word) => BE.has(word)) || way.isUnreal) return null;
  let negations = way.isNegated ? 1 : 0;
  for (let at = start; at < Math.min(lower.length, start + COMPLEMENT); at += 1) {
    const word = lower[at] ?? "";
    if (STOPS.has(word) || word.endsWith("ing")) return null;
    if (isNegator(word)) negations += 1;
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
  { lower, phrases, exact, from }: Scene,
  at: number,
  negated: boolean,
  isWish: boolean,
  inBad: boolean,
): Hit | null {
  const has = (cues: CueIndex) => phrases.startingAt(at, cues) > 0;
  const is = (cues: CueIndex) => exact.startingAt(at, cues) > 0;
  if (isWish) return null;
  if (has(insults) || is(bad) || inBad)
    return negated
      ? { polarity: 1, weight: WEAK, rule: "defended against a bad name" }
      : { polarity: -1, weight: STRONG, rule: "insult" };
  if (has(praises) || is(good))
    return negated
      ? { polarity: -1, weight: WEAK, rule: "denied a good name" }
      : { polarity: 1, weight: WEAK, rule: "praise" };
  // "X was betrayed" tells what befell it
  if (PARTICIPLE.test(lower[at] ?? "")) return null;
  // "it is sad that …" judges no target
  if (lower[from] === "it" || lower[from] === "it's") return null;
  const tone = wordTone(lower[at] ?? "");
  // a good word by rating alone ("eager", "an opportunity") was wrong more often than right
  if (tone > -CLEAR_TONE || negated) return null;
  return { polarity: -1, weight: WEAK, rule: "called something bad" };
}

/** "the incompetent X", "that clown X". */
export const attributeRule: Rule = ({ lower, phrases, exact, from }) => {
  const before = exact.endingAt(from, bad) > 0 || phrases.endingAt(from, insults) > 0;
  const called = lower[from - 1] === "called" && phrases.endingAt(from - 1, insults) > 0;
  if (!before && !called) return null;
  return isNegated({ lower }, from - 1) ? null : { polarity: -1, weight: STRONG, rule: "insult" };
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
  else if (phrases.startingAt(to, wrongs) > 0) {
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
      ? { polarity: 1, weight: STRONG, rule: "cleared of blame" }
      : { polarity: -1, weight: STRONG, rule: "names its wrongs" };
  return isMerit && !negated ? { polarity: 1, weight: WEAK, rule: "names its merits" } : null;
}

/** "X shills", "puppets of X", "paid by X". */
export const followerRule: Rule = ({ lower, phrases, from, to }) => {
  const contempt: Hit = { polarity: -1, weight: STRONG, rule: "contempt for its followers" };
  // "Xish and Yish shills"
  const noun = lower[to] === "and" ? to + 2 : to;
  if (phrases.startingAt(noun, followers) > 0) return contempt;
  let of = from - 1;
  if (lower[of] === "the") of -= 1;
  if (lower[of] !== "of" && lower[of] !== "by" && lower[of] !== "for") return null;
  return phrases.endingAt(of, followers) > 0 ? contempt : null;
};
