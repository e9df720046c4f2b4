import { NOT_MENTIONED } from "../../model/post-codes.ts";

/** Why a post is `neither`, as readers see it. */
export const REASONS = {
  notMentioned: NOT_MENTIONED,
  notJudged: "described, not judged",
  tooUnsure: "too unsure to tell",
  language: "language not supported",
} as const;

/** Both sides with the number of clauses for each. */
export const bothWays = (favor: number, against: number): string =>
  `balanced: speaks both ways (+${favor}, −${against})`;
