import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import { expect, onTestFinished } from "vitest";
import { smallAnalysis } from "../support/small-analysis.ts";
import { takePage } from "./open-browser.ts";
import { onDisk, reportPage } from "../support/written-report.ts";

/** A report opened from disk, and its address. */
type OpenedReport = { readonly page: Page; readonly address: string };

/** Opens a report from disk. At the test's end it may have asked for nothing else and complained of nothing. */
export async function openReport(
  browser: Browser,
  address: string,
  hash = "",
  options: BrowserContextOptions = {},
): Promise<OpenedReport> {
  const page = await pageWith(browser, options);
  const faults: string[] = [];
  page.on("console", (message) => faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("request", (request) => {
    const url = request.url().split("#")[0] ?? "";
    if (url !== address && !url.startsWith("data:")) faults.push(`asked ${url}`);
  });
  onTestFinished(() => expect(faults).toEqual([]));
  await page.goto(`${address}${hash}`);
  await page.evaluate(() => document.fonts.ready);
  return { page, address };
}

async function pageWith(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  if (Object.keys(options).length === 0) return takePage(browser, 1440);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  onTestFinished(() => context.close());
  return context.newPage();
}

let small: Promise<string> | undefined;

/** The report of the small study, made once. */
function smallPage(): Promise<string> {
  small ??= reportPage(smallAnalysis());
  return small;
}

export async function openSmallReport(
  browser: Browser,
  hash = "",
  options: BrowserContextOptions = {},
): Promise<OpenedReport> {
  return openReport(browser, onDisk(await smallPage()), hash, options);
}

/** Keys of the posts that are seen in the list. */
export const shownPosts = (page: Page): Promise<string[]> =>
  page
    .locator("#posts article:visible")
    .evaluateAll((posts) => posts.map((post) => post.getAttribute("data-post") ?? ""));

/** Pixels that the page is wider than the window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
