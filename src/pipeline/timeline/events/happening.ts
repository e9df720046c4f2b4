import type { FoundDate } from "../dates/date-reader.ts";
import { boundaryOf } from "./boundary.ts";
import { SAYING, STATIVE } from "./verb-words.ts";
import { isVerb, placeOf, type DatePlace, type Word } from "./sentence-words.ts";
import { BE_OR_HAVE, PRESENT_AUX, isDenied, isOpen, isPast, verbGroup } from "./verb-group.ts";

/** Words between a preposition and its date: "in the late 1980s". */
const BETWEEN: ReadonlySet<string> = new Set(
  "the a an late early mid - sometime around about only just also even , this that".split(" "),
);
const END_OF_STATE: ReadonlySet<string> = new Set([
  "until",
  "till",
  "before",
  "after",
  "for",
  "of",
]);
const COARSE: ReadonlySet<string> = new Set(["year", "decade", "century", "season", "quarter"]);
const PLANNED = /^(?:planned|proposed|scheduled|expected|projected|intended)$/u;
const FUTURE = /^(?:will|shall)$/u;
const STAYING = /^(?:remain(?:s|ed)?|stay(?:s|ed)?|lasts|lasted)$/u;
const PERSONAL = /^(?:he|she|it|they|i|we)$/u;
/** A preposition stands at most so many words before its date. */
const NEAR_PREPOSITION = 4;
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

/** "on the night of 12 October", "in the first half of May": words of time that hang on a preposition of their own. */
const DAY_PART =
  /^(?:morning|afternoon|evening|night|hours|half|beginning|middle|end|start|course|spring|summer|autumn|fall|winter|part)$/u;

/** The preposition that a date hangs on, or "". */
function prepositionOf(words: readonly Word[], { first }: DatePlace): string {
  for (let i = first - 1; i >= Math.max(0, first - NEAR_PREPOSITION); i -= 1) {
    const word = words[i];
    if (word === undefined) return "";
    if (word.lower === "of" && words[i - 1]?.lower === "as") return "as";
    if (word.lower === "of" && DAY_PART.test(words[i - 1]?.lower ?? ""))
      return prepositionOf(words, { first: i - 1, last: i });
    if (word.pos === "ADP" || word.lower === "during" || word.lower === "since") return word.lower;
    if (!BETWEEN.has(word.lower) && word.pos !== "ADJ" && word.pos !== "ADV") return "";
  }
  return "";
}

/** "by Tuesday morning", "by the evening of 15 April": how it stood then, told of that day. */
function isHour(words: readonly Word[], { first, last }: DatePlace): boolean {
  return words.slice(Math.max(0, first - 2), last + 2).some(({ lower }) => DAY_PART.test(lower));
}

/**
 * Whether a sentence reports something that happened at one of its dates.
 *
 * A date that only describes a noun, ends a state or stands with a plan, a wish or a condition dates nothing that happened.
 */
export function happensAt(
  words: readonly Word[],
  date: FoundDate,
  dated: "own" | "line-opening" | "in-list",
): boolean {
  const place = placeOf(words, date);
  if (place === null) return false;
  if (dated === "line-opening") return !isPlanned(words, place);
  const preposition = prepositionOf(words, place);
  const attributive = isAttributive(words, date, place);
  if (
    attributive &&
    (date.precision !== "day" || /^(?:since|after|before|until|from|of|by)$/u.test(preposition))
  )
    return false;
  if (END_OF_STATE.has(preposition) && !attributive) return false;
  const coarse = COARSE.has(date.precision);
  if (coarse && preposition === "as") return false;
  if (preposition === "by" && !attributive && !isHour(words, place)) return false;
  if (coarse && isNamed(words, place)) return false;
  const told = whenClauseVerb(words, place);
  if (told !== -1 && isPast(words, told)) return !isOpen(words, told);
  const verb = governingVerb(words, place);
  if (verb === -1 || isLasting(words, verb) || isDenied(words, verb)) return false;
  const boundary = boundaryOf(words, date);
  if (boundary !== null) return boundary.length > 0 && !isOpen(words, verb);
  if (preposition === "since") return date.precision === "day" && isPast(words, verb);
  if (isState(words, verb, date)) return false;
  return hasHappened(words, verb, date, place) || (dated === "in-list" && isPresent(words, verb));
}

/** "April 1911: The driver is charged; he is acquitted in October": a list tells in the present. */
function isPresent(words: readonly Word[], verb: number): boolean {
  return !isOpen(words, verb) && words[verb]?.lower.endsWith("ing") !== true;
}

/** "The 2020 ceasefire"; but "a strike in the autumn of 2012 closed the port". */
export function isAttributive(
  words: readonly Word[],
  date: FoundDate,
  { last }: DatePlace,
): boolean {
  return date.attributive && !(date.text.includes(" of ") && isVerb(words[last + 1]));
}

/** "2031: Planned opening of the line", "2031: The line will open": a list tells what is to come. */
function isPlanned(words: readonly Word[], { last }: DatePlace): boolean {
  const told = words.find(({ pos }, i) => i > last && pos !== "PUNCT" && pos !== "DET");
  const verb = words.findIndex((word, i) => i > last && isVerb(word));
  const future = verb !== -1 && verbGroup(words, verb).words.some((w) => FUTURE.test(w.lower));
  return future || PLANNED.test(told?.lower ?? "");
}

