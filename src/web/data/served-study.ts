import type { AnalysedPost, Analysis } from "../../model/analysis.ts";
import { postKey } from "../../model/post-codes.ts";
import { linksOf, type PostLink } from "../../model/post-links.ts";
import type { PostWords } from "../../model/post-texts.ts";
import { tableOf } from "../../model/post-table.ts";
import { wordSource } from "../charts/keyness-words.ts";
import {
  fetchAnalysis,
  fetchLinks,
  fetchPosts,
  fetchTexts,
  fetchWithTable,
  type StudyFacts,
} from "../fetch-analysis.ts";

/** An analysis as the page holds it: its posts in full, or their table with what was asked for of them. */
export type HeldStudy = {
  readonly analysis: Analysis;
  /** By key, those that are here. */
  readonly posts: ReadonlyMap<string, AnalysedPost>;
  /** Makes sure that `posts` holds these. */
  readonly load: (keys: readonly string[]) => Promise<void>;
  /** The words of every post and what they quote, in the order of the table. */
  readonly words: () => Promise<readonly PostWords[]>;
  /** The texts alone, the same list each time; null where they are not here. */
  readonly textsHere: () => readonly string[] | null;
  /** What every post quotes, names, repeats and echoes. */
  readonly links: () => Promise<readonly PostLink[]>;
  /** The same; null where they are not here. */
  readonly linksHere: () => readonly PostLink[] | null;
};

/** A study of more posts is not fetched whole. */
const MOST_WHOLE = 2_000;
/** Posts that one question to the server asks for. */
const ASKED = 50;

let kept: { readonly id: string; readonly study: HeldStudy } | null = null;

/** A study that the server holds; asked for once while the same one is shown. */
export async function servedStudy({ id, posts }: StudyFacts): Promise<HeldStudy> {
  if (kept?.id === id) return kept.study;
  const study =
    posts > MOST_WHOLE ? inParts(id, await fetchWithTable(id)) : inFull(await fetchAnalysis(id));
  kept = { id, study };
  return study;
}

const held = new WeakMap<Analysis, HeldStudy>();

/** An analysis with all its posts. */
export function inFull(analysis: Analysis): HeldStudy {
  const known = held.get(analysis);
  if (known !== undefined) return known;
  const texts = analysis.posts.map(({ text }) => text);
  const links = linksOf(analysis);
  const study: HeldStudy = {
    analysis,
    posts: new Map(analysis.posts.map((post) => [postKey(analysis, post), post])),
    load: async () => {},
    words: async () => analysis.posts.map((post) => wordSource(post)),
    textsHere: () => texts,
    links: async () => links,
    linksHere: () => links,
  };
  held.set(analysis, study);
  return study;
}

/** A study of which the page holds the table; posts come when they are read, words when they are searched. */
function inParts(id: string, analysis: Analysis): HeldStudy {
  const posts = new Map<string, AnalysedPost>();
  const coming = new Map<string, Promise<void>>();
  const { size } = tableOf(analysis);
  let texts: readonly string[] | null = null;
  const words = once(async () => {
    const read = await fetchTexts(id, size);
    texts = read.map(({ text }) => text);
    return read;
  });
  const links = once(() => fetchLinks(id, size));
  const ask = async (keys: readonly string[]): Promise<void> => {
    for (const post of await fetchPosts(id, keys)) posts.set(postKey(analysis, post), post);
  };
  return {
    analysis,
    posts,
    load: async (keys) => {
      const missing = keys.filter((key) => !posts.has(key) && !coming.has(key));
      for (let start = 0; start < missing.length; start += ASKED) {
        const part = missing.slice(start, start + ASKED);
        const answer = ask(part).finally(() => {
          for (const key of part) coming.delete(key);
        });
        for (const key of part) coming.set(key, answer);
      }
      await Promise.all(keys.map((key) => coming.get(key) ?? Promise.resolve()));
    },
    words: words.come,
    textsHere: () => texts,
    links: links.come,
    linksHere: links.here,
  };
}

/** What is asked for once; what failed is asked for again. */
function once<T>(ask: () => Promise<T>) {
  let here: T | null = null;
  let coming: Promise<T> | null = null;
  return {
    here: () => here,
    come: async (): Promise<T> => {
      if (here !== null) return here;
      coming ??= ask();
      try {
        here = await coming;
        return here;
      } finally {
        coming = null;
      }
    },
  };
}
