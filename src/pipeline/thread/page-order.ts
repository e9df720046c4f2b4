/** Index of no post: a top-level post's parent. */
export const NO_POST = -1;

/**
 * Ids grow with the depth, so that a chain of replies would take the square of its length. Below this level they are
 * numbered on under the same ancestor; `parent` stays what it is.
 */
const MAX_LEVELS = 64;

export type PlacedPost = { readonly index: number; readonly id: string };

/**
 * The order in which a page shows posts: each one before its replies, depth first.
 *
 * In:  each post's parent as index (`NO_POST` at top level), without circles; `sortSiblings` is given the posts of one
 *      parent in source order.
 * Out: all posts with their ids: "12", "12.1", "12.1.2", at most 64 numbers long. Posts below that level have the id of
 *      their ancestor above it and a running number, in page order.
 */
export function placePosts(
  parents: readonly number[],
  sortSiblings: (siblings: readonly number[]) => readonly number[],
): PlacedPost[] {
  const children = childrenOf(parents);
  const placed: PlacedPost[] = [];
  /** What is still to be shown, the next one last. */
  const open: { index: number; level: number; under: Numbering }[] = [];
  const openAll = (siblings: readonly number[], level: number, under: Numbering) => {
    for (const index of sortSiblings(siblings).toReversed()) open.push({ index, level, under });
  };
  openAll(children.get(NO_POST) ?? [], 1, { prefix: "", count: 0 });
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { index, level, under } = next;
    under.count += 1;
    const id = `${under.prefix}${under.count}`;
    placed.push({ index, id });
    const replies = children.get(index);
    if (replies !== undefined)
      openAll(replies, level + 1, level < MAX_LEVELS ? { prefix: `${id}.`, count: 0 } : under);
  }
  return placed;
}

/** The numbers given so far to the posts under one ancestor. */
type Numbering = { readonly prefix: string; count: number };

function childrenOf(parents: readonly number[]): Map<number, number[]> {
  const children = new Map<number, number[]>();
  for (const [index, parent] of parents.entries()) {
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [index]);
    else siblings.push(index);
  }
  return children;
}
