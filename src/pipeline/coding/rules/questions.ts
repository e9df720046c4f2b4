import { HEADS, QUESTION_WORDS } from "../lexicon/grammar.ts";
import { tagOf } from "../../language/english-words.ts";
import { STRONG, type Hit, type Rule } from "./rule.ts";

const AUXILIARIES = new Set(
  "was were is are did does do has have had would will can could should".split(" "),
);
const PAST = new Set(["was", "were", "did"]);
/** Words between the question word and the name. */
const MAX_OPENING = 6;

/** "Where was X …?", "what has X ever done …?", "who needs X?": questions that answer themselves. */
export const questionRule: Rule = ({ lower, from, to, isQuestion }) => {
  if (!isQuestion || from === 0 || from > MAX_OPENING) return null;
  const start = lower.findIndex((word) => QUESTION_WORDS.has(word));
  if (start === -1 || start >= from) return null;
  const [question = "", auxiliary = ""] = lower.slice(start, start + 2);
  const hit: Hit = {
    polarity: -1,
    weight: STRONG,
    rule: "rhetorical question",
    cue: { first: start, last: from },
  };
  const between = lower.slice(start + 2, from).filter((word) => word !== "the" && !HEADS.has(word));
  if (question === "who" && auxiliary === "needs") return hit;
  if (question === "how" && lower.includes("trust")) return hit;
  if (!AUXILIARIES.has(auxiliary) || between.length > 1) return null;
  if (question === "where") return PAST.has(auxiliary) && !isAskedOf(lower[to]) ? hit : null;
  const after = new Set(lower.slice(from + 1));
  if (after.has("supposed")) return null;
  if (question === "what" && (after.has("do") || after.has("done"))) return hit;
  if (question === "when" && (after.has("ever") || auxiliary === "did" || auxiliary === "has"))
    return hit;
  return null;
};

/** "Where was X built?" asks for a place. */
const isAskedOf = (next: string | undefined): boolean =>
  next !== undefined && (next === "from" || VERB.test(tagOf(next)));
const VERB = /^VB/u;

const OPEN_QUESTION = new Set(
  "is are was were do does did has have can could will would should shall may might".split(" "),
);

/** "How can X …?", "who says that X …?" */
const OPENING_PAIRS = new Set(
  "how_can how_could how_would how_does how_do who_says who_said".split(" "),
);

/** Whether a clause asks for yes or no, or doubts what it names, and so states nothing. */
export const isOpenQuestion = (lower: readonly string[], isQuestion: boolean): boolean =>
  isWhether(lower) ||
  (isQuestion &&
    (OPEN_QUESTION.has(lower[0] ?? "") ||
      OPENING_PAIRS.has(`${lower[0] ?? ""}_${lower[1] ?? ""}`)));

/** "Do I think it is good or not". */
const isWhether = (lower: readonly string[]): boolean =>
  lower.at(-1) === "not" && lower.at(-2) === "or";
