import type { Studies } from "../find-study.ts";
import type { Route } from "../route.ts";

export function health(studies: Studies): Route {
  return {
    method: "get",
    path: "/healthz",
    name: "health",
    summary: "Whether the server answers.",
    parameters: [],
    body: null,
    answer: "Health",
    problems: [],
    handle: (_request, response) => {
      response.set("Cache-Control", "no-store").json({ status: "ok", studies: studies.size });
    },
  };
}
