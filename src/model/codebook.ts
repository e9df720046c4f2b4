import { z } from "zod";

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
});
export type Codebook = z.infer<typeof codebookSchema>;
export type CodebookInput = z.input<typeof codebookSchema>;
