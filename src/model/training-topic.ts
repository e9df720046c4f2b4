import { z } from "zod";
import { idSchema, targetSchema } from "./codebook.ts";
import { stanceValueSchema } from "./stance.ts";

const textSchema = z.string().min(1).max(5_000);

/** Invented comments on one topic, written to train and check the coder (corpus/training). */
export const trainingTopicSchema = z.strictObject({
  topic: idSchema,
  title: textSchema,
  /** "check": never used for anything but a final check of what was trained on the others. */
  use: z.enum(["train", "check"]),
  targets: z.record(
    idSchema,
    targetSchema.extend({
      favor: z.object({ means: textSchema }),
      against: z.object({ means: textSchema }),
    }),
  ),
  comments: z
    .array(
      z.strictObject({
        voice: z.string().min(1).max(40),
        text: textSchema,
        stance: z.record(z.string(), stanceValueSchema),
      }),
    )
    .max(10_000),
});
export type TrainingTopic = z.infer<typeof trainingTopicSchema>;
