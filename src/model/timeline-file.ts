import { z } from "zod";
import { idSchema } from "./codebook.ts";
import { dayRangeOf } from "./edtf.ts";
import { eventKindSchema } from "./event.ts";

/** Stands for the curator while nobody has reviewed the file. */
export const NO_CURATOR = "nobody yet";

const MAX_TITLE = 90;

const hasWords = (text: string): boolean => text.trim() !== "";
const lineSchema = z.string().max(400).refine(hasWords, "must have words");
const titleSchema = z.string().max(MAX_TITLE).refine(hasWords, "must have words");
const quoteSchema = z.string().refine(hasWords, "must have words");
const lineNumberSchema = z.number().int().min(1);

/** YAML reads a bare year as a number. */
const yearOrTextSchema = z
  .union([z.string().max(40), z.number().int().min(0).max(9999)])
  .transform((date) => (typeof date === "number" ? String(date).padStart(4, "0") : date));
const dateSchema = yearOrTextSchema.refine(
  (date) => dayRangeOf(date) !== null,
  "must be a date such as 2020, 2020-09, 2020-09-27, 2020-22 (summer) or 198X (the 1980s)",
);

const quotedSchema = z.strictObject({
  /** Id of the document: its file as the study names it. */
  document: lineSchema,
  /** Line in the document; tells which is meant where the words stand there twice. */
  line: lineNumberSchema.optional(),
  /** The document's own words. */
  quote: quoteSchema,
});

const datedSchema = z.strictObject({
  ...quotedSchema.shape,
  /** The words that date it, in the quote, or on the line of the document that `datedLine` names. */
  dated: lineSchema,
  /** Line of those words where they do not stand in the quote: that of a heading, say. */
  datedLine: lineNumberSchema.optional(),
});
export type DatedQuote = z.infer<typeof datedSchema>;

const whySchema = z.string("must say why in a few words").trim().min(1).max(400);

/** A found event as a curator left it. */
export const reviewedEventSchema = z
  .strictObject({
    /** As the program found it. */
    id: lineSchema,
    /**
     * As found when it was reviewed; where the program comes to date it otherwise, it says so. Another date where a quote has
     * words under `dated` that mean it.
     */
    date: yearOrTextSchema.optional(),
    /** Of a span, as `date`. */
    end: yearOrTextSchema.optional(),
    /** What is shown; the program's title where it is left out. */
    title: titleSchema.optional(),
    /** What is shown; the program's kind where it is left out. */
    kind: eventKindSchema.optional(),
    /** Why it is not shown. */
    hide: whySchema.optional(),
    /** Id of the event of which it is another telling. */
    into: lineSchema.optional(),
    /** As found. One with `dated` is the curator's own: a further source, or one that gives the entry's date. */
    quotes: z.array(datedSchema.partial({ dated: true })).min(1),
  })
  .refine(({ hide, into }) => hide === undefined || into === undefined, {
    message: "has both hide and into; keep one of them",
    path: ["hide"],
  })
  .refine(({ date, end }) => date === undefined || end === undefined || isInOrder(date, end), {
    message: "must come after the date",
    path: ["end"],
  });
export type ReviewedEvent = z.infer<typeof reviewedEventSchema>;

/** An event that the program did not find. */
export const addedEventSchema = z
  .strictObject({
    title: titleSchema,
    kind: eventKindSchema.default("happening"),
    date: dateSchema,
    end: dateSchema.optional(),
    quotes: z.array(datedSchema).min(1),
  })
  .refine(({ date, end }) => end === undefined || isInOrder(date, end), {
    message: "must come after the date",
    path: ["end"],
  });
export type AddedEvent = z.infer<typeof addedEventSchema>;

const isInOrder = (date: string, end: string): boolean =>
  date !== end && (dayRangeOf(date)?.first ?? 0) < (dayRangeOf(end)?.last ?? 0);

/** A list that may be left out, or left empty under its key. */
const listOf = <T extends z.ZodType>(entry: T) =>
  z
    .array(entry)
    .nullish()
    .transform((list) => list ?? []);

/** `timeline.yaml`: what people made of the timeline that the program found. */
export const timelineFileSchema = z.strictObject({
  /** Id of the study. */
  timeline: idSchema,
  /** Who reviewed it. */
  curator: lineSchema,
  /** How it was reviewed, in a sentence. */
  made: z.string().trim().min(1).max(600),
  events: listOf(reviewedEventSchema),
  added: listOf(addedEventSchema),
});
export type TimelineFile = z.infer<typeof timelineFileSchema>;
