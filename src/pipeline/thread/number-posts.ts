import type { ReadPost } from "./forms/reading.ts";

type Place = { readonly id: string; readonly parent: string | null };
type Placed = Place & {
  readonly author: string | null;
  readonly replyTo: string | null;
  readonly depth: number;
  /** Index of the post at the top of its conversation. */
  readonly root: number;
  /** Index of the post that its replies are numbered under. */
  readonly numbers: number;
};

/** Deeper posts are numbered on under their ancestor at this depth, so that ids stay short; their parents stay true. */
const MAX_DEPTH = 64;
/** A writer's posts that are looked at for the one answered. */
const MAX_CANDIDATES = 50;

/**
 * Gives posts their ids and parents.
 *
 * In:     posts in page order, with the level of their place; where no place is deeper than the top, the writer they
 *         name as answered.
 * Out:    by post, its id ("2.1" the first reply to the second top-level post) and its parent: the post above at the
 *         level over its own, or one above by the writer named: the last in which that writer answers this one, else
 *         the one nearest to the top of the last conversation that has any. A writer who is not above is no parent.
 */
export function numberPosts(
  posts: readonly Pick<ReadPost, "level" | "replyTo" | "author">[],
): Place[] {
  const isNested = posts.some(({ level }) => level > 0);
  const byAuthor = new Map<string, number[]>();
  const open: number[] = [];
  const replies = new Map<number | null, number>();
  const placed: Placed[] = [];
  for (const [i, { level, replyTo, author }] of posts.entries()) {
    const named =
      isNested || replyTo === null ? null : answered(placed, byAuthor.get(replyTo) ?? [], author);
    const parent = named ?? (level > 0 ? (open[level - 1] ?? open.at(-1) ?? null) : null);
    open.length = Math.min(level, open.length);
    open.push(i);
    const above = parent === null ? undefined : placed[parent];
    const under = above?.numbers ?? null;
    const number = (replies.get(under) ?? 0) + 1;
    replies.set(under, number);
    const prefix = under === null ? "" : `${placed[under]?.id ?? ""}.`;
    const depth = (above?.depth ?? -1) + 1;
    placed.push({
      id: `${prefix}${number}`,
      parent: above?.id ?? null,
      author,
      replyTo,
      depth,
      root: above?.root ?? i,
      numbers: depth < MAX_DEPTH - 1 || under === null ? i : under,
    });
    if (author !== null)
      byAuthor.set(author, [...(byAuthor.get(author) ?? []).slice(-MAX_CANDIDATES), i]);
  }
  return placed.map(({ id, parent }) => ({ id, parent }));
}

/** Of a writer's posts above, the one that a post by `author` answers. */
function answered(
  placed: readonly Placed[],
  candidates: readonly number[],
  author: string | null,
): number | null {
  const back = candidates.findLast((at) => author !== null && placed[at]?.replyTo === author);
  const last = candidates.at(-1);
  if (back !== undefined || last === undefined) return back ?? null;
  const inTree = candidates.filter((at) => placed[at]?.root === placed[last]?.root);
  return (
    inTree.toSorted((a, b) => (placed[a]?.depth ?? 0) - (placed[b]?.depth ?? 0) || b - a).at(0) ??
    null
  );
}
