import type { RequestHandler } from "express";
import type { Job, SentPage, TextJob } from "../../model/job.ts";
import type { ReadersCode } from "../../model/readers-code.ts";
import { answerJob } from "../answer-job.ts";
import { analysesBodySchema, type AnalysesBody } from "../api-schemas.ts";
import type { Studies } from "../find-study.ts";
import type { Pipeline } from "../pipeline.ts";
import type { ProblemKind } from "../problem.ts";
import { readBody } from "../read-body.ts";
import type { Route } from "../route.ts";
import { codebookOf } from "../served-study.ts";

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
    handle: answerPage(studies, pipeline, ({ page, codes }) => ({ want, of: { page }, codes })),
  } satisfies Partial<Route>;
}

const PASTED_NAME = "pasted";

type Sent = { readonly page: SentPage; readonly codes: readonly ReadersCode[] };

/**
 * Has what is to be done with a page and the reader's codes done, and answers.
 *
 * In: `type` of the answer; JSON where it is left out.
 */
export function answerPage(
  studies: Studies,
  pipeline: Pipeline,
  jobOf: (sent: Sent) => Job | TextJob,
  type?: string,
): RequestHandler {
  return async (request, response) => {
    const advice = "Send an object with text and codebook.";
    const body = readBody(analysesBodySchema, request, response, advice);
    if (body === null) return;
    const { codes = [], name = PASTED_NAME, ...sent } = body;
    const page = { ...sent, name, ...codebookIn(sent, studies) };
    await answerJob(request, response, pipeline, {
      job: jobOf({ page, codes }),
      ...(type === undefined ? {} : { type }),
      codebookAdvice: codebookAdvice(sent.codebook, studies),
    });
  };
}

/** The codebook itself where the id of a served study names it. */
export function codebookIn({ codebook }: Pick<AnalysesBody, "codebook">, studies: Studies) {
  const served = typeof codebook === "string" ? studies.get(codebook) : undefined;
  if (served === undefined) return { codebook };
  const { analysis } = served;
  return { codebook: codebookOf(analysis), codebookSha256: analysis.codebook.sha256 };
}

/** A single line is more likely the misspelt id of a study than a codebook. */
function codebookAdvice(asked: string | object, studies: Studies): string {
  if (typeof asked !== "string" || asked.includes("\n"))
    return "The codebook has errors. Mend them and send it again.";
  const ids = [...studies.keys()].toSorted().join(", ");
  return `No study has this id, and read as YAML it is no codebook. The studies are: ${ids}.`;
}
