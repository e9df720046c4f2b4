import { createServer, type RequestListener } from "node:http";

/** Listens on a free port and writes it to the process that waits for it. */
export function announce(listener: RequestListener): void {
  const server = createServer(listener);
  server.listen(0, "127.0.0.1", () => {
    const address = server.address();
    if (typeof address === "object" && address !== null)
      process.stdout.write(`http://127.0.0.1:${address.port}\n`);
  });
}
