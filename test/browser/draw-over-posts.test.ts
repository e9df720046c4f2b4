import type { Browser, Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { smallAnalysis } from "../support/small-analysis.ts";
import {
  buildPage,
  launchBrowser,
  openPage,
  sentenceOf,
  skipWithoutBrowser,
} from "./open-browser.ts";
import { chooseIn, expectAgreement, filterIn, shownOn } from "./shown-posts.ts";

describe.skipIf(skipWithoutBrowser)("drawing over posts", () => {
  let browser: Browser;
  let pageDir: string;
  const analysis = smallAnalysis();
  const open = (query: string, width = 1440) =>
    openPage({ browser, pageDir, query, width, analyses: [analysis] });

  beforeAll(async () => {
    [browser, pageDir] = await Promise.all([launchBrowser(), buildPage()]);
  });
  afterAll(() => browser?.close());

  test("the score's columns chooses that run in every chart, and goes away by its cross", async () => {
    const { page } = await open("");
    await drag(
      page,
      '.chart-score .column[data-post="4"] .hit',
      '.chart-score .column[data-post="2"] .hit',
    );
    await expect.poll(() => new URL(page.url()).search).toBe("?posts=2..4");
    expect(await sentenceOf(page)).toMatch(/^3 of 8 posts: .*numbered 2 to 4/u);
    await expectAgreement(page, analysis);
    await chooseIn(page, "stance");
    const { stance, posts } = filterIn(page, analysis);
    expect([stance.length, posts]).toEqual([1, { from: "2", to: "4" }]);
    const shown = await expectAgreement(page, analysis);
    await page.reload();
    await page.waitForSelector(".chart-box svg.chart");
    expect(await shownOn(page)).toEqual(shown);
    await page.getByRole("button", { name: "without: numbered 2 to 4" }).click();
    expect(await sentenceOf(page)).not.toContain("numbered");
    await page.goBack();
    await page.goBack();
    await page.goBack();
    await expect.poll(() => sentenceOf(page)).toMatch(/^All 8 posts/u);
  });

  test("the map's rows chooses them too; a click is still a click", async () => {
    const { page } = await open("?view=thread");
    await drag(page, '.map-row[data-post="1.1"] .hit', '.map-row[data-post="3"] .hit');
    await expect.poll(() => new URL(page.url()).searchParams.get("posts")).toBe("1.1..3");
    expect(new URL(page.url()).searchParams.get("at")).toBeNull();
    await expect.poll(() => page.locator(".map-row:not(.ghost)").count()).toBe(3);
    await page.locator('.map-row[data-post="2"] .hit').click();
    expect(new URL(page.url()).searchParams.get("at")).toBe("2");
  });

  test("with Shift and the arrows does the same, says how many, and Escape forgets it", async () => {
    const { page } = await open("");
    await page.locator("[data-focus=chart-score]").focus();
    const press = async (...keys: string[]) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    const said = () => page.locator("[role=status]").first().textContent();
    await press("ArrowRight", "Shift+ArrowRight", "Shift+ArrowRight");
    expect(await said()).toBe("3 posts numbered 1 to 2. Enter shows them.");
    expect(await page.locator(".column.in-run").count()).toBe(3);
    await press("Escape");
    expect(await page.locator(".column.in-run").count()).toBe(0);
    await press("Shift+ArrowRight", "Enter");
    await expect.poll(() => new URL(page.url()).search).toBe("?posts=2..3");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("data-focus"))).toBe(
      "chart-score",
    );
    await press("Escape");
    expect(await sentenceOf(page)).toMatch(/^All 8 posts/u);
  });

  test("with a finger: across the score at once, down the map after a rest; else the page scrolls", async () => {
    const { page, url } = await open("", 1024);
    const score = await touchFrom(page, '.chart-score .column[data-post="2"] .hit');
    await score.moveTo('.chart-score .column[data-post="4"] .hit');
    await score.end();
    await expect.poll(() => new URL(page.url()).search).toBe("?posts=2..4");
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto(`${url}/?view=thread`);
    await page.locator(".map-toggle").click();
    const swipe = await touchFrom(page, '.map-row[data-post="2"] .hit');
    await swipe.moveTo('.map-row[data-post="4"] .hit');
    await swipe.end();
    expect(new URL(page.url()).search).toBe("?view=thread");
    const down = await touchFrom(page, '.map-row[data-post="2"] .hit');
    await page.locator('.map-row.in-run[data-post="2"]').waitFor();
    await down.moveTo('.map-row[data-post="4"] .hit');
    await down.end();
    await expect.poll(() => new URL(page.url()).search).toBe("?view=thread&posts=2..4");
  });

  test("says of a run without a fitting post what is nearest, and offers it", async () => {
    const { page } = await open("?posts=4.1..5&stance=tram:favor");
    expect(await page.locator(".nothing").innerText()).toMatch(
      /There is no post in favor of the tram, numbered 4\.1 to 5\.\s+There are 2 posts numbered 4\.1 to 5; 3 posts in favor of the tram\./u,
    );
    await page.getByRole("button", { name: "any posts of the thread (3)" }).click();
    expect(await sentenceOf(page)).toMatch(/^3 of 8 posts: in favor of the tram/u);
  });
});

async function middleOf(page: Page, selector: string) {
  const part = page.locator(selector);
  await part.scrollIntoViewIfNeeded();
  const box = await part.boundingBox();
  if (box === null) throw new Error(`expected ${selector} in sight`);
  return { x: box.x + box.width / 2, y: box.y + Math.min(box.height / 2, 20) };
}

async function drag(page: Page, from: string, to: string): Promise<void> {
  const [a, b] = [await middleOf(page, from), await middleOf(page, to)];
  await page.mouse.move(a.x, a.y);
  await page.mouse.down();
  await page.mouse.move(b.x, b.y, { steps: 4 });
  await page.mouse.up();
}

/** Puts a finger down; what it does is told by the browser itself. */
async function touchFrom(page: Page, selector: string) {
  const session = await page.context().newCDPSession(page);
  let at = await middleOf(page, selector);
  const send = (type: "touchStart" | "touchMove" | "touchEnd") =>
    session.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: type === "touchEnd" ? [] : [at],
    });
  await send("touchStart");
  return {
    moveTo: async (other: string) => {
      const [from, to] = [at, await middleOf(page, other)];
      for (const part of [0.3, 0.6, 1]) {
        at = { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
        await send("touchMove");
      }
    },
    end: () => send("touchEnd"),
  };
}
