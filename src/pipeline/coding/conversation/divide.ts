import type { Division } from "../../../model/analysis.ts";
import { propagate, type Edge } from "./propagate.ts";
import type { Conversation, WeighedTalk } from "./read-conversation.ts";
import type { Settled } from "./settle-sides.ts";
import type { Member } from "./thread-talk.ts";

/** Fewer writers are a talk of two, and no sides. */
const MIN_PLACED = 3;
/** A writer with a weaker lean is placed on neither side. */
const MIN_LEAN = 0.2;
/** The two sides must differ by this much on a target, as mean chance of "favor", before they are named. */
const MIN_APART = 0.1;

/**
 * Divides the writers of each thread into two sides by what they say to each other there.
 *
 * In:     what was settled, by target, to name the sides by.
 * Out:    one division a thread in which three writers or more can be placed, in study order; who writes in several
 *         threads stands in the division of each. The first side is that of the writer with most exchanges. Linear in
 *         posts and replies.
 */
export function divide(
  conversation: Conversation,
  settled: ReadonlyMap<string, Settled>,
): Division[] {
  return conversation.threads.flatMap((talk): Division[] => {
    const sideOf = sidesOf(talk);
    const placed = [...sideOf.values()];
    if (placed.length < MIN_PLACED || !placed.includes(1)) return [];
    return [describe(conversation, talk, sideOf, settled)];
  });
}

type SideOf = ReadonlyMap<number, 0 | 1>;

/** The side of each writer who can be placed, in page order. */
function sidesOf({ members, exchanges, opposite }: WeighedTalk): SideOf {
  const places = new Map(members.map(({ writer }, i) => [writer, i]));
  const edges = exchanges.map(({ a, b }, i) => ({
    a: places.get(a) ?? 0,
    b: places.get(b) ?? 0,
    opposite: opposite[i] ?? 0,
  }));
  const lead = busiest(members.length, edges);
  if (lead === null) return new Map();
  const { odds } = propagate({
    prior: members.map((_, i) => (i === lead ? Infinity : 0)),
    edges,
    groups: [],
    unmet: 0,
  });
  return new Map(
    members.flatMap(({ writer }, i): [number, 0 | 1][] => {
      const side = sideAt(odds[i] ?? 0);
      return side === null ? [] : [[writer, side]];
    }),
  );
}

/** The member with most exchanges; of equals the first. */
function busiest(count: number, edges: readonly Edge[]): number | null {
  const counts = new Uint32Array(count);
  for (const { a, b } of edges)
    for (const member of [a, b]) counts[member] = (counts[member] ?? 0) + 1;
  let lead: number | null = null;
  for (const [member, met] of counts.entries())
    if (met > (lead === null ? 0 : (counts[lead] ?? 0))) lead = member;
  return lead;
}

function sideAt(odds: number): 0 | 1 | null {
  if (Math.abs(odds) < MIN_LEAN) return null;
  return odds > 0 ? 0 : 1;
}

function describe(
  { posts }: Conversation,
  { thread, members, exchanges }: WeighedTalk,
  sideOf: SideOf,
  settled: ReadonlyMap<string, Settled>,
): Division {
  const membersOf = (side: 0 | 1) => members.filter(({ writer }) => sideOf.get(writer) === side);
  const [first, second] = [membersOf(0), membersOf(1)];
  let across = 0;
  let within = 0;
  for (const { a, b, replies } of exchanges) {
    const [sideA, sideB] = [sideOf.get(a), sideOf.get(b)];
    if (sideA === undefined || sideB === undefined) continue;
    if (sideA === sideB) within += replies.length;
    else across += replies.length;
  }
  const shown = (side: readonly Member[]) =>
    side.map(({ posts: written }) => {
      const own = written.flatMap((post) => posts[post] ?? []);
      return { name: own[0]?.author ?? null, posts: own.map(({ id }) => id) };
    });
  return {
    thread,
    sides: [shown(first), shown(second)],
    across,
    within,
    favor: Object.fromEntries(
      Array.from(settled, ([target, sides]) => [target, inFavor(sides, first, second)]),
    ),
  };
}

/** Which side is in favor, as far as codes and words tell. */
function inFavor(
  { odds }: Settled,
  first: readonly Member[],
  second: readonly Member[],
): 0 | 1 | null {
  const mean = (members: readonly Member[]) =>
    members.reduce((sum, { writer }) => sum + Math.tanh((odds[writer] ?? 0) / 2), 0) /
    Math.max(1, members.length);
  const apart = mean(first) - mean(second);
  if (Math.abs(apart) < MIN_APART) return null;
  return apart > 0 ? 0 : 1;
}
