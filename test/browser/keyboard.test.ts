import type { Browser, Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createWorkers } from "../../src/pipeline/work/create-workers.ts";
import { EXAMPLE_PAGE } from "../../src/web/own/example-page.ts";
import { riverAnalysis } from "../server/small-study.ts";
import { smallAnalysis } from "../support/small-analysis.ts";
import { wordyAnalysis } from "../support/word-posts.ts";
import {
  buildPage,
  launchBrowser,
  openPage,
  sentenceOf,
  skipWithoutBrowser,
} from "./open-browser.ts";

/** More stops than any view of a small study has: a walk that does not end by then is in a trap. */
const MOST_STOPS = 150;
const LEAST_RING_PX = 2;
/** More than a filter can hold here. */
const MOST_STEPS = 4;
/** A view is drawn after the address has changed. */
const DRAWN_MS = 60;

type Stop = { readonly name: string; readonly fault: string | null };

/** What has the focus, and what is wrong with how it shows; null where nothing has it. */
function stopHere(page: Page): Promise<Stop | null> {
  return page.evaluate((leastPx) => {
    const on = document.activeElement;
    if (on === null || on === document.body) return null;
    const words = on.getAttribute("aria-label") ?? on.textContent?.trim() ?? "";
    const name = on.getAttribute("data-focus") ?? (on.id || words.slice(0, 40));
    const { outlineStyle, outlineWidth } = getComputedStyle(on);
    const { top, bottom, width, height } = on.getBoundingClientRect();
    const isRinged = outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= leastPx;
    if (!isRinged) return { name, fault: `${name}: no ring (${outlineStyle} ${outlineWidth})` };
    if (width === 0 || height === 0) return { name, fault: `${name}: has no size` };
    if (bottom <= 0 || top >= innerHeight) return { name, fault: `${name}: out of sight` };
    return { name, fault: null };
  }, LEAST_RING_PX);
}

/** A reader with a keyboard and nothing else, who looks at every stop on the way. */
function readerOf(page: Page) {
  const faults: string[] = [];
  const here = async () => (await stopHere(page))?.name ?? null;
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const tab = async (key = "Tab") => {
    await press(key);
    const stop = await stopHere(page);
    if (stop !== null && stop.fault !== null) faults.push(stop.fault);
    return stop?.name ?? null;
  };
  const stops = async (until: string | null): Promise<string[]> => {
    const passed: string[] = [];
    while (passed.length < MOST_STOPS) {
      const name = await tab();
      if (name === until) return passed;
      passed.push(name ?? "the page's end");
    }
    throw new Error(`expected ${until ?? "the page's end"}, went by ${passed.join(", ")}`);
  };
  return { page, faults, here, press, tab, to: stops, toEnd: () => stops(null) };
}

type Reader = ReturnType<typeof readerOf>;

const saidOn = async (page: Page) =>
  (await page.locator("[role=status], [aria-live]").allTextContents()).join(" | ");

/** Opens and closes a section's table and its menu of what can be saved; the focus stays where it was. */
async function openTableAndMenu({ page, to, press, here }: Reader, id: string): Promise<void> {
  await to(`table-${id}`);
  await press("Enter");
  await page.locator(`section:has([data-focus="table-${id}"]) table`).first().waitFor();
  expect(await here()).toBe(`table-${id}`);
  await press("Enter");
  await to(`phrase-save-${id}`);
  await press("Enter");
  expect(await page.locator(".menu:focus-within button").count()).toBeGreaterThan(1);
  await press("Escape");
  expect(await page.locator(".menu").count()).toBe(0);
  expect(await here()).toBe(`phrase-save-${id}`);
}

/** A chart; where nothing fits the filter there is none, and what says so has the focus instead. */
async function expectPlace({ page, here }: Reader, chart: string): Promise<void> {
  const isEmpty = (await page.locator(".nothing").count()) === 1;
  expect(await here()).toBe(isEmpty ? "Nothing matches" : chart);
}

