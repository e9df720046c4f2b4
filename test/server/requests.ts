import { expect } from "vitest";
import { z } from "zod";
import { problemSchema } from "../../src/server/problem.ts";

export function post(
  url: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return fetch(url, {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
}

/** The problem that an answer holds; checks its type, its shape and that the two statuses are one. */
export async function problemOf(response: Response) {
  expect(response.headers.get("content-type")).toMatch(/^application\/problem\+json/u);
  const problem = z.strictObject(problemSchema.shape).parse(await response.json());
  expect(problem.status).toBe(response.status);
  return problem;
}
