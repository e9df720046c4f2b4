import type { Span } from "../../model/place.ts";
import { OWN_SPEAKERS, REPORTING } from "./lexicon/grammar.ts";
import { isNegator } from "./lexicon/negators.ts";
import type { Clause, Reading } from "./read-post.ts";

/** Words in quotation marks from which on they are somebody else's; fewer may be a title or scorn. */
const MIN_QUOTED_WORDS = 4;
/** What a statement that hangs on an "if" counts. */
const HANGS_ON_CONDITION = 0.5;
const SUBJECT_REACH = 2;

/** How far the writer stands behind words: 1 fully, 0 not at all. */
export type Standing = {
  readonly ofClause: (clause: Clause) => number;
  readonly ofWord: (word: number) => number;
};

/**
 * Tells the writer's own statements from words that he reports, quotes or only supposes.
 *
 * In:     a post taken apart, and the places where it quotes the article or another post.
 * Out:    0 for quoted words, for words in quotation marks (four or more), for what somebody else "says that …",
 *         and for the clause after "if"; .5 for what hangs on the "if".
 */
export function whoseWords(reading: Reading, quotedSpans: readonly Span[]): Standing {
  const set = new Uint8Array(reading.words.length);
  const quoted = [
    ...quotedSpans,
    ...reading.quotations.filter(({ words }) => words >= MIN_QUOTED_WORDS),
  ];
  for (const { start, end } of quoted.toSorted((a, b) => a.start - b.start))
    for (
      let at = firstWordFrom(reading, start);
      (reading.words[at]?.start ?? Infinity) < end;
      at += 1
    )
      set[at] = 1;
  setReported(reading, set);
  return {
    ofWord: (word) => (set[word] === 1 ? 0 : 1),
    ofClause: (clause) => (clause.isCondition ? 0 : clause.afterCondition ? HANGS_ON_CONDITION : 1),
  };
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

/** From "X says" on, up to the end of the sentence or a "but". */
function setReported({ words, clauses }: Reading, set: Uint8Array) {
  let sentence = -1;
  let isReported = false;
  for (const clause of clauses) {
    if (clause.sentence !== sentence || words[clause.first]?.lower === "but") isReported = false;
    sentence = clause.sentence;
    for (let at = clause.first; at < clause.last; at += 1) {
      const lower = words[at]?.lower ?? "";
      if (isReported) set[at] = 1;
      else if (
        REPORTING.has(lower) &&
        hasOtherSpeaker(words.slice(Math.max(clause.first, at - SUBJECT_REACH), at))
      )
        isReported = true;
      else if (at === clause.first && REPORTING.has(lower) && words[at + 1]?.lower === "that")
        isReported = true;
      else if (lower === "according" && words[at + 1]?.lower === "to") isReported = true;
    }
  }
}

/** "Claiming that …", "X claims …", and not "I say". */
function hasOtherSpeaker(before: readonly { readonly lower: string }[]): boolean {
  return (
    before.length > 0 && !before.some(({ lower }) => OWN_SPEAKERS.has(lower) || isNegator(lower))
  );
}
