import { z } from "zod";
import { codeRowSchema } from "./code-row.ts";
import { namedEventSchema, tagSchema, targetSchema } from "./codebook.ts";
import {
  curationSchema,
  dateMentionSchema,
  eventMentionSchema,
  eventSchema,
  readersEventSchema,
} from "./event.ts";
import { issueSchema } from "./issue.ts";
import { sentimentSchema, sentimentValueSchema } from "./sentiment.ts";
import { documentFactsSchema } from "./source-document.ts";
import { stancesSchema, stanceValueSchema } from "./stance.ts";
import { postSchema, threadSchema } from "./thread.ts";

/** Values of one coder for one post, by variable: a target id or "sentiment". */
export const codedValuesSchema = z.record(
  z.string(),
  z.union([stanceValueSchema, sentimentValueSchema]),
);

/** A coder's own word on a code. */
export const codeNoteSchema = codeRowSchema.pick({ confidence: true, evidence: true, how: true });
export type CodeNote = z.infer<typeof codeNoteSchema>;

export const analysedPostSchema = z.object({
  ...postSchema.shape,
  thread: z.string(),
  /** Number of words in the text. */
  words: z.number().int().min(0),
  /** By the analysis's own coder. */
  stance: stancesSchema,
  sentiment: sentimentSchema,
  tags: z.array(z.string()),
  /** Codes that other coders gave the post, by coder id. */
  codes: z.record(z.string(), codedValuesSchema),
  /** What those coders say of their codes, by coder and variable; left out where they say nothing. */
  codeNotes: z.record(z.string(), z.record(z.string(), codeNoteSchema)).optional(),
  /** Mentions of events: offsets in the post's text. */
  events: z.array(z.object({ event: z.string(), ...eventMentionSchema.shape })),
  /** Dates that the writer names; not a source of events. */
  dates: z.array(dateMentionSchema),
});
export type AnalysedPost = z.infer<typeof analysedPostSchema>;

export const analysedThreadSchema = z.object({
  ...threadSchema.omit({ posts: true }).shape,
  id: z.string(),
  /** The thread's file as the study names it. */
  file: z.string(),
  title: z.string(),
  published: z.string().nullable(),
  publisher: z.string().nullable(),
  licence: z.string().nullable(),
});
export type AnalysedThread = z.infer<typeof analysedThreadSchema>;

export const coderFactsSchema = z.object({
  id: z.string(),
  version: z.string().nullable(),
  label: z.string(),
  /** How its codes were made, in a sentence. */
  made: z.string(),
  /** Posts of the study that it has coded. */
  posts: z.number().int(),
  /** Krippendorff's alpha between the coder's own passes, by variable; empty where not measured. */
  passesAlpha: z.record(z.string(), z.number()),
});
export type CoderFacts = z.infer<typeof coderFactsSchema>;

const countSchema = z.number().int().min(0);

/** Counts of posts by one coder. */
export const countsSchema = z.object({
  stance: z.record(
    z.string(),
    z.object({ favor: countSchema, against: countSchema, neither: countSchema }),
  ),
  sentiment: z.object({ negative: countSchema, neutral: countSchema, positive: countSchema }),
  tags: z.record(z.string(), countSchema),
  /** Posts that judge at least one target. */
  judging: countSchema,
});
export type Counts = z.infer<typeof countsSchema>;

/** How far the analysis's coder agrees with another one, over the posts both coded. */
export const agreementSchema = z.object({
  reference: z.string(),
  /** A target id or "sentiment". */
  variable: z.string(),
  posts: countSchema,
  /** Krippendorff's alpha, nominal; null where only one value was ever used: then it is not defined. */
  alpha: z.number().nullable(),
  /** 95 % bootstrap interval of alpha over posts; null where too few draws have one. */
  interval: z.tuple([z.number(), z.number()]).nullable(),
  macroF1: z.number().min(0).max(1),
  /** Values in the order of the confusion matrix. */
  values: z.array(z.string()),
  /** Rows: the reference; columns: the coder. */
  confusion: z.array(z.array(countSchema)),
});
export type Agreement = z.infer<typeof agreementSchema>;

export const summarySchema = z.object({
  posts: countSchema,
  topLevel: countSchema,
  replies: countSchema,
  words: countSchema,
  /** Posts whose answered post is known, by its ground: "position" stands right under it. */
  answers: z.object({ position: countSchema, words: countSchema }),
  /** By coder id; the analysis's own coder first. */
  counts: z.record(z.string(), countsSchema),
  agreement: z.array(agreementSchema),
});
export type Summary = z.infer<typeof summarySchema>;

const writerSchema = z.object({
  /** As on the page; null where the page names nobody. */
  name: z.string().nullable(),
  /** Ids of the writer's posts in the thread, in page order. */
  posts: z.array(z.string()),
});

/** The two sides that the exchanges of a thread fall into, found without looking at what the posts say. */
export const divisionSchema = z.object({
  thread: z.string(),
  /** Writers of either side, in page order; those whom the exchanges do not place are in neither. */
  sides: z.tuple([z.array(writerSchema), z.array(writerSchema)]),
  /** Replies between writers of different sides, and of the same side. */
  across: countSchema,
  within: countSchema,
  /** By target: which of the two sides is in favor, 0 or 1; null where no code and no clear words tell. */
  favor: z.record(z.string(), z.union([z.literal(0), z.literal(1)]).nullable()),
});
export type Division = z.infer<typeof divisionSchema>;

export const analysisSchema = z.object({
  format: z.literal("threadlens-analysis/1"),
  /** Id of the study, or the file's name where a single file was analysed. */
  study: z.string(),
  title: z.string(),
  question: z.string().nullable(),
  limits: z.array(z.object({ title: z.string(), text: z.string() })),
  /** How far the texts were known while the program's rules were written, in a sentence; left out where they were not. */
  known: z.string().optional(),
  codebook: z.object({
    id: z.string(),
    version: z.string(),
    sha256: z.string(),
    language: z.string(),
    /** In codebook order. */
    targets: z.array(z.object({ id: z.string(), ...targetSchema.shape })),
    tags: z.record(z.string(), tagSchema),
    /** Events that posts are likely to name. */
    events: z.record(z.string(), namedEventSchema.extend({ date: z.string() })),
  }),
  /** The coder of `posts[].stance`, `sentiment` and `tags`. */
  coder: z.object({ id: z.string(), version: z.string() }),
  /** All coders, this one first. */
  coders: z.array(coderFactsSchema),
  threads: z.array(analysedThreadSchema),
  posts: z.array(analysedPostSchema),
  /** One a thread whose posts answer one another, in study order. */
  divisions: z.array(divisionSchema),
  documents: z.array(documentFactsSchema),
  /** By date, then id; as reviewed where `curation` is not null. */
  events: z.array(eventSchema),
  /** By date, then id. */
  readersEvents: z.array(readersEventSchema),
  /** Null where nobody has reviewed the timeline. */
  curation: curationSchema.nullable(),
  summary: summarySchema,
  issues: z.array(issueSchema),
});
export type Analysis = z.infer<typeof analysisSchema>;
