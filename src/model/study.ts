import { z } from "zod";
import { idSchema } from "./codebook.ts";
import { repairsSchema } from "./repair.ts";
import { daySchema, documentKindSchema } from "./source-document.ts";

const fileSchema = z.string().min(1).max(400);
const lineSchema = z.string().min(1).max(400);

/** What a column of a CSV with posts can hold. */
export const columnSchema = z.enum(["id", "parent", "author", "date", "text", "thread"]);

export const studyFileSchema = z.strictObject({
  study: idSchema,
  title: lineSchema,
  /** What the study asks, in a sentence or two. */
  question: z.string().min(1).max(600).optional(),
  codebook: fileSchema,
  threads: z.array(
    z.strictObject({
      id: idSchema,
      file: fileSchema,
      title: lineSchema.optional(),
      published: daySchema.optional(),
      publisher: lineSchema.optional(),
      licence: lineSchema.optional(),
      /** A form of page by name, where the program reads it wrongly. */
      form: lineSchema.optional(),
      /** Of an export: the one of its threads that is meant, by the export's id. */
      thread: lineSchema.optional(),
      /** Of a CSV: its columns where they are named otherwise. */
      columns: z.partialRecord(columnSchema, lineSchema).optional(),
      /** How the split of the page is corrected, one repair after the other. */
      repairs: repairsSchema.optional(),
    }),
  ),
  documents: z
    .array(
      z.strictObject({
        file: fileSchema,
        kind: documentKindSchema,
        title: lineSchema,
        publisher: lineSchema.optional(),
        published: daySchema.optional(),
        licence: lineSchema.optional(),
      }),
    )
    .default([]),
  /** Codes made elsewhere, by people or by another coder. */
  codes: z
    .array(
      z.strictObject({
        file: fileSchema,
        coder: idSchema,
        label: lineSchema,
        /** How the codes were made, in a sentence. */
        made: z.string().min(1).max(600),
        /** Krippendorff's alpha between the coder's own passes, by variable. */
        passesAlpha: z.record(z.string(), z.number().min(-1).max(1)).default({}),
      }),
    )
    .default([]),
  /** How far the texts were known while the program's rules were written, in a sentence; left out where they were not. */
  known: z.string().min(1).max(600).optional(),
  /** What a reader must know before using the figures; written by hand. */
  limits: z
    .array(z.strictObject({ title: lineSchema, text: z.string().min(1).max(600) }))
    .default([]),
});
export type StudyFile = z.infer<typeof studyFileSchema>;
