import { splitBodySchema } from "../api-schemas.ts";
import type { Pipeline } from "../pipeline.ts";
import { sendBodyProblem } from "../problem.ts";
import type { Route } from "../route.ts";
import { wordFault } from "../word-fault.ts";

/** The thread carries its own issues: a page without comments is an answer, not a failure. */
export function splitText({ splitThread }: Pipeline): Route {
  return {
    method: "post",
    path: "/api/split",
    name: "splitText",
    summary: "Splits a pasted page into article, posts and furniture. Nothing is stored.",
    parameters: [],
    body: "SplitBody",
    answer: "Thread",
    problems: ["bad-request", "bad-body", "too-large", "not-json", "too-many-requests"],
    handle: (request, response) => {
      const body = splitBodySchema.safeParse(request.body, { error: wordFault });
      if (!body.success) {
        sendBodyProblem(response, body.error, "Send an object with text.");
        return;
      }
      const { text, form, name } = body.data;
      response.json(
        splitThread(text, {
          ...(form === undefined ? {} : { form }),
          ...(name === undefined ? {} : { name }),
        }),
      );
    },
  };
}
