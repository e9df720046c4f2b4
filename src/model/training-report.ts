import { z } from "zod";

const countSchema = z.number().int().min(0);

const figureSchema = z.object({
  value: z.number().min(0).max(1).nullable(),
  interval: z.tuple([z.number(), z.number()]).nullable(),
});

/**
 * A figure with its 95 % interval, by drawing threads or writers again; null where it is not defined. No interval where
 * every draw gives the same.
 */
const trainingMeasureSchema = figureSchema.extend({ by: z.literal("bootstrap") });
export type TrainingMeasure = z.infer<typeof trainingMeasureSchema>;

/** A share with its 95 % interval, in which what is of one thread or writer counts for less than as many others. */
const trainingShareSchema = figureSchema.extend({ by: z.literal("wilson") });

const settingsSchema = z.object({
  strengths: z.object({
    words: z.number(),
    wordsBesideCodes: z.number(),
    ownWords: z.number(),
    ownWordsBesideCodes: z.number(),
    exchange: z.number(),
    unmet: z.number(),
    targets: z.number(),
  }),
  thresholds: z.object({ judging: z.number(), side: z.number() }),
  wordingWeight: z.number(),
});

/** Macro-F1 of codes of posts, balanced accuracy of writers, with so many posts or writers of each thread coded. */
const scoreSchema = z.object({ held: countSchema, score: trainingMeasureSchema });

/** What is measured of one way to code: the whole model, or the model without a part. */
const scoresSchema = z.object({
  /** Chance that a post in favor is ranked before one against. */
  sideAuc: trainingMeasureSchema,
  scores: z.array(scoreSchema),
});

export const trainingSetSchema = z.object({
  name: z.string(),
  /** "train": each topic left out of what it is scored with; "test", "check": never trained on. */
  use: z.enum(["train", "test", "check"]),
  /** What the codes are of. */
  unit: z.enum(["post", "writer"]),
  threads: countSchema,
  posts: countSchema,
  codes: countSchema,
  /** What the intervals draw again. */
  drawn: z.enum(["thread", "writer"]),
  /** Chance that a post that judges is ranked before one that does not; null where only sides are coded. */
  judgingAuc: trainingMeasureSchema,
  ...scoresSchema.shape,
  /** Of the sides given without any code held: how many, how many called sure, and the share of these on the wrong side. */
  sure: z.object({ sides: countSchema, sure: countSchema, wrongSide: trainingShareSchema }),
  ablations: z.array(z.object({ name: z.string(), ...scoresSchema.shape })),
});
export type TrainingSet = z.infer<typeof trainingSetSchema>;

/** What `threadlens train` tells of a training. */
export const trainingReportSchema = z.object({
  format: z.literal("threadlens-training/1"),
  model: z.object({ version: z.string(), sha256: z.string(), bytes: countSchema }),
  data: z.array(
    z.object({
      name: z.string(),
      sha256: z.string(),
      posts: countSchema,
      codes: countSchema,
      /** Every id of the topics that the texts are on. */
      topics: z.array(z.string()).optional(),
    }),
  ),
  /** What the model uses; chosen on all left-out codes. */
  settings: settingsSchema,
  /** What the figures of a topic were made with; chosen without that topic. */
  chosen: z.array(
    z.object({ leftOut: z.string(), settings: settingsSchema, sureFrom: z.number() }),
  ),
  /** Shares right by stated chance, as [from this chance on, share right]. */
  confidence: z.record(z.string(), z.array(z.tuple([z.number(), z.number()]))),
  sureFrom: z.number(),
  sets: z.array(trainingSetSchema),
  /** Mean over the studies coded by writer. */
  writers: z.array(scoreSchema),
});
export type TrainingReport = z.infer<typeof trainingReportSchema>;
