import type { Request, Response } from "express";
import type { z } from "zod";
import { sendBodyProblem } from "./problem.ts";
import { wordFault } from "./word-fault.ts";

/**
 * The body of a request by its schema.
 *
 * In:  `advice`: what to send, for who sent something else.
 * Out: null where it does not fit; the problem is answered then.
 */
export function readBody<T>(
  schema: z.ZodType<T>,
  request: Request,
  response: Response,
  advice: string,
): T | null {
  const body = schema.safeParse(request.body, { error: wordFault });
  if (body.success) return body.data;
  sendBodyProblem(response, body.error, advice);
  return null;
}
