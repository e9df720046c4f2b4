import { z } from "zod";
import { spanSchema } from "./place.ts";

export const stanceValueSchema = z.enum(["favor", "against", "neither"]);
export type StanceValue = z.infer<typeof stanceValueSchema>;

export const evidenceSchema = z.object({
  /** The clause that the code rests on; offsets in the post's text. */
  ...spanSchema.shape,
  polarity: z.union([z.literal(-1), z.literal(1)]),
  /** Name of the rule in words a reader understands. */
  rule: z.string(),
  /** The words within the clause that the rule looks for; null where it is the whole clause. */
  cue: z.object(spanSchema.shape).nullable(),
  /** How the clause names the target, and on what ground that is known. */
  mention: z.object({ ...spanSchema.shape, by: z.string() }).nullable(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** What a side was inferred from: another post and how this one stands to it, or the wording of the post as a whole. */
export const inferenceSchema = z.object({
  /**
   * Id of the post inferred from, after its thread's ("thread/4") where that is another one; its own for its wording; of
   * the other target where the relation is "target".
   */
  from: z.string(),
  relation: z.enum(["answers", "agrees", "author", "target", "unmet", "wording"]),
  /** In words a reader understands: "answers 4 with a quotation and a question; the writer of 4 stands in favor". */
  how: z.string(),
});

export type Inference = z.infer<typeof inferenceSchema>;

export const stanceSchema = z.object({
  value: stanceValueSchema,
  /** −1 against the target … +1 for it; 0 where value is "neither". */
  score: z.number().min(-1).max(1),
  confidence: z.number().min(0).max(1),
  /** Why the value is "neither", or whose code was held fixed; null for a side that the program found. */
  reason: z.string().nullable(),
  /** In text order; where value is "neither", what was weighed and balanced out. */
  evidence: z.array(evidenceSchema),
  inferred: z.array(inferenceSchema),
  /**
   * What the value rests on: words of the post that are shown, its wording as a whole, the conversation around it, or a
   * person's code; null for "neither".
   */
  basis: z.enum(["words", "wording", "conversation", "code"]).nullable(),
  /**
   * Whether codes of this confidence were on the wrong side in at most one of five on the topics left out while the model
   * was fitted; `SURE_SCORED` has how many of those called sure were (docs/methods.md#kept-for-the-end). Also true of a
   * person's code, of which the program says nothing: see `isSure`.
   */
  sure: z.boolean(),
});
export type Stance = z.infer<typeof stanceSchema>;

/** Stance by target id, in codebook order. */
export const stancesSchema = z.record(z.string(), stanceSchema);
export type Stances = z.infer<typeof stancesSchema>;
