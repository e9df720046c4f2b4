import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { chromium, type Browser } from "@playwright/test";
import { build } from "vite";
import { createApp } from "../../src/server/create-app.ts";
import type { ServedStudy } from "../../src/server/served-study.ts";
import { generatedAnalysis } from "../support/generated-study.ts";
import { firstChart, MARK_FIRST_CHART, timeFilter } from "./page-timing.ts";

/*
 * The page with few and with very many posts: time to the first chart, time from a click to the new counts, bytes.
 * Machines differ: read the ratios.
 *
 *   npm run bench:page
 */

const COUNTS = [0, 37, 10_000, 100_000] as const;
const RUNS = 5;
const CHANGES = 30;
const CHROMIUM = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

const say = (line: string) => process.stdout.write(`${line}\n`);
const sorted = (values: readonly number[]) => values.toSorted((a, b) => a - b);
const quantile = (values: readonly number[], part: number) =>
  sorted(values)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? Number.NaN;
const tenths = (value: number) => value.toFixed(1);

function studyOf(count: number): ServedStudy {
  const analysis = generatedAnalysis(count);
  return { id: analysis.study, title: analysis.title, analysis, reportDir: null };
}

async function buildPage(): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), "threadlens-bench-page-"));
  await build({ logLevel: "silent", build: { outDir } });
  return outDir;
}

/** Of the scripts that the page itself names, or of all that it may ask for. */
function gzippedScript(pageDir: string, which: "first" | "all"): number {
  const assets = join(pageDir, "assets");
  const html = readFileSync(join(pageDir, "index.html"), "utf8");
  const scripts = readdirSync(assets).filter(
    (name) => name.endsWith(".js") && (which === "all" || html.includes(name)),
  );
  return scripts.reduce(
    (sum, name) => sum + gzipSync(readFileSync(join(assets, name)), { level: 9 }).length,
    0,
  );
}

/** Opens a study in a fresh context and gives the time to its first chart and the bytes that came. */
async function open(browser: Browser, url: string) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  let bytes = 0;
  network.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
  await network.send("Network.enable");
  await page.addInitScript(MARK_FIRST_CHART);
  await page.goto(url, { waitUntil: "commit" });
  const ms = await firstChart(page);
  return { context, page, ms, bytes: () => bytes };
}

async function benchFirstChart(browser: Browser, urlOf: (count: number) => string) {
  const times = new Map<number, number[]>(COUNTS.map((count) => [count, []]));
  const bytes = new Map<number, number>();
  for (let run = 0; run <= RUNS; run += 1)
    for (const count of COUNTS) {
      const opened = await open(browser, urlOf(count));
      // The first run fills the server's caches and is not counted.
      if (run > 0) times.get(count)?.push(opened.ms);
      await opened.page.waitForLoadState("networkidle");
      bytes.set(count, opened.bytes());
      await opened.context.close();
    }
  say(`\nFrom navigation to the first chart, median of ${RUNS}, alternating`);
  const empty = quantile(times.get(0) ?? [], 0.5);
  for (const count of COUNTS) {
    const ms = quantile(times.get(count) ?? [], 0.5);
    const kB = (bytes.get(count) ?? 0) / 1_000;
    say(
      `  ${String(count).padStart(7)} posts: ${ms.toFixed(0).padStart(5)} ms = ${(ms / empty).toFixed(2)} × the empty page; ${kB.toFixed(0)} kB came`,
    );
  }
}

const BARS = [
  "tram:favor",
  "council:against",
  "mayor:neither",
  "tram:against",
  "council:favor",
].map((filter) => `.chart-stance-bars [data-filter="${filter}"]`);

async function benchFilter(browser: Browser, url: string, count: number) {
  const { context, page } = await open(browser, url);
  await page.waitForLoadState("networkidle");
  await page.waitForFunction(() => document.querySelector("[data-later]") === null);
  const times: number[] = [];
  for (let change = 0; change < CHANGES + BARS.length; change += 1) {
    const bar = BARS[change % BARS.length] ?? "";
    const ms = await timeFilter(page, bar);
    if (change >= BARS.length) times.push(ms);
    await page.waitForFunction(() => document.querySelector("[data-later]") === null);
  }
  await context.close();
  say(
    `  ${String(count).padStart(7)} posts: median ${tenths(quantile(times, 0.5))} ms, 95 % within ${tenths(quantile(times, 0.95))} ms`,
  );
}

const pageDir = await buildPage();
const studies = new Map(COUNTS.map((count) => [`tram-${count}`, studyOf(count)]));
const pipeline = { work: () => Promise.reject(new Error("nothing is coded here")) };
const limits = { requestsPerMinute: 1_000_000 };
const server = createApp({ studies, pipeline, pageDir, limits }).listen(0, "127.0.0.1");
await new Promise((ready) => server.once("listening", ready));
const address = server.address();
if (address === null || typeof address === "string") throw new Error("expected a port");
const { port } = address;
const browser = await chromium.launch({
  executablePath: CHROMIUM,
  args: ["--no-sandbox", "--disable-gpu"],
});
const urlOf = (count: number) => `http://127.0.0.1:${port}/?study=tram-${count}`;
await benchFirstChart(browser, urlOf);
say(`\nFrom a click to the frame with the new counts, ${CHANGES} changes of the filter`);
for (const count of COUNTS.slice(1)) await benchFilter(browser, urlOf(count), count);
const kilobytes = (which: "first" | "all") => (gzippedScript(pageDir, which) / 1_000).toFixed(1);
say(`\nPage script, gzipped: ${kilobytes("first")} kB, all views ${kilobytes("all")} kB`);
await browser.close();
server.close();
