import { stem } from "../../language/stem.ts";
import { cueIndex, isCue } from "../cue-index.ts";
import { HARM_ACTS, HELP_ACTS, LACKED, TOKEN_HELP, TOKEN_VERBS } from "../lexicon/acts.ts";
import { INSULTS } from "../lexicon/labels.ts";
import { tagOf } from "../../language/english-words.ts";
import {
  BE,
  deniesAt,
  DETERMINERS,
  HAVE,
  HEADS,
  isStep,
  REFUSALS,
  WISHES,
} from "../lexicon/grammar.ts";
import { isNegator } from "../lexicon/negators.ts";
import {
  isModifier,
  isNegated as isDeniedAt,
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
const insults = cueIndex(INSULTS);
/** After "a statement": it says something after all. */
const ASKING = new Set("calling that demanding saying urging".split(" "));
const SPARING = new Set("nobody none noone nothing no not less fewer".split(" "));
/** That one of something came to harm is news: "killed a dog yesterday". */
const ACCIDENTS = cueIndex("kill hurt damage");
const ONE = new Set(["a", "an", "one"]);
const MAX_DENIED_OBJECT = 3;
const AFTER_NOUN = new Set("per of are were is was have has by on in".split(" "));
const LIED = new Set("to about and again all constantly through for".split(" "));

/** Words between a doer and his act. */
const MAX_STEPS = 8;
const MAX_TOKEN_REACH = 7;
const MAX_LACK_REACH = 4;
const MAX_SECOND_REACH = 8;
const MAX_DISTANCE = 10;
/** Whoever harms these does no wrong by it: "punished a looter". */
const MAX_OBJECT_STEPS = 3;
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
    // "is suddenly a crime" mocks those who say so
    if (word === "suddenly" && BE.has(lower[at - 1] ?? "")) return null;
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
  if (harms >= helps && isHarmless(scene, cue)) return null;
  return harms >= helps ? harmHit(way, cue) : helpHit(scene, way, cue);
};

/** What is harmed deserves it, or nothing is harmed: "punished a looter", "lie at anchor", "gave up his post". */
function isHarmless({ lower, phrases }: Scene, { first, last }: WordRun): boolean {
  const next = lower[last] ?? "";
  // "harms nobody", "infringes your rights not in the least"
  if (lower.slice(last, last + MAX_DENIED_OBJECT).some((word) => SPARING.has(word))) return true;
  // "X arrests per year": a noun
  if (tagOf(lower[first] ?? "").startsWith("NN") && AFTER_NOUN.has(next)) return true;
  if (ONE.has(next) && phrases.startingAt(first, ACCIDENTS) > 0) return true;
  if (lower[first] === "lie" && next !== "" && !LIED.has(next)) return true;
  for (let at = last; at <= last + MAX_OBJECT_STEPS; at += 1) {
    if (phrases.startingAt(at, insults) > 0) return true;
    if (!DETERMINERS.has(lower[at] ?? "") && !tagOf(lower[at] ?? "").startsWith("JJ")) return false;
  }
  return false;
}

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
function secondActOf(scene: Scene, { at }: Way): Hit | null {
  const { lower, phrases } = scene;
  const and = lower.indexOf("and", at + 1);
  if (and === -1 || and - at > MAX_SECOND_REACH) return null;
  let verb = and + 1;
  while (isStep(lower[verb] ?? "") && !isNegator(lower[verb] ?? "")) verb += 1;
  const isSuffered = BE.has(lower[verb - 1] ?? "") && PARTICIPLE.test(lower[verb] ?? "");
  const isGerund = lower[verb]?.endsWith("ing") === true && lower[at]?.endsWith("ing") !== true;
  const isQuality = tagOf(lower[verb] ?? "").startsWith("JJ");
  const harms = isSuffered || isGerund || isQuality ? 0 : phrases.startingAt(verb, harm);
  if (harms > 0 && !isHarmless(scene, runAt(verb, harms)))
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
function tokenOf({ lower, phrases }: Scene, { at, isNegated }: Way): Hit | null {
  if (isNegated || phrases.startingAt(at, tokenVerbs) === 0) return null;
  for (let i = at + 1; i <= at + MAX_TOKEN_REACH; i += 1)
    if (phrases.startingAt(i, tokenHelp) > 0 && !ASKING.has(lower[i + 1] ?? ""))
      return { polarity: -1, weight: STRONG, rule: "token help", cue: { first: at, last: i + 1 } };
  return null;
}

/** "X with its fine words sold them out": further on in the clause, where nobody else comes between. */
export const distantActRule: Rule = (scene) => {
  const { lower, phrases, to, isPossessive } = scene;
  if (isPossessive || scene.by === "pronoun" || !isSubject(scene) || isModifier(scene)) return null;
  let isNegated = isNegator(lower[scene.from - 1] ?? "");
  for (let at = to; at < Math.min(lower.length, to + MAX_DISTANCE); at += 1) {
    const word = lower[at] ?? "";
    if (OTHER_SUBJECTS.has(word) || WISHES.has(word)) return null;
    if (isNegator(word) || REFUSALS.has(word)) isNegated = !isNegated;
    if (PARTICIPLE.test(word) && (BE.has(lower[at - 1] ?? "") || BE.has(lower[at - 2] ?? "")))
      return null;
    const way: Way = { at, isNegated, isWish: false, isUnreal: false, isPassive: false };
    const harms = phrases.startingAt(at, harm);
    // after another verb it is mostly a noun: "X needs lies"
    if (harms > 0 && (isHarmless(scene, runAt(at, harms)) || !isFinite(lower, at))) return null;
    if (harms > 0) return weaker(harmHit(way, runAt(at, harms)));
  }
  return null;
};

/** Whether a word can be the clause's verb rather than an object. */
const isFinite = (lower: readonly string[], at: number): boolean =>
  !NOUN.test(tagOf(lower[at] ?? "")) &&
  !BEFORE_NOUN.test(tagOf(lower[at - 1] ?? "")) &&
  lower[at - 1] !== "need";
const NOUN = /^NN/u;
const BEFORE_NOUN = /^(?:VBP?|DT|JJ|PRP\$|IN)$/u;

const weaker = (hit: Hit | null): Hit | null => (hit === null ? null : { ...hit, weight: WEAK });

/** "sold out by X": the target stands behind the act. */
export const agentRule: Rule = ({ lower, phrases, from, isPossessive }) => {
  if (isPossessive) return null;
  let by = from - 1;
  if (lower[by] === "the") by -= 1;
  if (lower[by] !== "by") return null;
  const harms = phrases.endingAt(by, harm);
  return harms > 0 && !isDeniedAt({ lower }, by - harms)
    ? { polarity: -1, weight: STRONG, rule: "blame by act", cue: runAt(by - harms, harms) }
    : null;
};
