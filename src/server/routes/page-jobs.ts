import type { Job } from "../../model/job.ts";
import { answerJob } from "../answer-job.ts";
import { analysesBodySchema, type AnalysesBody } from "../api-schemas.ts";
import type { Studies } from "../find-study.ts";
import type { Pipeline } from "../pipeline.ts";
import { sendBodyProblem, type ProblemKind } from "../problem.ts";
import type { Route } from "../route.ts";
import { codebookOf } from "../served-study.ts";
import { wordFault } from "../word-fault.ts";

export const PASTED_NAME = "pasted";

export const TEXT_JOB_PROBLEMS: readonly ProblemKind[] = [
  "bad-request",
  "bad-body",
  "too-large",
  "too-much",
  "not-json",
  "too-many-requests",
  "busy",
  "too-long",
];
export const JOB_PROBLEMS: readonly ProblemKind[] = [...TEXT_JOB_PROBLEMS, "input-has-errors"];

/** Nothing of the text or codebook outlives the request. */
export const pageJobs = (studies: Studies, pipeline: Pipeline): Route[] => [
  {
    ...pageJob(studies, pipeline, "analysis"),
    path: "/api/analyses",
    name: "analyseText",
    summary: "Analyses a pasted page or an export by a codebook. Nothing is stored.",
    answer: "Analysis",
  },
  {
    ...pageJob(studies, pipeline, "questions"),
    path: "/api/questions",
    name: "askOfText",
    summary:
      "Names the posts of a pasted page or an export whose code by a person would help. Nothing is stored.",
    answer: "Questions",
  },
];

function pageJob(studies: Studies, pipeline: Pipeline, want: Job["want"]) {
  return {
    method: "post",
    parameters: [],
    body: "AnalysesBody",
    isStreamed: true,
    problems: JOB_PROBLEMS,
    handle: async (request, response) => {
      const body = analysesBodySchema.safeParse(request.body, { error: wordFault });
      if (!body.success) {
        sendBodyProblem(response, body.error, "Send an object with text and codebook.");
        return;
      }
      const { codes = [], name = PASTED_NAME, ...sent } = body.data;
      const page = { ...sent, name, ...codebookIn(sent, studies) };
      await answerJob(request, response, pipeline, {
        job: { want, of: { page }, codes },
        codebookAdvice: codebookAdvice(sent.codebook, studies),
      });
    },
  } satisfies Partial<Route>;
}

/** The codebook itself where the id of a served study names it. */
export function codebookIn({ codebook }: Pick<AnalysesBody, "codebook">, studies: Studies) {
  const served = typeof codebook === "string" ? studies.get(codebook) : undefined;
  if (served === undefined) return { codebook };
  const { analysis } = served;
  return { codebook: codebookOf(analysis), codebookSha256: analysis.codebook.sha256 };
}

/** A single line is more likely the misspelt id of a study than a codebook. */
export function codebookAdvice(asked: string | object, studies: Studies): string {
  if (typeof asked !== "string" || asked.includes("\n"))
    return "The codebook has errors. Mend them and send it again.";
  const ids = [...studies.keys()].toSorted().join(", ");
  return `No study has this id, and read as YAML it is no codebook. The studies are: ${ids}.`;
}
