import type { SidedFigures } from "../../model/evaluation.ts";
import { shareFigure } from "./figures.ts";
import {
  countOutcomes,
  hasSide,
  outcomeOf,
  type PairedCode,
  type PairedPost,
} from "./paired-codes.ts";

type Group = SidedFigures["group"];

const GROUPS: readonly Group[] = ["all", "words", "wording", "conversation", "sure"];

/**
 * The coder's codes with a side by what they rest on, and those that it shows as sure by themselves.
 *
 * In:  the posts with their codes for the targets that count.
 * Out: a row a group, also where it holds no codes; the groups by ground (words, wording, conversation) add up to all.
 */
export function sidedFigures(
  variable: string | null,
  posts: readonly PairedPost[],
): SidedFigures[] {
  const all = posts.flatMap(({ codes }) => codes);
  return GROUPS.map((group) => {
    const codes = all.filter((code) => isOf(group, code));
    return {
      group,
      variable,
      codes: codes.length,
      outcomes: countOutcomes(codes),
      rightShare: shareFigure(codes, (code) => outcomeOf(code) === "right"),
      wrongSideShare: shareFigure(codes, (code) => outcomeOf(code) === "wrongSide"),
    };
  });
}

function isOf(group: Group, { coder, stance }: PairedCode): boolean {
  if (stance === null || !hasSide(coder)) return false;
  if (group === "sure") return stance.sure;
  return group === "all" || stance.basis === group;
}
