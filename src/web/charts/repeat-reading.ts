import type { AnalysedPost, Analysis } from "../../model/analysis.ts";
import { linksOf, wordsRepeated, type PostLink } from "../../model/post-links.ts";
import { tableOf } from "../../model/post-table.ts";
import { counted, listed, numeral } from "./label.ts";
import type { PostView } from "./post-view.ts";
import { repeatedBy } from "./repeats.ts";

/** Repeats that are named one by one. */
const MOST_NAMED = 3;

/** A post that has words of another one as its own, both by key. */
export type PostRepeat = { readonly key: string; readonly to: string; readonly words: number };

/**
 * Which counted posts have words of another counted post as their own.
 *
 * In:  `posts` by key, with their words.
 * Out: "14 repeats 156 words of 10.2; both are counted."; "" for none, and where the words of some posts are not here.
 */
export function readRepeats(
  views: readonly PostView[],
  posts: ReadonlyMap<string, AnalysedPost>,
): string {
  return posts.size < views.length ? "" : readKeptRepeats(views, listRepeats(views, posts));
}

/** The same from a list of all repeats. */
export function readKeptRepeats(
  views: readonly PostView[],
  repeats: readonly PostRepeat[],
): string {
  if (repeats.length === 0) return "";
  const kept = new Set(views.flatMap(({ key, matches }) => (matches ? [key] : [])));
  const counting = repeats.filter(({ key, to }) => kept.has(key) && kept.has(to));
  if (counting.length === 0) return "";
  const named = counting
    .slice(0, MOST_NAMED)
    .map(({ key, to, words }) => `${key} repeats ${counted(words, "word")} of ${to}`);
  const left = counting.length - named.length;
  const others =
    left === 0
      ? []
      : [`there ${left === 1 ? "is 1 other repeat" : `are ${numeral(left)} other repeats`}`];
  const both = counting.length === 1 ? "both are counted" : "all of these posts are counted";
  return `${listed([...named, ...others])}; ${both}.`;
}

/**
 * Every post of an analysis that has words of another one as its own, in their order.
 *
 * In: `links` where the analysis is known by its table alone.
 */
export function repeatsIn(
  analysis: Analysis,
  links: readonly PostLink[] = linksOf(analysis),
): PostRepeat[] {
  const { keys } = tableOf(analysis);
  return links.flatMap(({ kind, from, to: source, words }) => {
    const [key, to] = [keys[from], keys[source]];
    return kind !== "repeats" || key === undefined || to === undefined ? [] : [{ key, to, words }];
  });
}

/** The same of posts as they are seen. */
function listRepeats(
  views: readonly PostView[],
  posts: ReadonlyMap<string, AnalysedPost>,
): PostRepeat[] {
  const threads = new Map(views.map(({ key, thread }) => [key, thread]));
  return views.flatMap(({ key, thread }) => {
    const post = posts.get(key);
    if (post === undefined) return [];
    return repeatedBy(post).flatMap((source) => {
      // A key is the id alone, or the thread's and the id.
      const to = threads.has(source) ? source : `${thread}/${source}`;
      if (to === key || threads.get(to) !== thread) return [];
      return [{ key, to, words: wordsRepeated(post, source) }];
    });
  });
}
