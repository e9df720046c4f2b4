import { postTableJson } from "../../model/post-table-json.ts";
import { cachedAnswer } from "../cached-answer.ts";
import { findStudy, type Studies } from "../find-study.ts";
import { STUDY_PARAMETER, type Route } from "../route.ts";

export function studyTable(studies: Studies): Route {
  const send = cachedAnswer(({ analysis }) => postTableJson(analysis));
  return {
    method: "get",
    path: "/api/studies/{id}/table",
    name: "studyTable",
    summary:
      "The posts of a study as columns, without their words: small enough for very many posts.",
    parameters: [STUDY_PARAMETER],
    body: null,
    answer: "PostTable",
    problems: ["unknown-study"],
    handle: async (request, response) => {
      const study = findStudy(studies, request, response);
      if (study !== null) await send(study, request, response);
    },
  };
}
