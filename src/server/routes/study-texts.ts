import type { PostTexts } from "../api-schemas.ts";
import { cachedAnswer } from "../cached-answer.ts";
import { findStudy, type Studies } from "../find-study.ts";
import { STUDY_PARAMETER, type Route } from "../route.ts";

export function studyTexts(studies: Studies): Route {
  const send = cachedAnswer(({ analysis }): PostTexts => ({
    texts: analysis.posts.map(({ text }) => text),
  }));
  return {
    method: "get",
    path: "/api/studies/{id}/texts",
    name: "studyTexts",
    summary: "The words of every post of a study, in the order of its table.",
    parameters: [STUDY_PARAMETER],
    body: null,
    answer: "PostTexts",
    problems: ["unknown-study"],
    handle: async (request, response) => {
      const study = findStudy(studies, request, response);
      if (study !== null) await send(study, request, response);
    },
  };
}
