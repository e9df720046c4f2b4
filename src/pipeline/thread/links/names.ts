import { spellWords, type PageWords } from "./page-words.ts";

/** A name that stands in a text: its length in words and the post by which it is known. */
export type Named = {
  readonly author: string;
  readonly words: number;
  readonly isWhole: boolean;
};

/** The names of a page's writers, as far as they have written; the longest name at a place is found in one walk. */
export type Names = {
  readonly add: (author: string, text: number) => void;
  /** The longest whole name that begins at a place, or a part of one that only one writer has. */
  readonly at: (place: number) => Named | null;
  readonly knows: (author: string) => boolean;
  /** A writer's texts, in page order. */
  readonly textsBy: (author: string) => readonly number[];
};

const HALF = 2 ** 26;
const MAX_NAME_WORDS = 6;
/** Shorter parts are initials. */
const MIN_PART_LETTERS = 3;
const PART = /\p{Lu}\p{Ll}+|\p{Lu}+(?!\p{Ll})|[\p{Ll}\p{Lo}]+/gu;

export function openNames({ numbers, ids }: PageWords): Names {
  const steps = new Map<number, number>();
  const ends = new Map<number, string>();
  /** By word; null where several writers have it in their names. */
  const parts = new Map<number, string | null>();
  const texts = new Map<string, number[]>();
  let nodes = 0;
  const addWhole = (author: string): void => {
    const words = spellWords(bareName(author)).slice(0, MAX_NAME_WORDS);
    let node = 0;
    for (const word of words) {
      const id = numbers.get(word);
      if (id === undefined) return;
      const key = node * HALF + id;
      node = steps.get(key) ?? (nodes += 1);
      steps.set(key, node);
    }
    if (node !== 0 && !ends.has(node)) ends.set(node, author);
  };
  const addParts = (author: string): void => {
    for (const part of partsOf(author)) {
      const id = numbers.get(part);
      if (id === undefined) continue;
      const known = parts.get(id);
      parts.set(id, known === undefined || known === author ? author : null);
    }
  };
  return {
    add: (author, text) => {
      const known = texts.get(author);
      if (known === undefined) {
        texts.set(author, [text]);
        addWhole(author);
        addParts(author);
      } else known.push(text);
    },
    at: (place) => {
      let node = 0;
      let best: Named | null = null;
      for (let length = 1; length <= MAX_NAME_WORDS; length += 1) {
        const next = steps.get(node * HALF + (ids[place + length - 1] ?? 0));
        if (next === undefined) break;
        node = next;
        const author = ends.get(node);
        if (author !== undefined) best = { author, words: length, isWhole: true };
      }
      if (best !== null) return best;
      const author = parts.get(ids[place] ?? 0) ?? null;
      return author === null ? null : { author, words: 1, isWhole: false };
    },
    knows: (author) => texts.has(author),
    textsBy: (author) => texts.get(author) ?? [],
  };
}

/** A name without what stands in brackets or after a comma. */
function bareName(author: string): string {
  const cut = author.search(/[(,]/u);
  return (cut > 0 ? author.slice(0, cut) : author).slice(0, MAX_NAME_LETTERS);
}

const MAX_NAME_LETTERS = 100;
const NO_NAMES = new Set(
  "the mrs miss cllr prof professor from with and von van for not new old real big little".split(
    " ",
  ),
);
/** After these comes a place or what somebody does. */
const RELATING = new Set("of from in at on the".split(" "));

/** The first and the last: "SallyOnTheHill" → sally; "Economist_in_Exile" → economist; "Kevork Tashjian" → both. */
function partsOf(author: string): string[] {
  const found = Array.from(bareName(author).matchAll(PART), ([part]) => part.toLowerCase());
  const cut = found.findIndex((part, i) => i > 0 && RELATING.has(part));
  const parts = cut === -1 ? found : found.slice(0, cut);
  const named = parts.filter((part) => part.length >= MIN_PART_LETTERS && !NO_NAMES.has(part));
  return named.filter((_, i) => i === 0 || i === named.length - 1);
}
