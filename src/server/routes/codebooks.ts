import { answerJob } from "../answer-job.ts";
import { codebookBodySchema } from "../api-schemas.ts";
import type { Studies } from "../find-study.ts";
import type { Pipeline } from "../pipeline.ts";
import { sendBodyProblem } from "../problem.ts";
import type { Route } from "../route.ts";
import { wordFault } from "../word-fault.ts";
import { codebookIn, TEXT_JOB_PROBLEMS } from "./page-jobs.ts";

/** A codebook with errors is an answer, with its issues. */
export function codebooks(studies: Studies, pipeline: Pipeline): Route {
  return {
    method: "post",
    path: "/api/codebooks",
    name: "checkCodebook",
    summary:
      "Checks a codebook and gives it as an object and as YAML; of YAML with errors, the line of each. Nothing is stored.",
    parameters: [],
    body: "CodebookBody",
    answer: "CheckedCodebook",
    isStreamed: true,
    problems: TEXT_JOB_PROBLEMS,
    handle: async (request, response) => {
      const body = codebookBodySchema.safeParse(request.body, { error: wordFault });
      if (!body.success) {
        sendBodyProblem(response, body.error, "Send an object with codebook.");
        return;
      }
      const { codebook } = codebookIn(body.data, studies);
      await answerJob(request, response, pipeline, { job: { want: "codebook", codebook } });
    },
  };
}