/** Goes to a chart, chooses a mark and adds another, and takes all of it back; told each time, with the focus kept. */
async function chooseInChart(reader: Reader, id: string): Promise<void> {
  const { page, to, press, here } = reader;
  await to(`chart-${id}`);
  await press("ArrowRight");
  expect(await page.locator(".cursor").count()).toBe(1);
  expect(await saidOn(page)).toMatch(/favor|against|neither|negative|neutral|positive|posts/u);
  await press("Enter");
  await expect.poll(() => sentenceOf(page)).toMatch(/^\d of 8 posts: /u);
  expect(await saidOn(page)).toContain((await sentenceOf(page)).slice(0, "n of 8 posts: ".length));
  await expectPlace(reader, `chart-${id}`);
  const chosen = new URL(page.url()).search; // the arrows go on from the mark that was chosen
  await press("ArrowDown", "Shift+Enter");
  // in other charts no second mark stands for posts any more
  const isFixed = id !== "stance" && id !== "score";
  await expect.poll(() => isFixed || new URL(page.url()).search !== chosen).toBe(true);
  for (let step = 0; step < MOST_STEPS && new URL(page.url()).search !== ""; step += 1) {
    await press("Escape");
    await page.waitForTimeout(DRAWN_MS);
    await expectPlace(reader, `chart-${id}`);
  }
  expect(await sentenceOf(page)).toMatch(/^All 8 posts/u);
  expect(await here()).toBe(`chart-${id}`);
}

const OVERVIEW = ["stance", "score", "tone", "pairs", "stance-tone", "answers"];

