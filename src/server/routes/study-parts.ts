import { linksOf, postLinksJson } from "../../model/post-links.ts";
import { postTableJson } from "../../model/post-table-json.ts";
import { postTextsJson } from "../../model/post-texts.ts";
import { cachedAnswer } from "../cached-answer.ts";
import { findStudy, type Studies } from "../find-study.ts";
import { STUDY_PARAMETER, type Route } from "../route.ts";
import type { ServedStudy } from "../served-study.ts";

/** A study of very many posts in parts, each asked for when it is needed. */
export const studyParts = (studies: Studies): Route[] => [
  studyPart(studies, ({ analysis }) => postTableJson(analysis), {
    path: "/api/studies/{id}/table",
    name: "studyTable",
    summary:
      "The posts of a study as columns, without their words: small enough for very many posts.",
    answer: "PostTable",
  }),
  studyPart(studies, ({ analysis }) => postTextsJson(analysis.posts), {
    path: "/api/studies/{id}/texts",
    name: "studyTexts",
    summary:
      "The words of every post of a study, in the order of its table, and which of them are quoted.",
    answer: "PostTexts",
  }),
  studyPart(studies, ({ analysis }) => postLinksJson(linksOf(analysis)), {
    path: "/api/studies/{id}/links",
    name: "studyLinks",
    summary:
      "Which posts of a study quote, name, repeat or echo which others or the article, as columns; one a pair and kind.",
    answer: "PostLinks",
  }),
];

function studyPart(
  studies: Studies,
  make: (study: ServedStudy) => unknown,
  told: Pick<Route, "path" | "name" | "summary" | "answer">,
): Route {
  const send = cachedAnswer(make);
  return {
    ...told,
    method: "get",
    parameters: [STUDY_PARAMETER],
    body: null,
    problems: ["unknown-study"],
    handle: async (request, response) => {
      const study = findStudy(studies, request, response);
      if (study !== null) await send(study, request, response);
    },
  };
}
