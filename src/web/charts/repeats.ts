import type { AnalysedPost, Analysis } from "../../model/analysis.ts";
import { postKey } from "../../model/post-codes.ts";

/** A post that holds words of an earlier one. */
export type Repeat = { readonly id: string; readonly words: number };

type Linked = Pick<AnalysedPost, "id" | "thread" | "text" | "links">;

/** The posts that repeat a post, by its key; in the order of the posts. */
export function repeatsOf(
  analysis: Pick<Analysis, "threads">,
  posts: Iterable<Linked>,
): ReadonlyMap<string, readonly Repeat[]> {
  const repeats = new Map<string, Repeat[]>();
  for (const post of posts)
    for (const source of repeatedBy(post)) {
      const key = postKey(analysis, { thread: post.thread, id: source });
      const repeat = { id: post.id, words: wordsRepeated(post, source) };
      const known = repeats.get(key);
      if (known === undefined) repeats.set(key, [repeat]);
      else known.push(repeat);
    }
  return repeats;
}

/** What a post repeats: ids of posts, or the article; each once. */
export function repeatedBy({ links }: Pick<AnalysedPost, "links">): string[] {
  return [...new Set(links.flatMap(({ kind, to }) => (kind === "repeats" ? [to] : [])))];
}

/** How many words of a post stand in another one too. */
export function wordsRepeated(
  { text, links }: Pick<AnalysedPost, "text" | "links">,
  source: string,
): number {
  let words = 0;
  for (const { kind, to, start, end } of links)
    if (kind === "repeats" && to === source) words += countWords(text.slice(start, end));
  return words;
}

/** What counts as a word in a post's number of words. */
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => LETTER_OR_DIGIT.test(word)).length;
}
