import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createWorkers } from "../../src/pipeline/work/create-workers.ts";
import { buildPage, launchBrowser, openPage, skipWithoutBrowser } from "./open-browser.ts";

const overflowOf = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function axe(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ["violations"] })
    .analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))]);
}

async function axeInBothThemes(page: Page) {
  const light = await axe(page);
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await axe(page);
  await page.emulateMedia({ colorScheme: "light" });
  return { light, dark };
}

describe.skipIf(skipWithoutBrowser)("the steps to a thread of one's own", () => {
  const workers = createWorkers(new Map(), { threads: 1 });
  let browser: Browser;
  let pageDir: string;

  beforeAll(async () => {
    [browser, pageDir] = await Promise.all([launchBrowser(), buildPage()]);
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), workers.close()]);
  });

  test.for([1440, 390])(
    "have no fault that axe finds and fit the window at %i pixels",
    async (width) => {
      const { page } = await openPage({
        browser,
        pageDir,
        query: "?view=own",
        width,
        pipeline: { work: workers.work },
      });
      const clean = { light: [], dark: [] };
      const overflow = () => overflowOf(page);
      expect(await axeInBothThemes(page)).toEqual(clean);
      expect(await overflow()).toBe(0);
      await page.locator("[data-focus=own-example]").click();
      await page.locator("[data-focus=own-next]").click();
      await page.waitForSelector(".own-panes");
      await page.locator("[data-focus=own-post-2]").click();
      await page.locator("[data-focus=own-divide]").click();
      expect(await axeInBothThemes(page)).toEqual(clean);
      expect(await overflow()).toBe(0);
      await page.locator("[data-focus=phrase-codebook]").click();
      await page.getByRole("menuitemradio", { name: /write or bring one/u }).click();
      await page.locator("[data-focus=own-use]").click();
      expect(await axeInBothThemes(page)).toEqual(clean);
      expect(await overflow()).toBe(0);
    },
  );
});
