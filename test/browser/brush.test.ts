import type { Browser } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { selectPosts } from "../../src/model/post-filter.ts";
import { smallAnalysis } from "../support/small-analysis.ts";
import { wordyAnalysis } from "../support/word-posts.ts";
import {
  buildPage,
  launchBrowser,
  openPage,
  sentenceOf,
  skipWithoutBrowser,
} from "./open-browser.ts";
import { chooseIn, expectAgreement, filterIn, shownOn, type Shown } from "./shown-posts.ts";

const OVERVIEW = ["stance", "score", "tone", "pairs", "stance-tone", "answers"];

describe.skipIf(skipWithoutBrowser)("a choice in one chart", () => {
  let browser: Browser;
  let pageDir: string;
  const open = async (query: string, analysis = smallAnalysis(), width = 1440) => {
    const { page } = await openPage({ browser, pageDir, query, width, analyses: [analysis] });
    return { page, analysis };
  };

  beforeAll(async () => {
    [browser, pageDir] = await Promise.all([launchBrowser(), buildPage()]);
  });
  afterAll(() => browser?.close());

  test("filters all others of the overview, is in the address, and back and forward give each again", async () => {
    const { page, analysis } = await open("");
    const all = await expectAgreement(page, analysis);
    expect(all.groups.length).toBeGreaterThan(30);
    const steps: { url: string; shown: Shown }[] = [{ url: page.url(), shown: all }];
    for (const id of OVERVIEW) {
      await chooseIn(page, id);
      const shown = await expectAgreement(page, analysis);
      expect({ id, sentence: shown.sentence }).not.toEqual({ id, sentence: all.sentence });
      expect(await page.locator("[role=status]").first().textContent()).toContain(
        shown.sentence.trim().replace(/:$/u, ""),
      );
      steps.push({ url: page.url(), shown });
      // the tone stays, and what is chosen next is chosen besides
      if (id === "tone") continue;
      while (new URL(page.url()).search !== "") await page.keyboard.press("Escape");
      await expect.poll(() => shownOn(page)).toEqual(all);
    }
    const toned = steps.find(({ url }) => url.includes("sentiment"));
    await page.goto(toned?.url ?? "");
    await page.waitForSelector(".chart-box svg.chart");
    expect(await shownOn(page)).toEqual(toned?.shown);
  });

  test("goes back and forward through the same counts", async () => {
    const { page, analysis } = await open("");
    const seen: Shown[] = [await expectAgreement(page, analysis)];
    for (const id of ["stance", "tone"]) {
      await chooseIn(page, id);
      seen.push(await expectAgreement(page, analysis));
    }
    for (const wanted of [seen[1], seen[0]]) {
      await page.goBack();
      await expect.poll(() => shownOn(page)).toEqual(wanted);
    }
    await page.goForward();
    await expect.poll(() => shownOn(page)).toEqual(seen[1]);
  });

  test("holds in the thread, in the timeline and in words, under one sentence", async () => {
    const { page, analysis } = await open("?view=thread");
    await page.locator('article[data-post="1.1"] .post-head .code.against').first().click();
    await page.locator(".left-out button").first().click();
    const inThread = await expectAgreement(page, analysis);
    expect(inThread.sequences).toHaveLength(2);
    const sentence = await sentenceOf(page);
    await page.locator("[data-focus=view-timeline]").click();
    expect(await sentenceOf(page)).toBe(sentence);
    await page.locator("[data-focus=view-words]").click();
    expect(await sentenceOf(page)).toBe(sentence);
    await page.locator("[data-focus=view-overview]").click();
    await expectAgreement(page, analysis);
  });

  test("in the charts of an event filters by the event too, and these agree with the others", async () => {
    const { page, analysis } = await open("?view=timeline&at=opening");
    await expectAgreement(page, analysis);
    await chooseIn(page, "event-stance");
    expect(filterIn(page, analysis).event).toBe("opening");
    await expectAgreement(page, analysis);
    await page.locator("[data-focus=view-overview]").click();
    await expectAgreement(page, analysis);
  });

  test("leaves of a word's sentences those of the posts kept, and says how many others there are", async () => {
    const { page, analysis } = await open(
      "?view=words&at=noise&stance=dam:against",
      wordyAnalysis(),
    );
    const kept = new Set(
      selectPosts(analysis, "reference", filterIn(page, analysis)).map(({ id }) => id),
    );
    const numbers = await page.locator(".concordance .post-link").allInnerTexts();
    expect(numbers.length).toBeGreaterThan(1);
    for (const number of numbers) expect(kept).toContain(number.trim());
    await page.locator("#words-search").fill("tolls");
    await page.locator("#words-search").press("Enter");
    await page.waitForURL(/q=tolls/u);
    await expectAgreement(page, analysis);
  });

  test("lights the same post in every chart, and that post alone", async () => {
    const { page } = await open("");
    await page.locator('[data-focus=chart-tone] [data-post="3"]').first().hover();
    const lit = await page.evaluate(() =>
      [...document.querySelectorAll(".is-lit[data-post]")].map((part) => [
        part.closest(".chart-box")?.getAttribute("data-focus"),
        part.getAttribute("data-post"),
      ]),
    );
    expect(new Set(lit.map(([chart]) => chart))).toEqual(
      new Set(["chart-stance", "chart-score", "chart-tone", "chart-sides-tram"]),
    );
    expect(new Set(lit.map(([, post]) => post))).toEqual(new Set(["3"]));
  });
});
