import type { Studies as StudiesAnswer } from "../api-schemas.ts";
import type { Studies } from "../find-study.ts";
import type { Route } from "../route.ts";

export function listStudies(studies: Studies): Route {
  const answer: StudiesAnswer = {
    studies: [...studies.values()].map(({ id, title, analysis, reportDir }) => ({
      id,
      title,
      question: analysis.question,
      posts: analysis.posts.length,
      report: reportDir === null ? null : `reports/${id}/`,
    })),
  };
  return {
    method: "get",
    path: "/api/studies",
    name: "listStudies",
    summary: "The studies that are served.",
    parameters: [],
    body: null,
    answer: "Studies",
    problems: [],
    handle: (_request, response) => {
      response.json(answer);
    },
  };
}
