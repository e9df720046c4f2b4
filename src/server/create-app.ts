import compression from "compression";
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from "express";
import { pino, type Logger } from "pino";
import type { Studies } from "./find-study.ts";
import { DEFAULT_LIMITS, limitRate, type Limits } from "./limits.ts";
import { ownHost } from "./own-host.ts";
import type { Pipeline } from "./pipeline.ts";
import { FAULT, sendProblem } from "./problem.ts";
import { logRequests } from "./request-log.ts";
import type { Route } from "./route.ts";
import { codebooks } from "./routes/codebooks.ts";
import { describeApi } from "./routes/describe-api.ts";
import { health } from "./routes/health.ts";
import { listStudies } from "./routes/list-studies.ts";
import { pageJobs } from "./routes/page-jobs.ts";
import { splitText } from "./routes/split-text.ts";
import { studyAnnotations } from "./routes/study-annotations.ts";
import { studyCitation } from "./routes/study-citation.ts";
import { studyAnalysis } from "./routes/study-analysis.ts";
import { studyCodes } from "./routes/study-codes.ts";
import { studyFolders } from "./routes/study-folders.ts";
import { studyJobs } from "./routes/study-jobs.ts";
import { studyParts } from "./routes/study-parts.ts";
import { studyPosts } from "./routes/study-posts.ts";
import { studyReports } from "./routes/study-reports.ts";
import { studyTimeline } from "./routes/study-timeline.ts";
import { webPage } from "./routes/web-page.ts";
import { pageHeaders } from "./security.ts";

export type AppOptions = {
  readonly studies: Studies;
  readonly pipeline: Pipeline;
  /** Folder of the built page. */
  readonly pageDir: string;
  readonly logger?: Logger;
  readonly limits?: Partial<Limits>;
};

/** The server's application: the studies' analyses and reports, the page, and the two steps on pasted text. */
export function createApp({ studies, pipeline, pageDir, logger, limits }: AppOptions): Express {
  const { bodyBytes, textsPerMinute, requestsPerMinute } = { ...DEFAULT_LIMITS, ...limits };
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", false);
  app.set("query parser", "simple");
  app.use(logRequests(logger ?? pino({ level: "silent" })));
  app.use(pageHeaders());
  app.use(ownHost);
  app.use(limitRate(requestsPerMinute));
  app.use(compression());
  const readBody = [
    limitRate(textsPerMinute),
    requireJson,
    express.json({ limit: bodyBytes, strict: true }),
  ];
  for (const route of apiRoutes(studies, pipeline)) addRoute(app, route, readBody);
  const onlyGet = refuseOthers(["GET", "HEAD"]);
  app.use("/reports", onlyGet, studyReports(studies));
  app.all("/", onlyGet);
  app.use(webPage(pageDir));
  app.use((_request, response) => {
    sendProblem(response, "not-found", "GET /api/openapi.json lists what can be asked.");
  });
  app.use(answerError);
  return app;
}

function apiRoutes(studies: Studies, pipeline: Pipeline): Route[] {
  const routes = [
    listStudies(studies),
    studyAnalysis(studies),
    studyPosts(studies),
    ...studyParts(studies),
    studyCodes(studies),
    studyTimeline(studies),
    studyAnnotations(studies),
    studyCitation(studies),
    splitText(pipeline),
    ...pageJobs(studies, pipeline),
    codebooks(studies, pipeline),
    studyFolders(studies, pipeline),
    ...studyJobs(studies, pipeline),
    health(studies),
  ];
  return [...routes, describeApi(routes)];
}

function addRoute(app: Express, { path, method, handle }: Route, readBody: RequestHandler[]): void {
  const place = app.route(path.replaceAll(/\{(\w+)\}/gu, ":$1"));
  const refuse = refuseOthers(method === "get" ? ["GET", "HEAD"] : ["POST"]);
  if (method === "get") place.all(refuse).get(handle);
  else place.all(refuse).post(readBody, handle);
}

function refuseOthers(allowed: readonly string[]): RequestHandler {
  return (request, response, next) => {
    if (allowed.includes(request.method)) {
      next();
      return;
    }
    const list = allowed.join(", ");
    response.set("Allow", list);
    sendProblem(response, "method-not-allowed", `It takes: ${list}.`);
  };
}

const requireJson: RequestHandler = (request, response, next) => {
  const type = request.is("application/json");
  if (type === null) sendProblem(response, "bad-body", "The request has no body. Send JSON.");
  else if (type === false)
    sendProblem(response, "not-json", "Send JSON with the header Content-Type: application/json.");
  else next();
};

/** Errors of the body's reader carry a status; all others are faults of the program and say nothing outside the log. */
const answerError: ErrorRequestHandler = (error: unknown, request, response, next) => {
  const status =
    typeof error === "object" && error !== null && "status" in error ? error.status : 500;
  if (response.headersSent) next(error);
  else if (status === 413)
    sendProblem(response, "too-large", "Send a shorter text: the page's comments alone.");
  else if (status === 415)
    sendProblem(response, "not-json", "Send JSON in UTF-8, not packed or packed with gzip.");
  else if (typeof status === "number" && status >= 400 && status < 500)
    sendProblem(response, "bad-request", "The address or the JSON of the body is malformed.");
  else {
    request.log.error({ err: error }, "the program failed");
    sendProblem(response, "failed", FAULT);
  }
};
