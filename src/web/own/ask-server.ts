import { z } from "zod";
import { issueSchema, type Issue } from "../../model/issue.ts";
import { AnswerError } from "../fetch-analysis.ts";

const problemSchema = z.object({
  title: z.string(),
  detail: z.string(),
  issues: z.array(issueSchema).optional(),
});

/** What the server refused, with the places in the text or codebook. */
class RefusedError extends AnswerError {
  readonly issues: readonly Issue[];
  constructor({ title, detail, issues = [] }: z.infer<typeof problemSchema>) {
    super(`${title}.`, detail);
    this.issues = issues;
  }
}

type Asked = {
  readonly path: string;
  readonly body: object;
  readonly signal?: AbortSignal | undefined;
};

/** Sends JSON and gives the answer whole; rejects with `AnswerError` where there is none. */
export async function askServer({ path, body, signal }: Asked): Promise<Response> {
  const response = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
    ...(signal === undefined ? {} : { signal }),
  }).catch((error: unknown) => {
    if (signal?.aborted === true) throw error;
    throw new AnswerError("The server does not answer.", "See that it runs, then try again.");
  });
  if (response.ok) return response;
  const problem = problemSchema.safeParse(await response.json().catch(() => null));
  if (problem.success) throw new RefusedError(problem.data);
  throw new AnswerError(`The server answered with ${response.status}.`, "Try again.");
}
