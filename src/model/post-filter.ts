import type { AnalysedPost, Analysis } from "./analysis.ts";
import { SENTIMENT } from "./post-codes.ts";
import {
  columnsOfCoder,
  rowsByKey,
  STANCE_CODES,
  tableOf,
  TONE_CODES,
  type PostTable,
} from "./post-table.ts";
import type { SentimentValue } from "./sentiment.ts";
import type { StanceValue } from "./stance.ts";
import { findPhrase, phraseOf, type Phrase } from "./word-forms.ts";

export type StanceChoice = { readonly target: string; readonly value: StanceValue };

/** `variable` is a target's id or "sentiment". */
export type CodeChoice = {
  readonly coder: string;
  readonly variable: string;
  readonly value: string;
};

/** Posts that follow each other in the order of the study, from one key to another, both with them. */
export type PostRun = { readonly from: string; readonly to: string };

/** One choice of posts; every part that is set must hold. */
export type PostFilter = {
  /** What the post's own codes say; at most one value a target. */
  readonly stance: readonly StanceChoice[];
  /** What the codes of the post that it answers say. */
  readonly answered: readonly StanceChoice[];
  /** What certain coders say, whoever's codes are shown. */
  readonly coded: readonly CodeChoice[];
  readonly posts: PostRun | null;
  readonly sentiment: SentimentValue | null;
  /** Id of an event that the post speaks of: one of the study's events, or of what readers alone mention. */
  readonly event: string | null;
  /** A word or phrase of the text, as `containsWords` finds it; one without a letter or digit asks for nothing. */
  readonly words: string;
};

export const everyPost: PostFilter = {
  stance: [],
  answered: [],
  coded: [],
  posts: null,
  sentiment: null,
  event: null,
  words: "",
};

/** The posts of an analysis that a filter lets through, by the codes of one coder, in thread order. */
export function selectPosts(analysis: Analysis, coder: string, filter: PostFilter): AnalysedPost[] {
  const { posts } = analysis;
  const texts = filter.words === "" ? [] : posts.map(({ text }) => text);
  const mask = selectRows(tableOf(analysis), coder, filter, texts);
  return posts.filter((_post, row) => mask[row] === 1);
}

/**
 * The rows of a table that a filter lets through, by the codes of one coder.
 *
 * In:  `texts` in the order of the rows; needed where the filter asks for words.
 * Out: a mask, 1 for a row that is let through.
 */
export function selectRows(
  table: PostTable,
  coder: string,
  filter: PostFilter,
  texts: readonly string[],
): Uint8Array {
  const mask = new Uint8Array(table.size).fill(1);
  for (const { target, value } of filter.stance)
    keepOwn(mask, codesOf(table, coder, target, value));
  for (const { target, value } of filter.answered)
    keepAnswered(mask, table.answersTo, codesOf(table, coder, target, value));
  for (const { coder: by, variable, value } of filter.coded)
    keepOwn(mask, codesOf(table, by, variable, value));
  if (filter.posts !== null) keepRun(mask, table, filter.posts);
  if (filter.sentiment !== null) keepOwn(mask, codesOf(table, coder, SENTIMENT, filter.sentiment));
  if (filter.event !== null) keepListed(mask, table.events.get(filter.event));
  return filter.words === "" ? mask : withWords(mask, texts, filter.words);
}

/** How many rows a mask keeps. */
export function countRows(mask: Uint8Array): number {
  let count = 0;
  for (const kept of mask) count += kept;
  return count;
}

type Codes = { readonly column: Uint8Array | undefined; readonly code: number };

/** The column of a coder's variable and the number of a value in it; a code of −1 stands in no column. */
function codesOf(table: PostTable, coder: string, variable: string, value: string): Codes {
  const columns = columnsOfCoder(table, coder);
  const isTone = variable === SENTIMENT;
  const names: readonly string[] = isTone ? TONE_CODES : STANCE_CODES;
  const column = isTone ? columns?.tone : columns?.stance[table.targets.indexOf(variable)];
  return { column, code: names.indexOf(value) + 1 || -1 };
}

function keepOwn(mask: Uint8Array, { column, code }: Codes): void {
  if (column === undefined || code === -1) mask.fill(0);
  else for (let row = 0; row < mask.length; row += 1) if (column[row] !== code) mask[row] = 0;
}

function keepAnswered(mask: Uint8Array, answersTo: Int32Array, { column, code }: Codes): void {
  for (let row = 0; row < mask.length; row += 1) {
    const answered = answersTo[row] ?? -1;
    if (answered < 0 || column?.[answered] !== code) mask[row] = 0;
  }
}

function keepRun(mask: Uint8Array, table: PostTable, { from, to }: PostRun): void {
  const rows = rowsByKey(table);
  const [a, b] = [rows.get(from), rows.get(to)];
  if (a === undefined || b === undefined) {
    mask.fill(0);
    return;
  }
  mask.fill(0, 0, Math.min(a, b));
  mask.fill(0, Math.max(a, b) + 1);
}

function keepListed(mask: Uint8Array, rows: Uint32Array | undefined): void {
  const before = mask.slice();
  mask.fill(0);
  for (const row of rows ?? []) mask[row] = before[row] ?? 0;
}

/** The last search in a list of texts: other parts of a filter change without another one. */
const searched = new WeakMap<readonly string[], { words: string; found: Uint8Array }>();

function withWords(mask: Uint8Array, texts: readonly string[], words: string): Uint8Array {
  const before = searched.get(texts);
  const phrase = phraseOf(words);
  if (phrase.forms.length === 0) return mask;
  const found =
    before?.words === words
      ? before.found
      : Uint8Array.from(texts, (text) => (holdsPhrase(text, phrase) ? 1 : 0));
  searched.set(texts, { words, found });
  return mask.map((kept, row) => kept & (found[row] ?? 0));
}

/** Whether a search asks for any words: a text without a letter or digit does not. */
export function asksForWords(words: string): boolean {
  return phraseOf(words).forms.length > 0;
}

/** Whether a phrase stands in a text as whole words, in any case and with any form of apostrophe; every text holds one without words. */
export function containsWords(text: string, words: string): boolean {
  return holdsPhrase(text, phraseOf(words));
}

function holdsPhrase(text: string, phrase: Phrase): boolean {
  return phrase.forms.length === 0 || findPhrase(text, phrase).length > 0;
}
