import { z } from "zod";

/** How far a long piece of work has come. */
export const progressSchema = z.object({
  step: z.enum(["reading", "splitting", "coding", "timeline", "linking", "counting"]),
  /** Of the step: posts, documents or files, as the step counts. */
  done: z.number().int().min(0),
  total: z.number().int().min(0),
});
export type Progress = z.infer<typeof progressSchema>;

/** Told now and then while the work goes on, `done` never falling within a step. */
export type OnProgress = (progress: Progress) => void;
