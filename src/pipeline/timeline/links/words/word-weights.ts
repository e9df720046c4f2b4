import type { LinkIndex } from "../link-index.ts";
import type { WordKey } from "./word-keys.ts";

/** The share of posts with a word, by its key. */
export type WordShare = (key: string) => number;
/** How well a word tells the events apart: 1 where one event and hardly a post has it, 0 where all have. */
export type WordWeight = (key: string) => number;

/** Counts the posts that hold each word; a word's own post says nothing of how common it is, and one is left out. */
export function shareOfPosts(posts: readonly (readonly WordKey[])[]): WordShare {
  const counts = new Map<string, number>();
  for (const words of posts)
    for (const key of new Set(words.map((word) => word.key)))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  return (key) => Math.max(0, (counts.get(key) ?? 0) - 1) / Math.max(1, posts.length);
}

/**
 * Weighs words by the events and the posts that hold them.
 *
 * Out:    ln((N+1)/n) / ln(N+1) for a word of n of N events, less by the share of posts with it.
 * Source: inverse document frequency, Spärck Jones 1972.
 */
export function weighWords({ targets, byKey }: LinkIndex, shareOf: WordShare): WordWeight {
  const all = Math.log(targets.length + 1);
  return (key) => {
    const events = byKey.get(key)?.length ?? 0;
    return events === 0 ? 0 : (Math.log((targets.length + 1) / events) / all) * (1 - shareOf(key));
  };
}
