import type { Post } from "../../../model/thread.ts";
import { countTexts, gramPlaces, numberGrams, type GramPlaces, type Grams } from "./grams.ts";
import { readPageWords, type PageWords } from "./page-words.ts";

/** Number of the article among the texts of a page; post i is text i + 1. */
export const ARTICLE = 0;

/** A page's texts, taken apart, and what is known of them while they are read from the top. */
export type Page = {
  readonly posts: readonly Post[];
  /** The article, then the posts. */
  readonly texts: readonly string[];
  readonly words: PageWords;
  readonly grams: Grams;
  /** 1 where a word is its writer's own, 0 where it was found to be taken from elsewhere. */
  readonly own: Uint8Array;
  /** Own words of the texts read so far. */
  readonly triples: GramPlaces;
  readonly sixes: GramPlaces;
  /** In how many texts each run of three words stands. */
  readonly textsWithTriple: Int32Array;
  readonly numberOf: ReadonlyMap<string, number>;
};

/** Words of one text: places `first` to before `last`. */
export type Places = { readonly first: number; readonly last: number };

export function openPage(posts: readonly Post[], article: string): Page {
  const texts = [article, ...posts.map(({ text }) => text)];
  const words = readPageWords(texts);
  const grams = numberGrams(words);
  return {
    posts,
    texts,
    words,
    grams,
    own: new Uint8Array(words.ids.length).fill(1),
    triples: gramPlaces(grams.triples, words.textOf),
    sixes: gramPlaces(grams.sixes, words.textOf),
    textsWithTriple: countTexts(grams.triples, words.textOf),
    numberOf: new Map(posts.map(({ id }, i) => [id, i + 1])),
  };
}

/** All words of a text. */
export function placesOf({ words: { firstOf } }: Page, text: number): Places {
  return { first: firstOf[text] ?? 0, last: (firstOf[text + 1] ?? 1) - 1 };
}

/** The words of a text that begin in [start, end). */
export function placesWithin(page: Page, text: number, start: number, end: number): Places {
  const { first, last } = placesOf(page, text);
  return {
    first: placeFrom(page.words.starts, first, last, start),
    last: placeFrom(page.words.starts, first, last, end),
  };
}

function placeFrom(starts: Int32Array, first: number, last: number, offset: number): number {
  let low = first;
  let high = last;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Makes the own words of a text known to the texts below it. */
export function addText(page: Page, text: number): void {
  const { first, last } = placesOf(page, text);
  for (let at = first; at < last; at += 1) {
    if (page.own[at] === 0) continue;
    page.triples.add(at);
    page.sixes.add(at);
  }
}

export function markTaken({ own }: Page, { first, last }: Places): void {
  own.fill(0, first, last);
}

/** Id to link to: a post's, or "article". */
export function idOf({ posts }: Page, text: number): string {
  return posts[text - 1]?.id ?? "article";
}

export function authorOf({ posts }: Page, text: number): string | null {
  return posts[text - 1]?.author ?? null;
}

/** The posts that a post stands under, the nearest first. */
export function ancestorsOf(page: Page, text: number): number[] {
  const above: number[] = [];
  let parent = parentOf(page, text);
  while (parent !== null && above.length < MAX_DEPTH) {
    above.push(parent);
    parent = parentOf(page, parent);
  }
  return above;
}

/** Deeper pages are not shown anywhere; it also ends circles. */
const MAX_DEPTH = 50;

/** The post that a post stands under; null where it has none, where that is not on the page, or is itself. */
export function parentOf(page: Page, text: number): number | null {
  const parent = page.posts[text - 1]?.parent ?? null;
  const found = parent === null ? null : (page.numberOf.get(parent) ?? null);
  return found === text ? null : found;
}
