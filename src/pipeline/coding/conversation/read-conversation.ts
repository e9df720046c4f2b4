import type { StanceModel } from "../text-model/stance-model.ts";
import { findExchanges, type Exchange } from "./find-exchanges.ts";
import { oddsOfOpposition, shareOfQuotes } from "./opposition.ts";
import { findWriters, type SpokenPost, type Writers } from "./writers.ts";

/** Who stands to whom how, as far as exchanges tell, whatever is spoken of. */
export type Conversation = {
  readonly posts: readonly SpokenPost[];
  readonly writers: Writers;
  readonly exchanges: readonly Exchange[];
  /** Log-odds of opposite sides by exchange. */
  readonly opposite: readonly number[];
  /** The writers of each thread, in study order; one who writes in several belongs to the first. */
  readonly groups: readonly (readonly number[])[];
  /** The same without writers who wrote under no name of their own: that they never met tells nothing. */
  readonly named: readonly (readonly number[])[];
  /** The circle of each writer: those whom exchanges lead to, directly or through others. */
  readonly circles: readonly number[];
};

/**
 * Finds the writers of a study and weighs their exchanges.
 *
 * In:     posts in page order, thread by thread.
 * Source: docs/methods.md#conversation
 */
export function readConversation(
  posts: readonly SpokenPost[],
  model: Pick<StanceModel, "opposition">,
): Conversation {
  const writers = findWriters(posts);
  const exchanges = findExchanges(posts, writers);
  const quoteShare = shareOfQuotes(exchanges);
  const opposite = exchanges.map((exchange) => oddsOfOpposition(exchange, quoteShare, model));
  const groups = groupsOf(posts, writers);
  const named = groups.map((group) => group.filter((writer) => writers.isNamed[writer] === true));
  return {
    posts,
    writers,
    exchanges,
    opposite,
    groups,
    named,
    circles: circlesOf(writers, exchanges),
  };
}

function groupsOf(posts: readonly SpokenPost[], writers: Writers): number[][] {
  const threads = new Map<string, number[]>();
  for (const [writer, [first]] of writers.posts.entries()) {
    const thread = posts[first ?? 0]?.thread ?? "";
    const group = threads.get(thread);
    if (group === undefined) threads.set(thread, [writer]);
    else group.push(writer);
  }
  return [...threads.values()];
}

/** Numbers of the writers' circles, by writer: the lowest number of a writer in it. */
function circlesOf({ posts }: Writers, exchanges: readonly Exchange[]): number[] {
  const circle = posts.map((_, writer) => writer);
  const find = (writer: number): number => {
    let at = writer;
    while (circle[at] !== at) {
      circle[at] = circle[circle[at] ?? at] ?? at;
      at = circle[at] ?? at;
    }
    return at;
  };
  for (const { a, b } of exchanges) {
    const [first, second] = [find(a), find(b)];
    circle[Math.max(first, second)] = Math.min(first, second);
  }
  return posts.map((_, writer) => find(writer));
}
