import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
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
  "?view=methods",
];
const TIMELINE_QUERIES = [
  "?view=timeline&at=opening",
  "?view=timeline&version=found&at=delay",
  "?view=timeline&at=readers-2021-05-19-a-tram-burned",
];
const WIDTHS = [1440, 1024, 390];
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

  test.for(QUERIES)("in %s, light and dark", async (query) => {
    const { page } = await openPage({ browser, pageDir, query });
    expect(await foundInBothThemes(page)).toEqual({ light: [], dark: [] });
  });

  test.for(TIMELINE_QUERIES.flatMap((query) => WIDTHS.map((width) => ({ query, width }))))(
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
});
