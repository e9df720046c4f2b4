import express, { Router } from "express";
import type { Studies } from "../find-study.ts";
import { sendProblem } from "../problem.ts";
import { reportHeaders } from "../security.ts";

/** Serves the folder of each study's report under its id. */
export function studyReports(studies: Studies): Router {
  const router = Router();
  router.use(reportHeaders);
  for (const { id, reportDir } of studies.values()) {
    if (reportDir !== null) router.use(`/${id}`, express.static(reportDir));
  }
  router.use((request, response) => {
    const id = request.path.split("/")[1] ?? "";
    const report = studies.get(id)?.reportDir ?? null;
    if (report !== null) sendProblem(response, "not-found", "The report has no such file.");
    else sendProblem(response, "no-report", "No report was made for a study of this name.");
  });
  return router;
}
