import type { Evidence, Inference, Stance } from "../../model/stance.ts";
import type { WeighedHit } from "./find-evidence.ts";
import { bothWays, REASONS } from "./reasons.ts";
import { stepAt, type StanceModel } from "./text-model/stance-model.ts";

/** All that is known of a post and a target when the verdict is given. */
export type Findings = {
  readonly isReadable: boolean;
  readonly isMentioned: boolean;
  readonly hits: readonly WeighedHit[];
  /** The hits as they are shown. */
  readonly evidence: readonly Evidence[];
  /** Chance that the post judges the target. */
  readonly judges: number;
  /** Log-odds of "favor" if it does, from words and conversation. */
  readonly side: number;
  /** Posts that the conversation infers a side from. */
  readonly groundsFor: (side: 1 | -1) => Inference[];
  /** The clause to show where no rule fits but the wording of what the post says of the target tells; null for none. */
  readonly wordingFor: (side: 1 | -1) => Evidence | null;
};

/** Evidence both ways is balanced where the heavier side is not this much heavier. */
const MIN_RATIO = 1.5;

/**
 * Gives the value for one target.
 *
 * Out:    a side where the post likely judges the target, one side is likelier than the other, and there is something to
 *         show for it: evidence of that side, what the post says of the target, or a post it is inferred from. Else `neither` with its reason and what was
 *         weighed. The score is (2p − 1)·j for a chance p of "favor" and a chance j of judging; the confidence the share
 *         that was right among left-out codes of the same chance.
 */
export function verdictOf(
  findings: Findings,
  { thresholds, confidence, sureFrom }: StanceModel,
): Stance {
  const { isReadable, isMentioned, hits, evidence, judges, side, groundsFor, wordingFor } =
    findings;
  if (!isReadable) return neither(REASONS.language, 0);
  const inNeither = stepAt(confidence.neither, 1 - judges);
  if (judges < thresholds.judging)
    return {
      ...neither(isMentioned ? REASONS.notJudged : REASONS.notMentioned, inNeither),
      evidence: [...evidence],
    };
  const favor = sumOf(hits, 1);
  const against = sumOf(hits, -1);
  if (
    Math.min(favor, against) > 0 &&
    Math.max(favor, against) < MIN_RATIO * Math.min(favor, against)
  ) {
    const count = (polarity: number) => hits.filter((hit) => hit.polarity === polarity).length;
    return { ...neither(bothWays(count(1), count(-1)), inNeither), evidence: [...evidence] };
  }
  const chance = 1 / (1 + Math.exp(-side));
  const sign = chance > 0.5 ? 1 : -1;
  const isByRule = evidence.some(({ polarity }) => polarity === sign);
  const inferred = groundsFor(sign);
  const wording = isByRule ? null : wordingFor(sign);
  const hasGround = isByRule || wording !== null || inferred.length > 0;
  const likely = judges * Math.max(chance, 1 - chance);
  if (side === 0 || !hasGround || (!isByRule && likely < thresholds.side))
    return { ...neither(REASONS.tooUnsure, inNeither), evidence: [...evidence] };
  const steps = isByRule
    ? confidence.rules
    : wording === null
      ? confidence.conversation
      : confidence.wording;
  const shown = stepAt(steps, likely);
  return {
    value: sign > 0 ? "favor" : "against",
    score: (2 * chance - 1) * judges,
    confidence: shown,
    reason: null,
    evidence:
      wording === null
        ? [...evidence]
        : [...evidence, wording].toSorted((a, b) => a.start - b.start),
    inferred,
    basis: isByRule || wording !== null ? "words" : "conversation",
    sure: shown >= sureFrom,
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
  basis: null,
  sure: false,
});
