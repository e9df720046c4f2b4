import type { Span } from "../../model/place.ts";
import {
  CALLINGS,
  CLAIM_OPENERS,
  CLAIMS,
  CLAIMS_OF,
  HEARSAY,
  OWN_SPEAKERS,
  REPORTING,
  SPEAKER_STEPS,
  SUPPOSITIONS,
  UNREAL,
} from "./lexicon/speech.ts";
import { OWN_VOICE } from "./lexicon/grammar.ts";
import { isNegator } from "./lexicon/negators.ts";
import { tagOf } from "../language/english-words.ts";
import type { Clause, Reading, Word } from "./read-post.ts";

/** Words in quotation marks from which on they are somebody else's; fewer may be a title or scorn. */
const MIN_QUOTED_WORDS = 3;
/** What the writer's own stand counts that hangs on an "if". */
const HANGS_ON_CONDITION = 0.5;
/** "Then", "so": words before the subject of such a clause. */
const MAX_OPENING = 2;
/** Steps back from a verb of saying to its speaker. */
const SPEAKER_REACH = 5;
/** "…, said the mayor of the town": a clause of so few words tells who spoke the rest. */
const MAX_ATTRIBUTION = 6;

/** How far the writer stands behind words: 1 fully, 0 not at all. */
export type Standing = {
  readonly ofClause: (clause: Clause) => number;
  readonly ofWord: (word: number) => number;
  /** Whether a sentence holds words that are not the writer's. */
  readonly isMixed: (sentence: number) => boolean;
};

/**
 * Tells the writer's own statements from words that he reports, quotes or only supposes.
 *
 * In:     a post taken apart, and the places where it quotes the article or another post.
 * Out:    0 for quoted words, for words in quotation marks (three or more) and on lines that open with ">", for what
 *         somebody else says, thinks or calls the target, for what the writer only supposes or says he does not think,
 *         for the clause after "if" and what is said to follow from it; .5 where the writer tells his own stand after
 *         the "if" ("then I am for it").
 * Source: docs/methods.md#whose-words
 */
export function whoseWords(reading: Reading, quotedSpans: readonly Span[]): Standing {
  const set = new Uint8Array(reading.words.length);
  setQuoted(reading, quotedSpans, set);
  setReported(reading, set);
  const mixed = mixedSentences(reading, set);
  return {
    isMixed: (sentence) => mixed.has(sentence),
    ofWord: (word) => (set[word] === 1 ? 0 : 1),
    ofClause: (clause) => {
      if (clause.isCondition) return 0;
      if (!clause.afterCondition) return 1;
      return has(reading, clause, UNREAL) || !isOwnStand(reading, clause) ? 0 : HANGS_ON_CONDITION;
    },
  };
}

function mixedSentences({ clauses }: Reading, set: Uint8Array): Set<number> {
  const mixed = new Set<number>();
  for (const { sentence, first, last } of clauses)
    if (!mixed.has(sentence) && set.subarray(first, last).includes(1)) mixed.add(sentence);
  return mixed;
}

/** Whether a clause opens with "I" or "we". */
function isOwnStand({ words }: Reading, { first, last }: Clause): boolean {
  for (let at = first; at < Math.min(last, first + MAX_OPENING); at += 1)
    if (OWN_VOICE.has(words[at]?.lower ?? "")) return true;
  return false;
}

function setQuoted(reading: Reading, quotedSpans: readonly Span[], set: Uint8Array) {
  const quoted = reading.quotations.filter(
    ({ words, start }) => words >= MIN_QUOTED_WORDS || isLine(reading.text, start),
  );
  for (const { start, end } of [...quotedSpans, ...quoted]) {
    let at = firstWordFrom(reading, start);
    for (; (reading.words[at]?.start ?? Infinity) < end; at += 1) set[at] = 1;
  }
}

/** Whether a quotation is a line that opens with ">". */
function isLine(text: string, start: number): boolean {
  let at = start - 1;
  while (text[at] === " " || text[at] === "\t") at -= 1;
  return text[at] === ">";
}

