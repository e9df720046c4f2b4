import type { StanceModel } from "../text-model/stance-model.ts";
import { findExchanges, type Exchange } from "./find-exchanges.ts";
import { oddsOfOpposition, shareOfQuotes } from "./opposition.ts";
import type { Group } from "./propagate.ts";
import { threadTalks, type ThreadTalk } from "./thread-talk.ts";
import { findWriters, type SpokenPost, type Writers } from "./writers.ts";

/** A thread's exchanges with the log-odds of opposite sides that they have by themselves. */
export type WeighedTalk = ThreadTalk & { readonly opposite: readonly number[] };

/** Who stands to whom how, as far as exchanges tell, whatever is spoken of. */
export type Conversation = {
  readonly posts: readonly SpokenPost[];
  readonly writers: Writers;
  readonly exchanges: readonly Exchange[];
  /** Log-odds of opposite sides by exchange. */
  readonly opposite: readonly number[];
  /** Thread by thread, in study order; one who writes in several belongs to each. */
  readonly threads: readonly WeighedTalk[];
  /** The same without writers who wrote under no name of their own: that they never met tells nothing. */
  readonly named: readonly Group[];
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
  const weigh = (exchange: Exchange) => oddsOfOpposition(exchange, quoteShare, model);
  const threads = threadTalks(posts, writers, exchanges).map((talk) => ({
    ...talk,
    opposite: talk.exchanges.map(weigh),
  }));
  return {
    posts,
    writers,
    exchanges,
    opposite: exchanges.map(weigh),
    threads,
    named: threads.map((talk) => namedOf(talk, writers)),
    circles: circlesOf(writers, exchanges),
  };
}

function namedOf({ members, exchanges }: ThreadTalk, { isNamed }: Writers): Group {
  return {
    members: members.map(({ writer }) => writer).filter((writer) => isNamed[writer] === true),
    met: exchanges.flatMap(({ a, b }): [number, number][] =>
      isNamed[a] === true && isNamed[b] === true ? [[a, b]] : [],
    ),
  };
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
