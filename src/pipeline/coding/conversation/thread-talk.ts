import type { Exchange, Reply } from "./find-exchanges.ts";
import type { SpokenPost, Writers } from "./writers.ts";

/** A writer of a thread, with the places of the posts written there. */
export type Member = { readonly writer: number; readonly posts: readonly number[] };

/** One thread of a study: who writes in it, and what they say to each other there. */
export type ThreadTalk = {
  readonly thread: string;
  /** In the order of their first posts there. */
  readonly members: readonly Member[];
  /** With the replies of this thread alone, sorted by writer. */
  readonly exchanges: readonly Exchange[];
};

/**
 * Takes a study's exchanges apart by thread.
 *
 * In:     posts thread by thread; exchanges sorted by writer.
 * Out:    in study order; a writer of several threads is a member of each. Linear in posts and replies.
 */
export function threadTalks(
  posts: readonly SpokenPost[],
  { ofPost }: Writers,
  exchanges: readonly Exchange[],
): ThreadTalk[] {
  const talks = new Map<string, { members: Map<number, number[]>; exchanges: Exchange[] }>();
  for (const [post, { thread }] of posts.entries()) {
    const talk = talks.get(thread) ?? { members: new Map<number, number[]>(), exchanges: [] };
    talks.set(thread, talk);
    const writer = ofPost[post] ?? 0;
    const written = talk.members.get(writer);
    if (written === undefined) talk.members.set(writer, [post]);
    else written.push(post);
  }
  for (const exchange of exchanges)
    for (const [thread, replies] of repliesByThread(posts, exchange))
      talks.get(thread)?.exchanges.push({ ...exchange, replies });
  return Array.from(talks, ([thread, talk]) => ({
    thread,
    members: Array.from(talk.members, ([writer, written]) => ({ writer, posts: written })),
    exchanges: talk.exchanges,
  }));
}

function repliesByThread(
  posts: readonly SpokenPost[],
  { replies }: Exchange,
): ReadonlyMap<string, Reply[]> {
  const byThread = new Map<string, Reply[]>();
  for (const reply of replies) {
    const thread = posts[reply.post]?.thread ?? "";
    const known = byThread.get(thread);
    if (known === undefined) byThread.set(thread, [reply]);
    else known.push(reply);
  }
  return byThread;
}
