import type { Browser, Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, skipWithoutBrowser } from "./open-browser.ts";
import { openSmallReport } from "./open-report.ts";

let browser: Browser;
beforeAll(async () => {
  if (!skipWithoutBrowser) browser = await launchBrowser();
});
afterAll(() => browser?.close());

const notesOf = (page: Page): Promise<string[]> =>
  page.locator("#figure-1 > .note").allInnerTexts();

describe.skipIf(skipWithoutBrowser)("a report under a filter", () => {
  test("names the repeats among the posts that it keeps", async () => {
    const { page } = await openSmallReport(browser, "#stance=council:favor");
    expect((await notesOf(page)).join(" ")).toContain("6 repeats 2 words of 1; both are counted.");
    const { page: other } = await openSmallReport(browser, "#stance=tram:favor");
    expect((await notesOf(other)).join(" ")).not.toContain("repeats");
  });

  test("says in the program's codes how its surer ones meet the reference", async () => {
    const { page } = await openSmallReport(browser);
    expect((await notesOf(page)).join(" ")).not.toContain("surer");
    await page.locator(".segment", { hasText: "The program" }).click();
    expect((await notesOf(page)).join(" ")).toMatch(
      / In this study, of the 4 surer codes 4 are as two readers say, 0 on the other side/u,
    );
  });

  test("says of what it leaves as it is that it counts every post", async () => {
    const { page } = await openSmallReport(browser, "#stance=tram:against");
    const lines = page.locator(".whole-line");
    const said = await lines.allInnerTexts();
    expect(new Set(said)).toEqual(new Set(["This part does not follow the filter."]));
    const ids = await lines.evaluateAll((found) => found.map((line) => line.parentElement?.id));
    expect(ids).toEqual(["figure-5", "sides", "agreement", "events", "readers"]);
    await page.locator(".filter-tools").getByRole("button", { name: "show all 8" }).click();
    expect(await lines.count()).toBe(0);
  });

  test("says on paper what is shown", async () => {
    const { page } = await openSmallReport(browser, "#stance=tram:against");
    expect(await page.locator(".printed").isVisible()).toBe(false);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".printed").innerText()).toBe(
      "Shown: 2 of 8 posts: against the tram.",
    );
    expect(await page.locator(".filter :visible").count()).toBe(1);
  });
});
