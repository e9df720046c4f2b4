import { z } from "zod";
import { agreementSchema } from "./analysis.ts";
import { issueSchema } from "./issue.ts";
import { spanSchema } from "./place.ts";
import { inferenceSchema, stanceSchema } from "./stance.ts";

const countSchema = z.number().int().min(0);
const shareSchema = z.number().min(0).max(1);

const intervalSchema = z.tuple([z.number(), z.number()]).nullable();

/** Null where the figure is not defined, as an F1 is of a value that was never given. */
const measureSchema = z.object({
  value: z.number().min(-1).max(1).nullable(),
  /** 95 %; null where half of the draws or more have no such figure, or all have the same. */
  interval: intervalSchema,
  /** By drawing the posts again. */
  by: z.literal("bootstrap"),
});
export type Figure = z.infer<typeof measureSchema>;

/** A share of codes; null where there are none. */
const shareFigureSchema = z.object({
  value: shareSchema.nullable(),
  /** 95 %; the codes of a post count for as many as they are worth beside one another. */
  interval: intervalSchema,
  by: z.literal("wilson"),
});
export type ShareFigure = z.infer<typeof shareFigureSchema>;

/** Codes by how they stand to the reference's. */
export const outcomesSchema = z.object({
  right: countSchema,
  /** In favor for against and against for in favor; of sentiment, positive and negative. */
  wrongSide: countSchema,
  /** A side where the reference has none. */
  inExcess: countSchema,
  /** No side where the reference has one. */
  missed: countSchema,
});
export type Outcomes = z.infer<typeof outcomesSchema>;

const usesSchema = z.object({
  reference: countSchema,
  coder: countSchema,
  both: countSchema,
  precision: shareFigureSchema,
  recall: shareFigureSchema,
  f1: measureSchema,
});

const overallSchema = z.object({
  accuracy: shareFigureSchema,
  /** Mean F1 of the values that either coder used. */
  macroF1: measureSchema,
  /** Krippendorff's, nominal. */
  alpha: measureSchema,
});

export const variableFiguresSchema = z.object({
  /** A target, "sentiment", or null for all targets together. */
  variable: z.string().nullable(),
  posts: countSchema,
  /** Of all targets: one a post and target. */
  codes: countSchema,
  outcomes: outcomesSchema,
  ...overallSchema.shape,
  /** Mean F1 of favor and against; of sentiment, of positive and negative. */
  fAvg: measureSchema,
  values: z.array(z.object({ value: z.string(), ...usesSchema.shape })),
  /** In the order of `values`; rows: the reference; columns: the coder. */
  confusion: z.array(z.array(countSchema)),
});
export type VariableFigures = z.infer<typeof variableFiguresSchema>;

/** A tag is there or not; `macroF1` is the mean over both. */
export const tagFiguresSchema = z.object({
  tag: z.string(),
  target: z.string(),
  stance: z.enum(["favor", "against"]),
  posts: countSchema,
  ...usesSchema.shape,
  ...overallSchema.shape,
});
export type TagFigures = z.infer<typeof tagFiguresSchema>;

/** The coder's codes with a side, by what they rest on. */
export const sidedFiguresSchema = z.object({
  /** "words", "wording" and "conversation" add up to "all"; "sure" are codes of any of the three. */
  group: z.enum(["all", "words", "wording", "conversation", "sure"]),
  /** Null for all targets together. */
  variable: z.string().nullable(),
  codes: countSchema,
  outcomes: outcomesSchema,
  rightShare: shareFigureSchema,
  wrongSideShare: shareFigureSchema,
});
export type SidedFigures = z.infer<typeof sidedFiguresSchema>;

/** Of the codes with a side the surest, as many as asked for and all that are as sure as the last of them. */
export const coveragePointSchema = z.object({
  asked: shareSchema,
  kept: countSchema,
  of: countSchema,
  /** Confidence of the least sure one kept. */
  confidence: shareSchema,
  outcomes: outcomesSchema,
  rightShare: shareFigureSchema,
});
export type CoveragePoint = z.infer<typeof coveragePointSchema>;

export const calibrationSchema = z.object({
  of: z.enum(["sided", "neither"]),
  codes: countSchema,
  /** Bins that hold codes; the upper end belongs to the last bin only. */
  bins: z.array(
    z.object({
      from: shareSchema,
      to: shareSchema,
      codes: countSchema,
      meanConfidence: shareSchema,
      right: countSchema,
      rightShare: shareFigureSchema,
    }),
  ),
  /** Expected calibration error; null without codes. */
  error: shareSchema.nullable(),
});
export type Calibration = z.infer<typeof calibrationSchema>;

