import { analysesBodySchema } from "../api-schemas.ts";
import type { Studies } from "../find-study.ts";
import type { Pipeline } from "../pipeline.ts";
import { sendBodyProblem, sendProblem } from "../problem.ts";
import type { Route } from "../route.ts";
import { codebookOf } from "../served-study.ts";
import { wordFault } from "../word-fault.ts";

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
      const body = analysesBodySchema.safeParse(request.body, { error: wordFault });
      if (!body.success) {
        sendBodyProblem(response, body.error, "Send an object with text and codebook.");
        return;
      }
      const { text, codebook: asked, form, published, name = PASTED_NAME } = body.data;
      const served = typeof asked === "string" ? studies.get(asked) : undefined;
      const { value: codebook, issues } = pipeline.readCodebookText(
        served === undefined ? asked : codebookOf(served.analysis),
        "codebook",
      );
      const codebookFaults = issues.filter(({ severity }) => severity === "error");
      if (codebook === null || codebookFaults.length > 0) {
        sendProblem(response, "input-has-errors", codebookAdvice(asked, studies), { issues });
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

/** A single line is more likely the misspelt id of a study than a codebook. */
function codebookAdvice(asked: string | object, studies: Studies): string {
  if (typeof asked !== "string" || asked.includes("\n"))
    return "The codebook has errors. Mend them and send it again.";
  const ids = [...studies.keys()].toSorted().join(", ");
  return `No study has this id, and read as YAML it is no codebook. The studies are: ${ids}.`;
}
