import { cueIndex } from "../cue-index.ts";
import { HARM_ACTS, KEEPINGS, REMOVALS } from "../lexicon/acts.ts";
import { AGAINST_ATTITUDES, CHEERS, FOR_ATTITUDES, JEERS, NEEDS } from "../lexicon/attitudes.ts";
import { HEADS, OWN_SUBJECTS } from "../lexicon/grammar.ts";
import { isNegator } from "../lexicon/negators.ts";
import { isOwnOrOrder } from "./own-or-order.ts";
import {
  isNegated,
  isNeverEnough,
  phraseStart,
  runAt,
  STRONG,
  WEAK,
  type Hit,
  type Rule,
  type Scene,
  type WordRun,
} from "./rule.ts";

const harm = cueIndex(HARM_ACTS);
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
const OPENS_THANKS = new Set("and many big huge our my so special sincere but warm a".split(" "));
const MOVES = new Set("go leave fall stay remain continue".split(" "));
const AFTER_MOVES = new Set(
  "now home away and or before today immediately in as at once here".split(" "),
);
const MAX_CALL_STEPS = 4;
/** "Leave X alone", "leave X out of it" turn against nobody. */
const SPARED = new Set("alone be out in to with off away from under".split(" "));
/** "We need X to go" asks for something else than X. */
const ASKED = new Set("out gone off away like less".split(" "));
const ASKED_TO = new Set(
  "leave go stop resign get step be pay listen start act do quit change explain answer wake grow learn".split(
    " ",
  ),
);
/** What "the only" of its kind is for the writer. */
const ONLY = new Set(
  "hope chance friend ally way protection guarantee guarantor choice option alternative solution".split(
    " ",
  ),
);
/** "The only one we can trust", "the only one who sat down with me", and not "the only one that breaks down". */
const ONE = new Set(["one", "ones"]);
const OWN = new Set("i we me us my our".split(" "));
const BOUNDED = new Set("only to less fewer if when in".split(" "));
const BLAMING = new Set("i we can't cannot don't to do".split(" "));
/** No object: "any need they have". */
const SUBJECTS = new Set("he she they".split(" "));
/** Opens an outcry: "and down with X", "so down with X". */
const OPENS_JEER = new Set("and so oh yes now then but".split(" "));
const NEEDFUL = new Set(
  "would wouldn't can't cannot could couldn't nothing lost dead never survive live".split(" "),
);
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
    const removal = phrases.startingAt(at, removals);
    if ((removal > 0 || phrases.startingAt(at, keepings) > 0) && goesOn(lower, at)) return null;
    if (removal > 0) return side(negated ? 1 : -1, { first: to, last: at + removal });
    const keeping = phrases.startingAt(at, keepings);
    // "should be allowed only one", "should be allowed to do that"
    if (keeping > 0 && BOUNDED.has(lower[at + keeping] ?? "")) return null;
    if (keeping > 0) return side(negated ? -1 : 1, { first: to, last: at + keeping });
    if (!CALL_STEPS.has(word) && !isNegator(word)) return null;
  }
  return null;
};

/** "It must go too well", "X should stay away": going and staying of another kind. */
const goesOn = (lower: readonly string[], at: number): boolean =>
  lower.length > at + 1 && MOVES.has(lower[at] ?? "") && !AFTER_MOVES.has(lower[at + 1] ?? "");

const side = (polarity: -1 | 1, cue: WordRun): Hit => ({
  cue,
  polarity,
  weight: STRONG,
  rule: polarity === 1 ? "calls to keep the target" : "calls to remove the target",
});

/** "thank you X", "down with X". */
export const cheerRule: Rule = (scene) => {
  const { phrases, lower } = scene;
  if (SUBJECTS.has(lower[scene.from] ?? "")) return null;
  const at = phraseStart(scene);
  const cheer = phrases.endingAt(at, cheers);
  // "Bob thanks X" speaks for Bob, "some day I'll sit and thank X" of some day
  const opening = at - cheer - 1;
  const isOthers =
    (lower[at - cheer] === "thanks" && !OPENS_THANKS.has(lower[opening] ?? "and")) ||
    (cheer === 1 && lower[opening] === "and" && opening > 0);
  // "thanks to X, all is late": a cause, and what it caused comes later
  const isCause = cheer === 2 && lower[at - 2] === "thanks" && !scene.endsSentence;
  if (
    cheer > 0 &&
    !isOthers &&
    !isCause &&
    !isNegated(scene, at - cheer + 1) &&
    lower[at - cheer - 1] !== "to"
  )
    return { polarity: 1, weight: STRONG, rule: "thanks", cue: runAt(at - cheer, cheer) };
  const jeer = phrases.endingAt(at, jeers);
  // "sit down with X" is no "down with X"
  if (jeer > 0 && at > jeer && !(at - jeer === 1 && OPENS_JEER.has(lower[0] ?? ""))) return null;
  return jeer > 0
    ? { polarity: -1, weight: STRONG, rule: "jeers at the target", cue: runAt(at - jeer, jeer) }
    : null;
};

