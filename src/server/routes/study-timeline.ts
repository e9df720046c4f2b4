import type { Analysis } from "../../model/analysis.ts";
import { versionSchema, type Timeline, type TimelineVersion } from "../api-schemas.ts";
import { findStudy, type Studies } from "../find-study.ts";
import { sendProblem } from "../problem.ts";
import { STUDY_PARAMETER, type Route } from "../route.ts";
import { readTimelineQuery } from "../timeline-query.ts";

export function studyTimeline(studies: Studies): Route {
  return {
    method: "get",
    path: "/api/studies/{id}/timeline",
    name: "studyTimeline",
    summary:
      "The dated events of a study, each with its sources, and the documents they come from; apart from them, what posts speak of and no document tells.",
    parameters: [
      STUDY_PARAMETER,
      {
        name: "version",
        in: "query",
        description:
          "found for the events as the program found them; reviewed, the default, for the events as people left them, where somebody reviewed them. The answer names its version.",
        repeated: false,
        values: versionSchema.options,
      },
    ],
    body: null,
    answer: "Timeline",
    problems: ["bad-query", "unknown-study"],
    handle: (request, response) => {
      const study = findStudy(studies, request, response);
      if (study === null) return;
      const read = readTimelineQuery(request.query);
      if ("detail" in read) sendProblem(response, "bad-query", read.detail);
      else response.json(timelineOf(study.analysis, read.value));
    },
  };
}

function timelineOf(analysis: Analysis, asked: TimelineVersion): Timeline {
  const { events, readersEvents, curation, documents } = analysis;
  if (curation === null)
    return { version: "found", events, readersEvents, curation: null, documents };
  const { found, readersEvents: alone, ...review } = curation;
  const shown =
    asked === "found" ? { events: found, readersEvents: alone } : { events, readersEvents };
  return { version: asked, ...shown, curation: review, documents };
}
