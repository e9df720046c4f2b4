import { EventEmitter, once } from "node:events";
import { readFile } from "node:fs/promises";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { doJob } from "../../src/pipeline/work/do-job.ts";
import type { Pipeline } from "../../src/server/pipeline.ts";
import { quarrelStudy, quarrelWith } from "../support/quarrel-coded.ts";
import {
  buildPage,
  launchBrowser,
  runOnOnePort,
  skipWithoutBrowser,
  takePage,
  watchPage,
} from "./open-browser.ts";

/** More stops than a page has before what is looked for. */
const MOST_TABS = 150;
/** The other rules find the same in both themes. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

/** The real steps, done where the test runs; `before` is waited for at each. */
function stepsOf(before: () => Promise<unknown> = async () => {}): Pipeline {
  return {
    work: async (job, { onProgress }) => {
      if (job.want !== "analysis" && job.want !== "questions") return { kind: "stopped" };
      onProgress({ step: "coding", done: 3, total: 13 });
      await before();
      const done = doJob(job, quarrelStudy);
      if ("what" in done) return { kind: "refused", ...done };
      return { kind: "done", bytes: new TextEncoder().encode(JSON.stringify(done.value)) };
    },
  };
}

describe.skipIf(skipWithoutBrowser)("codes that a reader sets", () => {
  let browser: Browser;
  let pageDir: string;

  beforeAll(async () => {
    [browser, pageDir] = await Promise.all([launchBrowser(), buildPage()]);
  });
  afterAll(() => browser?.close());

  async function open(query: string, pipeline = stepsOf()): Promise<Page> {
    const analysis = quarrelWith([]);
    const { study: id, title } = analysis;
    const studies = new Map([[id, { id, title, analysis, reportDir: null }]]);
    const url = await runOnOnePort({ pageDir, studies, pipeline });
    const page = await takePage(browser, 1440);
    watchPage(page, url);
    await page.goto(`${url}/${query}`);
    await page.waitForSelector("main .filter");
    return page;
  }

  test("set by keys alone name the sides of the thread, tell what they changed, and stand in the address", async () => {
    const page = await open("?view=thread&at=4");
    await tabTo(page, "code-4");
    expect(await page.locator(".code-panel.is-open").count()).toBe(0);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await focusOf(page)).toBe("mine-4-tram-favor");
    expect(await isSeen(page, "[data-post='4'] .post-head .code")).toBe(false);
    const topBefore = await topOf(page, ".code-panel.is-open");
    await page.keyboard.press("Space");
    await page.waitForSelector(".codes-sentence");
    const words = await page.locator(".codes-sentence").innerText();
    expect(words).toMatch(
      /^Your 1 code on 1 post is held fixed\. .* of the program’s other 12 codes changed: \d+ posts toward the tram\. The two sides had no names toward the tram and have them now: first side in favor, second side against\.$/u,
    );
    expect(new URL(page.url()).searchParams.getAll("mine")).toEqual(["4:tram:favor"]);
    expect(await focusOf(page)).toBe("mine-4-tram-favor");
    expect(Math.abs((await topOf(page, ".code-panel.is-open")) - topBefore)).toBeLessThan(2);
    await page.locator("[data-focus=codes-changes]").press("Enter");
    const change = page.locator(".change-items li", { hasText: "4.1" });
    expect(await change.innerText()).toMatch(
      /was[\s\S]*in favor[\s\S]*now[\s\S]*against[\s\S]*answers 4 .*you coded 4/u,
    );
    await page.reload();
    await page.waitForSelector(".codes-sentence");
    // a page that is opened by its address does not know whose codes that holds
    expect(await page.locator(".codes-sentence").innerText()).toBe(
      words.replace("Your 1 code on 1 post is", "Codes set in this address, 1 on 1 post, are"),
    );
    await page.goBack();
    await page.waitForSelector("main .filter");
    expect(await page.locator(".codes-sentence").count()).toBe(0);
  });

  test("keep what others made of a post out of sight, in the map and its card too, until they are set", async () => {
    const page = await open("?view=thread&at=4");
    const row = ".thread-map .map-row[data-post='4']";
    expect(await isSeen(page, `${row} [data-filter]`)).toBe(true);
    await page.locator("[data-focus=code-4]").press("Enter");
    expect(await isSeen(page, `${row} [data-filter]`)).toBe(false);
    expect(await isSeen(page, ".thread-map .map-row[data-post='4.1'] [data-filter]")).toBe(true);
    await page.locator(`${row} .hit`).hover();
    expect(await page.locator("#card").isVisible()).toBe(false);
    await page.setViewportSize({ width: 1300, height: 900 });
    await page.waitForTimeout(200);
    expect(await isSeen(page, `${row} [data-filter]`)).toBe(false);
    await page.locator("[data-focus=codes-beside-4]").press("Enter");
    expect(await isSeen(page, `${row} [data-filter]`)).toBe(true);
    await page.mouse.move(0, 0);
    await page.locator(`${row} .hit`).hover();
    expect(await page.locator("#card").isVisible()).toBe(true);
    const beside = page.locator(".code-panel.is-open .code-beside").first();
    expect(await beside.innerText()).toMatch(/^the program: /u);
  });

  test("are kept as a file, taken back, brought back, and rows that do not fit are told", async () => {
    const page = await open("?mine=4:tram:favor&mine=4:sentiment:neutral");
    await page.waitForSelector(".codes-sentence");
    const words = await page.locator(".codes-sentence").innerText();
    expect(words).toMatch(/^Codes set in this address, 2 on 1 post, are held fixed\./u);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator("[data-focus=codes-keep]").click(),
    ]);
    const file = await readFile(await download.path(), "utf8");
    expect(file).toBe(
      "thread,post,post.id,coder,variable,value\r\ngazette,4,4,you,tram,favor\r\ngazette,4,4,you,sentiment,neutral\r\n",
    );
    await page.locator("[data-focus=codes-take-back]").click();
    await page.waitForSelector(".codes-bar.is-empty [data-focus=codes-undo]");
    expect(new URL(page.url()).searchParams.getAll("mine")).toEqual([]);
    await bringBack(page, `${file}gazette,99,99,you,tram,<img src=x onerror=alert(1)>\r\n`);
    await page.waitForSelector(".codes-sentence");
    expect(await page.locator(".codes-sentence").innerText()).toBe(
      words.replace("Codes set in this address, 2 on 1 post,", "Your 2 codes on 1 post"),
    );
    expect(await page.locator(".codes-notice").innerText()).toContain("2 codes brought back from");
    expect(await page.locator(".codes-faults").innerText()).toBe(
      "Line 4: there is no post “99” in “gazette”.",
    );
    expect(await page.locator("main img").count()).toBe(0);
  });

  test("are offered where they would help, and the answer is given in the post’s panel", async () => {
    const page = await open("?");
    await page.locator(".questions").scrollIntoViewIfNeeded();
    const link = page.locator(".question-items a").first();
    const asked = await link.innerText();
    const key = /^Where does (\S+) stand\?$/u.exec(asked)?.[1] ?? "";
    await link.press("Enter");
    await page.waitForSelector(`.code-panel.is-open[data-code="${key}"]`);
    expect(new URL(page.url()).searchParams.get("at")).toBe(key);
  });

  test("can be cancelled while the posts are coded again: everything is as before", async () => {
    const gate = new EventEmitter();
    const page = await open(
      "?view=thread&at=4",
      stepsOf(() => once(gate, "go")),
    );
    await page.locator("[data-focus=code-4]").click();
    await page.locator("[data-focus=mine-4-tram-against]").check({ force: true });
    await page.waitForSelector(".work-strip");
    expect(await page.locator(".work-strip").innerText()).toContain("coding posts, 3 of 13");
    expect(await page.locator("main h1").innerText()).toBe("The thread");
    await page.locator(".work-strip button").click();
    await page.waitForSelector(".work-strip", { state: "detached" });
    expect(await page.locator("[data-focus=mine-4-tram-against]").isChecked()).toBe(false);
    expect(new URL(page.url()).searchParams.getAll("mine")).toEqual([]);
    gate.emit("go");
  });

  test("set one after the other while the first is worked at are both held", async () => {
    const gate = new EventEmitter();
    const page = await open(
      "?view=thread&at=4",
      stepsOf(() => once(gate, "go")),
    );
    await page.locator("[data-focus=code-4]").click();
    await page.locator("[data-focus=mine-4-tram-against]").check({ force: true });
    await page.locator("[data-focus=mine-4-sentiment-neutral]").check({ force: true });
    await page.waitForSelector(".work-strip");
    gate.emit("go");
    await page.waitForSelector(".codes-sentence");
    expect(new URL(page.url()).searchParams.getAll("mine")).toEqual([
      "4:tram:against",
      "4:sentiment:neutral",
    ]);
  });

  test("are a coder of their own to look at, of few posts", async () => {
    const page = await open("?mine=4:tram:favor&coder=rules");
    const given = page.locator(".segment", { hasText: "Codes set in this address" });
    expect(await given.innerText()).toMatch(/1 of 13 posts/u);
    await page.locator("[data-focus=coder-you]").check({ force: true });
    await page.waitForFunction(() => location.search.includes("coder=you"));
    expect(new URL(page.url()).searchParams.getAll("mine")).toEqual(["4:tram:favor"]);
    expect(await page.locator(".coverage-line").innerText()).toContain("1 of 13 posts coded");
  });

  test.for(["?view=thread&at=4&mine=4:tram:favor", "?mine=4:tram:favor"])(
    "leave nothing for axe to find in %s, light and dark",
    async (query) => {
      const page = await open(query);
      await page.locator("[data-focus=codes-changes]").click();
      await page.locator("[data-focus=codes-questions]").click();
      await page.waitForSelector(".question-items");
      if (query.includes("thread")) await page.locator("[data-focus=code-4]").click();
      expect(await found(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await found(page, COLOUR_RULES)).toEqual([]);
    },
  );
});

async function tabTo(page: Page, name: string): Promise<void> {
  for (let tabs = 0; tabs < MOST_TABS && (await focusOf(page)) !== name; tabs += 1)
    await page.keyboard.press("Tab");
  expect(await focusOf(page)).toBe(name);
}

function focusOf(page: Page): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.getAttribute("data-focus") ?? null);
}

function topOf(page: Page, selector: string): Promise<number> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => element.getBoundingClientRect().top);
}

function isSeen(page: Page, selector: string): Promise<boolean> {
  return page
    .locator(selector)
    .first()
    .evaluate((element) => getComputedStyle(element).visibility === "visible");
}

async function bringBack(page: Page, text: string): Promise<void> {
  const buffer = Buffer.from(text);
  await page
    .locator("input.codes-file")
    .first()
    .setInputFiles({ name: "mine.csv", mimeType: "text/csv", buffer });
}

async function found(page: Page, rules?: string[]) {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  const { violations } = await (rules === undefined ? axe : axe.withRules(rules)).analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}
