import type { DateParts } from "../../../model/edtf.ts";

/** What the words around a date say of its order. */
export type Tense = {
  /** "will", "scheduled for", "by": the date is still to come. */
  readonly future: boolean;
  /** "would", "later", "then": told as following on what was told before. */
  readonly sequel: boolean;
  /** "had been": told as going before what was told. */
  readonly past: boolean;
};

export const NO_TENSE: Tense = { future: false, sequel: false, past: false };

/** Nine months back or more is read as the turn of a year: January told after December. */
const TURN_OF_YEAR_MONTHS = 9;
const FIRST_MONTH_OF_SEASON: ReadonlyMap<number, number> = new Map([
  [21, 3],
  [22, 6],
  [23, 9],
  [24, 12],
]);

/**
 * The year of a date told without one, from the date it leans on.
 *
 * In:     month or season, the anchor with its year, and what the words say of the order.
 * Out:    the anchor's year; the next one for a sequel that would else go back, or where December turns to January; the one
 *         before for a "had been" that would else run ahead.
 */
export function yearFromContext(parts: DateParts, anchor: DateParts, tense: Tense): number {
  const year = anchor.year ?? 0;
  const month = parts.month ?? FIRST_MONTH_OF_SEASON.get(parts.season ?? 0);
  if (month === undefined || anchor.month === undefined) return year;
  const back = anchor.month - month;
  if (back >= TURN_OF_YEAR_MONTHS || (back > 0 && tense.sequel)) return year + 1;
  if (back < 0 && tense.past) return year - 1;
  return year;
}

const FUTURE =
  /\b(?:will|shall|won['’]t|scheduled|due|planned|plans|expected|expects|upcoming|slated|going to|set to|set for|to be held|starting|beginning|ahead of|(?:by|until)\s*$)|['’]ll\b/iu;
const SEQUEL = /\b(?:would|later|subsequently|eventually|afterwards?|thereafter|then|finally)\b/iu;
const PAST = /\bhad\s+(?:\p{L}+\s+){0,2}\p{L}+(?:ed|en|nt|ld|ught|t)\b/iu;
const WORD = /\p{L}{2,}/gu;
/** With fewer words before it, the date opens its clause and the words after it tell. */
const MIN_WORDS_BEFORE = 2;

/** Reads the order from the words before a date in its clause, or after it where it opens the clause. */
export function tenseOf(before: string, after: string): Tense {
  const opens = (before.match(WORD)?.length ?? 0) < MIN_WORDS_BEFORE;
  const words = opens ? after : before;
  const near = /\b(?:by|until|starting|beginning)\b/iu.test(before) && opens;
  return {
    future: FUTURE.test(words.trimEnd()) || near,
    sequel: SEQUEL.test(words),
    past: PAST.test(words),
  };
}
