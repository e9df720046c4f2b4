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
});
export type Evidence = z.infer<typeof evidenceSchema>;

export const inferenceSchema = z.object({
  from: z.string(),
  relation: z.enum(["answers", "agrees", "author", "target"]),
});

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
});
export type Stance = z.infer<typeof stanceSchema>;

/** Stance by target id, in codebook order. */
export const stancesSchema = z.record(z.string(), stanceSchema);
export type Stances = z.infer<typeof stancesSchema>;
