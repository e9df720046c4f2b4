import type { RequestHandler } from "express";
import { rateLimit } from "express-rate-limit";
import { sendProblem } from "./problem.ts";

export type Limits = {
  /** Longest body in bytes; a long thread pasted with its page is about 0.5 MB. */
  readonly bodyBytes: number;
  /** Texts that one address may have split or analysed a minute; each may take seconds of a core. */
  readonly textsPerMinute: number;
  /** All requests of one address a minute: opening the page takes about ten. */
  readonly requestsPerMinute: number;
};

export const DEFAULT_LIMITS: Limits = {
  bodyBytes: 2_000_000,
  textsPerMinute: 30,
  requestsPerMinute: 1_200,
};

const MINUTE_MS = 60_000;

/** Counts requests of an address and answers 429 above the limit. */
export function limitRate(perMinute: number): RequestHandler {
  return rateLimit({
    windowMs: MINUTE_MS,
    limit: perMinute,
    standardHeaders: "draft-8",
    legacyHeaders: false,
    // An X-Forwarded-For header is not believed and not worth a warning: no proxy is trusted.
    validate: { xForwardedForHeader: false, forwardedHeader: false },
    handler: (_request, response) =>
      sendProblem(
        response,
        "too-many-requests",
        `More than ${perMinute} requests of this kind in a minute. Wait a minute and try again.`,
      ),
  });
}
