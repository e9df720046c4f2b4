import { pathToFileURL } from "node:url";
import type { Browser } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { generatedAnalysis } from "../support/generated-study.ts";
import { onDisk, reportPage } from "../support/written-report.ts";
import { launchBrowser, sentenceOf, skipWithoutBrowser } from "./open-browser.ts";
import { openReport, openSmallReport, overflow, shownPosts } from "./open-report.ts";

const COMMITTED = pathToFileURL("reports/armenia-2023/index.html").href;
const WIDTHS = [1440, 1024, 390];

let browser: Browser;
beforeAll(async () => {
  if (!skipWithoutBrowser) browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe.skipIf(skipWithoutBrowser)("the report that comes with the program, from disk", () => {
  test("asks for nothing, and uses the fonts that it carries", async () => {
    const { page } = await openReport(browser, COMMITTED);
    const loaded = await page.evaluate(() =>
      Array.from(document.fonts, ({ family, status }) => (status === "loaded" ? family : "")),
    );
    expect(loaded.join(" ")).toContain("Source Serif 4 Variable");
    expect(loaded.join(" ")).toContain("Source Sans 3 Variable");
  });

  test.for(WIDTHS)("fits a width of %i pixels", async (width) => {
    const { page } = await openReport(browser, COMMITTED, "", { viewport: { width, height: 900 } });
    expect(await overflow(page)).toBe(0);
  });

  test("shows each post's text and each event's quotation", async () => {
    const { page } = await openReport(browser, COMMITTED, "", { javaScriptEnabled: false });
    expect(await page.locator("article.post").count()).toBe(37);
    expect(await page.locator("#post-8").innerText()).toContain("agree 100% with you");
    expect(await page.locator("body").innerText()).toContain("foiled an attempted coup");
  });
});

describe.skipIf(skipWithoutBrowser)("a report with its script, from disk", () => {
  test("stands as it was written until the first choice", async () => {
    const { page } = await openSmallReport(browser);
    expect(await sentenceOf(page)).toMatch(/^All 8 posts: any stance/u);
    expect(await page.locator("#figure-1 .drawing").count()).toBe(3);
    expect(await page.locator("#tables").isVisible()).toBe(false);
    expect(new URL(page.url()).hash).toBe("");
  });

  test.for([1440, 390])("does not move once it is seen, %i pixels wide", async (width) => {
    const { page } = await openSmallReport(browser, "", { viewport: { width, height: 900 } });
    const moved = await page.evaluate(() => {
      const observer = new PerformanceObserver(() => {});
      observer.observe({ type: "layout-shift", buffered: true });
      return observer.takeRecords().length;
    });
    expect(moved).toBe(0);
  });

  test("filters figures, tables and posts by a click, and goes back", async () => {
    const { page, address } = await openSmallReport(browser);
    const before = await page.locator("#figure-1 .reading").innerText();
    await page.locator("#figure-1 .on-wide [data-filter='tram:against']").first().click();
    expect(await sentenceOf(page)).toMatch(/^2 of 8 posts: against the tram/u);
    expect(await page.locator("#figure-1 .reading").innerText()).not.toBe(before);
    expect(await shownPosts(page)).toEqual(["1.1", "3"]);
    expect(await page.locator(".kept-line").innerText()).toContain("6 posts left out");
    await page.locator("#figure-1").getByRole("button", { name: "Table" }).click();
    expect(await page.locator("#figure-1 .folded table").first().innerText()).toContain("of");
    expect(page.url()).toBe(`${address}#stance=tram:against`);
    await page.goBack();
    expect(await sentenceOf(page)).toMatch(/^All 8 posts/u);
    expect(await page.locator("#figure-1 .reading").innerText()).toBe(before);
    expect(await shownPosts(page)).toHaveLength(8);
  });

  test("shows by a link what was seen when it was taken", async () => {
    const { page } = await openSmallReport(browser, "#coder=rules&stance=tram:favor&at=post-1");
    expect(await sentenceOf(page)).toMatch(/of 8 posts: in favor of the tram/u);
    expect(await page.locator(".segment:has(input:checked)").innerText()).toContain("The program");
    expect(await page.locator("#figure-1 .whose").innerText()).toBe("by the program");
    const posts = await shownPosts(page);
    const { page: other } = await openReport(
      browser,
      page.url().split("#")[0] ?? "",
      `#${new URL(page.url()).hash.slice(1)}`,
    );
    expect(await shownPosts(other)).toEqual(posts);
  });

  test("says of a link what the study does not have", async () => {
    const { page } = await openSmallReport(browser, "#stance=moon:favor&at=nowhere");
    expect(await page.locator(".left-out-line").innerText()).toContain("stance=moon:favor");
    expect(await shownPosts(page)).toHaveLength(8);
  });

  test("finds words, offers what is nearest, and takes back step by step", async () => {
    const { page } = await openSmallReport(browser);
    await page.keyboard.press("/");
    await page.keyboard.type("street");
    await page.keyboard.press("Enter");
    expect(await shownPosts(page)).toEqual(["1.1", "2"]);
    await page.getByRole("button", { name: /\(stance;/u }).click();
    await page.getByRole("menuitemradio", { name: /^in favor of Council/u }).click();
    expect(await page.locator(".nothing").innerText()).toContain("There is no post");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    expect(await sentenceOf(page)).toMatch(/^All 8 posts/u);
  });

  test("keeps the filter when a link within it is followed, and shows where it leads", async () => {
    const { page } = await openSmallReport(browser, "#stance=tram:against");
    const link = page.locator("#post-1\\.1 .post-notes a[href='#post-1']");
    await link.first().click();
    expect(page.url()).toMatch(/#stance=tram:against&at=post-1$/u);
    expect(await shownPosts(page)).toEqual(["1", "1.1", "3"]);
  });

  test("is used by keys alone, with the post's card", async () => {
    const { page } = await openSmallReport(browser);
    const chart = page.locator("#figure-2 .on-wide.chart-box");
    await chart.focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    expect(await page.locator(".card-holder .card-words").innerText()).not.toBe("");
    await page.keyboard.press("Enter");
    expect(await sentenceOf(page)).toMatch(/^\d of 8 posts: /u);
    const focused = await page.evaluate(() => document.activeElement?.getAttribute("data-focus"));
    expect(focused).toBe("chart-figure-2-0");
  });

  test("filters by posts drawn over with the pointer", async () => {
    const { page } = await openSmallReport(browser);
    const columns = page.locator("#figure-2 .on-wide .column[data-post]");
    await columns.first().scrollIntoViewIfNeeded();
    const [from, to] = await Promise.all([
      columns.nth(1).boundingBox(),
      columns.nth(3).boundingBox(),
    ]);
    await page.mouse.move((from?.x ?? 0) + 8, (from?.y ?? 0) + 30);
    await page.mouse.down();
    await page.mouse.move((to?.x ?? 0) + 8, (to?.y ?? 0) + 30, { steps: 4 });
    await page.mouse.up();
    expect(await sentenceOf(page)).toMatch(/^3 of 8 posts: /u);
    expect(await shownPosts(page)).toHaveLength(3);
  });

  test("shows another coder's codes in counts and heads", async () => {
    const { page } = await openSmallReport(browser);
    const [before, head] = await Promise.all([
      page.locator("#figure-1 .reading").innerText(),
      page.locator("#post-3 .post-head").innerText(),
    ]);
    await page.locator(".segment", { hasText: "The program" }).click();
    expect(await page.locator("#figure-1 .reading").innerText()).not.toBe(before);
    expect(await page.locator(".kept-line").innerText()).toContain("codes by the program");
    await page.goBack();
    expect(await page.locator("#post-3 .post-head").innerText()).toBe(head);
  });

  test("paints the map of a thread that is too long to be drawn", async () => {
    const { page } = await openReport(browser, onDisk(await reportPage(generatedAnalysis(650))));
    await page.locator(".map-room canvas").scrollIntoViewIfNeeded();
    expect(await page.locator("#figure-2 .note").innerText()).toContain("too long to be printed");
    expect(await page.locator(".map-room .map-row").count()).toBeGreaterThan(10);
    await page.locator("#figure-1 .on-wide [data-filter='tram:favor']").first().click();
    expect(await page.locator(".map-room canvas").count()).toBe(1);
  });

  test.for(WIDTHS)("fits a width of %i pixels", async (width) => {
    const { page } = await openSmallReport(browser, "#stance=tram:against", {
      viewport: { width, height: 900 },
    });
    expect(await overflow(page)).toBe(0);
    await page.locator("#figure-2").getByRole("button", { name: "Table" }).click();
    expect(await overflow(page)).toBe(0);
  });
});
