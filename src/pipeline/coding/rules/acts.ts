import { stem } from "../../language/stem.ts";
import { cueIndex, isCue } from "../cue-index.ts";
import { HARM_ACTS, HELP_ACTS, LACKED, TOKEN_HELP, TOKEN_VERBS } from "../lexicon/acts.ts";
import { BE, deniesAt, HAVE, HEADS, isStep, REFUSALS, WISHES } from "../lexicon/grammar.ts";
import { isNegator } from "../lexicon/negators.ts";
import {
  isSubject,
  runAt,
  STRONG,
  WEAK,
  type Hit,
  type Rule,
  type Scene,
  type WordRun,
} from "./rule.ts";

const harm = cueIndex(HARM_ACTS);
const help = cueIndex(HELP_ACTS);
const tokenVerbs = cueIndex(TOKEN_VERBS);
const tokenHelp = cueIndex(TOKEN_HELP);
const lacked = cueIndex(LACKED);

/** Words between a doer and his act. */
const MAX_STEPS = 8;
const MAX_TOKEN_REACH = 7;
const MAX_LACK_REACH = 4;
const MAX_SECOND_REACH = 8;
const MAX_DISTANCE = 10;
const PARTICIPLE = /(?:ed|en|wn)$/u;
const OTHER_SUBJECTS = new Set("i we you he she they it that who which one those by".split(" "));

/** The way from a mention to the first word that is an act. */
export type Way = {
  readonly at: number;
  readonly isNegated: boolean;
  readonly isWish: boolean;
  readonly isUnreal: boolean;
  readonly isPassive: boolean;
};

/** Steps from a mention over auxiliaries and adverbs; null where another kind of word stands between. */
export function wayToVerb({ lower, from, to }: Scene): Way | null {
  // "X to help" is a wish about X, or the end of "it is up to X to help"
  if (lower[to] === "to") return null;
  let negations = isNegator(lower[from - 1] ?? "") ? 1 : 0;
  let isWish = false;
  let isUnreal = false;
  let lastBe = -9;
  let at = lower[to] === "and" && to + 2 < lower.length ? to + 2 : to;
  for (; at < lower.length && at - to <= MAX_STEPS; at += 1) {
    const word = lower[at] ?? "";
    if (REFUSALS.has(word) || deniesAt(lower, at)) negations += 1;
    else if (!(at === to && HEADS.has(word)) && !isStep(word) && !isNegator(word)) break;
    if (WISHES.has(word)) isWish = true;
    if (HAVE.has(word) && isWish) isUnreal = true;
    if (BE.has(word)) lastBe = at;
  }
  if (at >= lower.length) return null;
  const verb = lower[at] ?? "";
  const isPassive = lastBe >= at - 2 && PARTICIPLE.test(verb);
  return { at, isNegated: negations % 2 === 1, isWish, isUnreal, isPassive };
}

/** "X sold them out", "X never helps": an act of the target. */
export const actRule: Rule = (scene) => {
  if (scene.isPossessive && scene.by === "pronoun") return null;
  const way = wayToVerb(scene);
  if (way === null || way.isPassive || !isSubject(scene)) return null;
  const { phrases } = scene;
  const lack = lackOf(scene, way);
  if (lack !== null) return lack;
  const token = tokenOf(scene, way);
  if (token !== null) return token;
  const harms = phrases.startingAt(way.at, harm);
  const helps = phrases.startingAt(way.at, help);
  if (harms === 0 && helps === 0) return secondActOf(scene, way);
  const cue = runAt(way.at, Math.max(harms, helps));
  return harms >= helps ? harmHit(way, cue) : helpHit(scene, way, cue);
};

function harmHit({ isNegated, isWish, isUnreal }: Way, cue: WordRun): Hit | null {
  if (isNegated || isWish) return null;
  return { polarity: -1, weight: isUnreal ? WEAK : STRONG, rule: "blame by act", cue };
}

