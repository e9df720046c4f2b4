import type { Browser } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runApp } from "../server/running-app.ts";
import { riverAnalysis } from "../server/small-study.ts";
import {
  buildPage,
  launchBrowser,
  openPage,
  sentenceOf,
  skipWithoutBrowser,
} from "./open-browser.ts";

describe.skipIf(skipWithoutBrowser)("the page", () => {
  let browser: Browser;
  let pageDir: string;
  const open = (query = "", more: { width?: number } = {}) =>
    openPage({ browser, pageDir, query, ...more });

  beforeAll(async () => {
    [browser, pageDir] = await Promise.all([launchBrowser(), buildPage()]);
  });
  afterAll(() => browser?.close());

  test("comes up with the study's question, its charts and its facts", async () => {
    const { page } = await open();
    expect(await page.title()).toBe("Readers on the dam · threadlens");
    expect(await page.locator("h1").innerText()).toBe("Readers on the dam");
    expect(await page.locator("main section h2").allInnerTexts()).toEqual([
      "Stance toward each target",
      "Every post, in the order of the thread",
      "Tone",
      "Stances that go together",
      "Stance and tone",
      "Who answers whom",
      "Who answers whom: two sides",
      "Where a code of yours would help",
    ]);
    expect(await page.locator(".chart-box svg.chart").count()).toBeGreaterThanOrEqual(6);
    expect(await page.locator(".facts").innerText()).toContain("4 posts: 3 comments, 1 reply");
    expect(await sentenceOf(page)).toMatch(/^All 4 posts: any stance toward any target/u);
  });

  test("filters by a click on a mark, tells it in sentence and address, and goes back", async () => {
    const { page, url } = await open();
    await page.locator('.chart-stance-bars [data-post="1.1"]').first().click();
    expect(await sentenceOf(page)).toMatch(/^2 of 4 posts: against the dam/u);
    expect(page.url()).toBe(`${url}/?stance=dam:against`);
    expect(await page.locator(".chart-score .column.ghost").count()).toBe(2);
    expect(await page.locator('[role="status"]').textContent()).toBe(
      "2 of 4 posts: against the dam",
    );
    await page.locator(".chart-tone-bars .tone.negative").first().click();
    expect(await sentenceOf(page)).toMatch(/against the dam.*negative in tone/u);
    await page.goBack();
    expect(await sentenceOf(page)).toMatch(/against the dam.*any tone/u);
    await page.goBack();
    expect(await sentenceOf(page)).toMatch(/^All 4 posts/u);
  });

  test("shows the same view to who follows a copied link", async () => {
    const { page } = await open("?coder=rules&stance=dam:against&q=council");
    expect(await sentenceOf(page)).toMatch(/^1 of 4 posts: against the dam.*with “council”/u);
    expect(await page.locator("[data-focus=coder-rules]").isChecked()).toBe(true);
  });

  test("says whose codes are shown and why, and keeps another choice in the address", async () => {
    const { page, url } = await open();
    expect(await page.locator(".segment:has(:checked)").textContent()).toBe(
      "The reference codes 4 posts",
    );
    expect(await page.locator(".coder-made").innerText()).toMatch(
      /Shown first, since they are not the program’s and cover all posts\.$/u,
    );
    expect(await page.locator(".mark.inferred").count()).toBe(0);
    await page.getByRole("radio", { name: "The program 4 posts" }).check();
    await page.waitForFunction(() => location.search !== "");
    expect(page.url()).toBe(`${url}/?coder=rules`);
    expect(await page.locator(".whose").first().innerText()).toBe("by the program");
    expect(await page.locator(".chart-stance-bars .mark.inferred").count()).toBe(1);
    await page.locator("[data-focus=view-thread]").click();
    expect(page.url()).toBe(`${url}/?view=thread&coder=rules`);
    expect(await page.locator("#post-1\\.1 .post-head").innerText()).toContain(
      "inferred: against Council?",
    );
  });

  test("reads one thread of several in the codes of who coded all of it", async () => {
    const one = riverAnalysis();
    const [thread] = one.threads;
    if (thread === undefined) throw new Error("expected a thread");
    const posts = one.posts.map((post, index) =>
      index < 2 ? post : { ...post, thread: "later", codes: {} },
    );
    const later = { ...thread, id: "later", title: "The dam again" };
    const analyses = [{ ...one, threads: [thread, later], posts, events: [] }];
    const { page } = await openPage({ browser, pageDir, analyses, query: "?view=thread" });
    const shown = () => page.locator(".segment:has(:checked)").textContent();
    const why = () => page.locator(".coder-made").innerText();
    expect(await shown()).toMatch(/^The program/u);
    await page.locator("[data-focus=phrase-thread]").click();
    await page.getByRole("menuitemradio", { name: /A dam for the town/u }).click();
    expect(page.url()).toMatch(/\?view=thread&thread=page$/u);
    expect(await sentenceOf(page)).toMatch(/^All 2 posts/u);
    expect(await shown()).toBe("The reference codes 2 posts");
    expect(await why()).toContain(
      "since they are not the program’s and cover all posts of this thread",
    );
    await page.locator("[data-focus=view-overview]").click();
    expect(await sentenceOf(page)).toMatch(/^All 4 posts/u);
    expect(await why()).toContain("since no other coder covers all");
  });

  test("says what a link asks for that the study does not have, until something else is chosen", async () => {
    const { page, url } = await open("?stance=moon:favor&stance=dam:against");
    const words =
      "This link asks for what this study does not have: stance=moon:favor. It was left out.";
    expect(await page.locator(".filter .left-out-line").innerText()).toBe(words);
    expect(await page.locator('[role="status"]').textContent()).toContain(words);
    await page.locator(".chart-tone-bars .tone.negative").first().click();
    expect(page.url()).toBe(`${url}/?stance=dam:against&sentiment=negative`);
    expect(await page.locator(".left-out-line").count()).toBe(0);
    await page.goto(`${url}/?view=methods&event=moon`);
    expect(await page.locator(".left-out-line").innerText()).toContain("event=moon");
  });

  test("lists the keys at ?, and from the foot; Escape closes the list alone", async () => {
    const { page } = await open("?stance=dam:against");
    const focused = () =>
      page.evaluate(() => document.activeElement?.getAttribute("data-focus") ?? null);
    await page.locator("[data-focus=chart-stance]").focus();
    await page.keyboard.press("?");
    expect(await page.getByRole("dialog", { name: "Keys" }).innerText()).toContain("Shift + Enter");
    await page.keyboard.press("?");
    expect(await page.locator("dialog").count()).toBe(1);
    await page.keyboard.press("Escape");
    await page.locator("dialog").waitFor({ state: "detached" });
    expect(await focused()).toBe("chart-stance");
    expect(await sentenceOf(page)).toMatch(/^2 of 4 posts: against the dam/u);
    await page.locator("footer").getByRole("button", { name: "Keys" }).click();
    await page.getByRole("button", { name: "Close" }).click();
    await page.locator("dialog").waitFor({ state: "detached" });
    expect(await focused()).toBe("keys");
    await page.keyboard.press("/");
    await page.keyboard.type("what?");
    expect(await page.locator("dialog").count()).toBe(0);
  });

  test("says in the foot what the source does not give", async () => {
    const { page } = await open();
    expect(await page.locator("footer").innerText()).toContain(
      "The source gives no names of writers and no dates with the posts.",
    );
  });

  test("filters by a phrase's menu, which says how many posts each choice has", async () => {
    const { page } = await open();
    await page.locator("[data-focus=phrase-stance]").click();
    const rows = await page.locator("[role=menuitemradio]").allInnerTexts();
    expect(rows.map((row) => row.replaceAll(/\s+/gu, " "))).toEqual([
      "any stance toward any target 4",
      "in favor of the dam 1",
      "against the dam 2",
      "neither toward the dam 1",
      "in favor of Council 1",
      "against Council 1",
      "neither toward Council 2",
    ]);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    expect(await sentenceOf(page)).toMatch(/^2 of 4 posts: against the dam/u);
    await page.keyboard.press("/");
    await page.keyboard.type("council");
    await page.keyboard.press("Enter");
    expect(await sentenceOf(page)).toMatch(/^1 of 4 posts: .*with “council”/u);
  });

  test("can be used by keys alone: Tab to a chart, arrows inside, Enter, Escape", async () => {
    const { page } = await open();
    await page.locator("[data-focus=table-stance]").focus();
    for (const stop of ["phrase-save-stance", null, "chart-stance"]) {
      await page.keyboard.press("Tab");
      const name = await page.evaluate(() => document.activeElement?.getAttribute("data-focus"));
      expect(name).toBe(stop);
    }
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    expect(await page.locator(".cursor").count()).toBe(1);
    expect(await page.locator(".card").isVisible()).toBe(true);
    await page.keyboard.press("Enter");
    expect(page.url()).toContain("?stance=council:");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("data-focus"))).toBe(
      "chart-stance",
    );
    await page.keyboard.press("Escape");
    expect(await sentenceOf(page)).toMatch(/^All 4 posts/u);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("data-focus"))).toBe(
      "table-score",
    );
  });

  test("says what an empty choice comes nearest to, and offers it", async () => {
    const { page } = await open("?stance=dam:favor&sentiment=positive");
    expect(await page.locator(".nothing").innerText()).toContain("no post in favor of the dam");
    await page.getByRole("button", { name: "any tone (1)" }).click();
    expect(await sentenceOf(page)).toMatch(/^1 of 4 posts: in favor of the dam/u);
  });

  test("reads the thread: a row of the map chooses a post, and the filter leaves others out", async () => {
    const { page } = await open("?view=thread");
    expect(await page.locator("article.post").count()).toBe(4);
    await page.locator('.map-row[data-post="2"]').click();
    expect(page.url()).toContain("at=2");
    expect(await page.locator("article.is-selected").getAttribute("data-post")).toBe("2");
    await page.locator('article[data-post="1.1"] .code.against').first().click();
    expect(await page.locator(".left-out").allInnerTexts()).toEqual([
      "1 post left out by the filter: 1",
    ]);
    await page.locator(".left-out button").first().click();
    expect(await page.locator("article.ghosted").count()).toBeGreaterThan(0);
  });

  test("shows an event's words by source, and the posts that speak of it", async () => {
    const { page } = await open("?view=timeline&at=flood");
    expect(await page.locator(".quotation blockquote").innerText()).toContain("4 May 2021");
    await page.getByRole("link", { name: /Read the 1 post/u }).click();
    expect(await sentenceOf(page)).toMatch(/^1 of 4 posts: .*on “River rises over the bridge”/u);
    expect(await page.locator("article.post").count()).toBe(1);
  });

  test("leads from a figure to how it is counted", async () => {
    const { page } = await open();
    await page.locator("main").getByRole("link", { name: "How it is counted" }).first().click();
    await page.getByRole("heading", { name: "How far the codes can be trusted" }).waitFor();
    expect(await page.locator("#at-stance").isVisible()).toBe(true);
    await page.locator(".matrices [data-filter]").first().click();
    expect(page.url()).toContain("?view=thread&code=");
    await page.waitForSelector("article.post");
  });

  test("gives every chart as a table", async () => {
    const { page } = await open();
    await page.locator("[data-focus=table-stance]").click();
    expect(await page.locator(".table-box:visible table").innerText()).toContain("against");
    expect(await page.locator("[data-focus=table-stance]").innerText()).toBe("Chart");
  });

  test("keeps the theme that was chosen", async () => {
    const { page } = await open();
    await page.getByRole("button", { name: "Dark" }).click();
    await page.reload();
    await page.waitForSelector("main");
    expect(await page.locator("html").getAttribute("data-theme")).toBe("dark");
  });

  test("shows a post's card on a tap, and from there what a click would choose", async () => {
    const context = await browser.newContext({
      viewport: { width: 390, height: 800 },
      hasTouch: true,
    });
    const page = await context.newPage();
    await page.goto(await runApp({ pageDir }));
    await page.locator('.chart-stance-bars [data-post="1.1"]').first().tap();
    expect(await page.locator(".card").innerText()).toContain("No dam!");
    await page.getByRole("button", { name: "Show posts like it" }).tap();
    expect(await sentenceOf(page)).toMatch(/^2 of 4 posts: against the dam/u);
    await page.locator('.chart-stance-bars [data-post="1.1"]').first().tap();
    await page.getByRole("link", { name: "Read it in the thread" }).tap();
    expect(await page.locator("article.is-selected").getAttribute("data-post")).toBe("1.1");
    await context.close();
  });

  test.for([390, 768, 1024, 1440])("fits a window of %i pixels, in every view", async (width) => {
    const { page, url } = await open("", { width });
    const overflows: number[] = [];
    for (const view of ["overview", "thread", "timeline", "methods"]) {
      await page.goto(`${url}/?view=${view}`);
      await page.waitForSelector("main");
      overflows.push(
        await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        ),
      );
    }
    expect(overflows).toEqual([0, 0, 0, 0]);
  });

  test("lets the reader choose between several studies", async () => {
    const analyses = [
      riverAnalysis(),
      { ...riverAnalysis(), study: "hill", title: "Readers on the hill" },
    ];
    const { page, url } = await openPage({ browser, pageDir, analyses });
    await page.getByLabel("Study").selectOption("hill");
    await page.getByRole("heading", { name: "Readers on the hill" }).waitFor();
    expect(page.url()).toBe(`${url}/?study=hill`);
  });
});
