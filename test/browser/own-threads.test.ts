import { readFile } from "node:fs/promises";
import { unzipSync } from "fflate";
import type { Browser } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createWorkers } from "../../src/pipeline/work/create-workers.ts";
import {
  buildPage,
  launchBrowser,
  openPage,
  sentenceOf,
  skipWithoutBrowser,
} from "./open-browser.ts";

const TWO_THREADS = `thread,id,author,text
tram,a,Ada,I want the tram.
tram,b,Ben,The council lies.
bus,c,Cleo,The bus is late again.
bus,d,Dan,It is.
`;

describe.skipIf(skipWithoutBrowser)("an export of several threads of one's own", () => {
  const workers = createWorkers(new Map(), { threads: 1 });
  let browser: Browser;
  let pageDir: string;
  const open = () =>
    openPage({ browser, pageDir, query: "?view=own", pipeline: { work: workers.work } });

  beforeAll(async () => {
    [browser, pageDir] = await Promise.all([launchBrowser(), buildPage()]);
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), workers.close()]);
  });

  test("is analysed whole, or one thread of it where the reader chose one; the folder holds the choice", async () => {
    const { page } = await open();
    await page.locator("#own-file").setInputFiles({
      name: "two.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(TWO_THREADS),
    });
    await page.locator("[data-focus=own-next]").click();
    await page.waitForSelector(".own-panes");
    expect(await page.locator(".own-bar").innerText()).toContain(
      "analyse 4 posts of all 2 threads together",
    );
    await page.locator("[data-focus=phrase-own-thread]").click();
    await page.getByRole("menuitemradio", { name: /“bus”/u }).click();
    expect(await page.locator(".own-bar").innerText()).toContain("analyse 2 posts of “bus” alone");
    await page.locator("[data-focus=own-analyse]").click();
    await page.waitForSelector(".chart-stance-bars");
    expect(await sentenceOf(page)).toMatch(/^All 2 posts/u);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.locator("[data-focus=own-zip]").click(),
    ]);
    const files = unzipSync(await readFile(await download.path()));
    expect(new TextDecoder().decode(files["study.yaml"])).toContain("thread: bus\n");
  });
});