/** "don’t trust X", "we should join X": the writer’s own attitude, or an order. */
export const attitudeRule: Rule = (scene) => {
  const { lower, phrases } = scene;
  if (scene.isPossessive && scene.by === "pronoun") return null;
  const at = phraseStart(scene);
  const dislike = phrases.endingAt(at, dislikes);
  const like = phrases.endingAt(at, likes);
  const length = Math.max(like, dislike);
  if (length === 0 || SUBJECTS.has(lower[scene.from] ?? "")) return null;
  const verb = at - length;
  // "just blame X", "everybody blames X" mock those who do
  if (lower[verb]?.startsWith("blam") === true && !BLAMING.has(lower[verb - 1] ?? "")) return null;
  if (!isOwnOrOrder(lower, verb) || SPARED.has(lower[scene.to] ?? "")) return null;
  // who "voted for X" may rue it by now
  if (lower[verb]?.endsWith("ing") === true) return null;
  if (like > dislike && lower[verb]?.endsWith("ed") === true && lower[verb - 1] !== "always")
    return null;
  if (isNeverEnough(scene) || lower[verb] === "thanks") return null;
  const negated = isNegated(scene, verb) || lower[at - 1] === "no" || lower[at] === "no";
  const polarity = dislike >= like === negated ? 1 : -1;
  return {
    polarity,
    weight: negated && polarity === 1 ? WEAK : STRONG,
    rule: polarity === 1 ? "stands by the target" : "turns against the target",
    cue: runAt(verb, length),
  };
};

/** "Without X we …", "we are nothing without X", and not "a state without X". */
const isNeedful = (lower: readonly string[], without: number): boolean =>
  without <= 1 || lower.some((word) => NEEDFUL.has(word) || BETTER_OFF.has(word));

const depends = (cue: WordRun): Hit => ({
  polarity: 1,
  weight: STRONG,
  rule: "depends on the target",
  cue,
});

/** "we need X", "without X …", "only X can …", "X is the only …". */
export const needRule: Rule = (scene) => {
  const { lower, phrases, to } = scene;
  const at = phraseStart(scene);
  // "without his own name", "we need X to go"
  if (SUBJECTS.has(lower[scene.from] ?? "")) return null;
  if (lower[to] === "own" || ASKED.has(lower[to] ?? "")) return null;
  if (lower[to] === "to" && ASKED_TO.has(lower[to + 1] ?? "")) return null;
  if (lower[at - 1] === "without" && !isNeedful(lower, at - 1)) return null;
  if (lower[at - 1] === "without")
    return lower.some((word) => BETTER_OFF.has(word))
      ? { polarity: -1, weight: STRONG, rule: "better without the target", cue: runAt(at - 1) }
      : depends(runAt(at - 1));
  const need = phrases.endingAt(at, needs);
  if (need > 0) {
    if (isNegated(scene, at - need))
      return !isOwnOrOrder(lower, at - need)
        ? null
        : {
            polarity: -1,
            weight: STRONG,
            rule: "says it is not needed",
            cue: runAt(at - need, need),
          };
    const hit = depends(runAt(at - need, need));
    return OWN_SUBJECTS.has(lower[at - need - 1] ?? "") ? hit : { ...hit, weight: WEAK };
  }
  return isOnly(scene) ? depends(runAt(to, 3)) : null;
};

function isOnly({ lower, phrases, to }: Scene): boolean {
  if (lower[to] !== "is" && lower[to] !== "was") return false;
  if (lower[to + 1] !== "the" && lower[to + 1] !== "our") return false;
  if (lower[to + 2] !== "only") return false;
  if (!ONE.has(lower[to + 3] ?? "")) return ONLY.has(lower[to + 3] ?? "");
  const rest = lower.slice(to + 4);
  return (
    rest.some((word) => OWN.has(word)) &&
    !rest.some((word, i) => isNegator(word) || phrases.startingAt(to + 4 + i, harm) > 0)
  );
}
