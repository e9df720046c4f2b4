import type { Division } from "../../../model/analysis.ts";
import { propagate, type Edge } from "./propagate.ts";
import type { Conversation } from "./read-conversation.ts";
import type { Settled } from "./settle-sides.ts";

/** Fewer writers are a talk of two, and no sides. */
const MIN_PLACED = 3;
/** A writer with a weaker lean is placed on neither side. */
const MIN_LEAN = 0.2;
/** The two sides must differ by this much on a target, as mean chance of "favor", before they are named. */
const MIN_APART = 0.1;

/**
 * Divides the writers of each thread into two sides by their exchanges alone.
 *
 * In:     what was settled, by target, to name the sides by.
 * Out:    one division a thread in which three writers or more can be placed, in study order. The first side is that of
 *         the writer with most exchanges.
 */
export function divide(
  conversation: Conversation,
  settled: ReadonlyMap<string, Settled>,
): Division[] {
  return conversation.groups.flatMap((group): Division[] => {
    const inside = new Set(group);
    const edges = conversation.exchanges.flatMap(({ a, b }, i): Edge[] =>
      inside.has(a) && inside.has(b) ? [{ a, b, opposite: conversation.opposite[i] ?? 0 }] : [],
    );
    const lead = busiest(group, edges);
    if (lead === null) return [];
    const places = new Map(group.map((writer, i) => [writer, i]));
    const { odds } = propagate({
      prior: group.map((writer) => (writer === lead ? Infinity : 0)),
      edges: edges.map(({ a, b, opposite }) => ({
        a: places.get(a) ?? 0,
        b: places.get(b) ?? 0,
        opposite,
      })),
      groups: [],
      unmet: 0,
    });
    const sideOf = new Map(group.map((writer, i) => [writer, sideAt(odds[i] ?? 0)]));
    const placed = [...sideOf.values()].filter((side) => side !== null);
    if (placed.length < MIN_PLACED || !placed.includes(1)) return [];
    return [describe(conversation, group, sideOf, settled)];
  });
}

function busiest(group: readonly number[], edges: readonly Edge[]): number | null {
  const counts = new Map<number, number>();
  for (const { a, b } of edges)
    for (const writer of [a, b]) counts.set(writer, (counts.get(writer) ?? 0) + 1);
  let lead: number | null = null;
  for (const writer of group)
    if ((counts.get(writer) ?? 0) > (lead === null ? 0 : (counts.get(lead) ?? 0))) lead = writer;
  return lead;
}

function sideAt(odds: number): 0 | 1 | null {
  if (Math.abs(odds) < MIN_LEAN) return null;
  return odds > 0 ? 0 : 1;
}

function describe(
  { posts, writers, exchanges }: Conversation,
  group: readonly number[],
  sideOf: ReadonlyMap<number, 0 | 1 | null>,
  settled: ReadonlyMap<string, Settled>,
): Division {
  const thread = posts[writers.posts[group[0] ?? 0]?.[0] ?? 0]?.thread ?? "";
  const membersOf = (side: 0 | 1) => group.filter((writer) => sideOf.get(writer) === side);
  let across = 0;
  let within = 0;
  for (const { a, b, replies } of exchanges) {
    const [sideA, sideB] = [sideOf.get(a) ?? null, sideOf.get(b) ?? null];
    if (sideA === null || sideB === null) continue;
    if (sideA === sideB) within += replies.length;
    else across += replies.length;
  }
  const writersOf = (side: 0 | 1) =>
    membersOf(side).map((writer) => {
      const written = writers.posts[writer]?.flatMap((post) => posts[post] ?? []) ?? [];
      return {
        name: written[0]?.author ?? null,
        posts: written.filter((post) => post.thread === thread).map(({ id }) => id),
      };
    });
  return {
    thread,
    sides: [writersOf(0), writersOf(1)],
    across,
    within,
    favor: Object.fromEntries(
      Array.from(settled, ([target, sides]) => [
        target,
        inFavor(sides, membersOf(0), membersOf(1)),
      ]),
    ),
  };
}

/** Which side is in favor, as far as codes and words tell. */
function inFavor(
  { odds }: Settled,
  first: readonly number[],
  second: readonly number[],
): 0 | 1 | null {
  const mean = (members: readonly number[]) =>
    members.reduce((sum, writer) => sum + Math.tanh((odds[writer] ?? 0) / 2), 0) /
    Math.max(1, members.length);
  const apart = mean(first) - mean(second);
  if (Math.abs(apart) < MIN_APART) return null;
  return apart > 0 ? 0 : 1;
}
