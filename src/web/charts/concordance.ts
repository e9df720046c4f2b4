import type { Span } from "../../model/place.ts";
import type { PostWords } from "../../model/post-texts.ts";
import type { Order } from "./use-orders.ts";
import { findPhrase, phraseOf, wordForms } from "../../model/word-forms.ts";

/** One use of a word or phrase in a post. */
export type Use = Span & {
  /** Place of its post in the order of the sources. */
  readonly post: number;
  /** Whether it stands in words that the post quotes. */
  readonly quoted: boolean;
};

/** A line of the concordance: the words around a use on one line of text. */
export type KwicLine = {
  readonly use: Use;
  readonly before: string;
  readonly keyword: string;
  readonly after: string;
};

/** How often, and in how many posts. */
export type UseCount = { readonly uses: number; readonly posts: number };

/** Every use of a word or phrase, post by post; none for a phrase without a word. */
export function findUses(sources: readonly PostWords[], phrase: string): Use[] {
  const uses = usesFinder(phrase);
  return sources.flatMap((source, post) => uses(source, post));
}

/** The same for one post at a time, so that long work can be done in slices. */
export function usesFinder(phrase: string): (source: PostWords, post: number) => Use[] {
  const wanted = phraseOf(phrase);
  return ({ text, quotes }, post) =>
    findPhrase(text, wanted).map((span) => ({ ...span, post, quoted: isQuoted(span, quotes) }));
}

function isQuoted({ start, end }: Span, quotes: readonly Span[]): boolean {
  return quotes.some((quote) => start < quote.end && end > quote.start);
}

/** Own uses and quoted ones, counted apart. */
export function countUses(uses: readonly Use[]): { own: UseCount; quoted: UseCount } {
  const count = (part: readonly Use[]): UseCount => ({
    uses: part.length,
    posts: new Set(part.map(({ post }) => post)).size,
  });
  return {
    own: count(uses.filter(({ quoted }) => !quoted)),
    quoted: count(uses.filter((use) => use.quoted)),
  };
}

/** Punctuation that stays with the word before it. */
const CLOSING = /^[.,;:!?…”’")\]]{1,3}/u;

/** The line of a use, with up to `most` characters on either side, cut between words. */
export function kwicLine(source: PostWords, use: Use, most: number): KwicLine {
  const { text } = source;
  const rest = text.slice(use.end, use.end + most + 1);
  const closing = CLOSING.exec(rest)?.[0] ?? "";
  const end = use.end + closing.length;
  return {
    use,
    before: before(text, use.start, most),
    keyword: oneLine(text.slice(use.start, end)),
    after: after(text, end, most),
  };
}

function before(text: string, end: number, most: number): string {
  if (end <= most) return oneLine(text.slice(0, end));
  const piece = text.slice(end - most, end);
  const space = piece.search(/\s/u);
  const cut = space === -1 || space === piece.length - 1 ? piece : piece.slice(space);
  return `… ${oneLine(cut)}`;
}

function after(text: string, start: number, most: number): string {
  if (text.length - start <= most) return oneLine(text.slice(start));
  const piece = text.slice(start, start + most);
  const space = Math.max(piece.lastIndexOf(" "), piece.lastIndexOf("\n"));
  return `${oneLine(space > 0 ? piece.slice(0, space) : piece)} …`;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, " ").trim();
}

/** Uses in another order; equals stay in the order of the thread. */
export function orderUses(
  sources: readonly PostWords[],
  uses: readonly Use[],
  order: Order,
  rankOf: (post: number) => number,
): readonly Use[] {
  if (order === "thread") return uses;
  if (order === "stance") return uses.toSorted((a, b) => rankOf(a.post) - rankOf(b.post));
  const next = new Map(uses.map((use) => [use, nextWord(sources[use.post]?.text ?? "", use.end)]));
  const wordOf = (use: Use): string => next.get(use) ?? "";
  return uses.toSorted((a, b) => {
    const [one, two] = [wordOf(a), wordOf(b)];
    if (one === two) return 0;
    return one < two ? -1 : 1;
  });
}

/** Characters after a use in which its next word is looked for. */
const NEXT_REACH = 80;

function nextWord(text: string, end: number): string {
  return wordForms(text.slice(end, end + NEXT_REACH))[0] ?? "";
}

/** A sentence of a post with the uses that stand in it. */
export type Sentence = Span & { readonly uses: readonly Span[] };

const SENTENCE_END = /[.!?…。！？]+["”’)]*(?=\s)|\n+/gu;
/** A longer sentence is cut around its first use. */
const LONGEST_SENTENCE = 320;

/** The sentences that hold the uses of one post, in text order; offsets in its text. */
export function sentencesOf(text: string, uses: readonly Span[]): Sentence[] {
  const ends = [...text.matchAll(SENTENCE_END)].map(({ 0: found, index }) => index + found.length);
  const sentences: { start: number; end: number; uses: Span[] }[] = [];
  let at = 0;
  let start = 0;
  for (const use of uses) {
    while (at < ends.length && (ends[at] ?? 0) <= use.start) {
      start = ends[at] ?? start;
      at += 1;
    }
    let stop = at;
    while (stop < ends.length && (ends[stop] ?? 0) < use.end) stop += 1;
    const end = ends[stop] ?? text.length;
    const last = sentences.at(-1);
    if (last !== undefined && use.end <= last.end) last.uses.push(use);
    else sentences.push({ ...cutAround(text, { start, end }, use), uses: [use] });
  }
  return sentences;
}

function cutAround(text: string, { start, end }: Span, use: Span): Span {
  if (end - start <= LONGEST_SENTENCE) return { start, end };
  const half = LONGEST_SENTENCE / 2;
  const from = Math.max(start, use.start - half);
  const to = Math.min(end, Math.max(use.end, use.start + half));
  const first = from === start ? from : text.indexOf(" ", from);
  const last = to === end ? to : text.lastIndexOf(" ", to);
  return {
    start: first === -1 || first > use.start ? use.start : first,
    end: last < use.end ? use.end : last,
  };
}
