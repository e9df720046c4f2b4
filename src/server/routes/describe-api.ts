import { openapiDocument } from "../openapi.ts";
import type { Route } from "../route.ts";

/** The document lists the other routes and itself. */
export function describeApi(others: readonly Route[]): Route {
  const route: Route = {
    method: "get",
    path: "/api/openapi.json",
    name: "describeApi",
    summary: "This interface as an OpenAPI 3.1 document.",
    parameters: [],
    body: null,
    answer: "OpenApi",
    problems: [],
    handle: (_request, response) => {
      response.json(document);
    },
  };
  const document = openapiDocument([...others, route]);
  return route;
}
