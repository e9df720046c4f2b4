import type { Reply } from "./find-exchanges.ts";
import type { Asked } from "./ground.ts";
import type { Conversation } from "./read-conversation.ts";
import type { Settled } from "./settle-sides.ts";

/** An exchange, and the reply of it that a post took part in; null for an exchange of the writer's other posts. */
export type Meeting = { readonly exchange: number; readonly here: Reply | null };

export type Met = {
  readonly haveMet: (writer: number, other: number) => boolean;
  /** The exchanges that tell most about a post: those it took part in, and the strongest of its writer's others. */
  readonly around: (sides: Settled, writer: number, asked: Asked) => Meeting[];
};

/** A post answered by more tells no more. */
const MAX_HERE = 50;
/** Of a writer's exchanges elsewhere, so many are looked at. */
const MAX_ELSEWHERE = 6;

export function metBy({ exchanges }: Conversation): Met {
  const pairs = new Set(exchanges.map(({ a, b }) => `${a} ${b}`));
  const ofWriter = new Map<number, number[]>();
  const ofPost = new Map<number, Meeting[]>();
  for (const [i, { a, b, replies }] of exchanges.entries()) {
    for (const writer of [a, b]) pushTo(ofWriter, writer, i);
    for (const reply of replies)
      for (const post of [reply.post, reply.to])
        if ((ofPost.get(post)?.length ?? 0) < MAX_HERE)
          pushTo(ofPost, post, { exchange: i, here: reply });
  }
  const strongest = new Map<string, readonly number[]>();
  return {
    haveMet: (writer, other) => pairs.has(`${Math.min(writer, other)} ${Math.max(writer, other)}`),
    around: (sides, writer, { post, target, side }) => {
      const key = `${writer} ${side} ${target}`;
      const others =
        strongest.get(key) ??
        (ofWriter.get(writer) ?? [])
          .toSorted(
            (x, y) =>
              strengthOf(sides, exchanges, y, writer, side) -
                strengthOf(sides, exchanges, x, writer, side) || x - y,
          )
          .slice(0, MAX_ELSEWHERE);
      strongest.set(key, others);
      const here = firstOfEach(ofPost.get(post) ?? []);
      const known = new Set(here.map(({ exchange }) => exchange));
      return [
        ...here,
        ...others.filter((i) => !known.has(i)).map((exchange) => ({ exchange, here: null })),
      ];
    },
  };
}

function pushTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const known = lists.get(key);
  if (known === undefined) lists.set(key, [value]);
  else known.push(value);
}

function firstOfEach(meetings: readonly Meeting[]): Meeting[] {
  const seen = new Set<number>();
  return meetings.filter(({ exchange }) => !seen.has(exchange) && seen.add(exchange));
}

/** What an exchange tells a writer for a side, as log-odds. */
export function strengthOf(
  { toA, toB }: Settled,
  exchanges: Conversation["exchanges"],
  exchange: number,
  writer: number,
  side: 1 | -1,
): number {
  return side * ((exchanges[exchange]?.a === writer ? toA[exchange] : toB[exchange]) ?? 0);
}
