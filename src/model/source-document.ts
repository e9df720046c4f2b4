import { z } from "zod";

export const documentKindSchema = z.enum(["news", "encyclopedia", "report", "other"]);

/** EDTF day. */
export const daySchema = z.iso.date("must be a day such as 2023-01-11");

export const documentFactsSchema = z.object({
  /** The file as the study names it. */
  id: z.string(),
  title: z.string(),
  kind: documentKindSchema,
  publisher: z.string().nullable(),
  published: daySchema.nullable(),
  licence: z.string().nullable(),
});
export type DocumentFacts = z.infer<typeof documentFactsSchema>;

/** A background document as read: facts and decoded text (BOM dropped, nothing else changed). */
export type SourceDocument = DocumentFacts & { readonly text: string };
