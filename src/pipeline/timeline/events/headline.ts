import type { Loose } from "./loose-part.ts";
import { loosenings } from "./loose-parts.ts";
import { joined } from "./joined.ts";
import { shorten, tidy } from "./shorten.ts";
import { taggedAgain } from "./tagged-again.ts";
import { isVerb, wordsOf, type Word } from "./sentence-words.ts";
import { MODALS } from "./verb-words.ts";

/** Longest title; see the event schema. */
const MAX_TITLE = 90;
/** A sentence has no more parts worth leaving out. */
const MAX_STEPS = 24;
const MIN_WORDS = 3;
/** "worn out", "called off": a verb may end with these. */
const PARTICLE = /^(?:out|up|down|off|away|back)$/u;
const QUOTE = /["“”]/gu;

/**
 * A headline of at most 90 characters made of a clause's own words.
 *
 * What can be left out goes first, from the least to the most telling: remarks in brackets, side clauses, what is joined by
 * "and", appositions, phrases of manner, place and time. Negation, hedges and conditions stay with what they qualify. Only
 * where no whole headline is short enough is the clause cut, with "…".
 */
export function headlineOf(clause: string, focus = "", sentence: readonly Word[] = []): string {
  const whole = tidy(clause);
  if (whole.length <= MAX_TITLE) return shorten(whole);
  let words: readonly Word[] = taggedAgain(whole, sentence) ?? wordsOf(whole, 0);
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const next = lessOf(words, focus);
    if (next === null) return shorten(whole);
    words = next;
    const text = tidy(joined(words));
    if (text.length <= MAX_TITLE) return text;
  }
  return shorten(whole);
}

/** The words without the first part that can go; null where none can. */
function lessOf(words: readonly Word[], focus: string): readonly Word[] | null {
  for (const loosen of loosenings) {
    const part = loosen(words);
    if (part === null) continue;
    const left = without(words, part);
    if (canGo(words, left, focus)) return left;
  }
  return null;
}

/** What stays; a quotation that loses its end is closed where it now ends. */
function without(words: readonly Word[], { from, to }: Loose): readonly Word[] {
  const left = words.filter((_, i) => i < from || i >= to);
  const last = left.at(-1);
  const mark = openMark(left);
  if (to < words.length || mark === null || last === undefined) return left;
  return [...left, { text: mark, lower: mark, start: last.end, end: last.end, pos: "PUNCT" }];
}

/** The mark that closes a fragment of speech still open at the end; none for a whole sentence of it ("said: “…”"). */
function openMark(words: readonly Word[]): string | null {
  const curly = words.findLastIndex(({ text }) => text === "“");
  const open = curly > words.findLastIndex(({ text }) => text === "”");
  const straight = words.filter(({ text }) => text === '"').length % 2 === 1;
  const at = open ? curly : straight ? words.findLastIndex(({ text }) => text === '"') : -1;
  if (at === -1 || words[at - 1]?.text === ":" || at >= words.length - MIN_WORDS) return null;
  return open ? "”" : '"';
}

/** What stays has its verb, closes the quotations that it opens and loses no word that turns its sense. */
function canGo(words: readonly Word[], left: readonly Word[], focus: string): boolean {
  const text = joined(left);
  const quotes = text.match(QUOTE)?.length ?? 0;
  const opened = (text.match(/“/gu)?.length ?? 0) === (text.match(/”/gu)?.length ?? 0);
  const last = left.findLast(({ pos }) => pos !== "PUNCT");
  const has = (all: readonly Word[]) => all.some((word) => word.text === focus);
  if (focus !== "" && has(words) && !has(left)) return false;
  return (
    opened &&
    quotes % 2 === 0 &&
    left.filter(({ pos }) => pos !== "PUNCT").length >= MIN_WORDS &&
    (left.some((word) => isVerb(word)) || !words.some((word) => isVerb(word))) &&
    (!/^(?:ADP|DET|PART|CCONJ|SCONJ|AUX)$/u.test(last?.pos ?? "") ||
      PARTICLE.test(last?.lower ?? "")) &&
    !MODALS.has(last?.lower ?? "")
  );
}
