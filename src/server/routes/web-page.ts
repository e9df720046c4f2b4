import { existsSync } from "node:fs";
import { join, sep } from "node:path";
import express, { Router, type Response } from "express";
import { sendProblem } from "../problem.ts";

const NOT_BUILT = "Build the page with: npm run build";
const YEAR_S = 31_536_000;

/** Serves the built page; names of files under assets/ change with what they hold, so they may be kept. */
export function webPage(pageDir: string): Router {
  const router = Router();
  router.use(
    express.static(pageDir, {
      setHeaders: (response, path) => {
        const kept = path.includes(`${sep}assets${sep}`);
        response.setHeader(
          "Cache-Control",
          kept ? `public, max-age=${YEAR_S}, immutable` : "no-cache",
        );
      },
    }),
  );
  router.get("/", (request, response, next) => {
    if (existsSync(join(pageDir, "index.html"))) next();
    else if (request.accepts(["json", "html"]) === "html") sendNotice(response);
    else sendProblem(response, "page-not-built", NOT_BUILT);
  });
  return router;
}

function sendNotice(response: Response): void {
  response
    .status(503)
    .set("Cache-Control", "no-store")
    .type("html")
    .send(
      `<!doctype html><html lang="en"><title>threadlens</title><h1>The page is not built</h1><p>${NOT_BUILT}</p></html>`,
    );
}
