import { answerJob } from "../answer-job.ts";
import { codebookBodySchema } from "../api-schemas.ts";
import type { Studies } from "../find-study.ts";
import type { Pipeline } from "../pipeline.ts";
import { readBody } from "../read-body.ts";
import type { Route } from "../route.ts";
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
      const advice = "Send an object with codebook.";
      const body = readBody(codebookBodySchema, request, response, advice);
      if (body === null) return;
      const { codebook } = codebookIn(body, studies);
      await answerJob(request, response, pipeline, { job: { want: "codebook", codebook } });
    },
  };
}
