import { isCapital, joinedAt, lowerAt, type DateToken, type Tokens } from "../forms/date-tokens.ts";

/** Most tokens before or after a date that are read for its order. */
const WINDOW = 40;
const ENDS: ReadonlySet<string> = new Set([".", "!", "?"]);
const CLOSING: ReadonlySet<string> = new Set(['"', "”", "’", "'", ")", "]", "“", "‘", "("]);
/** A full stop after these ends no sentence before a name; nor does one after a single capital letter. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(
  "mr mrs ms dr sen gen gov rep st lt col capt sgt vs no jan feb mar apr jun jul aug sept sep oct nov dec".split(
    " ",
  ),
);

export type SentenceBefore = {
  readonly words: readonly DateToken[];
  /** A sentence begins between the place to look back to and the date. */
  readonly isNew: boolean;
};

/** The words between a date and the beginning of its sentence, or a place before it that was read already. */
export function sentenceBefore(t: Tokens, first: number, floor: number): SentenceBefore {
  const from = Math.max(floor, first - WINDOW);
  const words: DateToken[] = [];
  for (let i = first - 1; i >= from; i -= 1) {
    const token = t[i];
    if (token === undefined) break;
    if (ENDS.has(token.text) && isEnd(t, i, i + 1 === first || closesOnly(t, i + 1, first)))
      return { words: words.toReversed(), isNew: true };
    if (token.kind === "word") words.push(token);
  }
  return { words: words.toReversed(), isNew: false };
}

/** The words after a date, up to the end of its sentence. */
export function sentenceAfter(t: Tokens, last: number): readonly DateToken[] {
  const words: DateToken[] = [];
  for (let i = last + 1; i <= last + WINDOW; i += 1) {
    const token = t[i];
    if (token === undefined || (ENDS.has(token.text) && isEnd(t, i, false))) break;
    if (token.kind === "word") words.push(token);
  }
  return words;
}

const closesOnly = (t: Tokens, from: number, to: number): boolean =>
  to - from <= 3 && t.slice(from, to).every(({ text }) => CLOSING.has(text));

/** Whether a full stop ends a sentence: white space and a capital follow, and no abbreviation goes before. */
function isEnd(t: Tokens, i: number, beforeDate: boolean): boolean {
  let next = i + 1;
  while (next <= i + 3 && joinedAt(t, next) && CLOSING.has(t[next]?.text ?? "")) next += 1;
  if (joinedAt(t, next)) return false;
  while (next <= i + 4 && CLOSING.has(t[next]?.text ?? "")) next += 1;
  if (!beforeDate && !isCapital(t, next) && t[next]?.kind !== "number")
    return t[next] === undefined;
  if (t[i]?.text !== ".") return true;
  const before = lowerAt(t, i - 1);
  const isInitial = before.length === 1 && isCapital(t, i - 1);
  const isClock = before === "m" && joinedAt(t, i - 1) && beforeDate;
  return !isInitial && !isClock && !ABBREVIATIONS.has(before);
}
