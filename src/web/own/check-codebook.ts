import { z } from "zod";
import { codebookSchema, type Codebook } from "../../model/codebook.ts";
import { issueSchema, type Issue } from "../../model/issue.ts";
import { askServer } from "./ask-server.ts";
import { readAnswer } from "./read-answer.ts";

const answerSchema = z.object({
  codebook: codebookSchema.nullable(),
  yaml: z.string().nullable(),
  issues: z.array(issueSchema),
});

export type CheckedCodebook = {
  /** Null where it has errors. */
  readonly codebook: Codebook | null;
  readonly yaml: string | null;
  readonly issues: readonly Issue[];
};

/** Has a codebook checked: an object, YAML text, or the id of a served study. */
export async function checkCodebook(
  codebook: object | string,
  signal: AbortSignal,
): Promise<CheckedCodebook> {
  const response = await askServer({ path: "api/codebooks", body: { codebook }, signal });
  return readAnswer(answerSchema, await response.json());
}
