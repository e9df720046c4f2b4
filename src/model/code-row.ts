import { z } from "zod";
import { sentimentValueSchema } from "./sentiment.ts";
import { stanceValueSchema } from "./stance.ts";

/** A row of a codes file: what one coder says of one post. */
export const codeRowSchema = z.object({
  /** Empty where the study or file has a single thread. */
  thread: z.string(),
  /** The post's id or sourceId. */
  post: z.string(),
  coder: z.string(),
  /** A target of the codebook, or "sentiment". */
  variable: z.string(),
  value: z.union([stanceValueSchema, sentimentValueSchema]),
  /** 0 … 1; null where the coder gives none. */
  confidence: z.number().min(0).max(1).nullable(),
  /** The words it rests on, verbatim; "" where none are given. */
  evidence: z.string(),
  /** How the coder came to it, in words; "" where that is not said. */
  how: z.string(),
});
export type CodeRow = z.infer<typeof codeRowSchema>;
