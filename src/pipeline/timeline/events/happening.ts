import type { FoundDate } from "../dates/date-reader.ts";
import { boundaryOf } from "./boundary.ts";
import { IRREGULAR_PAST, MODALS, PLANNING, SAYING, STATIVE } from "./verb-words.ts";
import { isVerb, placeOf, type DatePlace, type Word } from "./sentence-words.ts";

/** Words between a preposition and its date: "in the late 1980s". */
const BETWEEN: ReadonlySet<string> = new Set(
  "the a an late early mid - sometime around about only just also even , this that".split(" "),
);
const END_OF_STATE: ReadonlySet<string> = new Set(["until", "till", "before", "for", "of"]);
const COARSE: ReadonlySet<string> = new Set(["year", "decade", "century", "season", "quarter"]);
const OPENERS: ReadonlySet<string> = new Set([
  ",",
  ";",
  ":",
  "—",
  "–",
  "and",
  "but",
  "or",
  "(",
  "“",
  "”",
  '"',
]);
const BE_OR_HAVE = /^(?:is|are|was|were|be|been|being|am|has|have|had|having|'s|’s)$/u;
const PRESENT_AUX = /^(?:is|are|am|do|does|'re|’re)$/u;

/** The preposition that a date hangs on, or "". */
function prepositionOf(words: readonly Word[], { first }: DatePlace): string {
  for (let i = first - 1; i >= Math.max(0, first - 4); i -= 1) {
    const word = words[i];
    if (word === undefined) return "";
    if (word.lower === "of" && words[i - 1]?.lower === "as") return "as";
    if (word.pos === "ADP" || word.lower === "during" || word.lower === "since") return word.lower;
    if (!BETWEEN.has(word.lower) && word.pos !== "ADJ" && word.pos !== "ADV") return "";
  }
  return "";
}

/**
 * Whether a sentence reports something that happened at one of its dates.
 *
 * A date that only describes a noun, ends a state or stands with a plan, a wish or a condition dates nothing that happened.
 */
export function happensAt(
  words: readonly Word[],
  date: FoundDate,
  dated: "own" | "line-opening",
): boolean {
  const place = placeOf(words, date);
  if (place === null) return false;
  if (dated === "line-opening") return true;
  const preposition = prepositionOf(words, place);
  if (
    date.attributive &&
    (date.precision !== "day" || /^(?:since|after|before|until|from|of|by)$/u.test(preposition))
  )
    return false;
  if (END_OF_STATE.has(preposition) && !date.attributive) return false;
  const coarse = COARSE.has(date.precision);
  if (coarse && /^(?:after|by|as)$/u.test(preposition)) return false;
  if (coarse && isNamed(words, place)) return false;
  const verb = governingVerb(words, place);
  if (verb === -1) return false;
  const boundary = boundaryOf(words, date);
  if (boundary !== null) return boundary.length > 0 && !isOpen(words, verb);
  if (preposition !== "since" && isState(words, verb, date)) return false;
  return hasHappened(words, verb, date, place);
}

/** "Eurovision 2024 opened": the year is part of the name. */
function isNamed(words: readonly Word[], { first }: DatePlace): boolean {
  const before = words[first - 1];
  return (
    before?.pos === "PROPN" && /^\p{Lu}/u.test(before.text) && /^\d/u.test(words[first]?.text ?? "")
  );
}

/** The verb that a date belongs to: the last one before it, or the first one after it where it opens its clause. */
function governingVerb(words: readonly Word[], { first, last }: DatePlace): number {
  let open = first - 1;
  while (
    open >= 0 &&
    (words[open]?.pos === "ADP" ||
      BETWEEN.has(words[open]?.lower ?? "") ||
      words[open]?.pos === "ADV")
  ) {
    if (words[open]?.lower === ",") break;
    open -= 1;
  }
  if (inBareClause(words, first)) return mainVerb(words);
  const opensClause = open < 0 || OPENERS.has(words[open]?.lower ?? "");
  const before = words.findLastIndex(
    (word, i) => i < first && isVerb(word) && !isOpeningParticiple(words, i),
  );
  const after = words.findIndex((word, i) => i > last && isVerb(word));
  if (open < 0) return after;
  if (opensClause && words[open]?.lower !== "," && after !== -1) return after;
  return before === -1 ? after : before;
}

/** Whether a date belongs to this verb; a relative clause has dates of its own. */
export function datesVerb(words: readonly Word[], date: FoundDate, verb: number): boolean {
  const place = placeOf(words, date);
  if (place === null || boundaryOf(words, date) !== null) return false;
  const governing = governingVerb(words, place);
  return !words
    .slice(verb, governing + 1)
    .some((word) => /^(?:which|who|where|after|before|when)$/u.test(word.lower));
}

/** "…, despite an announcement a week earlier": the clause has no verb of its own, the sentence's main verb stands for it. */
function inBareClause(words: readonly Word[], first: number): boolean {
  const from = words.findLastIndex(
    (word, i) => i < first && /^(?:despite|amid|amidst)$/u.test(word.lower),
  );
  return from > 0 && !words.slice(from, first).some((word) => isVerb(word));
}

/** "Starting on 20 January, residents …": the participle is no verb of its own. */
function isOpeningParticiple(words: readonly Word[], i: number): boolean {
  return (
    i <= 1 &&
    words[i]?.lower.endsWith("ing") === true &&
    !words.slice(0, i).some((word) => /^(?:NOUN|PROPN|PRON)$/u.test(word.pos))
  );
}

const ANNOUNCED = /^(?:scheduled|planned|expected|due|slated)$/u;
const CONDITION = /^(?:if|unless|whether)$/u;
/** A conjunction further off than this governs another clause. */
const NEAR_WORDS = 12;
const GROUP = /^(?:AUX|ADV|PART|VERB)$/u;

/** The verb with the auxiliaries, adverbs and "to" around it. */
function verbGroup(
  words: readonly Word[],
  verb: number,
): { readonly from: number; readonly words: readonly Word[] } {
  let from = verb;
  while (GROUP.test(words[from - 1]?.pos ?? "")) from -= 1;
  let to = verb;
  while (GROUP.test(words[to + 1]?.pos ?? "")) to += 1;
  return { from, words: words.slice(from, to + 1) };
}

function isState(words: readonly Word[], verb: number, { precision }: FoundDate): boolean {
  const group = verbGroup(words, verb).words;
  const only = group.filter((word) => isVerb(word)).every((word) => BE_OR_HAVE.test(word.lower));
  if (only) return precision !== "day";
  return precision !== "day" && precision !== "month" && STATIVE.has(words[verb]?.lower ?? "");
}

function hasHappened(
  words: readonly Word[],
  verb: number,
  date: FoundDate,
  place: DatePlace,
): boolean {
  if (isOpen(words, verb)) return false;
  const leads = place.first <= 2;
  const past = isPast(words, verb);
  if (past) return true;
  const lower = words[verb]?.lower ?? "";
  if (lower.endsWith("ing")) {
    // only a participle after a comma tells on: "…, hosting the summit in May"
    const group = verbGroup(words, verb);
    if (words[group.from - 1]?.text !== ",") return false;
    const main = words.findIndex((word, i) => i < verb && isVerb(word));
    return main === -1
      ? true
      : !isOpen(words, main) && (isPast(words, main) || SAYING.has(words[main]?.lower ?? ""));
  }
  if (date.attributive) return SAYING.has(lower);
  return leads && date.resolvedBy === "written" && !PRESENT_AUX.test(lower);
}

/** Whether the verb stands under "will", "would have", "plans to", "if" and the like. */
function isOpen(words: readonly Word[], verb: number): boolean {
  const { from, words: group } = verbGroup(words, verb);
  const lowers = group.map((word) => word.lower);
  if (lowers.some((word) => MODALS.has(word))) return true;
  if (lowers.includes("would") && (lowers.includes("have") || isReported(words, from))) return true;
  const to = lowers.indexOf("to");
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

function isPast(words: readonly Word[], verb: number): boolean {
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
  lower.endsWith("ed") || IRREGULAR_PAST.has(lower);

/** Whether a sentence without a date of its own reports something that happened: its first main verb outside quotations. */
export function reportsHappening(words: readonly Word[]): boolean {
  const main = mainVerb(words);
  if (main === -1 || isOpen(words, main) || !isPast(words, main)) return false;
  return verbGroup(words, main).words.some(
    (word) => word.pos === "VERB" && !BE_OR_HAVE.test(word.lower),
  );
}

/** The first finite verb that stands neither in a quotation nor in an opening clause ("After …,"); −1 for none. */
export function mainVerb(words: readonly Word[]): number {
  let quoted = false;
  let from = 0;
  const first = words[0]?.lower ?? "";
  if (
    /^(?:after|although|though|while|when|because|as|since|despite|following|once|if|before)$/u.test(
      first,
    )
  ) {
    const verb = words.findIndex((word) => isVerb(word));
    const comma = words.findIndex((word, i) => i > verb && word.text === ",");
    from = Math.max(comma, 0);
  }
  for (const [i, word] of words.entries()) {
    if (word.text === "“" || (word.text === '"' && !quoted)) quoted = true;
    else if (word.text === "”" || word.text === '"') quoted = false;
    else if (
      !quoted &&
      i >= from &&
      isVerb(word) &&
      !(word.lower.endsWith("ing") && word.pos === "VERB")
    )
      return i;
  }
  return -1;
}
