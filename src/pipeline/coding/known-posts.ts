import type { AnalysedPost } from "../../model/analysis.ts";
import type { PostName } from "../read/read-codes.ts";

/** So many posts and threads are named. */
export const MOST_NAMED = 3;

export const someOf = (names: readonly string[]): string =>
  names.length > MOST_NAMED ? `${names.slice(0, MOST_NAMED).join(", ")}, …` : names.join(", ");

type Named = Pick<AnalysedPost, "thread" | "id" | "sourceId">;
type Ends = { readonly first: Named; readonly last: Named };

/**
 * What a post could have been called, for who names one that is not there.
 *
 * In:  all posts, in page order.
 * Out: a sentence: the threads where the name's is unknown, else how the posts of its thread are called.
 */
export function knownPosts(posts: readonly Named[]): (name: PostName) => string {
  const threads = new Map<string, Ends>();
  for (const post of posts)
    threads.set(post.thread, { first: threads.get(post.thread)?.first ?? post, last: post });
  const ids = [...threads.keys()];
  const [only, second] = ids;
  if (only === undefined) return () => "It has no posts.";
  const all = second === undefined ? `Its thread is ${only}.` : `Its threads are ${someOf(ids)}.`;
  return ({ thread }) => {
    const ends = threads.get(thread === "" ? only : thread);
    if (ends === undefined) return all;
    if (thread !== "" || second === undefined) return callsOf(ends);
    return `${all} ${callsOf(ends)}`;
  };
}

function callsOf({ first, last }: Ends): string {
  const numbers = first === last ? first.id : `${first.id} to ${last.id}`;
  const calls =
    first.sourceId === null ? numbers : `as in the export (${first.sourceId}), or ${numbers}`;
  return `Posts of ${first.thread} are called ${calls}.`;
}
