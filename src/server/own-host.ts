import type { RequestHandler } from "express";
import { sendProblem } from "./problem.ts";

const LOOPBACK = /^(?:::ffff:)?127\.|^::1$/u;
const OWN_NAME = /^(?:(?:.+\.)?localhost\.?|127\.[\d.]+|0\.0\.0\.0|\[::1?\])$/iu;

/**
 * Refuses requests from this machine that call the server by another name than this machine's.
 *
 * A website whose name leads to 127.0.0.1 could otherwise have the reader's browser read what is served (DNS rebinding). Over
 * a network the server has names that it does not know.
 */
export const ownHost: RequestHandler = (request, response, next) => {
  const isHere = LOOPBACK.test(request.socket.localAddress ?? "");
  const name: string | undefined = request.hostname;
  if (isHere && name !== undefined && !OWN_NAME.test(name))
    sendProblem(response, "wrong-host", "Ask for http://127.0.0.1 or http://localhost.");
  else next();
};
