import { z } from "zod";
import { spanSchema } from "./place.ts";

export const sentimentValueSchema = z.enum(["negative", "neutral", "positive"]);
export type SentimentValue = z.infer<typeof sentimentValueSchema>;

/** The tone of the writer, which is not the stance toward a target. */
export const sentimentSchema = z.object({
  value: sentimentValueSchema,
  /** −1 negative … +1 positive. */
  score: z.number().min(-1).max(1),
  sentences: z.array(z.object({ ...spanSchema.shape, score: z.number().min(-1).max(1) })),
});
export type Sentiment = z.infer<typeof sentimentSchema>;
