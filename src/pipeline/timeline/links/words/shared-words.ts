import type { Span } from "../../../../model/place.ts";
import { carries, type EventTarget } from "../event-target.ts";
import type { LinkIndex } from "../link-index.ts";
import type { WordKey } from "./word-keys.ts";
import type { WordWeight } from "./word-weights.ts";

/** The words that a stretch of a post shares with an event. */
export type Shared = {
  readonly target: EventTarget;
  readonly words: WordKey[];
  /** Sum of the words' weights, each counted once. */
  score: number;
};

/** What each event shares with a stretch of words, best first; ties as the index has them. */
export function sharedWith(
  words: readonly WordKey[],
  { byKey }: LinkIndex,
  weigh: WordWeight,
): Shared[] {
  const shared = new Map<EventTarget, Shared>();
  const seen = new Set<string>();
  for (const word of words) {
    if (!carries(word) || seen.has(word.key)) continue;
    seen.add(word.key);
    for (const target of byKey.get(word.key) ?? []) {
      const entry = shared.get(target) ?? { target, words: [], score: 0 };
      shared.set(target, entry);
      entry.words.push(word);
      entry.score += weigh(word.key) * (target.words.get(word.key) ?? 0);
    }
  }
  return [...shared.values()].toSorted((a, b) => b.score - a.score);
}

/** From the first to the last of some spans. */
export function around(spans: readonly Span[]): Span {
  return {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}
