import type { Response } from "express";
import { z } from "zod";
import { issueSchema, type Issue } from "../model/issue.ts";

const kinds = {
  "bad-request": { status: 400, title: "The request cannot be read" },
  "bad-query": { status: 400, title: "The query does not fit" },
  "bad-body": { status: 400, title: "The body does not fit" },
  "not-found": { status: 404, title: "There is nothing at this address" },
  "unknown-study": { status: 404, title: "There is no such study" },
  "no-report": { status: 404, title: "There is no report" },
  "method-not-allowed": { status: 405, title: "This address does not take that method" },
  "too-large": { status: 413, title: "The body is too large" },
  "wrong-host": { status: 421, title: "This server has another name" },
  "not-json": { status: 415, title: "The body is not JSON" },
  "input-has-errors": { status: 422, title: "The input has errors" },
  "too-many-requests": { status: 429, title: "Too many requests" },
  "too-much": { status: 413, title: "It takes too much memory" },
  failed: { status: 500, title: "The program failed" },
  busy: { status: 503, title: "The server is busy" },
  "too-long": { status: 503, title: "It takes too long" },
  "page-not-built": { status: 503, title: "The page is not built" },
} satisfies Record<string, { status: number; title: string }>;

export type ProblemKind = keyof typeof kinds;

/** RFC 9457 problem details. */
export const problemSchema = z.object({
  type: z.string().meta({ description: "A name for the kind of problem, as a URN." }),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().meta({ description: "What was found and what to do." }),
  errors: z
    .array(z.object({ pointer: z.string(), detail: z.string() }))
    .optional()
    .meta({ description: "Parts of the body that do not fit, by JSON pointer." }),
  issues: z
    .array(issueSchema)
    .optional()
    .meta({ description: "What is wrong in the text or codebook, by place." }),
});
export type Problem = z.infer<typeof problemSchema>;

type More = {
  readonly errors?: readonly { pointer: string; detail: string }[];
  readonly issues?: readonly Issue[];
};

export function statusOf(kind: ProblemKind): number {
  return kinds[kind].status;
}

/** All that is told of a fault of the program outside its log. */
export const FAULT = "This is a fault of the program. Its log says more.";

/** A problem; `detail` says what was found and what to do. */
export function problemOf(
  kind: ProblemKind,
  detail: string,
  { errors, issues }: More = {},
): Problem {
  const { status, title } = kinds[kind];
  return {
    type: `urn:threadlens:problem:${kind}`,
    title,
    status,
    detail,
    ...(errors === undefined ? {} : { errors: [...errors] }),
    ...(issues === undefined ? {} : { issues: [...issues] }),
  };
}

/** Answers with a problem, made of its kind, its detail and more where it is not made yet. */
export function sendProblem(response: Response, problem: Problem): void;
export function sendProblem(
  response: Response,
  kind: ProblemKind,
  detail: string,
  more?: More,
): void;
export function sendProblem(
  response: Response,
  kind: ProblemKind | Problem,
  detail = "",
  more: More = {},
): void {
  const problem = typeof kind === "string" ? problemOf(kind, detail, more) : kind;
  response
    .status(problem.status)
    .set("Cache-Control", "no-store")
    .type("application/problem+json")
    .send(JSON.stringify(problem));
}

/** More faults of one body are counted, not told; so much of a name is repeated. */
const MOST_ERRORS = 20;
const LONGEST_NAME = 200;

const faultsOf = (error: z.ZodError): number =>
  error.issues.reduce(
    (sum, issue) => sum + (issue.code === "unrecognized_keys" ? issue.keys.length : 1),
    0,
  );

/** What does not fit in a body, as JSON pointers and sentences, one for each unknown field; the first ones. */
function bodyErrors(error: z.ZodError): { pointer: string; detail: string }[] {
  const told = error.issues.slice(0, MOST_ERRORS).flatMap((issue) => {
    const pointer = issue.path.map(pointerTo).join("");
    if (issue.code === "unrecognized_keys")
      return issue.keys.slice(0, MOST_ERRORS).map((key) => ({
        pointer: `${pointer}${pointerTo(key.slice(0, LONGEST_NAME))}`,
        detail: `unknown field ${key.slice(0, LONGEST_NAME)}`,
      }));
    const name = issue.path.length === 0 ? "the body" : issue.path.map(String).join(".");
    return [{ pointer, detail: `${name} ${issue.message}` }];
  });
  return told.slice(0, MOST_ERRORS);
}

/** Answers a body that does not fit; `advice` says what to send. */
export function sendBodyProblem(response: Response, error: z.ZodError, advice: string): void {
  const errors = bodyErrors(error);
  const found = errors.map(({ detail }) => detail).join("; ");
  const more = faultsOf(error) - errors.length;
  const rest = more > 0 ? `; and ${more} more` : "";
  sendProblem(response, "bad-body", `${found}${rest}. ${advice}`, { errors });
}

/** RFC 6901. */
function pointerTo(key: PropertyKey): string {
  return `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}
