import type { Span } from "../../model/place.ts";
import { remembering } from "../language/remembering.ts";
import { splitSentences } from "../language/split-sentences.ts";
import { stem } from "../language/stem.ts";
import { tokenize } from "../language/tokenize.ts";
import { placeQuotations, type Quotation } from "./place-quotations.ts";
import { BE, CONDITIONS, CONTRASTS } from "./lexicon/grammar.ts";

/** A word of a post; `lower` with straight apostrophes and without a possessive ending. */
export type Word = Span & {
  readonly text: string;
  readonly lower: string;
  readonly stem: string;
  readonly possessive: boolean;
};

/** A run of words that rules read as one statement; `first` and `last` count words, `last` exclusive. */
export type Clause = Span & {
  readonly first: number;
  readonly last: number;
  readonly sentence: number;
  readonly isCondition: boolean;
  readonly afterCondition: boolean;
  readonly isQuestion: boolean;
};

/** A post taken apart, with offsets in its text. */
export type Reading = {
  readonly text: string;
  readonly words: readonly Word[];
  readonly sentences: readonly Span[];
  /** Every word lies in exactly one. */
  readonly clauses: readonly Clause[];
  readonly quotations: readonly Quotation[];
};

/** The clause that a word lies in. */
export function clauseOf({ clauses }: Reading, word: number): Clause | undefined {
  let low = 0;
  let high = clauses.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((clauses[middle]?.last ?? 0) <= word) low = middle + 1;
    else high = middle;
  }
  return clauses[low];
}

/** The runs of words that lie in the same clause, clause by clause; `runs` are in text order. */
export function mentionsByClause<Named extends { readonly first: number }>(
  reading: Reading,
  runs: readonly Named[],
): Map<Clause, Named[]> {
  const groups = new Map<Clause, Named[]>();
  for (const run of runs) {
    const clause = clauseOf(reading, run.first);
    if (clause === undefined) continue;
    const group = groups.get(clause);
    if (group === undefined) groups.set(clause, [run]);
    else group.push(run);
  }
  return groups;
}

/** Marks that end a clause where they stand between two words; a hyphen does between spaces. */
const BORDER = /[,;:—–()…]|\s-{1,3}\s|\.{2,}|[.!?](?=\s|["”’)])/u;
/** A clause of more words is cut, so that rules never look at a whole megabyte. */
const MAX_CLAUSE_WORDS = 80;

/** What a word is by itself. Its strings are the same each time the word comes, so that looking them up is fast. */
const formOf = remembering((text: string): Omit<Word, keyof Span> => {
  const plain = text.toLowerCase().replaceAll("’", "'");
  const possessive = plain.endsWith("'s") || plain.endsWith("s'");
  const lower = plain.endsWith("'s") && !BE.has(plain) ? plain.slice(0, -2) : plain;
  return { text, lower, stem: stem(lower), possessive };
});

/** Takes a post apart into sentences, clauses and words. */
export function readPost(text: string): Reading {
  const sentences = splitSentences(text);
  const words = tokenize(text).map(({ text: written, start, end }): Word => {
    const { text: word, lower, stem: base, possessive } = formOf(written);
    return { text: word, start, end, lower, stem: base, possessive };
  });
  const clauses: Clause[] = [];
  let at = 0;
  for (const [i, sentence] of sentences.entries()) {
    const first = at;
    while ((words[at]?.start ?? Infinity) < sentence.end) at += 1;
    addClauses(text, words, { sentence: i, first, last: at, end: sentence.end }, clauses);
  }
  return { text, words, sentences, clauses, quotations: placeQuotations(text, words) };
}

type Run = {
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
  readonly end: number;
};

function addClauses(text: string, words: readonly Word[], run: Run, clauses: Clause[]) {
  let first = run.first;
  let hadCondition = false;
  const isQuestion = text.slice(Math.max(0, run.end - 4), run.end).includes("?");
  for (let at = run.first + 1; at <= run.last; at += 1) {
    const isEnd = at === run.last;
    if (!isEnd && !startsClause(text, words, at, at - first)) continue;
    const start = words[first]?.start ?? 0;
    const end = isEnd ? run.end : (words[at - 1]?.end ?? start);
    const isCondition = CONDITIONS.has(words[first]?.lower ?? "");
    const { sentence } = run;
    clauses.push({
      start,
      end,
      first,
      last: at,
      sentence,
      isCondition,
      afterCondition: hadCondition,
      isQuestion,
    });
    hadCondition ||= isCondition;
    first = at;
  }
}

function startsClause(text: string, words: readonly Word[], at: number, length: number): boolean {
  if (length >= MAX_CLAUSE_WORDS) return true;
  const word = words[at];
  const before = words[at - 1];
  if (word === undefined || before === undefined) return false;
  if (CONTRASTS.has(word.lower)) return word.lower !== "then" || length > 2;
  const gap = text.slice(before.end, word.start);
  return gap.length > 1 && BORDER.test(gap.slice(0, 20));
}
