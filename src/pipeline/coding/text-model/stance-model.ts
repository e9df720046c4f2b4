import { readFileSync } from "node:fs";
import { z } from "zod";
import type { LinearModel } from "./fit-linear.ts";

const linearSchema = z
  .object({ bias: z.number(), weights: z.record(z.string(), z.number()) })
  .transform(({ bias, weights }): LinearModel => ({
    bias,
    weights: new Map(Object.entries(weights)),
  }));

/** Shares of right codes by stated chance: from this chance on, this share was right. */
const stepsSchema = z.array(z.tuple([z.number(), z.number()])).min(1);
export type Steps = z.infer<typeof stepsSchema>;

export const stanceModelSchema = z.object({
  format: z.literal("threadlens-stance-model/1"),
  version: z.string(),
  /** What it was trained on. */
  data: z.array(
    z.object({
      name: z.string(),
      sha256: z.string(),
      posts: z.number().int(),
      codes: z.number().int(),
      /** Every id of the topics that the texts are on. */
      topics: z.array(z.string()).optional(),
    }),
  ),
  /** Log-odds that a post judges a target, from `judgingFeatures`. */
  judging: linearSchema,
  /** Log-odds that a post that judges is in favor, from `sideFeatures`. */
  side: linearSchema,
  /** The same from the words around the mentions (`wordingFeatures`); it counts for the post alone, not for its writer. */
  wording: linearSchema,
  /** Log-odds that two writers who met stand on opposite sides, from `oppositionFeatures`. */
  opposition: linearSchema,
  /** What the parts count beside one another. */
  strengths: z.object({
    /** Of a post's words for its writer's side; and where exchanges lead to a writer whom a person coded. */
    words: z.number(),
    wordsBesideCodes: z.number(),
    /** Of a post's words for its own side, beyond what they do for its writer's. */
    ownWords: z.number(),
    /** The same where exchanges lead to a writer whom a person coded. */
    ownWordsBesideCodes: z.number(),
    /** Of an exchange between two writers. */
    exchange: z.number(),
    /** Of two writers of a thread never having met, as log-odds of the same side. */
    unmet: z.number(),
    /** Of what coded posts tell about two targets. */
    targets: z.number(),
  }),
  /**
   * A side is given from these chances on: that the post judges the target, and, where no rule's evidence speaks for the
   * side, that it judges it and stands on that side.
   */
  thresholds: z.object({ judging: z.number(), side: z.number() }),
  confidence: z.object({
    /** Of sides that a rule's evidence speaks for, that wording alone speaks for, that the conversation alone does. */
    rules: stepsSchema,
    wording: stepsSchema,
    conversation: stepsSchema,
    /** Of posts that judge, on no side that could be told; and of posts that do not judge the target. */
    undecided: stepsSchema,
    neither: stepsSchema,
  }),
  /** Sides of at least this confidence are called sure. */
  sureFrom: z.number(),
});
export type StanceModel = z.infer<typeof stanceModelSchema>;

let bundled: StanceModel | undefined;

/** The model that comes with the program. */
export function stanceModel(): StanceModel {
  bundled ??= stanceModelSchema.parse(
    JSON.parse(readFileSync(new URL("stance-model.json", import.meta.url), "utf8")),
  );
  return bundled;
}

/** The share that was right among codes of a stated chance. */
export function stepAt(steps: Steps, chance: number): number {
  return steps.findLast(([from]) => chance >= from)?.[1] ?? steps[0]?.[1] ?? 0;
}
