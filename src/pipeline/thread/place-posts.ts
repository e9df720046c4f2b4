import type { ReadPost } from "./forms/reading.ts";

type Place = { readonly id: string; readonly parent: string | null };

/**
 * Gives posts their ids and parents.
 *
 * In:     posts in page order, with the level of their place or the writer they name as answered.
 * Out:    by post, its id ("2.1" the first reply to the second top-level post) and its parent: the post above at the
 *         level over its own, or the nearest post above by the writer named. A writer who is not above is no parent.
 */
export function placePosts(
  posts: readonly Pick<ReadPost, "level" | "replyTo" | "author">[],
): Place[] {
  const isNested = posts.some(({ level }) => level > 0);
  const latest = new Map<string, number>();
  const open: number[] = [];
  const replies = new Map<number | null, number>();
  const places: Place[] = [];
  for (const [i, { level, replyTo, author }] of posts.entries()) {
    const named = isNested || replyTo === null ? undefined : latest.get(replyTo);
    const parent = named ?? (level > 0 ? (open[level - 1] ?? open.at(-1) ?? null) : null);
    open.length = Math.min(level, open.length);
    open.push(i);
    const number = (replies.get(parent) ?? 0) + 1;
    replies.set(parent, number);
    const above = parent === null ? undefined : places[parent];
    places.push(
      above === undefined
        ? { id: String(number), parent: null }
        : { id: `${above.id}.${number}`, parent: above.id },
    );
    if (author !== null) latest.set(author, i);
  }
  return places;
}
