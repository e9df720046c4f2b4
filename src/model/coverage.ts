import type { AnalysedPost, Analysis } from "./analysis.ts";
import { heldCoders, isCodedBy, labelOf, SENTIMENT } from "./post-codes.ts";

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

/**
 * How the codes that are shown were made, in sentences; those of people held fixed among the program's by themselves.
 *
 * Out: "Codes of “me”, 2 posts: Given with the analysis and held fixed in it. All other codes: Made by the program …"; ""
 *      for a coder that the analysis has no facts of.
 */
export function madeWords(analysis: Analysis, coder: string): string {
  const factsOf = (id: string) => analysis.coders.find((facts) => facts.id === id);
  const made = factsOf(coder)?.made ?? "";
  const held = coveragesOf(analysis).filter(({ isHeld }) => isHeld);
  if (coder !== analysis.coder.id || held.length === 0) return made;
  const people = held.map(({ coder: id, posts }) => {
    const label = labelOf(analysis, id);
    const words = `${label.slice(0, 1).toUpperCase()}${label.slice(1)}, ${posts}`;
    return `${words} ${posts === 1 ? "post" : "posts"}: ${factsOf(id)?.made ?? ""}`;
  });
  return `${people.join(" ")} All other codes: ${made}`;
}

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
