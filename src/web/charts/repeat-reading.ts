import type { AnalysedPost } from "../../model/analysis.ts";
import { counted, listed, numeral } from "./label.ts";
import type { PostView } from "./post-view.ts";

/** Repeats that are named one by one. */
const MOST_NAMED = 3;

type Repeat = { readonly key: string; readonly to: string; readonly words: number };

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
  if (posts.size < views.length) return "";
  const kept = new Map(views.filter(({ matches }) => matches).map((view) => [view.key, view]));
  const repeats = [...kept.values()].flatMap((view) => repeatsOf(view, posts.get(view.key), kept));
  if (repeats.length === 0) return "";
  const named = repeats
    .slice(0, MOST_NAMED)
    .map(({ key, to, words }) => `${key} repeats ${counted(words, "word")} of ${to}`);
  const left = repeats.length - named.length;
  const others =
    left === 0
      ? []
      : [`there ${left === 1 ? "is 1 other repeat" : `are ${numeral(left)} other repeats`}`];
  const counting = repeats.length === 1 ? "both are counted" : "all of these posts are counted";
  return `${listed([...named, ...others])}; ${counting}.`;
}

function repeatsOf(
  { key, thread }: PostView,
  post: AnalysedPost | undefined,
  kept: ReadonlyMap<string, PostView>,
): Repeat[] {
  const words = new Map<string, number>();
  for (const { kind, to, start, end } of post?.links ?? []) {
    // A key is the id alone, or the thread's and the id.
    const other = kept.has(to) ? to : `${thread}/${to}`;
    if (kind !== "repeats" || other === key || kept.get(other)?.thread !== thread) continue;
    const run = post?.text.slice(start, end).split(/\s+/u).filter(Boolean) ?? [];
    words.set(other, (words.get(other) ?? 0) + run.length);
  }
  return [...words].map(([to, count]) => ({ key, to, words: count }));
}
