import type { Browser } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { partlyCoded } from "../support/partly-coded.ts";
import { buildPage, launchBrowser, openPage, skipWithoutBrowser } from "./open-browser.ts";

describe.skipIf(skipWithoutBrowser)("the page of a study that a person coded in part", () => {
  let browser: Browser;
  let pageDir: string;

  beforeAll(async () => {
    [browser, pageDir] = await Promise.all([launchBrowser(), buildPage()]);
  });
  afterAll(() => browser?.close());

  test("says who coded a part alone, whose codes are shown for the rest, and what is sure", async () => {
    const analysis = partlyCoded();
    const analyses = [analysis];
    const { page } = await openPage({ browser, pageDir, analyses, query: "?coder=rules" });
    expect(await page.locator(".coverage-line").innerText()).toMatch(
      /^3 of 8 posts coded by “ada”; tone not coded\. .* the other 5 posts and tone are shown in the codes of the program\.$/u,
    );
    expect(await page.locator(".whose").first().innerText()).toBe(
      "by the program, 6 of 16 codes by “ada”",
    );
    expect(await page.locator(".whose").nth(2).innerText()).toBe("by the program");
    expect(await page.locator(".chart-stance-bars").textContent()).toContain("surer, 3 held");
    expect(await page.locator(".facts").innerText()).toContain("with a surer code");
    await page.getByRole("radio", { name: /ada.* 3 of 8 posts/u }).check();
    await page.waitForFunction(() => location.search.includes("ada"));
    expect(await page.locator(".coverage-line").innerText()).toContain("shown without a code");
    expect(await page.locator("main").innerText()).toContain("No post has a tone code.");
    expect(await page.locator("main").innerText()).not.toContain("None is negative");
  });
});
