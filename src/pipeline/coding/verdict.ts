import type { Evidence, Stance } from "../../model/stance.ts";
import type { WeighedHit } from "./find-evidence.ts";
import { bothWays, REASONS } from "./reasons.ts";

/** A side needs at least one weak hit; by a pronoun it counts three quarters of this. */
const MIN_MARGIN = 0.35;
/** The heavier side must outweigh the other by this much. */
const MIN_RATIO = 1.5;

/**
 * Confidence of a side from this margin on: the share that was right on seven development threads (222 posts)
 * and on the writers' sides in 77 forum debates, pooled where it fell with the margin (isotonic):
 * 164 of 274 below 2; 14 of 16 from 2 on, held at .65, since 16 are few.
 */
const SIDE_BINS = [
  { from: 2, confidence: 0.65 },
  { from: 0, confidence: 0.6 },
] as const;
/** Shares of right "neither" on the seven threads: 265 of 409, and 30 of 135 (14 of 30 on the only real thread). */
const NOT_MENTIONED = 0.65;
const NOT_JUDGED = 0.3;
/** Too few to measure. */
const UNDECIDED = 0.3;

/**
 * Weighs the evidence on one target.
 *
 * In:     the target's hits in text order, and whether the post speaks of it at all.
 * Out:    a side where the margin is .35 or more and the heavier side is 1½ times the other; else `neither` with its
 *         reason and what was weighed. The score is margin/√(margin²+1).
 */
export function verdictOf(hits: readonly WeighedHit[], isMentioned: boolean): Stance {
  const favor = sumOf(hits, 1);
  const against = sumOf(hits, -1);
  const margin = favor - against;
  const evidence = hits.map(({ clause, polarity, rule }): Evidence => ({
    start: clause.start,
    end: clause.end,
    polarity,
    rule,
  }));
  const decided =
    Math.abs(margin) >= MIN_MARGIN &&
    Math.max(favor, against) >= MIN_RATIO * Math.min(favor, against);
  if (decided)
    return {
      value: margin > 0 ? "favor" : "against",
      score: margin / Math.sqrt(margin * margin + 1),
      confidence: SIDE_BINS.find((bin) => Math.abs(margin) >= bin.from)?.confidence ?? UNDECIDED,
      reason: null,
      evidence,
      inferred: [],
    };
  if (!isMentioned && hits.length === 0) return neither(REASONS.notMentioned, NOT_MENTIONED);
  if (hits.length === 0) return neither(REASONS.notJudged, NOT_JUDGED);
  const isMixed = favor > 0 && against > 0;
  const count = (polarity: number) => hits.filter((hit) => hit.polarity === polarity).length;
  return {
    ...neither(isMixed ? bothWays(count(1), count(-1)) : REASONS.tooWeak, UNDECIDED),
    evidence,
  };
}

const sumOf = (hits: readonly WeighedHit[], polarity: number): number => {
  let sum = 0;
  for (const hit of hits) if (hit.polarity === polarity) sum += hit.weight;
  return sum;
};

/** A stance on neither side. */
export const neither = (reason: string, confidence: number): Stance => ({
  value: "neither",
  score: 0,
  confidence,
  reason,
  evidence: [],
  inferred: [],
});
