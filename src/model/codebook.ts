import { z } from "zod";
import { rangeOfInterval } from "./edtf.ts";

/** A name used as a key in files and addresses. */
export const idSchema = z
  .string()
  .regex(
    /^[a-z0-9][a-z0-9-]{0,63}$/u,
    "must be a short name of lower-case letters, digits and hyphens",
  );

const MAX_NAMES = 20_000;
const textSchema = z.string().min(1).max(2_000);

const sideSchema = z.strictObject({
  /** When a post counts as this side, in a sentence for people. */
  means: textSchema,
  examples: z.array(textSchema).max(500).default([]),
});

export const targetSchema = z.strictObject({
  label: z.string().min(1).max(80),
  definition: textSchema,
  /** The words by which posts name the target. */
  names: z.array(z.string().min(1).max(120)).min(1).max(MAX_NAMES),
  favor: sideSchema,
  against: sideSchema,
});

export const tagSchema = z.strictObject({
  target: z.string(),
  stance: z.enum(["favor", "against"]),
});

/** YAML reads the year 0988 as the number 988; a smaller number is hardly meant for a year. */
const YEAR_DIGITS = 4;
const LEAST_YEAR = 100;

/** An event as posts call it, whether or not a document tells of it. */
export const namedEventSchema = z.strictObject({
  label: z.string().min(1).max(90),
  /** EDTF; two dates with a slash between them for a span: "2020-09-27/2020-11-10". */
  date: z
    .union([z.string(), z.number()])
    .transform((date) =>
      typeof date === "number" && date >= LEAST_YEAR
        ? String(date).padStart(YEAR_DIGITS, "0")
        : String(date),
    )
    .refine(
      (date) => rangeOfInterval(date) !== null,
      "must be a date such as 2020, 2020-09, 2020-09-27, 2020-22 (summer), 198X (the 1980s) or 2020-09-27/2020-11-10",
    ),
  /** Other words by which posts name it. */
  names: z.array(z.string().min(1).max(120)).max(MAX_NAMES).default([]),
});
export type NamedEvent = z.infer<typeof namedEventSchema>;

export const codebookSchema = z.strictObject({
  codebook: idSchema,
  version: z.union([z.number(), z.string()]).transform(String),
  language: z.string().min(2).max(20),
  /** Targets in the order in which they are shown. */
  targets: z
    .record(idSchema, targetSchema)
    .refine((targets) => Object.keys(targets).length > 0, "names no target")
    .refine(
      (targets) => !Object.hasOwn(targets, "sentiment"),
      'no target can be called "sentiment"',
    ),
  tags: z.record(idSchema, tagSchema).default({}),
  /** Events that posts are likely to name. */
  events: z.record(idSchema, namedEventSchema).default({}),
});
export type Codebook = z.infer<typeof codebookSchema>;
export type CodebookInput = z.input<typeof codebookSchema>;
