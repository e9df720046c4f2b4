import type { Timeline } from "../api-schemas.ts";
import { findStudy, type Studies } from "../find-study.ts";
import { STUDY_PARAMETER, type Route } from "../route.ts";

export function studyTimeline(studies: Studies): Route {
  return {
    method: "get",
    path: "/api/studies/{id}/timeline",
    name: "studyTimeline",
    summary:
      "The dated events of a study, each with its sources, and the documents they come from.",
    parameters: [STUDY_PARAMETER],
    body: null,
    answer: "Timeline",
    problems: ["unknown-study"],
    handle: (request, response) => {
      const study = findStudy(studies, request, response);
      if (study === null) return;
      const { events, documents } = study.analysis;
      const answer: Timeline = { events, documents };
      response.json(answer);
    },
  };
}
