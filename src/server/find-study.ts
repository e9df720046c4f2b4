import type { Request, Response } from "express";
import { sendProblem } from "./problem.ts";
import type { ServedStudy } from "./served-study.ts";

export type Studies = ReadonlyMap<string, ServedStudy>;

/** The study that the address names; answers 404 and gives null where there is none. */
export function findStudy(
  studies: Studies,
  request: Request,
  response: Response,
): ServedStudy | null {
  const study = studies.get(String(request.params["id"]));
  if (study !== undefined) return study;
  const ids = [...studies.keys()].toSorted().join(", ");
  sendProblem(response, "unknown-study", `The studies served here are: ${ids}.`);
  return null;
}
