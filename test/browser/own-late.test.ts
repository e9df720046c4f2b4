import type { Browser, Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createWorkers } from "../../src/pipeline/work/create-workers.ts";
import { buildPage, launchBrowser, openPage, skipWithoutBrowser } from "./open-browser.ts";

/** Holds the first answer of a path back until it is let go. */
async function holdFirst(page: Page, path: string): Promise<() => void> {
  const held: (() => void)[] = [];
  let isHeld = true;
  let isFirst = true;
  await page.route(`**/api/${path}`, async (route) => {
    const mine = isFirst;
    isFirst = false;
    if (mine && isHeld) await new Promise<void>((resolve) => held.push(resolve));
    // What the page no longer waits for cannot go on.
    await route.continue().catch(() => undefined);
  });
  return () => {
    isHeld = false;
    for (const letGo of held) letGo();
  };
}

const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.getAttribute("data-focus") ?? activeElement?.tagName ?? null;
  });

const said = (page: Page) => page.locator(".own > [role=status]");

async function toPosts(page: Page): Promise<void> {
  await page.locator("[data-focus=own-example]").click();
  await page.locator("[data-focus=own-next]").click();
  await page.waitForSelector(".own-panes");
}

async function toCodebook(page: Page): Promise<void> {
  await toPosts(page);
  await page.locator("[data-focus=phrase-codebook]").click();
  await page.getByRole("menuitemradio", { name: /write or bring one/u }).click();
  await page.waitForSelector(".own-codebook");
}

async function leaveOut(page: Page, post: string, left: string): Promise<void> {
  await page.locator(`[data-focus="own-post-${post}"]`).click();
  await page.getByRole("button", { name: "not a post" }).click();
  await page.locator(".own-posts h2", { hasText: left }).waitFor();
}

async function startFrom(page: Page, name: RegExp | string): Promise<void> {
  await page.locator("[data-focus=phrase-start]").click();
  await page.getByRole("menuitemradio", { name }).click();
}