/** That the target helps is mostly only reported; that it never does is a reproach. */
function helpHit({ lower, to }: Scene, { at, isNegated, isUnreal }: Way, cue: WordRun): Hit | null {
  if (isUnreal && !isNegated)
    return { polarity: -1, weight: WEAK, rule: "says it should have helped", cue };
  const isReproach = lower.slice(to, at).some((word) => word === "never" || REFUSALS.has(word));
  return isNegated && isReproach
    ? { polarity: -1, weight: STRONG, rule: "says it does no good", cue }
    : null;
}

/** "X buys their gas and sells us out": a second verb of the same doer. */
function secondActOf({ lower, phrases }: Scene, { at }: Way): Hit | null {
  const and = lower.indexOf("and", at + 1);
  if (and === -1 || and - at > MAX_SECOND_REACH) return null;
  let verb = and + 1;
  while (isStep(lower[verb] ?? "") && !isNegator(lower[verb] ?? "")) verb += 1;
  const isSuffered = BE.has(lower[verb - 1] ?? "") && PARTICIPLE.test(lower[verb] ?? "");
  const harms = isSuffered ? 0 : phrases.startingAt(verb, harm);
  if (harms > 0)
    return { polarity: -1, weight: WEAK, rule: "blame by act", cue: runAt(verb, harms) };
  const isToken =
    phrases.startingAt(verb, tokenVerbs) > 0 &&
    lower.slice(verb + 1, verb + 1 + MAX_TOKEN_REACH).some((word) => isCue(tokenHelp, stem(word)));
  return isToken ? { polarity: -1, weight: WEAK, rule: "token help", cue: runAt(verb) } : null;
}

/** "X has no interest in …", "X has zero shame". */
function lackOf({ lower, phrases, to }: Scene, { at }: Way): Hit | null {
  const hasHave = lower.slice(to, at).some((word) => HAVE.has(word));
  const isDenied = lower.slice(to, at + 1).some(isNegator);
  if (!hasHave || !isDenied) return null;
  for (let i = at; i <= at + MAX_LACK_REACH; i += 1)
    if (phrases.startingAt(i, lacked) > 0)
      return { polarity: -1, weight: STRONG, rule: "says it lacks will or skill", cue: runAt(i) };
  return null;
}

/** "X sent a statement". */
function tokenOf({ phrases }: Scene, { at, isNegated }: Way): Hit | null {
  if (isNegated || phrases.startingAt(at, tokenVerbs) === 0) return null;
  for (let i = at + 1; i <= at + MAX_TOKEN_REACH; i += 1)
    if (phrases.startingAt(i, tokenHelp) > 0)
      return { polarity: -1, weight: STRONG, rule: "token help", cue: { first: at, last: i + 1 } };
  return null;
}

/** "X with its fine words sold them out": further on in the clause, where nobody else comes between. */
export const distantActRule: Rule = (scene) => {
  const { lower, phrases, to, isPossessive } = scene;
  if (isPossessive || scene.by === "pronoun" || !isSubject(scene)) return null;
  let isNegated = isNegator(lower[scene.from - 1] ?? "");
  for (let at = to; at < Math.min(lower.length, to + MAX_DISTANCE); at += 1) {
    const word = lower[at] ?? "";
    if (OTHER_SUBJECTS.has(word) || WISHES.has(word)) return null;
    if (isNegator(word) || REFUSALS.has(word)) isNegated = !isNegated;
    if (PARTICIPLE.test(word) && (BE.has(lower[at - 1] ?? "") || BE.has(lower[at - 2] ?? "")))
      return null;
    const way: Way = { at, isNegated, isWish: false, isUnreal: false, isPassive: false };
    const harms = phrases.startingAt(at, harm);
    if (harms > 0) return weaker(harmHit(way, runAt(at, harms)));
  }
  return null;
};

const weaker = (hit: Hit | null): Hit | null => (hit === null ? null : { ...hit, weight: WEAK });

/** "sold out by X": the target stands behind the act. */
export const agentRule: Rule = ({ lower, phrases, from }) => {
  let by = from - 1;
  if (lower[by] === "the") by -= 1;
  if (lower[by] !== "by") return null;
  const harms = phrases.endingAt(by, harm);
  return harms > 0
    ? { polarity: -1, weight: STRONG, rule: "blame by act", cue: runAt(by - harms, harms) }
    : null;
};
