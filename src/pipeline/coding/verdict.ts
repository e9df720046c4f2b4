import type { Evidence, Stance } from "../../model/stance.ts";
import type { WeighedHit } from "./find-evidence.ts";
import { bothWays, REASONS } from "./reasons.ts";

/** A side needs at least one weak hit in the writer's own words and by name. */
const MIN_MARGIN = 0.35;
/** The heavier side must outweigh the other by this much. */
const MIN_RATIO = 1.5;

/** Confidence of a side from this margin on, and the share that was right. */
const SIDE_BINS = [
  { from: 2, confidence: 0.65 },
  { from: 1, confidence: 0.6 },
  { from: 0, confidence: 0.5 },
] as const;
const NOT_MENTIONED = 0.75;
const NOT_JUDGED = 0.55;
const UNDECIDED = 0.4;

/**
 * Weighs the evidence on one target.
 *
 * In:     the target's hits in text order, and whether the post speaks of it at all.
 * Out:    a side where the margin is ½ or more and the heavier side is 1½ times the other; else `neither` with its
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