/** "in 1998, when a boiler exploded": the first verb of that clause; −1 for none. */
function whenClauseVerb(words: readonly Word[], { last }: DatePlace): number {
  const comma = words[last + 1]?.text === ",";
  if (!comma || words[last + 2]?.lower !== "when" || PERSONAL.test(words[last + 3]?.lower ?? ""))
    return -1;
  return words.findIndex((word, i) => i > last + 2 && isVerb(word));
}

/** "were still in hospital", "remained closed", "who was waiting": how things stood on a day. */
function isLasting(words: readonly Word[], verb: number): boolean {
  const { from, words: group } = verbGroup(words, verb);
  const [opening] = words.slice(Math.max(0, from - 1), from);
  if (group.some(({ lower }) => lower === "still" || STAYING.test(lower))) return true;
  const progressive = group.some(({ lower }) => /^(?:was|were)$/u.test(lower));
  return progressive && (group.at(-1)?.lower.endsWith("ing") ?? false) && opening?.lower === "who";
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
  const opening = openingComma(words, first);
  if (opening !== -1) return words.findIndex((word, i) => i > opening && isVerb(word));
  const opensClause = open < 0 || OPENERS.has(words[open]?.lower ?? "");
  const before = words.findLastIndex(
    (word, i) => i < first && isVerb(word) && !isOpeningParticiple(words, i),
  );
  const after = words.findIndex((word, i) => i > last && isVerb(word));
  if (open < 0) return after;
  if (opensClause && words[open]?.lower !== "," && after !== -1) return after;
  return before === -1 ? after : before;
}

/** The verb that a date says when: −1 for none. */
export function datedVerb(words: readonly Word[], date: FoundDate): number {
  const place = placeOf(words, date);
  if (place === null || boundaryOf(words, date) !== null) return -1;
  const told = whenClauseVerb(words, place);
  return told === -1 ? governingVerb(words, place) : told;
}

/** Whether a date belongs to this verb; a relative clause has dates of its own. */
export function datesVerb(words: readonly Word[], date: FoundDate, verb: number): boolean {
  const place = placeOf(words, date);
  if (place === null || boundaryOf(words, date) !== null) return false;
  const governing = governingVerb(words, place);
  return !words
    .slice(verb, governing + 1)
    .some((word) => /^(?:which|who|that|where|after|before|when)$/u.test(word.lower));
}

/** "In a statement published on Thursday, the director said": the comma that ends an opening without a verb; −1 for none. */
function openingComma(words: readonly Word[], date: number): number {
  if (words[0]?.pos !== "ADP") return -1;
  const comma = words.findIndex(({ text }) => text === ",");
  if (comma < date || words.slice(0, comma).some(({ pos }) => pos === "AUX")) return -1;
  const verbs = words.slice(0, date).filter((word) => isVerb(word));
  return verbs.length === 1 && words[0].lower === "in" ? comma : -1;
}

/** "…, despite an announcement a week earlier": the clause has no verb of its own, the sentence's main verb stands for it. */
export function inBareClause(words: readonly Word[], first: number): boolean {
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

/** Whether a sentence without a date of its own reports something that happened: its first main verb outside quotations. */
export function reportsHappening(words: readonly Word[]): boolean {
  const main = mainVerb(words);
  if (main === -1 || isOpen(words, main) || !isPast(words, main)) return false;
  return verbGroup(words, main).words.some(
    (word) => word.pos === "VERB" && !BE_OR_HAVE.test(word.lower),
  );
}

/** The comma after "In a statement sent to the papers,"; 0 where the sentence opens otherwise. */
function openingPhraseEnd(words: readonly Word[]): number {
  if (words[0]?.pos !== "ADP" || words[1]?.pos !== "DET") return 0;
  const verb = words.findIndex((word) => isVerb(word));
  const comma = words.findIndex(({ text }) => text === ",");
  const noun = words.slice(2, Math.max(verb, 2));
  const reduced =
    verb > 2 && verb < comma && noun.every(({ pos }) => /^(?:ADJ|NOUN|PROPN)$/u.test(pos));
  const next = words[comma + 1];
  const goesOn = /^(?:DET|PRON|PROPN|NOUN|ADJ|NUM)$/u.test(next?.pos ?? "");
  const later = words.some((word, i) => i > comma && isVerb(word));
  return reduced && goesOn && later && !/^(?:which|who|that)$/u.test(next?.lower ?? "") ? comma : 0;
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
  from = Math.max(from, openingPhraseEnd(words));
  for (const [i, word] of words.entries()) {
    if (word.text === "“" || (word.text === '"' && !quoted)) quoted = true;
    else if (word.text === "”" || word.text === '"') quoted = false;
    else if (
      !quoted &&
      i >= from &&
      isVerb(word) &&
      !word.lower.endsWith("ing") &&
      words[i - 1]?.lower !== "being"
    )
      return i;
  }
  return -1;
}
