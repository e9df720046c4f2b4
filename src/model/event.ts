import { z } from "zod";
import { spanSchema } from "./place.ts";

export const precisionSchema = z.enum([
  "day",
  "month",
  "season",
  "quarter",
  "year",
  "decade",
  "century",
]);
export type Precision = z.infer<typeof precisionSchema>;

/** A date expression found in a text. */
export const dateMentionSchema = z.object({
  ...spanSchema.shape,
  /** The words, exactly as in the text. */
  text: z.string(),
  /** EDTF / ISO 8601-2: "2023-09-24", "2023-09", "2023", "199X", "2022-22" for summer. */
  date: z.string(),
  /** End of a range, else null. */
  endDate: z.string().nullable(),
  precision: precisionSchema,
  /** What a part that the words leave open was taken from: "written" where nothing was open. */
  resolvedBy: z.enum(["written", "published", "heading", "context"]),
});
export type DateMention = z.infer<typeof dateMentionSchema>;

export const eventSourceSchema = z.object({
  /** Id of the document: its file as the study names it. */
  document: z.string(),
  /** The sentence, row or heading; offsets in the document's text. */
  ...spanSchema.shape,
  /** The document's own words from start to end. */
  quote: z.string(),
  /** Line of `start` in the document; 1 is the first. */
  line: z.number().int().min(1),
  /** The words that date it, their offsets in the document, what dated them, and the date that this source gives. */
  dated: dateMentionSchema.pick({
    start: true,
    end: true,
    text: true,
    date: true,
    precision: true,
    resolvedBy: true,
  }),
});
export type EventSource = z.infer<typeof eventSourceSchema>;

export const eventSchema = z.object({
  /** Made from date and title; does not change when an unrelated document is added. */
  id: z.string(),
  date: z.string(),
  end: z.string().nullable(),
  precision: precisionSchema,
  /** At most 90 characters, from the document's own words. */
  title: z.string(),
  /** The full sentence of the first source. */
  text: z.string(),
  sources: z.array(eventSourceSchema).min(1),
  /** Keys (thread/post) of the posts that speak of it; a study's only thread leaves the thread out. */
  posts: z.array(z.string()),
});
export type Event = z.infer<typeof eventSchema>;
