import { answerJob } from "../answer-job.ts";
import { analysesBodySchema } from "../api-schemas.ts";
import type { Studies } from "../find-study.ts";
import type { Pipeline } from "../pipeline.ts";
import { sendBodyProblem } from "../problem.ts";
import type { Route } from "../route.ts";
import { wordFault } from "../word-fault.ts";
import { codebookAdvice, codebookIn, JOB_PROBLEMS, PASTED_NAME } from "./page-jobs.ts";

const ZIP_TYPE = "application/zip";

/** Nothing of it is stored: the zip is made in memory and sent. */
export function studyFolders(studies: Studies, pipeline: Pipeline): Route {
  return {
    method: "post",
    path: "/api/study-folders",
    name: "packStudyFolder",
    summary:
      "Packs a pasted page or an export with its codebook, repairs and codes as a study’s folder, a zip that the command line analyses alike. Nothing is stored.",
    parameters: [],
    body: "AnalysesBody",
    answer: "StudyFolder",
    answerType: ZIP_TYPE,
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
        job: { want: "study-folder", page, codes },
        type: ZIP_TYPE,
        codebookAdvice: codebookAdvice(sent.codebook, studies),
      });
    },
  };
}
