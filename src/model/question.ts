import { z } from "zod";
import { issueSchema } from "./issue.ts";

const countSchema = z.number().int().min(0);

/** A post whose code by a person would help, and what is known of it. */
export const questionSchema = z.object({
  thread: z.string(),
  /** Id of the post, as in an analysis. */
  post: z.string(),
  /** What a file of codes calls it: the export's id where it has one, else its own. */
  code: z.string(),
  author: z.string().nullable(),
  /** Its first words, on one line. */
  opening: z.string(),
  /** What to code it for, in codebook order. */
  targets: z.array(z.string()).min(1),
  /** Of its writer, given and got: writers with most of them are asked about first. */
  replies: countSchema,
  /** Other writers who answer the writer of the post, and those of them who quote it. */
  answeredBy: countSchema,
  quotedBy: countSchema,
  /** Other writers whom the writer of the post answers. */
  answers: countSchema,
  /** Other posts whose side the conversation ties to this code. */
  bearsOn: countSchema,
  /** Coders of the study whose codes of this post are there already, but not held. */
  codedBy: z.array(z.string()),
  /** Why this post, in one or two sentences. */
  why: z.string(),
});
export type Question = z.infer<typeof questionSchema>;

/** What `threadlens ask … --json` prints. */
export const questionsSchema = z.object({
  format: z.literal("threadlens-questions/1"),
  /** Those to code first before the others, by the writers' replies; none where no post seems to judge a target or every such post is coded. */
  questions: z.array(questionSchema),
  /** Lines of a file of codes, to be filled in. */
  codes: z.string(),
  issues: z.array(issueSchema),
});
export type Questions = z.infer<typeof questionsSchema>;
