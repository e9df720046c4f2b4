import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createRequire } from "node:module";
import { cpus } from "node:os";
import { readFileSync } from "node:fs";
import { z } from "zod";
import { repeatThread } from "./repeat-thread.ts";

/*
 * Requests a second and waiting times beside an Express server that says hello, each in a process of its own, in turns.
 * Machines differ: read the ratios.
 *
 *   npm run build && npm run bench:server
 */

const STUDY = "corpus/armenia-2023";
const THREAD = `${STUDY}/threads/armenian-weekly-2023-01-11.txt`;
const CONNECTIONS = 50;
const ROUNDS = 3;
const SECONDS = 3;
/** Requests a second while an analysis runs: enough to see waits, too few to make them. */
const QUIET_RATE = 100;
const COPIES = 100;

const resultSchema = z.object({
  requests: z.object({ average: z.number() }),
  latency: z.object({ p50: z.number(), p99: z.number(), max: z.number() }),
  non2xx: z.number(),
  errors: z.number(),
});
type Result = z.infer<typeof resultSchema>;

const require = createRequire(import.meta.url);
/** It has no types; what it gives is checked. */
const autocannon = require("autocannon");

const say = (line: string) => process.stdout.write(`${line}\n`);
const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

type Server = { readonly url: string; readonly child: ChildProcess };

async function start(script: string): Promise<Server> {
  const child = spawn(process.execPath, ["--import", "tsx", `test/bench/${script}`], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [first] = await once(child.stdout, "data");
  return { url: String(first).trim(), child };
}

async function load(url: string, options: object): Promise<Result> {
  const result = resultSchema.parse(await autocannon({ url, ...options }));
  if (result.non2xx + result.errors > 0) throw new Error(`${url} did not answer every request`);
  return result;
}

async function benchRequests(hello: Server, served: Server): Promise<void> {
  const study = `${served.url}/api/studies/armenia-2023`;
  const asked = new Map([
    ["Express that says hello", hello.url],
    ["/healthz", `${served.url}/healthz`],
    ["/api/studies", `${served.url}/api/studies`],
    ["/api/studies/:id/posts", `${study}/posts?stance=russia:favor`],
    ["/api/studies/:id/posts, packed", `${study}/posts?stance=russia:favor`],
    ["the page", `${served.url}/`],
    ["/api/studies/:id/analysis", `${study}/analysis`],
    ["/api/studies/:id/analysis, packed", `${study}/analysis`],
    ["/api/studies/:id/analysis, not changed", `${study}/analysis`],
  ]);
  const etag = (await fetch(`${study}/analysis`)).headers.get("etag") ?? "";
  const results = new Map<string, Result[]>();
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const [name, url] of asked) {
      const headers = headersFor(name, etag);
      const duration = round === 0 ? 1 : SECONDS;
      const result = await askFor(url, { connections: CONNECTIONS, duration, headers });
      if (round > 0) results.set(name, [...(results.get(name) ?? []), result]);
    }
  const speedOf = (name: string) =>
    median((results.get(name) ?? []).map(({ requests }) => requests.average));
  const bare = speedOf("Express that says hello");
  say(`\n${CONNECTIONS} connections, median of ${ROUNDS} rounds of ${SECONDS} s, in turns`);
  for (const [name, all] of results) {
    const speed = speedOf(name);
    const p50 = median(all.map(({ latency }) => latency.p50));
    const p99 = median(all.map(({ latency }) => latency.p99));
    say(
      `  ${name.padEnd(40)}${speed.toFixed(0).padStart(7)} requests/s${(speed / bare).toFixed(2).padStart(6)} × hello   p50 ${String(p50).padStart(4)} ms   p99 ${String(p99).padStart(4)} ms`,
    );
  }
}

function headersFor(name: string, etag: string): Record<string, string> {
  if (name.endsWith("packed")) return { "accept-encoding": "gzip" };
  return name.endsWith("not changed") ? { "if-none-match": etag } : {};
}

/** An answer that nothing changed (304) is what was asked for. */
async function askFor(
  url: string,
  options: { headers: object; connections: number; duration: number },
): Promise<Result> {
  if ("if-none-match" in options.headers) {
    const result = resultSchema.parse(await autocannon({ url, ...options }));
    return { ...result, non2xx: 0 };
  }
  return load(url, options);
}

/** How long others wait while a long page is analysed. */
async function benchWork({ url }: Server): Promise<void> {
  const text = repeatThread(readFileSync(THREAD, "utf8"), COPIES);
  const body = JSON.stringify({ text, codebook: "armenia-2023" });
  const quiet = { connections: 5, overallRate: QUIET_RATE, duration: SECONDS };
  const before = await load(`${url}/healthz`, quiet);
  const left = new AbortController();
  const work = fetch(`${url}/api/analyses`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "text/event-stream" },
    body,
    signal: left.signal,
  });
  const reader = (await work).body?.getReader();
  await reader?.read();
  const during = await load(`${url}/healthz`, quiet);
  left.abort();
  await reader?.cancel().catch(() => undefined);
  const megabytes = (Buffer.byteLength(text) / 1e6).toFixed(1);
  say(
    `\n/healthz, ${QUIET_RATE} requests a second, and while a page of ${megabytes} MB is analysed`,
  );
  for (const [name, { latency }] of [
    ["nothing else", before],
    ["an analysis runs", during],
  ] as const)
    say(
      `  ${name.padEnd(20)}p50 ${latency.p50} ms   p99 ${latency.p99} ms   longest ${latency.max.toFixed(0)} ms`,
    );
}

say(
  `${cpus()[0]?.model.trim() ?? "unknown processor"}, ${cpus().length} cores, Node ${process.version}`,
);
const servers = [await start("hello-app.ts"), await start("served-app.ts")] as const;
try {
  await benchRequests(...servers);
  await benchWork(servers[1]);
} finally {
  for (const { child } of servers) child.kill();
}
