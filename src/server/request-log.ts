import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { RequestHandler } from "express";
import type { Logger } from "pino";
import { pinoHttp } from "pino-http";

/**
 * One log line a request: id, method, path, status, time. Bodies, headers, addresses and the query are
 * left out: they can hold what a reader searched for or pasted.
 */
export function logRequests(logger: Logger): RequestHandler {
  return pinoHttp({
    logger,
    genReqId: (_request, response) => {
      const id = randomUUID();
      response.setHeader("X-Request-Id", id);
      return id;
    },
    wrapSerializers: false,
    serializers: {
      req: (request: IncomingMessage) => ({
        id: request.id,
        method: request.method,
        path: pathOf(request),
      }),
      res: (response: ServerResponse) => ({ status: response.statusCode }),
    },
    customLogLevel: (_request, response) => {
      if (response.statusCode >= 500) return "error";
      return response.statusCode >= 400 ? "warn" : "info";
    },
    customSuccessMessage: () => "answered",
    customErrorMessage: () => "failed",
  });
}

function pathOf(request: IncomingMessage): string {
  const address = "originalUrl" in request ? String(request.originalUrl) : (request.url ?? "");
  return address.split("?", 1)[0] ?? "";
}
