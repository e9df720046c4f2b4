import { AxeBuilder } from "@axe-core/playwright";
import type { Browser } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildPage, launchBrowser, openPage, skipWithoutBrowser } from "./open-browser.ts";

const CASES = (["light", "dark"] as const).flatMap((colorScheme) =>
  [
    "?",
    "?stance=dam:against",
    "?stance=dam:favor&sentiment=positive",
    "?view=thread&at=1.1",
    "?coder=rules",
    "?coder=rules&view=thread",
    "?view=timeline&at=flood",
    "?view=methods",
  ].map((query) => ({ colorScheme, query })),
);

describe.skipIf(skipWithoutBrowser)("axe finds nothing", () => {
  let browser: Browser;
  let pageDir: string;

  beforeAll(async () => {
    [browser, pageDir] = await Promise.all([launchBrowser(), buildPage()]);
  });
  afterAll(() => browser?.close());

  test.for(CASES)("in $query, $colorScheme", async ({ query, colorScheme }) => {
    const { page } = await openPage({ browser, pageDir, query, colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });

  test.for(["light", "dark"] as const)("in the list of keys, %s", async (colorScheme) => {
    const query = "?stance=moon:favor";
    const { page } = await openPage({ browser, pageDir, query, colorScheme });
    await page.keyboard.press("?");
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });

  test("in an open menu, a card and a table, on a phone", async () => {
    const { page } = await openPage({ browser, pageDir, width: 390 });
    await page.locator("[data-focus=table-tone]").click();
    await page.locator(".chart-stance-bars [data-post]").first().hover();
    await page.locator("[data-focus=phrase-stance]").click();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
