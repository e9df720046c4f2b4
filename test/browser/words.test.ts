import { AxeBuilder } from "@axe-core/playwright";
import { readFileSync } from "node:fs";
import type { Browser, Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { wordyAnalysis } from "../support/word-posts.ts";
import {
  buildPage,
  launchBrowser,
  openPage,
  sentenceOf,
  skipWithoutBrowser,
} from "./open-browser.ts";

const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

describe.skipIf(skipWithoutBrowser)("the view of words", () => {
  let browser: Browser;
  let pageDir: string;
  const open = (query: string, width = 1440) =>
    openPage({
      browser,
      pageDir,
      query: `?view=words${query}`,
      width,
      analyses: [wordyAnalysis()],
    });

  beforeAll(async () => {
    [browser, pageDir] = await Promise.all([launchBrowser(), buildPage()]);
  });
  afterAll(() => browser?.close());

  test("tells which words mark either side, and opens a word in its sentences", async () => {
    const { page, url } = await open("");
    const reading = page.locator("section:has(.chart-keyness) .reading");
    expect(await reading.innerText()).toMatch(
      /^Posts against the dam use “tolls” and “noise” more often; posts in favor of the dam use/u,
    );
    await page.locator('.key-row[data-word="noise"] .hit').click();
    expect(page.url()).toBe(`${url}/?view=words&at=noise`);
    const concordance = page.locator(".concordance");
    expect(await concordance.locator("h2").innerText()).toBe("“noise” in its sentences");
    expect(await concordance.locator(".reading").innerText()).toMatch(
      /^19 uses in 7 posts, and 2 in quotations, in grey\./u,
    );
    expect(await concordance.locator(".kwic-line.quoted").count()).toBe(2);
    await concordance.locator(".post-link").first().click();
    expect(page.url()).toContain("view=thread&at=1");
  });

  test("shows at a name of another target the stance toward that one, and says so", async () => {
    const { page } = await open("&at=council");
    const reading = page.locator(".concordance .reading");
    expect(await reading.innerText()).toBe(
      "1 use in 1 post. The mark shows the post’s stance toward Council, which “council” names, not the line’s.",
    );
    expect(await page.locator(".concordance .post-link").getAttribute("aria-label")).toMatch(
      /toward Council$/u,
    );
  });

  test("works by keyboard: arrows go over the words, Enter opens one, / goes to the search", async () => {
    const { page, url } = await open("");
    await page.locator("[data-focus=chart-keyness]").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    expect(await page.locator('.unseen[role="status"]').textContent()).toMatch(
      /^\w+: 0 uses in 0 posts against the dam, \d+ uses in 6 posts in favor of the dam; /u,
    );
    await page.keyboard.press("Enter");
    expect(page.url()).toMatch(/view=words&at=\w+$/u);
    const word = new URL(page.url()).searchParams.get("at") ?? "";
    await page.getByRole("heading", { name: `“${word}” in its sentences` }).waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("doesn't care");
    await page.keyboard.press("Enter");
    await page.waitForURL(/q=/u);
    await page.waitForSelector(".found-posts");
    expect(await sentenceOf(page)).toMatch(/^6 of 13 posts/u);
    const found = page.locator("section:has(.found-posts)");
    expect(await found.locator(".reading").innerText()).toBe("6 uses in 6 of 13 posts.");
    expect(await found.locator("mark").first().innerText()).toBe("doesn’t care");
    expect(page.url().startsWith(url)).toBe(true);
  });

  test("compares the filtered posts with the others, or a target's sides, by a menu", async () => {
    const { page } = await open("&sentiment=negative");
    const phrase = page.locator("[data-focus=phrase-compare]");
    expect(await phrase.innerText()).toContain("compare: these posts with the others");
    await phrase.click();
    await page.getByRole("menuitemradio", { name: /in favor of the dam with against/u }).click();
    expect(page.url()).toContain("compare=dam");
    expect(await page.locator("section:has(.chart-keyness) .reading").innerText()).toMatch(
      /With fewer than 5 on one side words are counted, not compared\./u,
    );
  });

  test("says what is nearest where no post has the words", async () => {
    const { page } = await open("&q=nois");
    expect(await page.locator(".nothing").innerText()).toContain("There is no post with “nois”");
    await page.getByRole("button", { name: "noise (19 uses)" }).click();
    expect(await sentenceOf(page)).toMatch(/^7 of 13 posts/u);
    expect(await page.locator("section:has(.found-posts) .reading").innerText()).toBe(
      "21 uses in 7 of 13 posts, 2 of them in quotations.",
    );
    await page.locator("#words-search").fill("!!!");
    await page.getByRole("button", { name: "Find posts" }).click();
    await page.waitForURL(/q=!!!|q=%21/u);
    await expect.poll(() => sentenceOf(page)).toMatch(/^All 13 posts: .*any words/u);
    expect(await page.locator(".left-out-line").innerText()).toBe(
      "“!!!” has no letter or digit: no words are searched for.",
    );
    expect(await page.locator(".found-posts").count()).toBe(0);
  });

  test("lets in words like “the”, orders the lines and saves them", async () => {
    const { page } = await open("&at=mayor");
    await page.locator("[data-focus=function-words]").click();
    expect(await page.locator('.key-row[data-word="the"]').count()).toBe(1);
    expect(page.url()).toContain("function=with");
    await page.locator("[data-focus='order-next word']").click();
    const next = page.locator(".kwic-line .kwic-after").first();
    expect(await next.innerText()).toMatch(/^ ?cares/u);
    expect(page.url()).toContain("order=next+word&function=with");
    await page.reload();
    await page.locator("[data-focus=kwic-csv]").waitFor();
    expect(await next.innerText()).toMatch(/^ ?cares/u);
    expect(await page.locator('.key-row[data-word="the"]').count()).toBe(1);
    const link = await page.locator(".kwic-line .post-link").first().getAttribute("href");
    expect(link).toContain("order=next+word");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator("[data-focus=kwic-csv]").click(),
    ]);
    const lines = readFileSync(await download.path(), "utf8").split("\n");
    expect(lines[0]).toBe("post,stance toward dam,quoted,before,words,after");
    expect(lines).toHaveLength(14);
  });

  test("axe finds nothing, wide and on a phone, light and dark", async () => {
    for (const width of [1440, 390]) {
      const { page } = await open("&q=mayor&at=noise&compare=dam", width);
      expect(await violationsOf(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await violationsOf(page, COLOUR_RULES)).toEqual([]);
      const beyond = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(beyond).toBeLessThanOrEqual(0);
    }
  });
});

async function violationsOf(page: Page, rules?: string[]) {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  const { violations } = await (rules === undefined ? axe : axe.withRules(rules)).analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}