describe.skipIf(skipWithoutBrowser)("a thread of one's own that is changed meanwhile", () => {
  const workers = createWorkers(new Map(), { threads: 1 });
  let browser: Browser;
  let pageDir: string;
  const open = (query = "?view=own") =>
    openPage({ browser, pageDir, query, pipeline: { work: workers.work } });

  beforeAll(async () => {
    [browser, pageDir] = await Promise.all([launchBrowser(), buildPage()]);
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), workers.close()]);
  });

  test("is never shown with the posts of the text before", async () => {
    const { page } = await open();
    const letGo = await holdFirst(page, "split");
    await page.locator("#own-text").fill("1. The tram is late.\n\n2. It is not.\n");
    await page.locator("[data-focus=own-next]").click();
    await page.locator(".own-working", { hasText: "Splitting" }).waitFor();
    await page.locator("#own-text").fill("1. Another page.\n\n2. It has\n\n3. three posts.\n");
    await page.locator(".own-working").waitFor({ state: "detached" });
    letGo();
    await page.locator("[data-focus=own-next]").click();
    await page.locator(".own-posts h2", { hasText: "3 posts" }).waitFor();
    expect(await page.locator(".own-text").innerText()).toContain("Another page.");
  });

  test("can have its splitting cancelled, and the focus is where it was", async () => {
    const { page } = await open();
    const letGo = await holdFirst(page, "split");
    await page.locator("[data-focus=own-example]").click();
    await page.locator("[data-focus=own-next]").click();
    await page.locator("[data-focus=own-cancel]").click();
    await expect.poll(() => said(page).textContent()).toContain("was cancelled");
    expect(await focused(page)).toBe("own-next");
    letGo();
    await page.locator("[data-focus=own-next]").click();
    await page.waitForSelector(".own-panes");
  });

  test("gives the later of two codebooks, and none over what was typed since", async () => {
    const { page } = await open();
    await toCodebook(page);
    const letGo = await holdFirst(page, "codebooks");
    await startFrom(page, /^that of “/u);
    await startFrom(page, "that of the invented page");
    const label = page.locator("#target-0-label");
    await expect.poll(() => label.inputValue()).toBe("The tram");
    letGo();
    const letGoUse = await holdFirst(page, "codebooks");
    await page.locator("[data-focus=own-use]").click();
    await label.fill("The tramway");
    letGoUse();
    await page.locator(".own-failure", { hasText: "changed while it was checked" }).waitFor();
    expect(await label.inputValue()).toBe("The tramway");
    await startFrom(page, "an empty one");
    expect(await label.inputValue()).toBe("");
    expect(await said(page).textContent()).toContain("can be brought back");
    await page.locator("[data-focus=own-written]").click();
    expect(await label.inputValue()).toBe("The tramway");
    expect(await page.locator("#target-1-label").inputValue()).toBe("The council");
  });

  test("keeps the focus on the page when what had it is gone", async () => {
    const { page } = await open();
    await toPosts(page);
    await leaveOut(page, "3", "6 posts");
    await page.locator("[data-focus=own-undo]").focus();
    await page.keyboard.press("Enter");
    await page.locator(".own-posts h2", { hasText: "7 posts" }).waitFor();
    expect(await focused(page)).toBe("own-redo");
    await page.keyboard.press("Enter");
    await page.locator(".own-posts h2", { hasText: "6 posts" }).waitFor();
    expect(await focused(page)).toBe("own-undo");
    await page.locator("[data-focus=phrase-codebook]").focus();
    for (const key of ["Enter", "End", "Enter"]) await page.keyboard.press(key);
    await page.waitForSelector(".own-codebook");
    expect(await focused(page)).toBe("H1");
  });

  test("is not analysed as it was before a repair", async () => {
    const { page } = await open();
    await toPosts(page);
    const letGo = await holdFirst(page, "analyses");
    await page.locator("[data-focus=own-analyse]").click();
    await page.locator("[data-focus=own-cancel]").waitFor();
    const ended = page.waitForEvent("requestfailed", (one) => one.url().endsWith("/api/analyses"));
    await leaveOut(page, "3", "6 posts");
    await ended;
    letGo();
    expect(await page.locator(".own-working").count()).toBe(0);
    const again = page.locator("[data-focus=own-analyse]");
    expect(await again.innerText()).toBe("Analyse 6 posts");
    await again.click();
    await page.waitForSelector(".chart-box svg.chart");
    expect(await page.locator(".facts").innerText()).toContain("6 posts");
  });

  test("shows its progress again to a reader who comes back to it", async () => {
    const { page } = await open();
    await toPosts(page);
    const letGo = await holdFirst(page, "analyses");
    await page.locator("[data-focus=own-analyse]").click();
    await page.locator("[data-focus=own-cancel]").waitFor();
    await page.locator("[data-focus=view-methods]").click();
    await page.waitForSelector(".view-methods");
    await page.goBack();
    await page.locator("[data-focus=own-cancel]").waitFor();
    letGo();
    await page.waitForSelector(".view-overview .chart-box svg.chart");
    expect(page.url()).toContain("study=%7Eown");
  });

  test("is saved as it was analysed, says what is missing, and asks before that is lost", async () => {
    const { page, url } = await open();
    await toPosts(page);
    await page.locator("[data-focus=own-analyse]").click();
    await page.waitForSelector(".chart-box svg.chart");
    await page.locator("[data-focus=own-split]").click();
    await page.waitForSelector(".own-panes");
    await leaveOut(page, "3", "6 posts");
    await Promise.all([
      page.waitForEvent("download"),
      page.locator("[data-focus=own-zip]").click(),
    ]);
    await page.locator(".own-line", { hasText: "changed since is not in it" }).waitFor();
    const asked: string[] = [];
    page.on("dialog", (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await page.goto(`${url}/?view=own`);
    expect(asked).toEqual(["beforeunload"]);
  });

  test("is forgotten with its analysis when the reader starts over", async () => {
    const { page } = await open();
    await toPosts(page);
    await page.locator("[data-focus=own-analyse]").click();
    await page.waitForSelector(".chart-box svg.chart");
    await page.locator("[data-focus=own-split]").click();
    await page.getByRole("button", { name: "Back to the text" }).click();
    await page.getByRole("button", { name: "Start over" }).click();
    await expect.poll(() => page.url()).not.toContain("own&");
    await page.locator(".own-line").waitFor({ state: "detached" });
    expect(await page.locator("#own-text").inputValue()).toBe("");
    expect(await focused(page)).toBe("own-text");
    expect(await page.locator("#study").count()).toBe(0);
    expect(page.url()).not.toContain("%7Eown");
  });
});
