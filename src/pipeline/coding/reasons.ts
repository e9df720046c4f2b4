/** Why a post is `neither`, as readers see it. */
export const REASONS = {
  notMentioned: "not mentioned",
  notJudged: "mentioned, not judged",
  tooWeak: "too weak to tell",
  language: "language not supported",
} as const;

/** Both sides with the number of clauses for each. */
export const bothWays = (favor: number, against: number): string =>
  `speaks both ways (+${favor}, −${against})`;
