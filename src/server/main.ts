import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { Logger } from "pino";
import { createApp, type AppOptions } from "./create-app.ts";

/** How long what runs may take to end after the server is told to stop. */
const GRACE_MS = 5_000;

export type ServeOptions = AppOptions & {
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
  readonly logger: Logger;
};
export type RunningServer = { readonly url: string; readonly close: () => Promise<void> };

/**
 * Listens and answers until told to stop.
 *
 * Out: the address, and a function that stops accepting and waits for what runs. Rejects where the port is taken.
 */
export async function serve({ host, port, ...options }: ServeOptions): Promise<RunningServer> {
  const server = createServer(createApp(options));
  server.listen(port, host);
  await once(server, "listening");
  return { url: urlOf(server, host), close: () => closeServer(server) };
}

/** Ends the process with 0 at SIGINT or SIGTERM, once what runs is done; a second signal ends it at once. */
export function stopOnSignals({ close }: RunningServer, logger: Logger): void {
  let stopping = false;
  const stop = (signal: string) => {
    if (stopping) process.exit(0);
    stopping = true;
    logger.info({ signal }, "stopping");
    void close().then(() => process.exit(0));
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
}

async function closeServer(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, "close");
  server.close();
  server.closeIdleConnections();
  const late = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearTimeout(late);
}

function urlOf(server: Server, host: string): string {
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return `http://${host.includes(":") ? `[${host}]` : host}:${port}`;
}
