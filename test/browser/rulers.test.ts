import type { Browser, Page } from "@playwright/test";
import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { manyEvents } from "../support/many-events.ts";
import { smallAnalysis } from "../support/small-analysis.ts";
import { buildPage, launchBrowser, openPage, skipWithoutBrowser } from "./open-browser.ts";

const AXIS_TEXT = ".chart-timeline text";

const valueOf = (page: Page, frame: string) =>
  page.locator(`[data-frame=${frame}]`).getAttribute("aria-valuetext");
const daysIn = (page: Page) => new URL(page.url()).searchParams.get("days");

async function drag(page: Page, frame: string, part: number, by: number) {
  const box = page.locator(`[data-frame=${frame}]`);
  await box.scrollIntoViewIfNeeded();
  const rect = await box.boundingBox();
  if (rect === null) throw new Error("expected a frame in sight");
  const [x, y] = [rect.x + rect.width * part, rect.y + 6];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + by / 2, y);
  await page.mouse.move(x + by, y);
  await page.mouse.up();
}

describe.skipIf(skipWithoutBrowser)("the rulers", () => {
  let browser: Browser;
  let pageDir: string;
  const small = (query: string, width = 1440) =>
    openPage({ browser, pageDir, query, width, analyses: [smallAnalysis()] });
  const many = (query: string, width = 1440) =>
    openPage({ browser, pageDir, query, width, analyses: [manyEvents()] });

  beforeAll(async () => {
    [browser, pageDir] = await Promise.all([launchBrowser(), buildPage()]);
  });
  afterAll(() => browser?.close());

  test("a frame is dragged, its window is in the address, and back and forward work", async () => {
    const { page } = await small("?view=timeline");
    const first = await valueOf(page, "days");
    await drag(page, "days", 0.5, 150);
    await expect.poll(() => daysIn(page)).toMatch(/^2021-\d\d-\d\d\.\.2021-\d\d-\d\d$/u);
    await expect.poll(() => valueOf(page, "days")).not.toBe(first);
    const second = await valueOf(page, "days");
    expect(page.url()).not.toContain("at=");
    await page.goBack();
    await expect.poll(() => valueOf(page, "days")).toBe(first);
    await page.goForward();
    await expect.poll(() => valueOf(page, "days")).toBe(second);
    await page.reload();
    await page.waitForSelector("[data-frame=days]");
    expect(await valueOf(page, "days")).toBe(second);
  });

  test("a drag that begins on an event moves the frame, selects no text and chooses nothing", async () => {
    const { page } = await small("?view=timeline&days=2021-04-29..2021-05-08");
    const mark = page.locator("[data-ruler=months] [data-event=opening]").first();
    for (const [name, from] of [
      ["days", mark.locator(".dot").first()],
      ["months", page.locator("[data-ruler=decades] [data-event=strike] rect").first()],
    ] as const) {
      await from.scrollIntoViewIfNeeded();
      const [first, rect] = [await valueOf(page, name), await from.boundingBox()];
      if (rect === null) throw new Error("expected a mark in sight");
      const [x, y] = [rect.x + rect.width / 2, rect.y + rect.height / 2];
      const under = await page.evaluate(
        (at) => document.elementFromPoint(at.x, at.y)?.closest("[data-event]")?.nodeName,
        { x, y },
      );
      expect(under).toBe("g");
      await page.mouse.move(x, y);
      await page.mouse.down();
      for (const by of [-3, -20, -60, -120]) await page.mouse.move(x + by, y + 2);
      expect(await page.evaluate(() => getSelection()?.toString())).toBe("");
      await page.mouse.up();
      await expect.poll(() => valueOf(page, name)).not.toBe(first);
      expect(page.url()).not.toContain("at=");
    }
  });

  test("a press on an event inside a frame chooses it, also where the hand is not quite still", async () => {
    const { page } = await small("?view=timeline");
    const before = await valueOf(page, "months");
    const bar = page.locator("[data-ruler=decades] [data-event=strike] rect").first();
    await bar.scrollIntoViewIfNeeded();
    const rect = await bar.boundingBox();
    const [x, y] = [(rect?.x ?? 0) + (rect?.width ?? 0) / 2, (rect?.y ?? 0) + 6];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 1, y + 1);
    await page.mouse.up();
    await expect.poll(() => page.url()).toContain("at=");
    expect(await valueOf(page, "months")).toBe(before);
  });

  test("an end of a frame makes it longer; the months have their own part of the address", async () => {
    const { page } = await small("?view=timeline&days=2021-05-03..2021-05-12");
    const width = async () => (await page.locator("[data-frame=days]").boundingBox())?.width ?? 0;
    const before = await width();
    const rect = await page.locator("[data-frame=days]").boundingBox();
    await drag(page, "days", 1 - 11 / (rect?.width ?? 1), 120);
    expect(await width()).toBeGreaterThan(before + 60);
    expect(daysIn(page)).toMatch(/^2021-05-03\.\./u);
    await drag(page, "months", 0.5, -300);
    expect(daysIn(page)).toMatch(/\/\d{4}-\d\d\.\.\d{4}-\d\d$/u);
    expect(await page.locator("[data-ruler=days]").textContent()).toContain("Nearest, ");
    await page.locator("[data-ruler=days] [data-event]").click();
    expect(page.url()).toContain("at=");
    expect(await page.locator("[data-ruler=days] .is-selected").count()).toBe(1);
  });

  test("keys on a frame move it and change its length, one step back for a run of keys", async () => {
    const { page, url } = await small("?view=timeline");
    const first = await valueOf(page, "days");
    await page.locator("[data-frame=days]").focus();
    for (const key of ["ArrowRight", "ArrowRight", "-"]) await page.keyboard.press(key);
    await expect.poll(() => daysIn(page)).not.toBeNull();
    expect(await page.evaluate(() => document.activeElement?.getAttribute("data-frame"))).toBe(
      "days",
    );
    const said = (await page.locator("[role=status]").allInnerTexts()).join();
    expect(await valueOf(page, "days")).toContain("known to the day");
    expect(said).not.toContain("known to the day");
    const moved = daysIn(page);
    await page.keyboard.press("Home");
    await expect.poll(() => valueOf(page, "days")).toMatch(/^3 (?:to|May)/u);
    await page.keyboard.press("Tab");
    await expect.poll(() => daysIn(page)).not.toBe(moved);
    await page.goBack();
    await expect.poll(() => daysIn(page)).toBe(moved);
    await page.goBack();
    await expect.poll(() => page.url()).toBe(`${url}/?view=timeline`);
    await expect.poll(() => valueOf(page, "days")).toBe(first);
  });

  test("on the chart, arrows go through events and rulers, plus and minus zoom, Enter chooses", async () => {
    const { page } = await small("?view=timeline");
    await page.locator("[data-focus=chart-timeline]").focus();
    await page.keyboard.press("ArrowRight");
    const said = () => page.locator("[role=status]").allInnerTexts();
    expect((await said()).join()).toContain("days: 3 May 2021: The tram opens");
    await page.keyboard.press("ArrowRight");
    expect((await said()).join()).toContain("days: 5 May 2021: Drivers strike");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    expect((await said()).join()).toContain("years: 2021: 1 post speaks of it");
    await page.keyboard.press("ArrowUp");
    expect((await said()).join()).toContain("decades: 5 May 2021");
    await page.keyboard.press("Enter");
    expect(page.url()).toContain("at=strike");
    const before = await valueOf(page, "days");
    await page.keyboard.press("-");
    const after = await valueOf(page, "days");
    expect(after).not.toBe(before);
    await expect.poll(() => daysIn(page)).not.toBeNull();
    expect((await said()).join()).toContain(after);
  });

  test("the wheel with Ctrl zooms the days, and leaves the page as it is", async () => {
    const { page } = await small("?view=timeline");
    await page.locator("[data-ruler=days]").scrollIntoViewIfNeeded();
    const rect = await page.locator("[data-ruler=days]").boundingBox();
    await page.mouse.move((rect?.x ?? 0) + 500, (rect?.y ?? 0) + 40);
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, 100);
    await page.keyboard.up("Control");
    await expect.poll(() => daysIn(page)).not.toBeNull();
  });

  test("a finger drags a frame", async () => {
    const { page } = await small("?view=timeline", 820);
    const frame = page.locator("[data-frame=days]");
    expect(await frame.evaluate((box) => getComputedStyle(box).touchAction)).toBe("none");
    await frame.scrollIntoViewIfNeeded();
    const rect = await frame.boundingBox();
    const [x, y] = [(rect?.x ?? 0) + (rect?.width ?? 0) / 2, (rect?.y ?? 0) + 6];
    const session = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", at: number) =>
      session.send("Input.dispatchTouchEvent", {
        type,
        touchPoints: type === "touchEnd" ? [] : [{ x: at, y }],
      });
    await touch("touchStart", x);
    await touch("touchMove", x + 40);
    await touch("touchMove", x + 90);
    await touch("touchEnd", x + 90);
    await expect.poll(() => daysIn(page)).not.toBeNull();
  });

  test("a number in a dot opens the list of its events, by keys too; choosing one keeps the window", async () => {
    const { page } = await many("?view=timeline&days=2021-06-08..2021-06-16");
    const dot = page.locator("[data-ruler=days] [data-events]").first();
    const count = Number(await dot.locator(".dot-number").textContent());
    await dot.locator(".dot-number").click();
    expect(await page.locator(".event-list a").count()).toBe(count);
    const axe = await new AxeBuilder({ page }).include(".event-list").analyze();
    expect(axe.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await page.locator(".event-list").count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("chart-box");
    await dot.locator(".dot-number").click();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    expect(page.url()).toContain("at=event-");
    expect(daysIn(page)).toBe("2021-06-08..2021-06-16");
    expect(await page.locator("[data-ruler=days] .is-selected").count()).toBe(1);
  });

  test.for([1440, 1024])(
    "no two labels of 500 events touch as the browser draws them, %i pixels wide",
    async (width) => {
      const { page, url } = await many("?view=timeline", width);
      for (const days of [
        "",
        "&days=2021-06-10..2021-06-16",
        "&days=2021-01-01..2021-09-30",
        "&days=2021-06-01..2021-06-12/1962-01..2023-12",
      ]) {
        await page.goto(`${url}/?view=timeline${days}`);
        await page.waitForSelector(AXIS_TEXT);
        expect(await touchingIn(page)).toEqual([]);
      }
    },
  );

  test("a narrow page lists all 500 events, one year at a time at a touch", async () => {
    const { page } = await many("?view=timeline", 390);
    expect(await page.locator(".day-list [data-event]").count()).toBe(500);
    await page.locator(".year-choice a", { hasText: "2021" }).click();
    expect(daysIn(page)).toBe("2021-01-01..2021-12-31");
    const shown = await page.locator(".day-list [data-event]").count();
    expect(shown).toBeLessThan(300);
    expect(shown).toBeGreaterThan(100);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  });

  test("shows the posts that speak of an event beside all posts, with their words, and filters by them", async () => {
    const { page } = await small("?view=timeline&at=opening");
    const posts = page.locator(".event-posts");
    expect(await posts.locator(".reading").innerText()).toBe(
      "1 of 8 posts speaks of it. The 1 post that speaks of it is in favor of the tram and neither toward Council (not mentioned). Mentions are as the program finds them. In tone 0 negative, 1 neutral, 0 positive.",
    );
    expect(await posts.locator(".chart-stance-bars .mark:not(.ghost)").count()).toBe(2);
    expect(await posts.locator(".spoken").innerText()).toContain("in May 2021.");
    await posts.locator(".chart-stance-bars [data-filter='tram:favor'] .count").click();
    expect(page.url()).toContain("stance=tram:favor");
    expect(page.url()).toContain("event=opening");
  });
});

/** Pairs of texts of the rulers that overlap by more than a pixel, and texts that leave the chart, by the browser's own boxes. */
function touchingIn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const svg = document.querySelector<SVGSVGElement>(".chart-timeline");
    if (svg === null) return ["no chart"];
    const boxes = [...svg.querySelectorAll("text")].map((text) => {
      const { x, y, width, height } = text.getBBox();
      // a line's box holds room for accents above and below its letters
      const [top, bottom] = [y + height * 0.2, y + height * 0.82];
      return { words: text.textContent ?? "", left: x, right: x + width, top, bottom };
    });
    const { width, height } = svg.viewBox.baseVal;
    const out = boxes
      .filter(
        (box) => box.left < -1 || box.right > width + 1 || box.top < -1 || box.bottom > height + 1,
      )
      .map(({ words }) => `outside: ${words}`);
    const pairs = boxes.flatMap((a, index) =>
      boxes
        .slice(index + 1)
        .filter(
          (b) =>
            a.left + 1 < b.right &&
            b.left + 1 < a.right &&
            a.top + 1 < b.bottom &&
            b.top + 1 < a.bottom,
        )
        .map((b) => `${a.words} / ${b.words}`),
    );
    return [...out, ...pairs];
  });
}
