import type { AnalysedPost, Analysis } from "./analysis.ts";
import { heldCoders, isCodedBy, SENTIMENT } from "./post-codes.ts";

/** How much of an analysis a coder who is not the program coded. */
export type Coverage = {
  readonly coder: string;
  /** Whether its codes are held fixed, and so stand among the program's. */
  readonly isHeld: boolean;
  /** Posts with a code for at least one target. */
  readonly posts: number;
  /** Targets, and "sentiment", that it coded in no post. */
  readonly never: readonly string[];
  /** Whether it coded every post's tone and stance toward every target. */
  readonly isWhole: boolean;
};

/** What each of the other coders coded, in the analysis's order. */
export function coveragesOf(analysis: Analysis): Coverage[] {
  const held = new Set(heldCoders(analysis));
  const targets = analysis.codebook.targets.map(({ id }) => id);
  const variables = [...targets, SENTIMENT];
  const others = analysis.coders.filter(({ id }) => id !== analysis.coder.id);
  return others.map(({ id: coder }) => {
    const hasCoded = (post: AnalysedPost) => (variable: string) =>
      isCodedBy(post, [coder], variable);
    return {
      coder,
      isHeld: held.has(coder),
      posts: analysis.posts.filter((post) => targets.some(hasCoded(post))).length,
      never: variables.filter((name) => !analysis.posts.some((post) => hasCoded(post)(name))),
      isWhole: analysis.posts.every((post) => variables.every(hasCoded(post))),
    };
  });
}
