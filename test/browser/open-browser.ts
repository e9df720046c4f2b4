import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium, type Browser, type Page } from "@playwright/test";
import { build } from "vite";
import { expect, onTestFinished } from "vitest";
import type { Analysis } from "../../src/model/analysis.ts";
import type { AppOptions } from "../../src/server/create-app.ts";
import type { Pipeline } from "../../src/server/pipeline.ts";
import { runApp } from "../server/running-app.ts";
import { riverAnalysis } from "../server/small-study.ts";

const CHROMIUM = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
/** Chromium refuses its sandbox to root, and asks its maker's servers at every start. */
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Where no browser is installed its tests are skipped; a build server without one is set up wrongly. */
export const skipWithoutBrowser = !existsSync(CHROMIUM) && process.env["CI"] === undefined;

let built: Promise<string> | undefined;

/** The page built from its source, once for all the test files that a worker runs. */
export function buildPage(): Promise<string> {
  built ??= buildInFolder();
  return built;
}

async function buildInFolder(): Promise<string> {
  const root = fileURLToPath(new URL("../../", import.meta.url));
  const outDir = mkdtempSync(join(tmpdir(), "threadlens-page-"));
  await build({
    configFile: join(root, "vite.config.ts"),
    root: join(root, "src/web"),
    logLevel: "silent",
    build: { outDir },
  });
  return outDir;
}

let port = 0;
let isRunning = false;

/** One test after the other has its server at the same address, so that the browser need not read the page's script anew. */
export async function runOnOnePort(options: Partial<AppOptions>): Promise<string> {
  const isFree = !isRunning;
  if (isFree) {
    isRunning = true;
    onTestFinished(() => {
      isRunning = false;
    });
  }
  const url = await runApp(options, isFree ? port : 0);
  if (isFree) port = Number(new URL(url).port);
  return url;
}

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
}

type Wanted = {
  readonly browser: Browser;
  readonly pageDir: string;
  readonly query?: string;
  readonly analyses?: readonly Analysis[];
  readonly width?: number;
  readonly reportDir?: string;
  /** What does the work on texts; small steps where it is left out. */
  readonly pipeline?: Pipeline;
};

/** What a page must not do, seen while it is open; `check` fails the test on any of it. */
export type OpenPage = { readonly page: Page; readonly url: string };

/** Opens a view from the real server. At the test's end no error may have been logged and nothing asked of elsewhere. */
export async function openPage(wanted: Wanted): Promise<OpenPage> {
  const { browser, pageDir, query = "", width = 1440, reportDir = null, pipeline } = wanted;
  const analyses = wanted.analyses ?? [riverAnalysis()];
  const studies = analyses.map((analysis) => ({
    id: analysis.study,
    title: analysis.title,
    analysis,
    reportDir,
  }));
  const url = await runOnOnePort({
    pageDir,
    studies: new Map(studies.map((study) => [study.id, study])),
    ...(pipeline === undefined ? {} : { pipeline }),
  });
  const page = await takePage(browser, width);
  watchPage(page, url);
  await page.goto(`${url}/${query}`);
  await page.waitForSelector("main");
  return { page, url };
}

/** Fails the test at its end if the page logged an error or asked for anything of elsewhere. */
export function watchPage(page: Page, url: string): void {
  const faults: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) faults.push(message.text());
  });
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("request", (request) => {
    if (new URL(request.url()).origin !== url && !request.url().startsWith("data:"))
      faults.push(`asked ${request.url()}`);
  });
  onTestFinished(() => expect(faults).toEqual([]));
}

/** Pages that tests have given back: opening a new one takes longer than most tests. */
const free = new WeakMap<Browser, Page[]>();

/** An empty page of that width, 900 pixels high, for one test. Each test has its own server, so that nothing stored is shared. */
export async function takePage(browser: Browser, width: number): Promise<Page> {
  const pages = free.get(browser) ?? [];
  free.set(browser, pages);
  const viewport = { width, height: 900 };
  const page = pages.pop() ?? (await (await browser.newContext({ viewport })).newPage());
  await page.setViewportSize(viewport);
  onTestFinished(async ({ task }) => {
    if (task.result?.state === "fail") {
      await page.context().close();
      return;
    }
    await emptyPage(page);
    pages.push(page);
  });
  return page;
}

async function emptyPage(page: Page): Promise<void> {
  page.removeAllListeners();
  // a page that asks whether it may be left
  page.once("dialog", (dialog) => void dialog.accept());
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await page.evaluate(() => globalThis.localStorage.clear()).catch(() => undefined);
  await page.goto("about:blank");
  page.removeAllListeners();
  await page.mouse.move(0, 0);
  await page.emulateMedia({
    colorScheme: null,
    forcedColors: null,
    reducedMotion: null,
    media: null,
  });
}

export function sentenceOf(page: Page): Promise<string> {
  return page.locator(".filter-sentence").innerText();
}
