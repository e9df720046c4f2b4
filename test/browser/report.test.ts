import { pathToFileURL } from "node:url";
import type { Browser, Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, skipWithoutBrowser } from "./open-browser.ts";

const REPORT = pathToFileURL("reports/armenia-2023/index.html").href;

describe.skipIf(skipWithoutBrowser)("the report, opened from disk", () => {
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];
  const asked: string[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
    page = await browser.newPage();
    page.on("console", (message) => faults.push(message.text()));
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(REPORT);
    await page.evaluate(() => document.fonts.ready);
  });
  afterAll(() => browser?.close());

  test("asks for nothing but itself and breaks no rule of its own policy", () => {
    expect(asked.filter((url) => !url.startsWith("data:"))).toEqual([REPORT]);
    expect(faults).toEqual([]);
  });

  test("uses the fonts that it carries", async () => {
    const loaded = await page.evaluate(() =>
      Array.from(document.fonts, ({ family, status }) => ({ family, status })),
    );
    const families = loaded.filter(({ status }) => status === "loaded").map(({ family }) => family);
    expect(families.join(" ")).toContain("Source Serif 4 Variable");
    expect(families.join(" ")).toContain("Source Sans 3 Variable");
  });

  test.for([1440, 1024, 390])("fits a width of %i pixels", async (width) => {
    await page.setViewportSize({ width, height: 900 });
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });

  test("shows each post's text and each event's quotation", async () => {
    expect(await page.locator("article.post").count()).toBe(37);
    expect(await page.locator("#post-8").innerText()).toContain("agree 100% with you");
    expect(await page.locator("body").innerText()).toContain("foiled an attempted coup");
  });
});
