import type { PostFilter } from "../model/post-filter.ts";

/**
 * A filter that was made from the one shown, while the page was already going to another one.
 *
 * Out: what `next` changes of `shown`, and the rest as it is in `going`.
 */
export function mergeFilter(next: PostFilter, shown: PostFilter, going: PostFilter): PostFilter {
  const isSame = (part: keyof PostFilter) =>
    JSON.stringify(next[part]) === JSON.stringify(shown[part]);
  const kept = Object.entries(going).filter(([part]) => PARTS.some((p) => p === part && isSame(p)));
  return { ...next, ...Object.fromEntries(kept) };
}

const PARTS: readonly (keyof PostFilter)[] = [
  "stance",
  "answered",
  "coded",
  "sentiment",
  "event",
  "posts",
  "words",
];
