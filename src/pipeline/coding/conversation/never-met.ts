import type { Inference } from "../../../model/stance.ts";
import { nameOf, standing, type Asked } from "./ground.ts";
import type { Met } from "./meetings.ts";
import type { Conversation } from "./read-conversation.ts";
import type { Settled } from "./settle-sides.ts";

/**
 * With nothing else to go by, in a thread that a person has coded in part: the writer most clearly of the side, with whom
 * this one never exchanged a word.
 */
export function neverMet(
  { posts, writers }: Conversation,
  { odds, own }: Settled,
  leaders: Leaders,
  met: Met,
  writer: number,
  { post, side }: Asked,
): Inference[] {
  if ((odds[writer] ?? 0) * side <= 0) return [];
  const leader = leaders(post, side);
  if (leader === null || leader === writer) return [];
  if (met.haveMet(writer, leader)) return [];
  const place = own[leader]?.from ?? writers.posts[leader]?.[0];
  if (place === undefined) return [];
  const from = nameOf(posts, place, post);
  const how = `never speaks to the writer of ${from}, who ${standing(odds[leader] ?? 0)}; a weak sign that both stand on one side`;
  return [{ from, relation: "unmet", how }];
}

/** The writer most clearly of a side in a post's thread; null where nobody there is coded. */
export type Leaders = (post: number, side: 1 | -1) => number | null;

export function leadersOf(
  { posts, threads, named, writers }: Conversation,
  { odds, own }: Settled,
): Leaders {
  const found = new Map(
    named.map(({ members }, i) => {
      const isCoded = members.some((writer) => Math.abs(own[writer]?.odds ?? 0) === Infinity);
      const best = (side: 1 | -1) =>
        members.reduce((lead, writer) =>
          side * (odds[writer] ?? 0) > side * (odds[lead] ?? 0) ? writer : lead,
        );
      const leads = isCoded ? { favor: best(1), against: best(-1) } : null;
      return [threads[i]?.thread ?? "", leads];
    }),
  );
  return (post, side) => {
    const leads = found.get(posts[post]?.thread ?? "") ?? null;
    if (leads === null || writers.isNamed[writers.ofPost[post] ?? -1] !== true) return null;
    return side > 0 ? leads.favor : leads.against;
  };
}
