import { readFile } from "node:fs/promises";
import type { Browser, Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createWorkers } from "../../src/pipeline/work/create-workers.ts";
import { ATTACK, HOSTILE_PAGE, TRAM_EXPORT, TRAM_YAML } from "../support/own-texts.ts";
import { buildPage, launchBrowser, openPage, skipWithoutBrowser } from "./open-browser.ts";

const STUDY_PAGE = "corpus/armenia-2023/threads/armenian-weekly-2023-01-11.txt";
const said = (page: Page) => page.locator(".own > [role=status]").textContent();
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute("data-focus") ?? null);

const overflowOf = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

async function split(page: Page, text: string): Promise<void> {
  await page.locator("#own-text").fill(text);
  await page.locator("[data-focus=own-next]").click();
  await page.waitForSelector(".own-panes");
}

describe.skipIf(skipWithoutBrowser)("a thread of one's own", () => {
  const workers = createWorkers(new Map(), { threads: 1 });
  let browser: Browser;
  let pageDir: string;
  let studyPage = "";
  const open = async (query = "?view=own", width = 1440) =>
    openPage({ browser, pageDir, query, width, pipeline: { work: workers.work } });

  beforeAll(async () => {
    [browser, pageDir, studyPage] = await Promise.all([
      launchBrowser(),
      buildPage(),
      readFile(STUDY_PAGE, "utf8"),
    ]);
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), workers.close()]);
  });

  test("is pasted, split, questioned, analysed by a chosen codebook and taken away", async () => {
    const { page, url } = await open();
    await split(page, studyPage);
    const sentence = await page.locator(".standfirst").innerText();
    expect(sentence).toMatch(/^37 posts found in the form “numbered comments/u);
    const numbers = [...sentence.matchAll(/[\d,]+(?= (?:characters|in ))/gu)].map(([digits]) =>
      Number(digits.replaceAll(",", "")),
    );
    const [all = 0, ...parts] = numbers;
    expect(all).toBe(studyPage.length);
    expect(parts.reduce((a, b) => a + b, 0)).toBe(all);
    expect(await page.locator(".own-bar").innerText()).toContain("2 questions to answer");
    await page
      .getByRole("button", { name: /^Make them 4 comments/u })
      .first()
      .click();
    await page.getByText("undo").waitFor();
    expect(await page.locator(".own-posts h2").innerText()).not.toBe("37 posts");
    await page.locator("[data-focus=own-undo]").click();
    await page.locator(".own-posts h2", { hasText: "37 posts" }).waitFor();
    await page.getByRole("button", { name: "Keep inside post 4" }).click();
    expect(await page.locator(".own-bar").innerText()).toContain("1 question to answer");
    await page.locator("[data-focus=phrase-codebook]").click();
    await page.getByRole("menuitemradio", { name: /write or bring one/u }).click();
    await page.locator("[data-focus=phrase-start]").click();
    await page.getByRole("menuitemradio", { name: "that of the invented page" }).click();
    await page.locator("#target-1-label").waitFor();
    await page.locator("[data-focus=own-use]").click();
    await page
      .locator("[data-focus=phrase-codebook]", { hasText: "the tram and the council" })
      .waitFor();
    await page.locator("[data-focus=own-analyse]").click();
    await page.waitForSelector(".chart-box svg.chart");
    expect(page.url()).toBe(`${url}/?study=%7Eown`);
    expect(await page.locator(".facts").innerText()).toContain("37 posts");
    expect(await page.locator(".own-line").innerText()).toContain("in this tab alone");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator("[data-focus=own-zip]").click(),
    ]);
    const bytes = await readFile(await download.path());
    expect(bytes.subarray(0, 2).toString("latin1")).toBe("PK");
    await page.goBack();
    await page.waitForSelector(".own-panes");
    expect(await page.locator(".own-posts h2").innerText()).toBe("37 posts");
  });

  test("is divided, joined and put under another post by keys alone, and told so", async () => {
    const { page } = await open();
    await page.locator("[data-focus=own-example]").focus();
    await page.keyboard.press("Enter");
    expect(await focused(page)).toBe("own-next");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".own-panes");
    expect(await page.locator(".own-posts h2").innerText()).toBe("7 posts");
    await page.locator("[data-focus=own-post-1]").focus();
    for (let i = 0; i < 3; i += 1) await page.keyboard.press("ArrowDown");
    expect(await focused(page)).toBe("own-post-2");
    expect(await page.locator(".own-row.own-lit").count()).toBe(4);
    await page.keyboard.press("Enter");
    expect(await focused(page)).toBe("own-divide");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.locator(".own-posts h2", { hasText: "8 posts" }).waitFor();
    expect(await said(page)).toMatch(
      /^Post 2 was divided: the new part is post 3\. 8 posts now\.$/u,
    );
    expect(await focused(page)).toBe("own-post-2");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowRight");
    expect(await focused(page)).toBe("own-merge");
    await page.keyboard.press("Enter");
    await page.locator(".own-posts h2", { hasText: "7 posts" }).waitFor();
    expect(await said(page)).toBe("Post 3 is now part of post 2. 7 posts now.");
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    expect(await focused(page)).toBe("own-parent");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    expect(await focused(page)).toBe("own-parent");
    await page.keyboard.press("Enter");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.locator(".own-posts header", { hasText: "3 comments, 4 replies" }).waitFor();
    expect(await said(page)).toBe("Post 2 now answers post 1, as post 1.3. 7 posts now.");
    await page.locator("[data-focus=own-undo]").focus();
    await page.keyboard.press("Enter");
    await page.locator(".own-posts header", { hasText: "4 comments, 3 replies" }).waitFor();
    expect(await said(page)).toBe("Taken back. 7 posts now.");
    expect(await focused(page)).toBe("own-undo");
    await page.locator("[data-focus=own-redo]").focus();
    await page.keyboard.press("Enter");
    await page.locator(".own-posts header", { hasText: "3 comments, 4 replies" }).waitFor();
    expect(await said(page)).toBe("Done again. 7 posts now.");
  });

  test("can have a post begun at a line of its text, in the text's own pane", async () => {
    const { page } = await open();
    await page.locator("[data-focus=own-example]").click();
    await page.locator("[data-focus=own-next]").click();
    await page.locator(".own-textline", { hasText: "The shops will lose" }).click();
    expect(await page.locator(".own-post.is-chosen").getAttribute("data-own")).toBe("2");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.locator(".own-posts h2", { hasText: "8 posts" }).waitFor();
    expect(await said(page)).toContain("Post 2 was divided");
  });

  test("keeps a long page usable: only the rows near the panes are there", async () => {
    const { page } = await open();
    const lines = Array.from({ length: 1_500 }, (_, i) => `${i + 1}. The tram is late again.\n`);
    const buffer = Buffer.from(lines.join("\n"));
    await page
      .locator("#own-file")
      .setInputFiles({ name: "long.txt", mimeType: "text/plain", buffer });
    await page.locator(".own-paste", { hasText: "From the file long.txt." }).waitFor();
    await page.locator("[data-focus=own-next]").click();
    await page.locator(".own-posts h2", { hasText: "1,500 posts" }).waitFor();
    expect(await page.locator("[data-own]").count()).toBeLessThan(200);
    await page.locator("[data-focus=own-post-1]").focus();
    await page.keyboard.press("End");
    expect(await focused(page)).toBe("own-post-1500");
    await page.locator(".own-text header", { hasText: "to 2,999 of 2,999" }).waitFor();
    expect(await page.locator("[data-own]").count()).toBeLessThan(300);
    expect(await page.locator(".own-row.own-lit").count()).toBe(1);
  });

  test("is coded by a codebook pasted as YAML, whose faults are told by line", async () => {
    const { page } = await open();
    await page.locator("[data-focus=own-example]").click();
    await page.locator("[data-focus=own-next]").click();
    await page.locator("[data-focus=phrase-codebook]").click();
    await page.getByRole("menuitemradio", { name: /write or bring one/u }).click();
    await page.locator("[data-focus=own-use]").click();
    expect(await page.locator(".own-fault").first().innerText()).toBe("A target needs a label.");
    expect(await focused(page)).toBe("target-0-label");
    await page.locator("[data-focus=own-toggle]").click();
    await page.locator("#own-yaml").fill("codebook: tram\nversion: 1\nlanguage: en\ntargets: {}\n");
    await page.locator("[data-focus=own-use]").click();
    await page.locator(".own-failure", { hasText: "The codebook has errors." }).waitFor();
    expect(await page.locator(".own-failure li").first().innerText()).toMatch(
      /^Line 4, column \d+:/u,
    );
    await page.locator("#own-yaml").fill(TRAM_YAML);
    await page.locator("[data-focus=own-toggle]").click();
    await page.locator("#target-0-label").waitFor();
    expect(await page.locator("#target-0-label").inputValue()).toBe("The tram");
    await page.locator("[data-focus=target-add]").click();
    await page.keyboard.type("Council of Lorland");
    expect(await page.locator("[data-target='1']").innerText()).toContain("id: council-of-lorland");
    await page.locator("[data-target='1']").getByRole("button", { name: "remove" }).click();
    await page.locator("[data-focus=own-use]").click();
    await page.locator("[data-focus=phrase-codebook]", { hasText: "the tram" }).waitFor();
  });

  test("says what is wrong with a text without comments, and with an empty field", async () => {
    const { page } = await open();
    await page.locator("[data-focus=own-next]").click();
    expect(await page.locator(".own-failure").innerText()).toContain("There is no text yet.");
    await split(page, "The tram was late.\nNobody said why.");
    expect(await page.locator(".own-failure").innerText()).toMatch(
      /^No posts found in this text\.\s+It has 2 lines and no line begins like a comment/u,
    );
    await page.locator("[data-focus=phrase-form]").click();
    await page.getByRole("menuitemradio", { name: "text, then buttons" }).click();
    await page.locator("[data-focus=phrase-form]", { hasText: "text, then buttons" }).waitFor();
    expect(await page.locator("[data-focus=own-analyse]").isDisabled()).toBe(true);
  });

  test("reads an export by its name, without lines, and lets its posts be left out", async () => {
    const { page } = await open();
    const file = { name: "tram.csv", mimeType: "text/csv", buffer: Buffer.from(TRAM_EXPORT) };
    await page.locator("#own-file").setInputFiles(file);
    await page.locator(".own-paste", { hasText: "From the file tram.csv." }).waitFor();
    await page.locator("[data-focus=own-next]").click();
    await page.waitForSelector(".own-panes");
    expect(await page.locator(".standfirst").innerText()).toMatch(
      /^3 posts found in the form “csv”/u,
    );
    expect(await page.locator(".own-text").count()).toBe(0);
    await page.locator("[data-focus=own-post-2]").click();
    expect(await page.locator("[data-action]").allInnerTexts()).toEqual([
      "make it a reply",
      "not a post",
    ]);
    await page.getByRole("button", { name: "not a post" }).click();
    await page.locator(".own-posts h2", { hasText: "2 posts" }).waitFor();
    expect(await said(page)).toBe("Post 2 is left out now. 2 posts now.");
  });

  test("cancels an analysis, and nothing is lost", async () => {
    const { page } = await open();
    await page.route("**/api/analyses", (route) => new Promise(() => route.request()));
    await page.locator("[data-focus=own-example]").click();
    await page.locator("[data-focus=own-next]").click();
    await page.locator("[data-focus=own-analyse]").click();
    await page.locator("[data-focus=own-cancel]").click();
    expect(await said(page)).toBe("The analysis was cancelled. Nothing was lost.");
    expect(await page.locator("[data-focus=own-analyse]").isEnabled()).toBe(true);
    await page.unrouteAll({ behavior: "ignoreErrors" });
  });

  test("runs nothing of a hostile page, in any step", async () => {
    const { page } = await open();
    await page.locator("#own-title").fill(ATTACK);
    await split(page, HOSTILE_PAGE);
    expect(await page.locator(".own-posts").innerText()).toContain("onerror=");
    await page.locator("[data-focus=own-analyse]").click();
    await page.waitForSelector(".chart-box svg.chart");
    expect(await page.locator("h1").innerText()).toContain("<img src=x");
    expect(await page.locator("img").count()).toBe(0);
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await overflowOf(page)).toBe(0);
    expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
    expect(await page.evaluate(() => Reflect.get(window, "attacked"))).toBeUndefined();
  });

  test("tells who opens its link anew that it is gone, and offers to paste it again", async () => {
    const { page } = await open("?study=~own&view=thread");
    expect(await page.locator(".own-line.gone").innerText()).toContain("kept nowhere");
    await page.getByRole("link", { name: "Paste it again" }).click();
    await page.waitForSelector("#own-text");
  });

  test("asks before it is left with repairs that no file holds, and not otherwise", async () => {
    const { page, url } = await open();
    const asked: string[] = [];
    page.on("dialog", (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await page.locator("[data-focus=own-example]").click();
    await page.locator("[data-focus=own-next]").click();
    await page.waitForSelector(".own-panes");
    await page.locator("[data-focus=own-post-3]").click();
    await page.getByRole("button", { name: "not a post" }).click();
    await page.locator(".own-posts h2", { hasText: "6 posts" }).waitFor();
    await page.goto(`${url}/?view=own`);
    await page.waitForSelector("#own-text");
    expect(asked).toEqual(["beforeunload"]);
    await page.goto(`${url}/?view=own`);
    expect(asked).toEqual(["beforeunload"]);
  });
});
