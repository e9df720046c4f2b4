import type { Browser } from "@playwright/test";
import { AxeBuilder } from "@axe-core/playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { smallAnalysis } from "../support/small-analysis.ts";
import {
  buildPage,
  launchBrowser,
  openPage,
  sentenceOf,
  skipWithoutBrowser,
} from "./open-browser.ts";

const FIRE = "readers-2021-05-19-a-tram-burned";

describe.skipIf(skipWithoutBrowser)("the timeline's view", () => {
  let browser: Browser;
  let pageDir: string;
  const open = (query: string, more: { width?: number } = {}) =>
    openPage({ browser, pageDir, query, analyses: [smallAnalysis()], ...more });

  beforeAll(async () => {
    [browser, pageDir] = await Promise.all([launchBrowser(), buildPage()]);
  });
  afterAll(() => browser?.close());

  test("shows the timeline as reviewed, as found at a choice, and goes back and forward", async () => {
    const { page, url } = await open("?view=timeline");
    const standfirst = () => page.locator(".standfirst").innerText();
    const shown = () => page.locator(".version-switch [aria-current]").innerText();
    expect(await standfirst()).toMatch(/^As reviewed by Ada Oak: 5 dated events/u);
    expect(await page.locator(".version .note").innerText()).toBe(
      "6 events found by the program; in the review 1 hidden and 1 retitled, which leaves 5. Read against the documents by one person.",
    );
    expect(await page.locator(".hidden-events").count()).toBe(0);
    await page.getByRole("link", { name: "As found by the program" }).click();
    expect(page.url()).toBe(`${url}/?view=timeline&version=found`);
    expect(await standfirst()).toMatch(/^As found by the program: 6 dated events/u);
    expect(await shown()).toBe("As found by the program");
    expect(await page.locator(".hidden-list li").allInnerTexts()).toEqual([
      "20 April 2021: Works are late\nTold again with the opening.\nWorks are late\nWorks begin, The Paper, line 3. Dated to the day by “2021-04-20”, written in full.",
    ]);
    await page.goBack();
    expect(await shown()).toBe("As reviewed by Ada Oak");
    await page.goForward();
    expect(await shown()).toBe("As found by the program");
  });

  test("keeps the event chosen when the version changes, and says how it was found", async () => {
    const { page } = await open("?view=timeline&at=strike");
    expect(await page.locator(".event-detail").innerText()).toContain(
      "Title as found: “Drivers strike for the tram”.",
    );
    await page.locator("[data-focus=version-found]").focus();
    await page.keyboard.press("Enter");
    expect(page.url()).toContain("version=found&at=strike");
    const focused = await page.evaluate(() => document.activeElement?.getAttribute("data-focus"));
    expect(focused).toBe("version-found");
    expect(await page.locator(".event-detail h2").innerText()).toContain(
      "Drivers strike for the tram",
    );
    await page.locator(".hidden-list a").click();
    expect(await page.locator(".event-detail").innerText()).toContain("Hidden by Ada Oak");
    await page.locator("[data-focus=version-reviewed]").click();
    expect(page.url()).toMatch(/\?view=timeline$/u);
  });

  test("leaves the version with the view", async () => {
    const { page } = await open("?view=timeline&version=found");
    await page.locator("[data-focus=view-thread]").click();
    expect(page.url()).toMatch(/\?view=thread$/u);
  });

  test("has no switch where nobody reviewed the timeline", async () => {
    const analyses = [{ ...smallAnalysis(), curation: null }];
    const query = "?view=timeline&version=found";
    const { page } = await openPage({ browser, pageDir, query, analyses });
    expect(await page.locator(".version").count()).toBe(0);
    expect(await page.locator(".left-out-line").innerText()).toContain("version=found");
  });

  test("shows what sources tell differently, statements, and usual names", async () => {
    const { page } = await open("?view=timeline&at=opening");
    expect(await page.locator(".difference").innerText()).toContain(
      "Sources differ on guests: “84 guests” (The Paper, line 3) · “more than 140 guests”",
    );
    await page.getByRole("link", { name: /^Later: Drivers strike/u }).click();
    expect(await page.locator(".event-detail").innerText()).toContain("the tram strike");
    await page.locator("[data-focus=table-timeline]").click();
    const table = await page.locator(".table-box table").first().innerText();
    expect(table.toLowerCase()).toContain("sources differ on");
    expect(table).toContain("said");
  });

  test("opens on the event of the filter, else on one that posts speak of", async () => {
    const { page, url } = await open("?view=timeline&event=strike");
    const shown = () => page.locator(".event-detail h2").innerText();
    expect(await shown()).toContain("Drivers strike");
    await page.goto(`${url}/?view=timeline&event=strike&at=works`);
    await page.waitForSelector(".event-detail");
    expect(await shown()).toContain("Works");
    await page.goto(`${url}/?view=timeline&event=${FIRE}`);
    await page.waitForSelector(".readers-entry");
    expect(await page.locator(".readers-entry.is-selected").count()).toBe(1);
    const other = smallAnalysis();
    for (const event of other.events) event.posts = event.id === "vote" ? ["1", "3"] : [];
    const analyses = [other];
    const spoken = await openPage({ browser, pageDir, query: "?view=timeline", analyses });
    expect(await spoken.page.locator(".event-posts .reading").innerText()).toContain(
      "2 of 8 posts",
    );
  });

  test("says where no post speaks of an event, what is nearest, and what the filter hides", async () => {
    const { page, url } = await open("?view=timeline&at=strike");
    expect(await page.locator(".event-posts .reading").innerText()).toBe(
      "None of 8 posts speaks of it.",
    );
    await page.locator("[data-focus=nearest-event]").click();
    expect(page.url()).toContain("at=opening");
    await page.goto(`${url}/?view=timeline&at=opening&q=agreed`);
    await page.waitForSelector(".event-posts");
    expect(await page.locator(".event-posts .reading").innerText()).toBe(
      "The one post shown does not speak of it; 1 of the 8 posts in all speaks of it.",
    );
  });

  test("keeps what readers alone mention in a layer of its own, by pointer and keys", async () => {
    const { page } = await open("?view=timeline");
    expect(await page.locator(".readers h2").innerText()).toBe(
      "Mentioned by readers, told by no dated event of the documents",
    );
    await page.locator(`.readers-event[data-event="${FIRE}"]`).first().click();
    expect(page.url()).toContain(`at=${FIRE}`);
    expect(await page.locator(".readers-entry.is-selected").innerText()).toContain(
      "In 2019 I was against it",
    );
    expect(await page.locator(".chart .readers-event.is-selected").count()).toBe(2);
    expect(await page.locator(".chosen-event").count()).toBe(0);
    await page.locator("[data-focus=chart-timeline]").focus();
    for (const key of ["ArrowUp", "ArrowRight", "ArrowLeft", "ArrowRight", "Enter"])
      await page.keyboard.press(key);
    expect(page.url()).toContain(`at=${FIRE}`);
    await page.locator(".readers-entry").getByRole("link", { name: "Post 4" }).click();
    expect(await page.locator("article.is-selected").getAttribute("data-post")).toBe("4");
  });

  test("a year that posts speak of opens the list of its posts, by pointer, by keys and in the table", async () => {
    const { page } = await open("?view=timeline");
    const strokes = page.locator("[data-year='2019']");
    await strokes.scrollIntoViewIfNeeded();
    expect(await strokes.locator("title").textContent()).toBe("2019: 1 post speaks of it");
    await strokes.click();
    expect(await page.locator(".event-list").innerText()).toMatch(
      /1 post speaks of it\s+Post 2: “2019”/u,
    );
    const axe = await new AxeBuilder({ page }).include(".event-list").analyze();
    expect(axe.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await page.locator(".event-list").count()).toBe(0);
    await page.locator("[data-focus=chart-timeline]").focus();
    for (const key of ["ArrowRight", "ArrowUp", "ArrowUp", "ArrowLeft", "Enter"])
      await page.keyboard.press(key);
    expect(await page.locator(".event-list a").innerText()).toBe("Post 2: “2019”");
    await page.keyboard.press("Enter");
    expect(page.url()).toContain("view=thread");
    expect(await page.locator("article.is-selected").getAttribute("data-post")).toBe("2");
    await page.goBack();
    await page.locator("[data-focus=table-timeline]").click();
    const rows = await page.locator(".table-box table").last().locator("tbody tr").allInnerTexts();
    expect(rows).toEqual(["2019\t1\t0\t2", "2021\t1\t0\t2"]);
  });

  test("a narrow page lists the years that posts speak of, each opens on its posts at a tap", async () => {
    const { page } = await open("?view=timeline", { width: 390 });
    const year = page.locator(".years-list details").first();
    await year.locator("summary").click();
    expect(page.url()).not.toContain("at=");
    await year.getByRole("link", { name: "Post 2: “2019”" }).click();
    await expect.poll(() => page.url()).toContain("view=thread");
    expect(await page.locator("article.is-selected").getAttribute("data-post")).toBe("2");
  });

  test("leaves out what is mentioned only in posts that the filter leaves out", async () => {
    const { page } = await open("?view=timeline&q=agreed");
    expect(await page.locator(".readers .reading").innerText()).toBe(
      "None in the posts shown. 1 other in posts that the filter leaves out.",
    );
    expect(await page.locator(".readers-event").count()).toBe(0);
    expect(await page.locator(".standfirst").innerText()).toContain("5 dated events");
  });

  test("offers what readers alone mention apart from the events, as a choice of posts", async () => {
    const { page, url } = await open("?");
    await page.locator("[data-focus=phrase-event]").click();
    const readers = page.getByRole("group", {
      name: "Mentioned by readers, told by no dated event; not checked",
    });
    expect(await page.locator(".menu > [role=menuitemradio]").count()).toBe(2);
    await readers.getByRole("menuitemradio").click();
    expect(await sentenceOf(page)).toMatch(/^1 of 8 posts: .*on “A tram burned in the depot”/u);
    expect(page.url()).toBe(`${url}/?event=${FIRE}`);
  });

  test("links the tables of the timeline where there is a report", async () => {
    const analyses = [smallAnalysis()];
    const { page } = await openPage({ browser, pageDir, analyses, reportDir: pageDir });
    expect(await page.locator(".foot-links a[href$='.csv']").allInnerTexts()).toEqual([
      "Data: posts.csv",
      "codes.csv",
      "events.csv",
      "events-found.csv",
      "readers-events.csv",
      "mentions.csv",
    ]);
    const bare = { ...smallAnalysis(), events: [], readersEvents: [], curation: null };
    const other = await openPage({ browser, pageDir, analyses: [bare], reportDir: pageDir });
    expect(await other.page.locator(".foot-links a[href$='.csv']").count()).toBe(2);
  });

  test("tells how it is known that a post speaks of an event, on hover and on focus", async () => {
    const { page } = await open("?view=thread");
    const mention = page.locator('article[data-post="2"] a.event-mention').first();
    await mention.hover();
    expect(await page.locator(".card").innerText()).toContain(
      "By words: names the opening; confidence 0.70.",
    );
    await page.locator("h1").hover();
    expect(await page.locator(".card").isVisible()).toBe(false);
    await page.locator('article[data-post="4"] a.readers-mention').focus();
    expect(await page.locator(".card").innerText()).toContain("in no document; not checked");
    await page.keyboard.press("Escape");
    expect(await page.locator(".card").isVisible()).toBe(false);
    await mention.click();
    expect(page.url()).toMatch(/\?view=timeline&at=opening$/u);
    await page.goBack();
    expect(await sentenceOf(page)).toMatch(/^All 8 posts/u);
  });

  test.for([390, 768, 1024, 1440])(
    "fits a window of %i pixels, in both versions",
    async (width) => {
      const { page, url } = await open("?view=timeline", { width });
      const overflow = () =>
        page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
      expect(await overflow()).toBe(0);
      await page.goto(`${url}/?view=timeline&version=found&at=delay`);
      await page.waitForSelector("main");
      expect(await overflow()).toBe(0);
    },
  );
});