const learningPointSchema = z.object({
  /** Posts of each half whose codes are the reference's. */
  held: countSchema,
  /** Posts scored: at every point of both series the same. */
  scored: countSchema,
  macroF1: measureSchema,
  /** Macro-F1 less that of the same posts with nothing held; null at nothing held. */
  gain: measureSchema.nullable(),
  fAvg: measureSchema,
  alpha: measureSchema,
  /** Of the codes with a side. */
  wrongSideShare: shareFigureSchema,
});
export type LearningPoint = z.infer<typeof learningPointSchema>;

/**
 * Figures of all targets together where some posts' codes are the reference's. The coded posts are split into halves at
 * random, several times; from each half in turn posts are held and the other half is scored.
 */
export const learningCurveSchema = z.object({
  /** Posts that the reference coded for a target. */
  posts: countSchema,
  /** Splits into halves, and with it how often each post is scored at each point. */
  splits: countSchema,
  /** Posts chosen as `by` says, in words. */
  chosen: z.object({ by: z.string(), points: z.array(learningPointSchema) }),
  /** Posts drawn at random. */
  random: z.object({ points: z.array(learningPointSchema) }),
});
export type LearningCurve = z.infer<typeof learningCurveSchema>;

export const disagreementSchema = z.object({
  /** The post's id, after its thread's where there are several threads. */
  post: z.string(),
  /** A target or "sentiment". */
  variable: z.string(),
  reference: z.string(),
  coder: z.string(),
  kind: outcomesSchema.keyof().exclude(["right"]),
  /** Null for sentiment. */
  confidence: shareSchema.nullable(),
  basis: stanceSchema.shape.basis,
  sure: z.boolean(),
  reason: z.string().nullable(),
  /** Verbatim; of sentiment the sentences that speak for the value, the strongest three. */
  evidence: z.array(
    z.object({
      ...spanSchema.shape,
      text: z.string(),
      polarity: z.literal([-1, 1]),
      rule: z.string(),
    }),
  ),
  inferred: z.array(inferenceSchema),
});
export type Disagreement = z.infer<typeof disagreementSchema>;

/** The analysis's coder measured against one other. */
export const comparisonSchema = z.object({
  reference: z.object({ id: z.string(), label: z.string(), made: z.string() }),
  /** Posts that both coded for a target or for sentiment. */
  posts: countSchema,
  /** All targets together first where there are several, then the targets in codebook order, then sentiment. */
  variables: z.array(variableFiguresSchema),
  tags: z.array(tagFiguresSchema),
  sided: z.array(sidedFiguresSchema),
  /** All targets together. */
  coverage: z.array(coveragePointSchema),
  calibration: z.array(calibrationSchema),
  /** Null for fewer than two coded posts, and in a study too large to settle again and again. */
  learning: learningCurveSchema.nullable(),
  /** Codes with a confidence first, the surest before the others; then in page order. */
  disagreements: z.array(disagreementSchema),
});
export type Comparison = z.infer<typeof comparisonSchema>;

/** Why figures are not those of texts that the program had not met. */
export const knownSchema = z.object({
  /**
   * "rules": the text was known while the rules were written; "trained": the program was fitted to the study's texts and
   * codes; "topic": it was fitted to other texts on the topic, or its settings were chosen by them.
   */
  kind: z.enum(["rules", "trained", "topic"]),
  /** In a sentence. */
  what: z.string(),
});
export type Known = z.infer<typeof knownSchema>;

/** What `threadlens evaluate STUDY --json` prints. */
export const evaluationSchema = z.object({
  format: z.literal("threadlens-evaluation/1"),
  study: z.string(),
  title: z.string(),
  coder: z.object({ id: z.string(), version: z.string(), label: z.string() }),
  /** Empty where nothing is known against the figures being left-out ones. */
  known: z.array(knownSchema),
  posts: countSchema,
  threads: countSchema,
  /** As in the study's analysis. */
  agreement: z.array(agreementSchema),
  comparisons: z.array(comparisonSchema),
  issues: z.array(issueSchema),
});
export type Evaluation = z.infer<typeof evaluationSchema>;
