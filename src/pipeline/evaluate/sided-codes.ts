import type { SidedFigures } from "../../model/evaluation.ts";
import { measure, resample } from "../summary/agreement.ts";
import { ratio, rounded } from "./figures.ts";
import {
  countOutcomes,
  hasSide,
  outcomeOf,
  type Outcome,
  type PairedCode,
  type PairedPost,
} from "./paired-codes.ts";

type Group = SidedFigures["group"];

const GROUPS: readonly Group[] = ["all", "words", "conversation", "sure"];
/** A code with a side misses nothing. */
const OUTCOMES: readonly Outcome[] = ["right", "wrongSide", "inExcess"];

/**
 * The coder's codes with a side by what they rest on, and those that it shows as sure by themselves.
 *
 * In:  the posts with their codes for the targets that count.
 * Out: a row a group, also where it holds no codes.
 */
export function sidedFigures(
  variable: string | null,
  posts: readonly PairedPost[],
): SidedFigures[] {
  return GROUPS.map((group) => {
    const chosen = posts.map(({ codes }) => codes.filter((code) => isOf(group, code)));
    const sample = resample(
      chosen.map((codes) => codes.map((code) => OUTCOMES.indexOf(outcomeOf(code)))),
      OUTCOMES.length,
    );
    const shareOf = (outcome: Outcome) =>
      rounded(
        measure(sample, (cells) => {
          const counts = Array.from(cells);
          const all = counts.reduce((sum, count) => sum + count, 0);
          return ratio(counts[OUTCOMES.indexOf(outcome)] ?? 0, all);
        }),
      );
    return {
      group,
      variable,
      codes: chosen.flat().length,
      outcomes: countOutcomes(chosen.flat()),
      rightShare: shareOf("right"),
      wrongSideShare: shareOf("wrongSide"),
    };
  });
}

function isOf(group: Group, { coder, stance }: PairedCode): boolean {
  if (stance === null || !hasSide(coder)) return false;
  if (group === "sure") return stance.sure;
  return group === "all" || stance.basis === group;
}
