import type { z } from "zod";
import { AnswerError } from "../fetch-analysis.ts";

/** What the server answered; rejects as `AnswerError` what is of another form, which a page of another version would get. */
export function readAnswer<T>(schema: z.ZodType<T>, answer: unknown): T {
  const read = schema.safeParse(answer);
  if (read.success) return read.data;
  throw new AnswerError(
    "The answer does not have the form that this page reads.",
    "Build page and server from the same version, then load the page again.",
  );
}