describe.skipIf(skipWithoutBrowser)("by keys alone", () => {
  let browser: Browser;
  let pageDir: string;
  const workers = createWorkers(new Map(), { threads: 1 });
  const open = async (query: string, analyses = [smallAnalysis()]) => {
    const pipeline = query === "?view=own" ? { pipeline: { work: workers.work } } : {};
    const { page } = await openPage({ browser, pageDir, query, analyses, ...pipeline });
    return readerOf(page);
  };

  beforeAll(async () => {
    [browser, pageDir] = await Promise.all([launchBrowser(), buildPage()]);
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), workers.close()]);
  });

  test("the overview is gone through from its top: phrases, tables, menus and the marks of every chart", async () => {
    const reader = await open("");
    const { page, to, press, here, toEnd, faults } = reader;
    await to("phrase-tone");
    await press("Enter", "ArrowDown", "Enter");
    await expect.poll(() => sentenceOf(page)).toContain("negative in tone");
    expect(await here()).toBe("phrase-tone");
    await press("Escape");
    expect(await sentenceOf(page)).toMatch(/^All 8 posts/u);
    for (const id of OVERVIEW) {
      await openTableAndMenu(reader, id);
      await chooseInChart(reader, id);
    }
    expect(await toEnd()).toContain("keys");
    expect(faults).toEqual([]);
  });

  test("the thread is read: from the map to a post, its codes and its notes, and on by letters", async () => {
    const { page, to, tab, press, here, toEnd, faults } = await open("?view=thread", [
      riverAnalysis(),
    ]);
    const post = () =>
      page.evaluate(() =>
        document.activeElement?.closest("[id^=post-]")?.getAttribute("data-post"),
      );
    await to("arcs-answers");
    await press("Enter");
    expect(await page.locator("[data-focus=arcs-answers]").getAttribute("aria-pressed")).toBe(
      "false",
    );
    await to("chart-map");
    await press("ArrowDown", "ArrowDown");
    expect(await saidOn(page)).toContain("post 1.1");
    await press("Enter");
    expect(page.url()).toContain("at=1.1");
    expect(await here()).toBe("chart-map");
    await press("j");
    expect(await post()).toBe("2");
    await press("k");
    expect(await post()).toBe("1.1");
    expect(await tab()).toBe("stop-1.1-0");
    await press("Enter");
    await expect.poll(() => sentenceOf(page)).toMatch(/^2 of 4 posts: against the dam/u);
    expect(await here()).toBe("stop-1.1-0");
    expect(await saidOn(page)).toContain("2 of 4 posts: against the dam");
    await press("Escape", "Escape");
    await expect.poll(() => sentenceOf(page)).toMatch(/^All 4 posts/u);
    await to("code-1.1");
    await press("Enter");
    expect(await tab()).toMatch(/^mine-1\.1-dam-/u);
    await press("Space");
    await expect.poll(() => page.url()).toContain("mine=1.1:dam:");
    await page.waitForSelector(".codes-sentence");
    expect(await here()).toMatch(/^mine-1\.1-dam-/u);
    await toEnd();
    await to("view-thread");
    await press("j");
    expect(await post()).toBe("2");
    expect(faults).toEqual([]);
  });

  test("the timeline is gone through: events, frames, the chart of an event's posts, and its posts", async () => {
    const reader = await open("?view=timeline&at=strike");
    const { page, to, press, here, toEnd, faults } = reader;
    await to("version-found");
    await press("Enter");
    expect(page.url()).toContain("version=found");
    expect(await here()).toBe("version-found");
    await press("Shift+Tab", "Enter");
    expect(page.url()).not.toContain("version=found");
    expect(await here()).toBe("version-reviewed");
    await openTableAndMenu(reader, "timeline");
    await to("chart-timeline");
    await press("ArrowLeft", "ArrowLeft", "Enter");
    expect(page.url()).toContain("at=opening");
    expect(await here()).toBe("chart-timeline");
    await to("frame-days");
    await press("ArrowRight", "ArrowRight", "-");
    await expect.poll(() => page.url()).toContain("days=");
    expect(await here()).toBe("frame-days");
    await to("event-only");
    await press("Enter");
    await expect.poll(() => sentenceOf(page)).toMatch(/^1 of 8 posts: .*on “/u);
    expect(await here()).not.toBeNull();
    await press("Escape");
    expect(await sentenceOf(page)).toMatch(/^All 8 posts/u);
    await to("Later");
    await press("Enter");
    expect(page.url()).toContain("at=strike");
    await expect.poll(here).toBe("at-strike");
    await toEnd();
    expect(faults).toEqual([]);
  });

  test("words are looked for and opened in their sentences, and a sentence in its thread", async () => {
    const reader = await open("?view=words&compare=dam", [wordyAnalysis()]);
    const { page, to, tab, press, here, toEnd, faults } = reader;
    await press("/");
    expect(await here()).toBe("words-search");
    await page.keyboard.type("noise");
    await press("Enter");
    await expect.poll(() => sentenceOf(page)).toMatch(/^\d of 13 posts: .*with “noise”/u);
    expect(await here()).toBe("words-search");
    await press("Escape");
    await openTableAndMenu(reader, "keyness");
    await to("chart-keyness");
    await press("ArrowDown", "Enter");
    await expect.poll(() => page.url()).toContain("at=");
    expect(await here()).toBe("chart-keyness");
    await to("order-next word");
    await press("Enter");
    expect(await here()).toBe("order-next word");
    await to("kwic-csv");
    const [, key = ""] = /^post (\d+),/u.exec((await tab()) ?? "") ?? [];
    await press("Enter");
    await page.waitForURL(/view=thread/u);
    expect(new URL(page.url()).searchParams.get("at")).toBe(key);
    await expect.poll(here).toBe(`post-${key}`);
    await toEnd();
    expect(faults).toEqual([]);
  });

  test("the methods are read, with the charts of agreement and their tables", async () => {
    const reader = await open("?view=methods");
    const { page, to, press, here, toEnd, faults } = reader;
    await openTableAndMenu(reader, "agreement-readers");
    await openTableAndMenu(reader, "confusion-readers");
    await to("chart-confusion-readers");
    await press("ArrowRight", "Enter");
    await page.waitForURL(/view=thread/u);
    expect(await sentenceOf(page)).toMatch(/^\d of 8 posts/u);
    await expect.poll(here).toBe("The thread");
    await toEnd();
    expect(faults).toEqual([]);
  });

  test("a page of one's own is pasted, split and analysed", async () => {
    const { page, to, press, here, toEnd, faults } = await open("?view=own", [riverAnalysis()]);
    await to("own-text");
    await page.keyboard.insertText(EXAMPLE_PAGE);
    await to("own-next");
    await press("Enter");
    await page.waitForSelector(".own-panes");
    expect(await here()).not.toBeNull();
    await to("own-analyse");
    await press("Enter");
    await page.waitForSelector(".chart-box svg.chart");
    expect(page.url()).toContain("study=%7Eown");
    await expect.poll(here).toBe("Council votes for a tram to the harbour");
    await toEnd();
    expect(faults).toEqual([]);
  });

  test("? lists the keys from anywhere, and gives the focus back", async () => {
    const { page, to, press, here } = await open("?view=timeline");
    await to("chart-timeline");
    await press("?");
    expect(await page.getByRole("dialog", { name: "Keys" }).innerText()).toContain("j, k");
    expect(await here()).toBe("Close");
    await press("Enter");
    expect(await here()).toBe("chart-timeline");
  });
});
