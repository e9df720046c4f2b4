import { readFile } from "node:fs/promises";
import type { Browser, Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { buildPage, launchBrowser, openPage, skipWithoutBrowser } from "./open-browser.ts";

const PNG_START = [0x89, 0x50, 0x4e, 0x47];

async function saved(page: Page, menu: string, words: string) {
  await page.locator(`[data-focus="phrase-${menu}"]`).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator(".menu button", { hasText: words }).click(),
  ]);
  const bytes = await readFile(await download.path());
  return { name: download.suggestedFilename(), bytes, text: bytes.toString("utf8") };
}

describe.skipIf(skipWithoutBrowser)("what a reader takes away", () => {
  let browser: Browser;
  let pageDir: string;
  const open = (query = "") => openPage({ browser, pageDir, query });

  beforeAll(async () => {
    [browser, pageDir] = await Promise.all([launchBrowser(), buildPage()]);
  });
  afterAll(() => browser?.close());

  test("a chart as SVG stands alone: title, reading, source, and nothing from elsewhere", async () => {
    const { page } = await open("?stance=dam:against");
    const { name, text } = await saved(page, "save-stance", "SVG");
    expect(name).toBe("river-stance-reference.svg");
    expect(text).toContain("Stance toward each target");
    expect(text).toContain("2 of 4 posts: against the dam");
    expect(text).toContain("@font-face");
    expect(text).not.toMatch(/class=|data-post|var\(/u);
    expect(text.replaceAll("http://www.w3.org/2000/svg", "")).not.toMatch(/https?:/u);
  });

  test("the table of a chart says whose codes of which posts it counts, in its name too", async () => {
    const { page } = await open("?stance=dam:against");
    const { name, text } = await saved(page, "save-stance", "CSV");
    expect(name).toBe("river-stance-reference.csv");
    const [head, first] = text.split("\n");
    expect(head).toMatch(/^target,stance,posts,of_all,.*,table,counted_posts,codes$/u);
    expect(first).toMatch(/,2 of 4 posts: against the dam,by \S.*$/u);
  });

  test("a chart as PNG is a picture with ink on it", async () => {
    const { page } = await open();
    const { bytes } = await saved(page, "save-pairs", "PNG");
    expect([...bytes.subarray(0, 4)]).toEqual(PNG_START);
    expect(bytes.length).toBeGreaterThan(10_000);
  });

  test("the filtered posts as CSV and JSON are those that the sentence counts", async () => {
    const { page } = await open("?stance=dam:against");
    const csv = await saved(page, "save", "CSV");
    expect(csv.text.trim().split("\n")).toHaveLength(1 + 2);
    const json = await saved(page, "save", "all codes, JSON");
    const schema = z.object({
      posts: z.string(),
      items: z.array(z.looseObject({ id: z.string() })),
    });
    const read = schema.parse(JSON.parse(json.text));
    expect(read.posts).toBe("2 of 4 posts: against the dam");
    expect(read.items).toHaveLength(2);
  });

  test("annotations and citations name the study and the choice of posts", async () => {
    const { page } = await open("?stance=dam:against");
    const annotations = await saved(page, "save", "Web Annotations");
    expect(JSON.parse(annotations.text)).toMatchObject({ type: "AnnotationCollection" });
    const bib = await saved(page, "save", "BibTeX");
    expect(bib.text).toMatch(/^@misc\{river,/u);
    expect(bib.text).toContain("2 of 4 posts: against the dam");
    const csl = await saved(page, "save", "CSL-JSON");
    expect(z.array(z.unknown()).parse(JSON.parse(csl.text)).at(0)).toMatchObject({
      id: "river",
      type: "dataset",
    });
  });
});
