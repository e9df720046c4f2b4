import { drawItems } from "../evaluate/choose-posts.ts";
import type { CodedThread } from "./coded-thread.ts";

/** The posts whose codes are held fixed, by their place. */
export type Held = ReadonlySet<number>;

const NOBODY: Held = new Set();

/**
 * Chooses what a person would have coded of a thread.
 *
 * Out:    of a thread coded post by post, `count` posts drawn at random, one set for each draw; of one whose writers are
 *         coded, the posts of the `count` writers with most replies. None where more than half of the coded posts would
 *         be held.
 */
export function heldCodes(thread: CodedThread, count: number, draws: number): Held[] {
  if (count === 0) return [NOBODY];
  if (thread.unit === "writer") return [busiestWriters(thread, count)];
  const coded = thread.posts.flatMap((_, post) =>
    thread.targets.some((target) => thread.codeOf(post, target) !== undefined) ? [post] : [],
  );
  if (2 * count > coded.length) return [];
  return Array.from({ length: draws }, (_, draw) => new Set(drawItems(coded, count, draw + 1)));
}

/** Writers with most replies given and got, of those coded; of equals the first by name. */
function busiestWriters({ posts, targets, codeOf }: CodedThread, count: number): Held {
  const [target = ""] = targets;
  const authors = new Map(posts.map(({ id, author }) => [id, author]));
  const replies = new Map<string, number>();
  for (const { parent, author } of posts) {
    const other = authors.get(parent ?? "") ?? null;
    if (other === null || author === null || other === author) continue;
    for (const each of [other, author]) replies.set(each, (replies.get(each) ?? 0) + 1);
  }
  const isCoded = (post: number) => codeOf(post, target) !== undefined;
  const coded = new Set(posts.flatMap(({ author }, post) => (isCoded(post) ? [author] : [])));
  const given = new Set<string | null>(
    [...replies]
      .filter(([author]) => coded.has(author))
      .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, count)
      .map(([author]) => author),
  );
  return new Set(
    posts.flatMap(({ author }, post) => (given.has(author) && isCoded(post) ? [post] : [])),
  );
}
