import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import type { RequestHandler } from "express";
import helmet from "helmet";

const NOTHING = ["'none'"];
const SELF = ["'self'"];

/**
 * Headers for everything but reports: only the server's own files, no inline script or style.
 * No HSTS and no upgrade to https: the server is plain http on the reader's own machine, where
 * Cross-Origin-Opener-Policy and Origin-Agent-Cluster are ignored with a warning.
 */
export function pageHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: NOTHING,
        scriptSrc: SELF,
        styleSrc: SELF,
        fontSrc: SELF,
        imgSrc: ["'self'", "data:"],
        connectSrc: SELF,
        baseUri: NOTHING,
        formAction: NOTHING,
        frameAncestors: NOTHING,
      },
    },
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    xFrameOptions: { action: "deny" },
  });
}

/** Where the script of reports lies once it is built, seen from the built and from the written server. */
const REPORT_SCRIPTS = ["../report/report.js", "../../dist/report/report.js"];

/**
 * What scripts a report may run: the one that stands in every report, known by its hash.
 *
 * Out: none where nobody has built it. A report made with another script is shown without it.
 */
function reportScripts(): string {
  const found = REPORT_SCRIPTS.map((path) => new URL(path, import.meta.url)).find((place) =>
    existsSync(place),
  );
  if (found === undefined) return "script-src 'none'";
  return `script-src 'sha256-${createHash("sha256").update(readFileSync(found)).digest("base64")}'`;
}

/**
 * The report is one file with its style and script inside, so that it can be kept and mailed: inline style is let through for it
 * alone, and its script by its hash. It is sandboxed as a stranger: even its own script can ask the server for nothing.
 */
const REPORT_POLICY = [
  "default-src 'none'",
  reportScripts(),
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "sandbox allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox",
].join("; ");

export const reportHeaders: RequestHandler = (_request, response, next) => {
  response.set("Content-Security-Policy", REPORT_POLICY);
  next();
};
