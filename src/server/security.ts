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

/**
 * The report is one file with its style inside, so that it can be kept and mailed: inline style is let
 * through for it alone. It is sandboxed without scripts; `allow-same-origin` lets its fonts and figures load.
 */
const REPORT_POLICY = [
  "default-src 'none'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "sandbox allow-same-origin allow-downloads allow-popups allow-popups-to-escape-sandbox",
].join("; ");

export const reportHeaders: RequestHandler = (_request, response, next) => {
  response.set("Content-Security-Policy", REPORT_POLICY);
  next();
};
