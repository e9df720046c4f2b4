import type { Stance } from "../../model/stance.ts";
import { cueIndex, phrasesOf } from "./cue-index.ts";
import { AGREEMENTS, RESERVATIONS } from "./lexicon/openings.ts";
import type { Reading } from "./read-post.ts";

const agreements = cueIndex(AGREEMENTS);
const reservations = new Set(RESERVATIONS.split(/\s+/u));
/** A longer first sentence says more than that it agrees. */
const MAX_OPENING_WORDS = 12;
/** The name of the one addressed may stand before. */
const MAX_ADDRESS_WORDS = 5;
/** What a stance taken over keeps of its score and confidence. */
const TAKEN_OVER = 0.75;

/**
 * Whether a reply opens with a bare agreement ("agree 100% with you", "Ann, well said").
 *
 * Out:    false where the first two sentences hold a reservation: in real debates "yes, but" mostly disagrees.
 */
export function opensWithAgreement({ words, sentences }: Reading): boolean {
  const [first, second] = sentences;
  if (first === undefined) return false;
  const within = (end: number) => words.slice(0, 60).filter((word) => word.end <= end);
  const opening = within(first.end);
  if (opening.length > MAX_OPENING_WORDS) return false;
  if (within(second?.end ?? first.end).some(({ lower }) => reservations.has(lower))) return false;
  const phrases = phrasesOf(opening.map((word) => word.stem));
  for (let at = 0; at <= MAX_ADDRESS_WORDS; at += 1)
    if (phrases.startingAt(at, agreements) > 0) return true;
  return false;
}

/** The stance of a reply that agrees with a post and says nothing of its own on the target; null where that has no side. */
export function takeOver(parent: Stance, parentId: string): Stance | null {
  if (parent.value === "neither") return null;
  const inferred = [{ from: parentId, relation: "agrees" as const }];
  return {
    value: parent.value,
    score: parent.score * TAKEN_OVER,
    confidence: parent.confidence * TAKEN_OVER,
    reason: null,
    evidence: [],
    inferred,
  };
}