function firstWordFrom({ words }: Reading, offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Words of others by the words around them, up to the end of the sentence or a "but". */
function setReported(reading: Reading, set: Uint8Array) {
  const { words, clauses } = reading;
  let sentence = -1;
  let firstOfSentence = 0;
  let isReported = false;
  for (const clause of clauses) {
    if (clause.sentence !== sentence) firstOfSentence = clause.first;
    if (clause.sentence !== sentence || words[clause.first]?.lower === "but") isReported = false;
    sentence = clause.sentence;
    if (has(reading, clause, HEARSAY)) set.fill(1, clause.first, clause.last);
    if (
      !isReported &&
      (isNumberedChoice(reading, clause) || isInvertedAttribution(reading, clause))
    ) {
      set.fill(1, firstOfSentence, clause.last);
      isReported = true;
      continue;
    }
    const from = isReported ? clause.first : reportedFrom(words, clause);
    if (from === null) continue;
    isReported = true;
    set.fill(1, from, clause.last);
    if (isAttribution(reading, clause, from)) set.fill(1, firstOfSentence, clause.first);
  }
}

/** "…, he said": the clause says no more than who spoke, and follows what was said. */
const isAttribution = ({ text, words }: Reading, clause: Clause, from: number): boolean =>
  from - clause.first > 0 &&
  clause.last - clause.first <= MAX_ATTRIBUTION &&
  clause.last - from <= 1 &&
  /[,”"’]/u.test(text.slice(words[clause.first - 1]?.end ?? 0, clause.start));

/** "1) X is wrong or 2) Y is": of two statements the writer makes neither. */
const isNumberedChoice = ({ text, words }: Reading, { first, last }: Clause): boolean =>
  last - first > 1 &&
  words[last - 2]?.lower === "or" &&
  NUMERAL.test(words[last - 1]?.lower ?? "") &&
  text.charAt(words[last - 1]?.end ?? 0) === ")";
const NUMERAL = /^[2-9b-h]$/u;

/** "…, said the man who never rode it": the verb opens its clause and its speaker follows. */
const isInvertedAttribution = ({ text, words }: Reading, { first, start }: Clause): boolean =>
  SAID.has(words[first]?.lower ?? "") &&
  SPEAKER_OPENERS.has(words[first + 1]?.lower ?? "") &&
  /[,”"’]/u.test(text.slice(words[first - 1]?.end ?? 0, start));
const SAID = new Set("said says cried cries shouted shouts wrote writes claimed claims".split(" "));
const SPEAKER_OPENERS = new Set("the a an this that my your our his her their one some".split(" "));

/** The first word of a clause that somebody else says; null where the clause is the writer's own. */
function reportedFrom(words: readonly Word[], clause: Clause): number | null {
  for (let at = clause.first; at < clause.last; at += 1) {
    const lower = words[at]?.lower ?? "";
    const next = words[at + 1]?.lower;
    if (REPORTING.has(lower) && isOthersSpeech(words, clause, at)) return at + 1;
    if (CALLINGS.has(lower) && isOthersCalling(words, clause, at)) return at + 1;
    if (CLAIMS.has(lower) && opensClaim(words, at + 1)) return at + 1;
    if ((lower === "show" || lower === "tell") && next === "me") return at + 1;
    if (ASKINGS.has(lower) && ASKED.has(next ?? "") && words[at - 1]?.lower === "to") return at + 1;
    if (lower === "not" && next === "that" && !isDegree(words[at + 2])) return at + 2;
    if (CLAIMS_OF.has(lower) && next === "of") return at + 1;
    if (lower === "according" && next === "to") return at;
    if (lower === "as" && (next === "if" || next === "though")) return at;
    if (lower === "used" && next === "to" && REPORTING.has(words[at + 2]?.lower ?? ""))
      return at + 3;
    if (SUPPOSITIONS.has(lower) && speakerOf(words, clause, at) !== "other") return at + 1;
  }
  return null;
}

/** "X claims …", "claiming that …", "I don’t think that …", and not "I say". */
function isOthersSpeech(words: readonly Word[], clause: Clause, at: number): boolean {
  const speaker = speakerOf(words, clause, at);
  // "telling me that"
  if (speaker === "none") return words[at + 1]?.lower === "that" || words[at + 2]?.lower === "that";
  if (speaker === "other") return true;
  return isNegator(words[at - 1]?.lower ?? "") || isNegator(words[at - 2]?.lower ?? "");
}

/** "I want to know how X harms anybody." */
const ASKINGS = new Set(["know", "hear", "ask", "see"]);
const ASKED = new Set(["how", "why", "whether", "where"]);

/** "That …", "for why …". */
const opensClaim = (words: readonly Word[], at: number): boolean =>
  CLAIM_OPENERS.has(words[at]?.lower ?? "") ||
  (words[at]?.lower === "for" && CLAIM_OPENERS.has(words[at + 1]?.lower ?? ""));

/** "Not that bad" denies no statement, "not that X lied" does. */
const isDegree = (word: Word | undefined): boolean => DEGREE.test(tagOf(word?.lower ?? ""));
const DEGREE = /^(?:JJ|RB|VBN)/u;

/** "They call X a liar", "X is accused of …", and not "so-called". */
const isOthersCalling = (words: readonly Word[], clause: Clause, at: number): boolean =>
  words[at - 1]?.lower !== "so" && speakerOf(words, clause, at) === "other";

const SEEMINGS = new Set(
  "seem seems appear appears tend want wants like likes love loves continue continues".split(" "),
);

/** Whose verb it is: the word before it that is no auxiliary. */
function speakerOf(words: readonly Word[], clause: Clause, verb: number): "own" | "other" | "none" {
  for (let at = verb - 1; at >= Math.max(clause.first, verb - SPEAKER_REACH); at -= 1) {
    const lower = words[at]?.lower ?? "";
    // "they seem to believe", and "needless to say"
    if (lower === "to" && SEEMINGS.has(words[at - 1]?.lower ?? "")) continue;
    if (OWN_SPEAKERS.has(lower)) return "own";
    if (!SPEAKER_STEPS.has(lower)) return "other";
  }
  return "none";
}

function has({ words }: Reading, { first, last }: Clause, list: ReadonlySet<string>): boolean {
  for (let at = first; at < last; at += 1) if (list.has(words[at]?.lower ?? "")) return true;
  return false;
}
