import { createHash } from "node:crypto";
import { findStudy, type Studies } from "../find-study.ts";
import { STUDY_PARAMETER, type Route } from "../route.ts";

/** The analyses do not change while the server runs: each is written out and named once. */
export function studyAnalysis(studies: Studies): Route {
  const answers = new Map(
    [...studies.values()].map(({ id, analysis }) => {
      const text = JSON.stringify(analysis);
      const hash = createHash("sha256").update(text).digest("base64url");
      return [id, { text, etag: `W/"${hash}"` }];
    }),
  );
  return {
    method: "get",
    path: "/api/studies/{id}/analysis",
    name: "studyAnalysis",
    summary: "The whole analysis of a study.",
    parameters: [STUDY_PARAMETER],
    body: null,
    answer: "Analysis",
    problems: ["unknown-study"],
    handle: (request, response) => {
      const study = findStudy(studies, request, response);
      const answer = study === null ? undefined : answers.get(study.id);
      if (answer === undefined) return;
      response.set({ ETag: answer.etag, "Cache-Control": "no-cache" });
      response.type("application/json").send(answer.text);
    },
  };
}
