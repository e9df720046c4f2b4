import { z } from "zod";
import { answerSchemas, bodySchemas } from "./api-schemas.ts";
import { statusOf, type ProblemKind } from "./problem.ts";
import type { Route } from "./route.ts";

const TEXT = { type: "string" };
const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const json = (name: string, type = "application/json") => ({
  content: { [type]: { schema: reference(name) } },
});

/** The OpenAPI 3.1 document of the routes; its schemas are made from those that check the requests. */
export function openapiDocument(routes: readonly Route[]) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) (paths[route.path] ??= {})[route.method] = operation(route);
  return {
    openapi: "3.1.0" as const,
    info: {
      title: "threadlens",
      version: "1",
      description:
        "Posts of a comment thread, their stance toward the targets of a codebook, and a sourced timeline.",
    },
    paths,
    components: {
      schemas: { ...jsonSchemas(answerSchemas, "output"), ...jsonSchemas(bodySchemas, "input") },
    },
  };
}

/** An answer that comes in events. */
const streamOf = (answer: string) => ({
  "text/event-stream": {
    schema: {
      ...TEXT,
      description: `Server-sent events, each with one line of data: progress (Progress) while the work goes on, then done (${answer}) or problem (Problem). The work ends where the client goes away.`,
    },
  },
});

function answerOf({ answer, answerType, isStreamed = false }: Route) {
  const { content } = json(answer, answerType);
  return { content: isStreamed ? { ...content, ...streamOf(answer) } : content };
}

function operation(route: Route) {
  const { name, summary, parameters, body, problems } = route;
  return {
    operationId: name,
    summary,
    parameters: parameters.map(({ repeated, values, ...parameter }) => ({
      ...parameter,
      required: parameter.in === "path",
      schema: repeated
        ? { type: "array", items: TEXT }
        : { ...TEXT, ...(values !== undefined && { enum: values }) },
    })),
    ...(body === null ? {} : { requestBody: { required: true, ...json(body) } }),
    responses: {
      200: { description: "Done.", ...answerOf(route) },
      ...problemAnswers([...problems, "too-many-requests", "failed"]),
    },
  };
}

function problemAnswers(problems: readonly ProblemKind[]) {
  const byStatus = new Map<number, Set<ProblemKind>>();
  for (const kind of problems) {
    const status = statusOf(kind);
    byStatus.set(status, (byStatus.get(status) ?? new Set()).add(kind));
  }
  return Object.fromEntries(
    [...byStatus].map(([status, kinds]) => [
      status,
      { description: [...kinds].join(", "), ...json("Problem", "application/problem+json") },
    ]),
  );
}

function jsonSchemas(schemas: Readonly<Record<string, z.ZodType>>, io: "input" | "output") {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(schemas)) registry.add(schema, { id });
  const made = z.toJSONSchema(registry, { io, uri: (id) => reference(id).$ref });
  return Object.fromEntries(
    Object.entries(made.schemas).map(([id, { $schema: _dialect, $id: _id, ...schema }]) => [
      id,
      schema,
    ]),
  );
}
