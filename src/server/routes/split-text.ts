import { answerJob } from "../answer-job.ts";
import { splitBodySchema } from "../api-schemas.ts";
import type { Pipeline } from "../pipeline.ts";
import { readBody } from "../read-body.ts";
import type { Route } from "../route.ts";
import { TEXT_JOB_PROBLEMS } from "./page-jobs.ts";

const UNNAMED = "text";

/** The thread carries its own issues: a page without comments is an answer, not a failure. */
export function splitText(pipeline: Pipeline): Route {
  return {
    method: "post",
    path: "/api/split",
    name: "splitText",
    summary:
      "Splits a pasted page, or an export by its file's name and content, into posts; of a page also article and furniture. Nothing is stored.",
    parameters: [],
    body: "SplitBody",
    answer: "SplitAnswer",
    isStreamed: true,
    problems: TEXT_JOB_PROBLEMS,
    handle: async (request, response) => {
      const body = readBody(splitBodySchema, request, response, "Send an object with text.");
      if (body === null) return;
      const { name = UNNAMED, ...sent } = body;
      await answerJob(request, response, pipeline, {
        job: { want: "split", text: { ...sent, name } },
      });
    },
  };
}
