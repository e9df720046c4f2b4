import type { Studies } from "../find-study.ts";
import type { Pipeline } from "../pipeline.ts";
import type { Route } from "../route.ts";
import { answerPage, JOB_PROBLEMS } from "./page-jobs.ts";

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
    handle: answerPage(studies, pipeline, (sent) => ({ want: "study-folder", ...sent }), ZIP_TYPE),
  };
}
