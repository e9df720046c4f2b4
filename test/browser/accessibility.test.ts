import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { riverAnalysis } from "../server/small-study.ts";
import { smallAnalysis } from "../support/small-analysis.ts";
import { buildPage, launchBrowser, openPage, skipWithoutBrowser } from "./open-browser.ts";

const QUERIES = [
  "?",
  "?stance=dam:against",
  "?stance=dam:favor&sentiment=positive",
  "?view=thread&at=1.1",
  "?coder=rules",
  "?coder=rules&view=thread",
  "?view=timeline&at=flood",
  "?view=words",
  "?view=words&at=council&compare=dam",
  "?view=words&q=council",
  "?view=methods",
  "?view=own",
];
/** Where there is most to look at: an arc of every kind, reviewed events, codes that the reader set. */
const SMALL_QUERIES = ["?view=thread&coder=rules&at=1.1", "?view=words&compare=tram"];
const TIMELINE_QUERIES = [
  "?view=timeline&at=opening",
  "?view=timeline&version=found&at=delay",
  "?view=timeline&at=readers-2021-05-19-a-tram-burned",
];
/** The rules that look at colours; for the others both themes are the same page. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

async function found(page: Page, rules?: string[]) {
  // the page has no frames: the results need not be put together in a page of their own
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  const { violations } = await (rules === undefined ? axe : axe.withRules(rules)).analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

/** Asks all rules of the light theme, and those of colours of the dark one. */
async function foundInBothThemes(page: Page) {
  const light = await found(page);
  await page.emulateMedia({ colorScheme: "dark" });
  return { light, dark: await found(page, COLOUR_RULES) };
}

describe.skipIf(skipWithoutBrowser)("axe finds nothing", () => {
  let browser: Browser;
  let pageDir: string;

  beforeAll(async () => {
    [browser, pageDir] = await Promise.all([launchBrowser(), buildPage()]);
  });
  afterAll(() => browser?.close());

  test.for([
    { study: "the dam", analysis: riverAnalysis, queries: QUERIES },
    { study: "the tram", analysis: smallAnalysis, queries: SMALL_QUERIES },
  ])(
    "in every view of $study, light and dark",
    { timeout: 120_000 },
    async ({ analysis, queries }) => {
      const analyses = [analysis()];
      const { page, url } = await openPage({ browser, pageDir, analyses });
      const faults: Record<string, unknown> = {};
      for (const query of queries) {
        await page.emulateMedia({ colorScheme: "light" });
        await page.goto(`${url}/${query}`);
        await page.waitForSelector("main .view-title, main .study-title, main h1");
        faults[query] = await foundInBothThemes(page);
      }
      const clean = { light: [], dark: [] };
      expect(faults).toEqual(Object.fromEntries(queries.map((query) => [query, clean])));
    },
  );

  test("in the codes of a post, the menu of what is compared, and a post's evidence explained", async () => {
    const { page, url } = await openPage({ browser, pageDir, query: "?view=thread&at=1" });
    await page.locator("[data-focus='code-1']").click();
    await page.locator("[data-focus='code-1.1']").click();
    await page.locator("[data-focus='mine-1-dam-favor']").check();
    await page.waitForSelector(".codes-sentence");
    expect(await foundInBothThemes(page)).toEqual({ light: [], dark: [] });
    await page.emulateMedia({ colorScheme: "light" });
    await page.goto(`${url}/?view=words`);
    await page.locator("[data-focus=phrase-compare]").click();
    expect(await foundInBothThemes(page)).toEqual({ light: [], dark: [] });
  });

  test.for([
    ...TIMELINE_QUERIES.map((query) => ({ query, width: 1440 })),
    ...TIMELINE_QUERIES.slice(0, 1).map((query) => ({ query, width: 390 })),
  ])(
    "in a reviewed timeline, $query at $width pixels, light and dark",
    async ({ query, width }) => {
      const analyses = [smallAnalysis()];
      const { page } = await openPage({ browser, pageDir, query, width, analyses });
      expect(await foundInBothThemes(page)).toEqual({ light: [], dark: [] });
    },
  );

  test("in the list of keys, light and dark", async () => {
    const { page } = await openPage({ browser, pageDir, query: "?stance=moon:favor" });
    await page.keyboard.press("?");
    expect(await foundInBothThemes(page)).toEqual({ light: [], dark: [] });
  });

  test("in an open menu, a card and a table, on a phone", async () => {
    const { page } = await openPage({ browser, pageDir, width: 390 });
    await page.locator("[data-focus=table-tone]").click();
    await page.locator(".chart-stance-bars [data-post]").first().hover();
    await page.locator("[data-focus=phrase-stance]").click();
    expect(await found(page)).toEqual([]);
  });

  test("marks keep their shapes and stand out where the system forces its colours", async () => {
    const analyses = [smallAnalysis()];
    const { page } = await openPage({ browser, pageDir, analyses, query: "?stance=tram:against" });
    await page.emulateMedia({ forcedColors: "active" });
    const faults = await page.evaluate(() => {
      const canvas = getComputedStyle(document.body).backgroundColor;
      const drawn = ".mark:not(.ghost) *, .tone:not(.ghost) *, .chart text, .curve, .frame";
      return [...document.querySelectorAll(`.chart :is(${drawn})`)]
        .filter((part) => {
          const { fill, stroke } = getComputedStyle(part);
          const isInside = part.matches(".plus, .minus, .mark path");
          return !isInside && [fill, stroke].every((ink) => ink === canvas || ink === "none");
        })
        .map((part) => part.outerHTML.slice(0, 120));
    });
    expect(faults).toEqual([]);
    await page.keyboard.press("Tab");
    const ring = await page.evaluate(() => {
      const on = document.activeElement ?? document.body;
      return getComputedStyle(on).outlineStyle;
    });
    expect(ring).toBe("solid");
  });

  test("nothing moves for who asked that nothing moves", async () => {
    const { page } = await openPage({ browser, pageDir });
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.locator(".chart-tone-bars .tone.negative").first().click();
    const moving = await page.evaluate(() => {
      const { scrollBehavior } = getComputedStyle(document.documentElement);
      return { running: document.getAnimations().length, scrollBehavior };
    });
    expect(moving).toEqual({ running: 0, scrollBehavior: "auto" });
  });
});
