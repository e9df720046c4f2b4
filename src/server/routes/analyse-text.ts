import { analysesBodySchema } from "../api-schemas.ts";
import type { Studies } from "../find-study.ts";
import type { Pipeline } from "../pipeline.ts";
import { bodyErrors, sendProblem } from "../problem.ts";
import type { Route } from "../route.ts";
import { codebookOf } from "../served-study.ts";

const PASTED_NAME = "pasted";

/** Nothing of the text or codebook outlives the request. */
export function analyseText(studies: Studies, pipeline: Pipeline): Route {
  return {
    method: "post",
    path: "/api/analyses",
    name: "analyseText",
    summary: "Analyses a pasted page by a codebook. Nothing is stored.",
    parameters: [],
    body: "AnalysesBody",
    answer: "Analysis",
    problems: [
      "bad-request",
      "bad-body",
      "too-large",
      "not-json",
      "input-has-errors",
      "too-many-requests",
    ],
    handle: (request, response) => {
      const body = analysesBodySchema.safeParse(request.body);
      if (!body.success) {
        sendProblem(response, "bad-body", "Send an object with text and codebook.", {
          errors: bodyErrors(body.error),
        });
        return;
      }
      const { text, codebook: asked, form, published, name = PASTED_NAME } = body.data;
      const given = typeof asked === "string" ? studies.get(asked) : null;
      if (given === undefined) {
        const ids = [...studies.keys()].toSorted().join(", ");
        const detail = `There is no such study. There are: ${ids}.`;
        sendProblem(response, "bad-body", detail, { errors: [{ pointer: "/codebook", detail }] });
        return;
      }
      const { value: codebook, issues } = pipeline.readCodebookText(
        given === null ? asked : codebookOf(given.analysis),
        "codebook",
      );
      const codebookFaults = issues.filter(({ severity }) => severity === "error");
      if (codebook === null || codebookFaults.length > 0) {
        const detail = "The codebook has errors. Mend them and send it again.";
        sendProblem(response, "input-has-errors", detail, { issues });
        return;
      }
      const analysis = pipeline.analyseText({
        name,
        text,
        codebook,
        ...(form === undefined ? {} : { form }),
        ...(published === undefined ? {} : { published }),
      });
      const faults = analysis.issues.filter(({ severity }) => severity === "error");
      if (faults.length === 0) response.set("Cache-Control", "no-store").json(analysis);
      else
        sendProblem(response, "input-has-errors", faults[0]?.message ?? "", {
          issues: analysis.issues,
        });
    },
  };
}
