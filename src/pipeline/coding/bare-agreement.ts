import { cueIndex, phrasesOf } from "./cue-index.ts";
import { AGREEMENTS, RESERVATIONS } from "./lexicon/openings.ts";
import type { Reading } from "./read-post.ts";

const agreements = cueIndex(AGREEMENTS);
const reservations = new Set(RESERVATIONS.split(/\s+/u));
/** A longer first sentence says more than that it agrees. */
const MAX_OPENING_WORDS = 12;
/** The name of the one addressed may stand before. */
const MAX_ADDRESS_WORDS = 5;

/**
 * Whether a reply opens with a bare agreement ("agree 100% with you", "Ann, well said").
 *
 * Out:    false where the first two sentences hold a reservation: in real debates "yes, but" mostly disagrees.
 */
export function opensWithAgreement({
  words,
  sentences,
}: Pick<Reading, "words" | "sentences">): boolean {
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
