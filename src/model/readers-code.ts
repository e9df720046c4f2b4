import { z } from "zod";
import { sentimentValueSchema } from "./sentiment.ts";
import { stanceValueSchema } from "./stance.ts";

/** Id of the coder that is the person in front of the page. */
export const READER_CODER = "you";

/** What a reader of the page says of a post; held fixed while the others are coded again. */
export const readersCodeSchema = z.strictObject({
  /** The post's key: its id, after its thread's and a slash where there are several threads. */
  post: z.string().min(1).max(200),
  /** A target of the codebook, or "sentiment". */
  variable: z.string().min(1).max(64),
  value: z.union([stanceValueSchema, sentimentValueSchema]),
});
export type ReadersCode = z.infer<typeof readersCodeSchema>;

export const readersCodesSchema = z.array(readersCodeSchema).max(20_000);
