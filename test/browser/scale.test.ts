import { AxeBuilder } from "@axe-core/playwright";
import type { Browser } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Analysis } from "../../src/model/analysis.ts";
import { generatedAnalysis } from "../support/generated-study.ts";
import {
  buildPage,
  launchBrowser,
  openPage,
  sentenceOf,
  skipWithoutBrowser,
} from "./open-browser.ts";

const POSTS = 20_000;

/** A study just too big to be fetched whole; every tenth post quotes words that nobody says. */
function quotingAnalysis(): Analysis {
  const made = generatedAnalysis(2_100, "quoting");
  const text = "“gravel everywhere”";
  const link = { kind: "quotes", to: "1", start: 0, end: text.length, confidence: 1 } as const;
  const posts = made.posts.map((post, row) =>
    row % 10 === 5 ? { ...post, text: `${text} ${post.text}`, links: [link] } : post,
  );
  return { ...made, posts };
}

describe.skipIf(skipWithoutBrowser)("a study of twenty thousand posts", () => {
  let browser: Browser;
  let pageDir: string;
  const analysis = generatedAnalysis(POSTS);
  const open = (query = "") => openPage({ browser, pageDir, query, analyses: [analysis] });
  const favor = analysis.posts.filter(({ stance }) => stance["tram"]?.value === "favor");

  beforeAll(async () => {
    [browser, pageDir] = await Promise.all([launchBrowser(), buildPage()]);
  });
  afterAll(() => browser?.close());

  test("is shown from its columns alone, and filtered by a click", async () => {
    const asked: string[] = [];
    const { page } = await openPage({ browser, pageDir, analyses: [analysis] });
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.locator('.chart-stance-bars [data-filter="tram:favor"] rect').first().click();
    await page.waitForFunction(() => document.querySelector("[data-later]") === null);
    const count = favor.length.toLocaleString("en");
    expect(await sentenceOf(page)).toContain(`${count} of 20,000 posts: in favor of the tram`);
    expect(await page.locator('[role="status"]').textContent()).toContain(`${count} of 20,000`);
    // the scripts of the other views come while nothing else is to be done
    expect(asked.filter((path) => !path.startsWith("/assets/"))).toEqual([]);
    expect(await page.locator("main section h2").allInnerTexts()).toContain("Who answers whom");
    expect(await page.locator("[data-post]").count()).toBeLessThan(500);
  });

  test("paints the map of all posts, whose rows scroll, move by keys and lead to the thread", async () => {
    const { page } = await open();
    await page.waitForFunction(() => document.querySelector("[data-later]") === null);
    const box = page.locator("[data-focus=chart-score]");
    await box.scrollIntoViewIfNeeded();
    expect(await box.locator("canvas").getAttribute("aria-label")).toContain("Every post");
    const inked = await box.locator("canvas").evaluate((canvas) => {
      if (!(canvas instanceof HTMLCanvasElement)) return 0;
      const { width, height } = canvas;
      const data = canvas.getContext("2d")?.getImageData(0, 0, width, height).data ?? [];
      return data.filter((value, index) => index % 4 === 3 && value > 0).length;
    });
    expect(inked).toBeGreaterThan(5_000);
    expect(await box.locator(".map-row").count()).toBeLessThan(200);
    await box.focus();
    await page.keyboard.press("ArrowDown");
    expect(await page.locator('[role="status"]').textContent()).toContain("post 1");
    await page.keyboard.press("End");
    const last = analysis.posts.at(-1)?.id ?? "";
    expect(await page.locator('[role="status"]').textContent()).toContain(`post ${last}`);
    expect(await box.locator(`.map-row[data-post="${last}"]`).count()).toBe(1);
    await page.locator(".card-holder").waitFor();
    await page.keyboard.press("Enter");
    await page.waitForSelector("h1:has-text('The thread')");
    expect(page.url()).toContain(`at=${last}`);
  });

  test("keeps the place of the map and of the page under a filter", async () => {
    const { page } = await open();
    await page.waitForFunction(() => document.querySelector("[data-later]") === null);
    const box = page.locator("[data-focus=chart-score]");
    await box.evaluate((element) => (element.scrollTop = 50_000));
    await page.evaluate(() => scrollTo(0, 200));
    const heights = () => page.evaluate(() => document.documentElement.scrollHeight);
    const before = await heights();
    await page.locator('.chart-stance-bars [data-filter="tram:against"] rect').first().click();
    await page.waitForFunction(() =>
      document.querySelector(".filter-sentence")?.textContent?.includes("against the tram"),
    );
    expect(await page.evaluate(() => scrollY)).toBe(200);
    await page.waitForFunction(() => document.querySelector("[data-later]") === null);
    expect(await box.evaluate((element) => element.scrollTop)).toBe(50_000);
    expect(Math.abs((await heights()) - before)).toBeLessThan(400);
  });

  test("has nothing that axe finds, with its painted map", async () => {
    const { page } = await open();
    await page.waitForFunction(() => document.querySelector("[data-later]") === null);
    const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
    const { violations } = await axe.analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });

  test("offers the matrices of many targets in a menu", async () => {
    const few = generatedAnalysis(60, "five");
    const [first] = few.codebook.targets;
    if (first === undefined) throw new Error("expected a target");
    for (const id of ["bus", "mall"]) {
      few.codebook.targets.push({ ...first, id, label: `The ${id}` });
      for (const { stance } of few.posts) Object.assign(stance, { [id]: stance["council"] });
    }
    const { page } = await openPage({ browser, pageDir, analyses: [few] });
    const menu = page.locator("[data-focus=matrix-pair]");
    expect(await menu.locator("option").count()).toBe(10);
    await menu.selectOption({ index: 3 });
    const pairs = page.locator("section[aria-labelledby=section-pairs]");
    expect(await pairs.locator("svg.chart-matrix").count()).toBe(1);
    expect(await pairs.locator("svg.chart-matrix").textContent()).toContain("toward the mall");
  });

  test("never counts quoted words as a post's own, and counts all links, whatever was read before", async () => {
    const quoting = quotingAnalysis();
    const openAt = (query: string) => openPage({ browser, pageDir, query, analyses: [quoting] });
    const seen: string[] = [];
    for (const first of ["?view=words&at=gravel", "?view=thread&at=1&posts=1..9"]) {
      const { page, url } = await openAt(first);
      await page.waitForSelector(first.includes("thread") ? ".posts .post-body" : ".concordance");
      // the page stays as it is, so that it holds the posts that were read
      await page.evaluate(() => history.pushState(null, "", "?view=words&at=gravel"));
      await page.evaluate(() => dispatchEvent(new PopStateEvent("popstate")));
      seen.push(await page.locator(".concordance .reading").innerText());
      await page.evaluate(() => history.pushState(null, "", "?view=thread&at=1"));
      await page.evaluate(() => dispatchEvent(new PopStateEvent("popstate")));
      await page.locator("[data-focus=arcs-quotes]").waitFor();
      seen.push(await page.locator("[data-focus=arcs-quotes]").innerText());
      expect(await page.locator(".curve.quotes").count()).toBeGreaterThan(0);
      expect(page.url().startsWith(url)).toBe(true);
    }
    expect(seen[0]).toMatch(/^0 uses in 0 posts, and 210 in quotations, in grey\./u);
    expect(seen[1]).toBe("quotes 100");
    expect(seen.slice(2)).toEqual(seen.slice(0, 2));
  });

  test("reads posts when they are wanted, and finds words in all of them", async () => {
    const { page, url } = await open("?view=thread&stance=tram:favor&at=10");
    await page.waitForSelector(".posts article.post");
    expect(await page.locator(".posts article.post").count()).toBeGreaterThan(0);
    await page.goto(`${url}/?q=bridge works`);
    await page.waitForSelector(".filter-sentence");
    const found = analysis.posts.filter(({ text }) => /\bbridge works\b/u.test(text)).length;
    expect(await sentenceOf(page)).toContain(`${found.toLocaleString("en")} of 20,000 posts`);
  });
});
