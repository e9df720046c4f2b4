import { z } from "zod";

export const placeSchema = z.object({
  file: z.string(),
  /** 1 is the first line. */
  line: z.number().int().min(1),
  /** 1 is the first UTF-16 code unit of the line. */
  column: z.number().int().min(1),
});
export type Place = z.infer<typeof placeSchema>;

/** [start, end) in UTF-16 code units of the text it speaks of. */
export const spanSchema = z.object({
  start: z.number().int().min(0),
  end: z.number().int().min(0),
});
export type Span = z.infer<typeof spanSchema>;
