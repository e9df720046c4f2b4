import { citationsOf } from "../../model/citation.ts";
import { defaultCoder } from "../../model/coverage.ts";
import { findStudy, type Studies } from "../find-study.ts";
import { STUDY_PARAMETER, type Route } from "../route.ts";

export function studyCitation(studies: Studies): Route {
  return {
    method: "get",
    path: "/api/studies/{id}/citation",
    name: "studyCitation",
    summary:
      "What a text that uses the study cites, as CSL-JSON: its codes, its documents, the program.",
    parameters: [STUDY_PARAMETER],
    body: null,
    answer: "Citation",
    problems: ["unknown-study"],
    handle: (request, response) => {
      const study = findStudy(studies, request, response);
      if (study !== null)
        response.json(citationsOf(study.analysis, { coder: defaultCoder(study.analysis) }));
    },
  };
}
