import type { Job } from "../../model/job.ts";
import { answerJob } from "../answer-job.ts";
import { studyBodySchema } from "../api-schemas.ts";
import { findStudy, type Studies } from "../find-study.ts";
import type { Pipeline } from "../pipeline.ts";
import { readBody } from "../read-body.ts";
import { STUDY_PARAMETER, type Route } from "../route.ts";
import { JOB_PROBLEMS } from "./page-jobs.ts";

/** The reader's codes do not outlive the request. */
export const studyJobs = (studies: Studies, pipeline: Pipeline): Route[] => [
  {
    ...studyJob(studies, pipeline, "analysis"),
    path: "/api/studies/{id}/analyses",
    name: "analyseStudy",
    summary:
      "Analyses a study again with codes of the reader held fixed, by the coder you. A code for a post that is not there is an issue of the answer. Nothing is stored.",
    answer: "Analysis",
  },
  {
    ...studyJob(studies, pipeline, "questions"),
    path: "/api/studies/{id}/questions",
    name: "askOfStudy",
    summary:
      "Names the posts of a study whose code by a person would help, besides those that the reader coded. Nothing is stored.",
    answer: "Questions",
  },
];

function studyJob(studies: Studies, pipeline: Pipeline, want: Job["want"]) {
  return {
    method: "post",
    parameters: [STUDY_PARAMETER],
    body: "StudyBody",
    isStreamed: true,
    problems: ["unknown-study", ...JOB_PROBLEMS],
    handle: async (request, response) => {
      const study = findStudy(studies, request, response);
      if (study === null) return;
      const advice = "Send an object with codes, a list.";
      const body = readBody(studyBodySchema, request, response, advice);
      if (body === null) return;
      const job = { want, of: { study: study.id }, codes: body.codes };
      await answerJob(request, response, pipeline, { job });
    },
  } satisfies Partial<Route>;
}
