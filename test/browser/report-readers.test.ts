import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Analysis } from "../../src/model/analysis.ts";
import { smallAnalysis } from "../support/small-analysis.ts";
import { onDisk, reportPage } from "../support/written-report.ts";
import { launchBrowser, sentenceOf, skipWithoutBrowser } from "./open-browser.ts";
import { openReport, openSmallReport } from "./open-report.ts";

/** The rules that look at colours; for the others both themes are the same page. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];
const ATTACK = `<img src=x onerror="window.attacked=1"></script><script>window.attacked=1</script>`;

let browser: Browser;
beforeAll(async () => {
  if (!skipWithoutBrowser) browser = await launchBrowser();
});
afterAll(() => browser?.close());

async function faultsOf(page: Page, rules?: string[]): Promise<unknown[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  const { violations } = await (rules === undefined ? axe : axe.withRules(rules)).analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

describe.skipIf(skipWithoutBrowser)("a report without its script", () => {
  const options = { javaScriptEnabled: false };

  test("shows everything and no control that does nothing", async () => {
    const { page } = await openSmallReport(browser, "", options);
    for (const button of await page.locator("button, input, .segment").all())
      expect(await button.isVisible()).toBe(false);
    expect(await page.locator("#filter-place").isVisible()).toBe(false);
    expect(await page.locator(".figure-tools:visible").count()).toBe(0);
    expect(await page.locator("#tables table:visible").count()).toBeGreaterThan(4);
    expect(await page.locator(".post-notes:visible").count()).toBe(8);
    expect(await page.locator(".quotation:visible").count()).toBeGreaterThan(3);
  });

  test("folds notes and quotations on a phone, and opens them", async () => {
    const { page } = await openSmallReport(browser, "", {
      ...options,
      viewport: { width: 390, height: 800 },
    });
    const notes = page.locator("#post-1 .fold");
    const closed = await notes.boundingBox();
    await notes.locator("summary").click();
    const open = await notes.boundingBox();
    expect(open?.height ?? 0).toBeGreaterThan(closed?.height ?? 0);
  });
});

describe.skipIf(skipWithoutBrowser)("a report", () => {
  test("runs nothing of a hostile study", async () => {
    const plain = smallAnalysis();
    const hostile: Analysis = {
      ...plain,
      title: ATTACK,
      question: ATTACK,
      codebook: {
        ...plain.codebook,
        targets: plain.codebook.targets.map((target) => ({ ...target, label: ATTACK })),
      },
      coders: plain.coders.map((coder) => ({ ...coder, label: ATTACK, made: ATTACK })),
      posts: plain.posts.map((post) => ({
        ...post,
        text: `${ATTACK}${post.text}`,
        author: ATTACK,
        stance: {},
      })),
      events: plain.events.map((event) => ({ ...event, title: ATTACK })),
    };
    const { page } = await openReport(browser, onDisk(await reportPage(hostile)));
    expect(await sentenceOf(page)).toMatch(/^All 8 posts/u);
    await page.locator("#figure-1 .chart-box [data-filter]").first().click();
    await page.getByRole("button", { name: /\(event\)$/u }).click();
    expect(await page.locator("#posts").innerText()).toContain("onerror=");
    expect(await page.locator("img").count()).toBe(0);
    expect(await page.evaluate(() => Reflect.get(window, "attacked"))).toBeUndefined();
  });

  test.for([
    { name: "under a filter", hash: "#coder=rules&stance=tram:favor", options: {} },
    { name: "on a phone", hash: "#q=tram", options: { viewport: { width: 390, height: 900 } } },
    { name: "without its script", hash: "", options: { javaScriptEnabled: false } },
  ])("$name: axe finds nothing, light and dark", async ({ hash, options }) => {
    // axe itself needs a page that runs scripts: without one the controls are taken off instead.
    const alone = "javaScriptEnabled" in options;
    const { page } = await openSmallReport(browser, hash, alone ? {} : options);
    if (alone) await page.evaluate(() => document.documentElement.classList.remove("scripted"));
    expect(await faultsOf(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await faultsOf(page, COLOUR_RULES)).toEqual([]);
  });

  test("is printed in light colours, on as many pages as it needs, without controls", async () => {
    const { page } = await openSmallReport(browser, "", { colorScheme: "dark" });
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("button:visible, .filter:visible").count()).toBe(0);
    expect(await page.locator("#tables").isVisible()).toBe(true);
    const colour = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(colour).toBe("rgb(255, 255, 255)");
    await page.emulateMedia({ media: null });
    const pdf = await page.pdf({ format: "A4", preferCSSPageSize: true, printBackground: true });
    const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b/gu) ?? [];
    expect(pages.length).toBeGreaterThan(4);
    expect(pages.length).toBeLessThan(16);
  });
});
