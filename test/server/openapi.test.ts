import { pino } from "pino";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { createApp } from "../../src/server/create-app.ts";
import { linePipeline, runApp } from "./running-app.ts";
import { riverStudy } from "./small-study.ts";

const documentSchema = z.object({
  openapi: z.literal("3.1.0"),
  paths: z.record(z.string(), z.record(z.string(), z.looseObject({ operationId: z.string() }))),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
});

const postsSchema = z.object({
  parameters: z.array(
    z.object({
      name: z.string(),
      description: z.string(),
      schema: z.looseObject({ type: z.string() }),
    }),
  ),
});

/** The routes that Express holds, as "get /path/{id}". */
function routesOf(app: ReturnType<typeof createApp>): string[] {
  return app.router.stack.flatMap(({ route }) =>
    route === undefined || route.path === "/"
      ? []
      : route.stack
          .filter(({ method }) => method === "get" || method === "post")
          .map(({ method }) => `${method} ${route.path.replaceAll(/:(\w+)/gu, "{$1}")}`),
  );
}

async function documentOf(url: string) {
  const response = await fetch(`${url}/api/openapi.json`);
  return documentSchema.parse(await response.json());
}

describe("openapiDocument", () => {
  test("lists every route of the server, and none else", async () => {
    const study = riverStudy();
    const app = createApp({
      studies: new Map([[study.id, study]]),
      pipeline: linePipeline,
      pageDir: "/nonexistent",
      logger: pino({ level: "silent" }),
    });
    const { paths } = await documentOf(await runApp());
    const listed = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect([...new Set(routesOf(app))].toSorted()).toEqual(listed.toSorted());
    expect(listed.length).toBeGreaterThanOrEqual(12);
  });

  test("says of every parameter of the posts what it takes, and which may be repeated", async () => {
    const { paths } = await documentOf(await runApp());
    const { parameters } = postsSchema.parse(paths["/api/studies/{id}/posts"]?.["get"]);
    const repeated = parameters.filter(({ schema }) => schema.type === "array");
    expect(repeated.map(({ name }) => name)).toEqual(["stance", "answered", "code", "key"]);
    expect(parameters.map(({ name }) => name)).toContain("coder");
    for (const { description } of parameters) expect(description).not.toBe("");
  });

  test("says which versions of a timeline there are, and what it answers with", async () => {
    const { paths, components } = await documentOf(await runApp());
    const route = paths["/api/studies/{id}/timeline"]?.["get"];
    expect(postsSchema.parse(route).parameters).toContainEqual(
      expect.objectContaining({
        name: "version",
        schema: { type: "string", enum: ["found", "reviewed"] },
      }),
    );
    expect(route).toMatchObject({ responses: { 400: { description: "bad-query" } } });
    expect(components.schemas["Timeline"]).toMatchObject({
      properties: { readersEvents: { items: { $ref: "#/components/schemas/ReadersEvent" } } },
    });
  });

  test("defines every schema that it refers to", async () => {
    const document = await documentOf(await runApp());
    const references = JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)/gu);
    const names = new Set([...references].map(([, name]) => name ?? ""));
    expect(names.size).toBeGreaterThan(5);
    for (const name of names) expect(Object.keys(document.components.schemas)).toContain(name);
  });
});
