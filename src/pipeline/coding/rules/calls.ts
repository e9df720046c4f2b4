import { cueIndex } from "../cue-index.ts";
import { KEEPINGS, REMOVALS } from "../lexicon/acts.ts";
import { AGAINST_ATTITUDES, CHEERS, FOR_ATTITUDES, JEERS, NEEDS } from "../lexicon/attitudes.ts";
import { HEADS, OWN_SUBJECTS, SUBJECT_STEPS } from "../lexicon/grammar.ts";
import { isNegator } from "../lexicon/negators.ts";
import { isNegated, phraseStart, STRONG, WEAK, type Hit, type Rule } from "./rule.ts";

const removals = cueIndex(REMOVALS);
const keepings = cueIndex(KEEPINGS);
const likes = cueIndex(FOR_ATTITUDES);
const dislikes = cueIndex(AGAINST_ATTITUDES);
const cheers = cueIndex(CHEERS);
const jeers = cueIndex(JEERS);
const needs = cueIndex(NEEDS);

const CALL_WORDS = new Set(
  "must should shall needs need has have ought deserves deserve belongs shouldn't mustn't".split(
    " ",
  ),
);
const CALL_STEPS = new Set(
  "to now just immediately also simply definitely really be finally all not never".split(" "),
);
const CALLING = new Set("time need have ought want like love going better must".split(" "));
const MAX_CALL_STEPS = 4;
const MAX_SUBJECT_STEPS = 4;
const BETTER_OFF = new Set("better fine happier easier well happily".split(" "));

/** "X must go", "X should be kept". */
export const callRule: Rule = ({ lower, phrases, to }) => {
  let at = to;
  if (HEADS.has(lower[at] ?? "")) at += 1;
  if (!CALL_WORDS.has(lower[at] ?? "")) return null;
  let negated = isNegator(lower[at] ?? "");
  for (let step = 0; step < MAX_CALL_STEPS; step += 1) {
    at += 1;
    const word = lower[at] ?? "";
    if (isNegator(word)) negated = true;
    if (phrases.startingAt(at, removals) > 0) return side(negated ? 1 : -1);
    if (phrases.startingAt(at, keepings) > 0) return side(negated ? -1 : 1);
    if (!CALL_STEPS.has(word) && !isNegator(word)) return null;
  }
  return null;
};

const side = (polarity: -1 | 1): Hit => ({
  polarity,
  weight: STRONG,
  rule: polarity === 1 ? "calls to keep the target" : "calls to remove the target",
});

/** "thank you X", "down with X". */
export const cheerRule: Rule = (scene) => {
  const { phrases, lower } = scene;
  const at = phraseStart(scene);
  const cheer = phrases.endingAt(at, cheers);
  if (cheer > 0 && !isNegated(scene, at - cheer + 1) && lower[at - cheer - 1] !== "to")
    return { polarity: 1, weight: STRONG, rule: "thanks" };
  const jeer = phrases.endingAt(at, jeers);
  return jeer > 0 ? { polarity: -1, weight: STRONG, rule: "jeers at the target" } : null;
};

/** "don’t trust X", "we should join X": the writer’s own attitude, or an order. */
export const attitudeRule: Rule = (scene) => {
  const { lower, phrases } = scene;
  const at = phraseStart(scene);
  const dislike = phrases.endingAt(at, dislikes);
  const like = phrases.endingAt(at, likes);
  const length = Math.max(like, dislike);
  if (length === 0) return null;
  const verb = at - length;
  if (!isOwnOrOrder(lower, verb)) return null;
  const negated = isNegated(scene, verb) || lower[at - 1] === "no" || lower[at] === "no";
  const polarity = dislike >= like === negated ? 1 : -1;
  return {
    polarity,
    weight: negated && polarity === 1 ? WEAK : STRONG,
    rule: polarity === 1 ? "stands by the target" : "turns against the target",
  };
};

/** Whether the writer speaks of himself or gives an order; an infinitive counts only after a call ("time to leave X"). */
function isOwnOrOrder(lower: readonly string[], verb: number): boolean {
  let at = verb - 1;
  while (at >= 0 && verb - at <= MAX_SUBJECT_STEPS && SUBJECT_STEPS.has(lower[at] ?? "")) at -= 1;
  const subject = lower[at];
  if (subject === undefined) return true;
  // "you don't have to like X" says nothing against X
  if (subject === "to") return CALLING.has(lower[at - 1] ?? "") && !isNegated({ lower }, at - 1);
  if (subject === "you") return CALL_WORDS.has(lower[at + 1] ?? "");
  return OWN_SUBJECTS.has(subject);
}

/** "we need X", "without X …", "only X can …", "X is the only …". */
export const needRule: Rule = (scene) => {
  const { lower, phrases, to } = scene;
  const at = phraseStart(scene);
  const depends: Hit = { polarity: 1, weight: STRONG, rule: "depends on the target" };
  if (lower[at - 1] === "without")
    return lower.some((word) => BETTER_OFF.has(word))
      ? { polarity: -1, weight: STRONG, rule: "better without the target" }
      : depends;
  const need = phrases.endingAt(at, needs);
  if (need > 0) {
    if (isNegated(scene, at - need))
      return { polarity: -1, weight: STRONG, rule: "says it is not needed" };
    return OWN_SUBJECTS.has(lower[at - need - 1] ?? "") ? depends : { ...depends, weight: WEAK };
  }
  const isOnly =
    (lower[to] === "is" || lower[to] === "was") &&
    (lower[to + 1] === "the" || lower[to + 1] === "our") &&
    lower[to + 2] === "only";
  return isOnly ? depends : null;
};
