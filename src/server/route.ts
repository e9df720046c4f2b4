import type { RequestHandler } from "express";
import type { AnswerName, BodyName } from "./api-schemas.ts";
import type { ProblemKind } from "./problem.ts";

export type Parameter = {
  readonly name: string;
  readonly in: "path" | "query";
  readonly description: string;
  /** Whether it may be given several times. */
  readonly repeated: boolean;
  /** All that it can be; any text where it is left out. */
  readonly values?: readonly string[];
};

/** A route is told once: the server and the OpenAPI document are both made from it. */
export type Route = {
  readonly method: "get" | "post";
  /** Parameters in braces, as OpenAPI writes them. */
  readonly path: string;
  readonly name: string;
  readonly summary: string;
  readonly parameters: readonly Parameter[];
  readonly body: BodyName | null;
  readonly answer: AnswerName;
  /** Media type of the answer; JSON where it is left out. */
  readonly answerType?: string;
  /** Whether it tells its progress to a client that asks for `text/event-stream`. */
  readonly isStreamed?: boolean;
  readonly problems: readonly ProblemKind[];
  readonly handle: RequestHandler;
};

export const STUDY_PARAMETER: Parameter = {
  name: "id",
  in: "path",
  description: "Id of a study, as /api/studies lists it.",
  repeated: false,
};
