import { spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { ExportFormat } from "../../src/pipeline/read/exports/export-format.ts";
import { exportFormats } from "../../src/pipeline/read/exports/formats.ts";
import { readChunks, readFully } from "../../src/pipeline/read/read-chunks.ts";
import { readThreads } from "../../src/pipeline/read/read-threads.ts";
import { splitThread } from "../../src/pipeline/thread/split-thread.ts";
import { exportShapes } from "./export-shapes.ts";
import { writeExport } from "./generate-exports.ts";

/*
 * Reading exports and a pasted page beside a bare read of the same file. Machines differ: read the ratios.
 *
 *   npm run build && node --import tsx test/bench/exports.ts           10 MB of each
 *   npm run build && node --import tsx test/bench/exports.ts --large   1 GB of Pushshift through the command line, its memory
 */

const BYTES = 10_000_000;
const LARGE_BYTES = 1_000_000_000;
const HEAD_BYTES = 65_536;
const RUNS = 3;

const say = (line: string) => process.stdout.write(`${line}\n`);

function seconds(run: () => unknown): number {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    run();
    return (performance.now() - start) / 1_000;
  });
  return Math.min(...times);
}

function formatOf(path: string): ExportFormat | undefined {
  const head = readFileSync(path, "utf8").slice(0, HEAD_BYTES);
  return exportFormats.find((format) => format.recognises(head, basename(path)));
}

/** The items alone, as the format gives them. */
function drainItems(path: string, format: ExportFormat): void {
  const fd = openSync(path, "r");
  try {
    const head = readFully(fd, Buffer.alloc(HEAD_BYTES));
    const chunks = readChunks({ head, fd }, path, () => {});
    for (const item of format.read(chunks, { name: path })) void item;
  } finally {
    closeSync(fd);
  }
}

function drainThreads(path: string): number {
  const file = readThreads(path);
  if (file.kind === "unread") throw new Error(`${path} was not read`);
  if (file.kind === "page") return splitThread(file.text).posts.length;
  let posts = 0;
  for (const part of file.parts) if (part.kind === "thread") posts += part.thread.posts.length;
  return posts;
}

function benchFormats(folder: string): void {
  say("                                 bare read    items only    whole threads, linked");
  for (const [name, shape] of exportShapes) {
    const path = join(folder, name);
    const made = writeExport(path, BYTES, shape);
    const megabytes = statSync(path).size / 1e6;
    const bare = seconds(() => readFileSync(path, "utf8"));
    const format = formatOf(path);
    const items = format === undefined ? Number.NaN : seconds(() => drainItems(path, format));
    const start = performance.now();
    const posts = drainThreads(path);
    const whole = (performance.now() - start) / 1_000;
    const speeds = [bare, items, whole].map((time) =>
      (Number.isNaN(time) ? "–" : `${(megabytes / time).toFixed(1)} MB/s`).padStart(14),
    );
    say(
      `  ${name.padEnd(20)}${(format?.name ?? "pasted page").padEnd(18)}${speeds.join("")}  ${posts} of ${made} posts`,
    );
    rmSync(path);
  }
}

/** The command line in a process of its own, so that its memory can be seen. */
function benchLarge(folder: string): void {
  const path = join(folder, "large.ndjson");
  const shape = exportShapes.get("pushshift.ndjson");
  if (shape === undefined) throw new Error("no shape for Pushshift");
  const posts = writeExport(path, LARGE_BYTES, shape);
  const tell =
    'process.on("exit", () => process.stderr.write(`maxRSS ${process.resourceUsage().maxRSS}\\n`))';
  const start = performance.now();
  const { stderr, status } = spawnSync(
    process.execPath,
    [
      "--import",
      `data:text/javascript,${encodeURIComponent(tell)}`,
      "dist/pipeline/cli.js",
      "split",
      path,
      "--json",
    ],
    { stdio: ["ignore", openSync("/dev/null", "w"), "pipe"], encoding: "utf8" },
  );
  const time = (performance.now() - start) / 1_000;
  const kilobytes = Number(/maxRSS (\d+)/u.exec(stderr)?.[1]);
  say(
    `${(statSync(path).size / 1e6).toFixed(0)} MB, ${posts} posts, status ${status}: ${time.toFixed(0)} s, at most ${(kilobytes / 1_000).toFixed(0)} MB of memory`,
  );
}

say(
  `${cpus()[0]?.model.trim() ?? "unknown processor"}, ${cpus().length} cores, Node ${process.version}`,
);
const folder = mkdtempSync(join(tmpdir(), "threadlens-bench-"));
try {
  if (process.argv.includes("--large")) benchLarge(folder);
  else benchFormats(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
