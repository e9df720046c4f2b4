import type { Evidence, Inference, Stance } from "../../model/stance.ts";
import { heavierSide, type WeighedHit } from "./find-evidence.ts";
import { bothWays, REASONS } from "./reasons.ts";
import { stepAt, type StanceModel, type Steps } from "./text-model/stance-model.ts";

/** Weights that cancel out leave a rest of rounding, which is no side. */
const LEAST_LEAN = 1e-6;

/** All that is known of a post and a target when the verdict is given. */
export type Findings = {
  /** Id of the post. */
  readonly post: string;
  readonly isReadable: boolean;
  readonly isMentioned: boolean;
  readonly hits: readonly WeighedHit[];
  /** The hits as they are shown. */
  readonly evidence: readonly Evidence[];
  /** Chance that the post judges the target. */
  readonly judges: number;
  /** Log-odds of "favor" if it does, from words and conversation. */
  readonly side: number;
  /** What of it the post's own words add to its writer's side; what others than the writer, and codes, tell. */
  readonly byOwnWords: number;
  readonly byOthers: number;
  /** Whether the post speaks of the target in words of its own. */
  readonly speaksOfIt: boolean;
  /** Posts that the conversation infers a side from. */
  readonly conversationFor: (side: 1 | -1) => Inference[];
};

/**
 * Gives the value for one target.
 *
 * Out:    a side where the post likely judges the target, one side is likelier than the other, and there is something to
 *         show for it: evidence that is heavier for that side than against it; without evidence either way, wording that
 *         leans to that side in a post that speaks of the target, or a post the side is inferred from. Else `neither`
 *         with its reason and what was weighed. The score is (2p − 1)·j for a chance p of "favor" and a chance
 *         j of judging; the confidence the share that was right among left-out codes of the same chance.
 */
export function verdictOf(
  findings: Findings,
  { thresholds, confidence, sureFrom }: StanceModel,
): Stance {
  const { isReadable, isMentioned, hits, evidence, judges, side } = findings;
  if (!isReadable) return neither(REASONS.language, 0);
  const undecided = (reason: string, steps: Steps): Stance => ({
    ...neither(reason, stepAt(steps, 1 - judges)),
    evidence: [...evidence],
  });
  if (judges < thresholds.judging)
    return undecided(isMentioned ? REASONS.notJudged : REASONS.notMentioned, confidence.neither);
  const heavier = heavierSide(hits);
  if (hits.length > 0 && heavier === 0)
    return undecided(bothWays(countOf(hits, 1), countOf(hits, -1)), confidence.undecided);
  const chance = 1 / (1 + Math.exp(-side));
  const lean = 2 * chance - 1;
  const sign = chance > 0.5 ? 1 : -1;
  const likely = judges * Math.max(chance, 1 - chance);
  const inferred = groundsFor(sign, findings);
  const ground = groundFor(sign * heavier, inferred);
  if (
    Math.abs(lean) < LEAST_LEAN ||
    ground === null ||
    (ground !== "rules" && likely < thresholds.side)
  )
    return undecided(REASONS.tooUnsure, confidence.undecided);
  const shown = stepAt(confidence[ground], likely);
  return {
    value: sign > 0 ? "favor" : "against",
    score: lean * judges,
    confidence: shown,
    reason: null,
    evidence: ground === "rules" ? [...evidence] : [],
    inferred: ground === "rules" ? findings.conversationFor(sign) : inferred,
    basis: ground === "rules" ? "words" : ground,
    sure: shown >= sureFrom,
  };
}

/** Null where nothing speaks for the side, or the evidence for the other: words that say the contrary are not overruled. */
function groundFor(
  heavier: number,
  [first]: readonly Inference[],
): "rules" | "wording" | "conversation" | null {
  if (heavier > 0) return "rules";
  if (heavier < 0 || first === undefined) return null;
  return first.relation === "wording" ? "wording" : "conversation";
}

/** What a side is inferred from; the wording of the post stands before the conversation where it tells more. */
function groundsFor(
  sign: 1 | -1,
  { post, side, byOwnWords, byOthers, speaksOfIt, conversationFor }: Findings,
): Inference[] {
  const conversation = conversationFor(sign);
  if (!speaksOfIt || sign * byOwnWords <= 0) return conversation;
  const tellsMore = sign * (side - byOthers) >= sign * byOthers;
  const wording = byWording(sign, post);
  return tellsMore ? [wording, ...conversation] : [...conversation, wording];
}

/** No clause says it, so that none is shown. */
const byWording = (sign: 1 | -1, post: string): Inference => ({
  from: post,
  relation: "wording",
  how: `worded like comments ${sign > 0 ? "in favor" : "against"} in the training texts, which are on other topics (weak)`,
});

const countOf = (hits: readonly WeighedHit[], polarity: number): number =>
  hits.filter((hit) => hit.polarity === polarity).length;

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
