import { z } from "zod";
import { idSchema } from "./codebook.ts";
import { dayRangeOf } from "./edtf.ts";
import { eventKindSchema } from "./event.ts";

const lineSchema = z.string().min(1).max(400);
const titleSchema = z.string().min(1).max(90);
const quoteSchema = z.string().min(1).max(4_000);
const dateSchema = z
  .string()
  .refine(
    (date) => dayRangeOf(date) !== null,
    "must be a date such as 2020, 2020-09 or 2020-09-27",
  );

const foundQuoteSchema = z.strictObject({
  /** Id of the document: its file as the study names it. */
  document: lineSchema,
  /** Line in the document; a help for the reader alone. */
  line: z.number().int().min(1).optional(),
  /** The document's own words. */
  quote: quoteSchema,
});

/** A found event as a curator left it. */
export const reviewedEventSchema = z.strictObject({
  /** As the program found it. */
  id: lineSchema,
  /** As found; a help for the reader alone. */
  date: z.string().max(40).optional(),
  /** As found, or what the curator wrote in its place. */
  title: titleSchema,
  kind: eventKindSchema.optional(),
  /** Why it is not shown. */
  hide: lineSchema.optional(),
  /** Id of the event of which it is another telling. */
  into: lineSchema.optional(),
  quotes: z.array(foundQuoteSchema).min(1),
});
export type ReviewedEvent = z.infer<typeof reviewedEventSchema>;

/** An event that the program did not find. */
export const addedEventSchema = z.strictObject({
  title: titleSchema,
  kind: eventKindSchema.default("happening"),
  date: dateSchema,
  end: dateSchema.optional(),
  quotes: z
    .array(
      z.strictObject({
        ...foundQuoteSchema.shape,
        /** The words that date it, in the quote or on another line of the document. */
        dated: lineSchema,
      }),
    )
    .min(1),
});
export type AddedEvent = z.infer<typeof addedEventSchema>;

/** `timeline.yaml`: what people made of the timeline that the program found. */
export const timelineFileSchema = z.strictObject({
  /** Id of the study. */
  timeline: idSchema,
  /** Who reviewed it. */
  curator: lineSchema,
  /** How it was reviewed, in a sentence. */
  made: z.string().min(1).max(600),
  events: z.array(reviewedEventSchema).default([]),
  added: z.array(addedEventSchema).default([]),
});
export type TimelineFile = z.infer<typeof timelineFileSchema>;
