import type { AnalysedPost, Analysis } from "../../model/analysis.ts";
import type { Outcomes } from "../../model/evaluation.ts";
import { codeOf, SENTIMENT } from "../../model/post-codes.ts";
import { sentimentValueSchema } from "../../model/sentiment.ts";
import { stanceValueSchema, type Stance } from "../../model/stance.ts";

/** What the reference and the analysis's coder say of one post for one variable. */
export type PairedCode = {
  readonly post: AnalysedPost;
  readonly variable: string;
  readonly reference: string;
  readonly coder: string;
  /** Null for sentiment. */
  readonly stance: Stance | null;
};

/** Codes of the post for all targets that both coded; the cells of a bootstrap belong to it. */
export type PairedPost = { readonly post: AnalysedPost; readonly codes: readonly PairedCode[] };

export type Scored = Pick<Analysis, "coder" | "posts">;

/** Codes of every post for the variables that the reference coded too; posts in page order, none without codes. */
export function pairCodes(
  analysis: Scored,
  reference: string,
  variables: readonly string[],
): PairedPost[] {
  return analysis.posts.flatMap((post) => {
    const codes = variables.flatMap((variable): PairedCode[] => {
      const theirs = codeOf(analysis, post, reference, variable);
      const ours = codeOf(analysis, post, analysis.coder.id, variable);
      if (theirs === undefined || ours === undefined) return [];
      const stance = variable === SENTIMENT ? null : (post.stance[variable] ?? null);
      return [{ post, variable, reference: theirs, coder: ours, stance }];
    });
    return codes.length > 0 ? [{ post, codes }] : [];
  });
}

/** Whether a value takes a side: in favor, against, positive or negative. */
export const hasSide = (value: string): boolean => value !== "neither" && value !== "neutral";

export type Outcome = keyof Outcomes;

/** How a code stands to the reference's. */
export function outcomeOf({ reference, coder }: Pick<PairedCode, "reference" | "coder">): Outcome {
  if (reference === coder) return "right";
  if (!hasSide(reference)) return "inExcess";
  return hasSide(coder) ? "wrongSide" : "missed";
}

export function countOutcomes(codes: readonly PairedCode[]): Outcomes {
  const outcomes = { right: 0, wrongSide: 0, inExcess: 0, missed: 0 };
  for (const code of codes) outcomes[outcomeOf(code)] += 1;
  return outcomes;
}

/** The values of a variable; null stands for all targets together. */
export const valuesOf = (variable: string | null): readonly string[] =>
  variable === SENTIMENT ? sentimentValueSchema.options : stanceValueSchema.options;

/** The cell of a confusion matrix that a code counts in: rows the reference's values, columns the coder's. */
export function cellOf(
  { reference, coder }: Pick<PairedCode, "reference" | "coder">,
  values: readonly string[],
): number {
  return values.indexOf(reference) * values.length + values.indexOf(coder);
}
