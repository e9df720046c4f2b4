import type { RequestHandler } from "express";
import { rateLimit } from "express-rate-limit";
import { sendProblem } from "./problem.ts";

export type Limits = {
  /**
   * Longest body in bytes. A long thread pasted with its page is about 0.5 MB, exports of 15 MB hold some 50,000 comments. To
   * parse as much JSON takes the server 30 ms; what is long is done beside it.
   */
  readonly bodyBytes: number;
  /** Pieces of work that one address may ask for a minute; who corrects codes or a split asks for one a click. */
  readonly textsPerMinute: number;
  /** All requests of one address a minute: opening the page takes about ten. */
  readonly requestsPerMinute: number;
};

export const DEFAULT_LIMITS: Limits = {
  bodyBytes: 20_000_000,
  textsPerMinute: 120,
  requestsPerMinute: 1_200,
};

const MINUTE_MS = 60_000;

/** Counts requests of an address and answers 429 above the limit. */
export function limitRate(perMinute: number): RequestHandler {
  return rateLimit({
    windowMs: MINUTE_MS,
    limit: perMinute,
    // Later drafts name the client by a hash that each answer would have to make.
    standardHeaders: "draft-7",
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
