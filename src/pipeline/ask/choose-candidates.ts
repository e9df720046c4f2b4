import type { Candidate } from "./find-candidates.ts";
import type { Ground } from "./ground.ts";

/**
 * Chooses whom to ask about.
 *
 * In:     candidates in the order of their first posts.
 * Out:    those who answer or are answered first, of these the ones of the thread with fewest coded writers, of these
 *         those with most replies; of equals the one whose words leave most open, then the earlier one.
 *         Linear in the candidates.
 * Source: docs/methods.md#ask
 */
export function chooseCandidates(
  ground: Ground,
  candidates: readonly Candidate[],
  most: number,
): Candidate[] {
  const threadOf = (post: number) => ground.conversation.posts[post]?.thread ?? "";
  const coded = codedWriters(ground, threadOf);
  const left = new Set(candidates);
  const chosen: Candidate[] = [];
  while (chosen.length < most) {
    let best: Candidate | null = null;
    let highest: readonly number[] = [];
    for (const candidate of left) {
      const { post, replies, unsure } = candidate;
      const worth = [Number(replies > 0), -(coded.get(threadOf(post)) ?? 0), replies, unsure];
      if (best !== null && !isMore(worth, highest)) continue;
      best = candidate;
      highest = worth;
    }
    if (best === null) break;
    chosen.push(best);
    left.delete(best);
    const thread = threadOf(best.post);
    coded.set(thread, (coded.get(thread) ?? 0) + 1);
  }
  return chosen;
}

/** By the first number that differs. */
function isMore(one: readonly number[], other: readonly number[]): boolean {
  const place = one.findIndex((value, i) => value !== other[i]);
  return place >= 0 && (one[place] ?? 0) > (other[place] ?? 0);
}

/** How many writers of each thread have a code. */
function codedWriters(
  { conversation, targets, heldOf }: Ground,
  threadOf: (post: number) => string,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const written of conversation.writers.posts) {
    const coded = written.filter((post) =>
      targets.some((target) => heldOf(post, target) !== undefined),
    );
    for (const thread of new Set(coded.map(threadOf)))
      counts.set(thread, (counts.get(thread) ?? 0) + 1);
  }
  return counts;
}
