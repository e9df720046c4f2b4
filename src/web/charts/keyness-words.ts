import type { Span } from "../../model/place.ts";
import type { PostWords } from "../../model/post-texts.ts";
import { wordForms } from "../../model/word-forms.ts";

/** The words of many posts as numbers: a post's own words are `ids` from `starts[post]` to `starts[post + 1]`. */
export type WordIndex = {
  /** Every form once, in order of first use. */
  readonly forms: readonly string[];
  readonly starts: Uint32Array;
  readonly ids: Uint32Array;
};

/** Builds an index post by post, so that long work can be done in slices. */
export type Indexer = {
  readonly add: (source: PostWords) => void;
  readonly finish: () => WordIndex;
};

const FIRST_ROOM = 1024;
const LETTER = /\p{L}/u;

/** Counts no word that stands in a quotation, and none without a letter. */
export function wordIndexer(): Indexer {
  const known = new Map<string, number>();
  const forms: string[] = [];
  const starts = [0];
  let ids = new Uint32Array(FIRST_ROOM);
  let used = 0;
  const idOf = (form: string): number => {
    const id = known.get(form);
    if (id !== undefined) return id;
    const next = LETTER.test(form) ? forms.push(form) - 1 : -1;
    known.set(form, next);
    return next;
  };
  return {
    add: (source) => {
      for (const form of wordForms(ownText(source))) {
        const id = idOf(form);
        if (id === -1) continue;
        if (used === ids.length) ids = grown(ids);
        ids[used] = id;
        used += 1;
      }
      starts.push(used);
    },
    finish: () => ({ forms, starts: Uint32Array.from(starts), ids: ids.slice(0, used) }),
  };
}

export function indexWords(sources: readonly PostWords[]): WordIndex {
  const indexer = wordIndexer();
  for (const source of sources) indexer.add(source);
  return indexer.finish();
}

function grown(ids: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(ids.length * 2);
  larger.set(ids);
  return larger;
}

/** The text without what it quotes; a line break stands in a quotation's place. */
export function ownText({ text, quotes }: PostWords): string {
  if (quotes.length === 0) return text;
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of quotes.toSorted((a, b) => a.start - b.start)) {
    if (start > at) pieces.push(text.slice(at, start));
    at = Math.max(at, end);
  }
  return [...pieces, text.slice(at)].join("\n");
}

/** A post's words and quotations, from its text and links. */
export function wordSource(post: {
  readonly text: string;
  readonly links: readonly (Span & { readonly kind: string })[];
}): PostWords {
  return { text: post.text, quotes: post.links.filter(({ kind }) => kind === "quotes") };
}
