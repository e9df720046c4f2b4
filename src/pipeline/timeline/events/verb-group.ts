import { IRREGULAR_PAST, MODALS, PLANNING } from "./verb-words.ts";
import type { Word } from "./sentence-words.ts";

export const BE_OR_HAVE = /^(?:is|are|was|were|be|been|being|am|has|have|had|having|'s|’s)$/u;
export const PRESENT_AUX = /^(?:is|are|am|do|does|'re|’re)$/u;
const ANNOUNCED = /^(?:scheduled|planned|expected|due|slated)$/u;
const CONDITION = /^(?:if|unless|whether)$/u;
/** A conjunction further off than this governs another clause. */
const NEAR_WORDS = 12;
const GROUP = /^(?:AUX|ADV|PART|VERB)$/u;

/** The verb with the auxiliaries, adverbs and "to" around it. */
export function verbGroup(
  words: readonly Word[],
  verb: number,
): { readonly from: number; readonly words: readonly Word[] } {
  let from = verb;
  while (GROUP.test(words[from - 1]?.pos ?? "")) from -= 1;
  let to = verb;
  while (GROUP.test(words[to + 1]?.pos ?? "")) to += 1;
  return { from, words: words.slice(from, to + 1) };
}

/** Whether the verb stands under "will", "would have", "plans to", "if" and the like. */
export function isOpen(words: readonly Word[], verb: number): boolean {
  const { from, words: group } = verbGroup(words, verb);
  const lowers = group.map((word) => word.lower);
  if (lowers.some((word) => MODALS.has(word))) return true;
  if (lowers.includes("would") && (lowers.includes("have") || isReported(words, from))) return true;
  const to = lowers.indexOf("to");
  if (/^(?:is|are)$/u.test(lowers[to - 1] ?? "")) return true;
  if (to !== -1 && PLANNING.has(lowers[to - 1] ?? lastVerbBefore(words, from))) return true;
  if (group.length > 1 && ANNOUNCED.test(words[verb]?.lower ?? "")) return true;
  const condition = words.findLastIndex((word, i) => i < from && CONDITION.test(word.lower));
  return (
    condition !== -1 &&
    from - condition < NEAR_WORDS &&
    !words.slice(condition, from).some((word) => word.text === ",")
  );
}

/** A "would" under "said that" or in a relative clause is a plan; in a tale it is what followed. */
function isReported(words: readonly Word[], from: number): boolean {
  const that = words.findLastIndex(
    (word, i) => i < from && /^(?:that|which|if)$/u.test(word.lower),
  );
  return that !== -1 && from - that < NEAR_WORDS;
}

function lastVerbBefore(words: readonly Word[], from: number): string {
  return words.findLast((word, i) => i < from && word.pos === "VERB")?.lower ?? "";
}

export function isPast(words: readonly Word[], verb: number): boolean {
  const lowers = verbGroup(words, verb).words.map((word) => word.lower);
  if (
    PRESENT_AUX.test(lowers.find((word) => BE_OR_HAVE.test(word) || PRESENT_AUX.test(word)) ?? "")
  )
    return false;
  if (lowers.some((word) => /^(?:was|were|had|has|have|did|been|'ve|’ve|would)$/u.test(word)))
    return true;
  return isPastForm(words[verb]?.lower ?? "");
}

export const isPastForm = (lower: string): boolean =>
  lower.endsWith("ed") ||
  IRREGULAR_PAST.has(lower) ||
  IRREGULAR_PAST.has(lower.replace(PREFIX, ""));

const PREFIX = /^(?:re|over|under|out|un|mis)/u;

const DENYING = /^(?:den(?:y|ies|ied|ying)|refut(?:es?|ed|ing)|disput(?:es?|ed)|reject(?:s|ed)?)$/u;
const OTHER_CLAUSE = /^(?:,|and|but|or|when|while|after|before|who|which|as)$/u;
const OTHER_SENTENCE = /^[;—–]$/u;

/** "denied that he had fled", "denied having fled", "refuted claims that he fled": what is denied has not happened. */
export function isDenied(words: readonly Word[], verb: number): boolean {
  const denial = words.findLastIndex((word, i) => i < verb && DENYING.test(word.lower));
  if (denial === -1) return false;
  const between = words.slice(denial + 1, verb);
  if (between.some(({ text }) => OTHER_SENTENCE.test(text))) return false;
  const { from, words: group } = verbGroup(words, verb);
  const joins = words[from - 1]?.pos === "CCONJ" && !group.some(({ lower }) => lower === "had");
  if (joins) return false;
  if (between.some(({ lower }) => lower === "that" || lower === "having")) return true;
  return !between.some(({ lower }) => OTHER_CLAUSE.test(lower));
}

const NOMINAL = /^(?:NOUN|PROPN|PRON|NUM)$/u;
const POSSESSIVE = /^(?:its|his|her|their)$/u;

/** The words with past forms as verbs that the model takes for nouns and adjectives: "the river burst its banks", "two people drowned." */
export function withPastVerbs(words: readonly Word[]): readonly Word[] {
  const verbless = !words.some(({ pos }) => pos === "VERB" || pos === "AUX");
  return words.map((word, i) => {
    if (!isPastForm(word.lower) || !/^(?:NOUN|ADJ)$/u.test(word.pos)) return word;
    const previous = words[i - 1];
    const next = words[i + 1];
    const acts = word.pos === "NOUN" && IRREGULAR_PAST.has(word.lower);
    const helped = /^(?:had|has|have)$/u.test(previous?.lower ?? "");
    const subject = NOMINAL.test(previous?.pos ?? "");
    if (acts && (subject || helped) && POSSESSIVE.test(next?.lower ?? ""))
      return { ...word, pos: "VERB" };
    const ends = next === undefined || next.pos === "PUNCT";
    return verbless && subject && previous?.pos !== "NUM" && ends ? { ...word, pos: "VERB" } : word;
  });
}

/** Whether a verb tells a single deed in the simple past: not "had built", "has lived", "would go", "did not come". */
export function isSimplePast(words: readonly Word[], verb: number): boolean {
  const { words: group } = verbGroup(words, verb);
  return !group.some(({ lower }) => /^(?:had|has|have|would|did|used)$/u.test(lower));
}
