import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Analysis } from "../../src/model/analysis.ts";
import { smallAnalysis } from "../support/small-analysis.ts";
import {
  buildPage,
  launchBrowser,
  openPage,
  sentenceOf,
  skipWithoutBrowser,
} from "./open-browser.ts";

const WORD = "word ";

/** The small study, whose first post is long and speaks for the tram at its very end as well. */
function longAnalysis(): Analysis {
  const analysis = smallAnalysis();
  const [first] = analysis.posts;
  const tram = first?.stance["tram"];
  const [clause] = tram?.evidence ?? [];
  if (first === undefined || tram === undefined || clause === undefined)
    throw new Error("expected evidence");
  const text = `${first.text} ${WORD.repeat(400)}the tram is splendid.`;
  const start = text.lastIndexOf("the tram");
  const late = { ...clause, start, end: text.length, cue: null, mention: null };
  const stance = { ...first.stance, tram: { ...tram, evidence: [clause, late] } };
  return { ...analysis, posts: [{ ...first, text, stance }, ...analysis.posts.slice(1)] };
}

async function axe(page: Page, rules?: string[]) {
  const all = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  const { violations } = await (rules === undefined ? all : all.withRules(rules)).analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}

function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.getAttribute("data-tag") ?? activeElement?.textContent ?? "";
  });
}

function focusedPost(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() =>
    document.activeElement?.closest("article.post")?.getAttribute("data-post"),
  );
}

describe.skipIf(skipWithoutBrowser)("the thread", () => {
  let browser: Browser;
  let pageDir: string;
  const open = (query: string, more: Partial<Parameters<typeof openPage>[0]> = {}) =>
    openPage({ browser, pageDir, query, analyses: [smallAnalysis()], ...more });

  beforeAll(async () => {
    [browser, pageDir] = await Promise.all([launchBrowser(), buildPage()]);
  });
  afterAll(() => browser?.close());

  test("explains marked words on hover, and the tag of the words on focus", async () => {
    const { page } = await open("?view=thread&coder=rules");
    await page.locator('article[data-post="4"] mark[data-target="tram"]').first().hover();
    const card = page.locator("#card");
    expect(await card.innerText()).toContain("Speaks in favor of the tram");
    expect(await card.innerText()).toContain("A tram burned in the depot");
    await page.mouse.move(2, 2);
    expect(await card.isVisible()).toBe(false);
    const tag = page.locator('article[data-post="1.1"] .tag').first();
    await tag.focus();
    expect(await card.innerText()).toContain("Rule accusation");
    expect(await tag.getAttribute("aria-describedby")).toBe("card");
    await page.keyboard.press("Escape");
    expect(await card.isVisible()).toBe(false);
    expect(await tag.getAttribute("aria-describedby")).toBeNull();
  });

  test("takes Escape back a step at a time: the card first, then the filter", async () => {
    const { page } = await open("?view=thread&coder=rules&stance=tram:against");
    await page.locator('article[data-post="1.1"] .tag').first().focus();
    await page.keyboard.press("Escape");
    expect(page.url()).toContain("stance=tram:against");
    await page.keyboard.press("Escape");
    expect(await sentenceOf(page)).toMatch(/^All 8 posts/u);
  });

  test("has one stop of the Tab key for the codes, words and events of a post; arrows go on", async () => {
    const { page } = await open("?view=thread&coder=rules");
    await page.locator('article[data-post="1.1"] .code').first().focus();
    expect(await page.locator("#card").innerText()).toContain("Against the tram");
    const seen: string[] = [];
    for (let step = 0; step < 4; step += 1) {
      await page.keyboard.press("ArrowRight");
      seen.push(await focused(page));
    }
    expect(seen).toEqual(["against Council", "negative in tone", "−\u00a0Council", "−\u00a0tram"]);
    await page.keyboard.press("Home");
    expect(await focused(page)).toBe("against the tram");
    expect(await page.locator('article[data-post="1.1"] .stop[tabindex="0"]').count()).toBe(1);
    await page.keyboard.press("Enter");
    expect(await sentenceOf(page)).toMatch(/against the tram/u);
  });

  test("goes from post to post and from words to words by letters, without a pointer", async () => {
    const { page } = await open("?view=thread&coder=rules&stance=tram:against");
    await page.locator(".left-out button").first().click();
    await page.keyboard.press("j");
    expect(await focusedPost(page)).toBe("1");
    expect(page.url()).toContain("at=1");
    await page.keyboard.press("Shift+J");
    await page.keyboard.press("Shift+J");
    expect(await focusedPost(page)).toBe("3");
    expect(await page.locator("article.is-selected").getAttribute("data-post")).toBe("3");
    await page.keyboard.press("k");
    expect(await focusedPost(page)).toBe("1.1");
    await page.keyboard.press("e");
    expect(await focused(page)).toBe("−\u00a0Council");
    await page.keyboard.press("/");
    await page.keyboard.type("jek");
    expect(await focusedPost(page)).toBeUndefined();
    expect(page.url()).toContain("at=1.1");
  });

  test("scrolls to the post that a link names, and marks its row", async () => {
    const { page } = await open("?view=thread&at=6");
    const post = page.locator('article[data-post="6"]');
    expect(await post.getAttribute("class")).toContain("is-selected");
    await expect
      .poll(() => post.evaluate((one) => one.getBoundingClientRect().top))
      .toBeLessThan(900);
    await page.locator('article[data-post="6"]').scrollIntoViewIfNeeded();
    expect(await page.locator('.map-row[data-post="6"].is-selected').count()).toBe(1);
    await page.evaluate(() => scrollTo(0, 0));
    await expect
      .poll(() => page.locator(".map-row.is-reading").getAttribute("data-post"))
      .toBe("1");
  });

  test("draws arcs by kind, switches them, and lights those of the post in hand", async () => {
    const { page } = await open("?view=thread&coder=rules");
    const kinds = page.locator(".arc-kind");
    expect(await kinds.allInnerTexts()).toEqual(["answers 4", "quotes 1", "repeats 1"]);
    const quote = page.locator(".chart-thread-map .curve.quotes");
    expect(await quote.isVisible()).toBe(true);
    const toggle = page.locator("[data-focus=arcs-quotes]");
    await toggle.click();
    expect(await toggle.getAttribute("aria-pressed")).toBe("false");
    const look = await toggle.evaluate((button) => [
      getComputedStyle(button).textDecorationLine,
      getComputedStyle(button, "::after").content,
    ]);
    expect(look).toEqual(["none", '"hidden"']);
    expect(await quote.isVisible()).toBe(false);
    await page.locator('article[data-post="1.1"] .post-head').hover();
    expect(await quote.getAttribute("class")).toContain("is-lit");
    expect(await quote.isVisible()).toBe(true);
  });

  test("has the arcs that are switched off in its address, its links and its history", async () => {
    const { page, url } = await open("?view=thread&coder=rules");
    const toggle = page.locator("[data-focus=arcs-quotes]");
    const quote = page.locator(".chart-thread-map .curve.quotes");
    await toggle.click();
    const now = `${url}/?view=thread&coder=rules&arcs=answers.mentions.repeats`;
    expect(page.url()).toBe(now);
    expect(await quote.isVisible()).toBe(false);
    await page.reload();
    await toggle.waitFor();
    expect(await toggle.getAttribute("aria-pressed")).toBe("false");
    await toggle.click();
    expect(page.url()).toBe(`${url}/?view=thread&coder=rules`);
    await page.goBack();
    await expect.poll(() => toggle.getAttribute("aria-pressed")).toBe("false");
    await page.locator("[data-focus=arcs-answers]").click();
    const links = await page.locator(".posts a[href*='at=']").first().getAttribute("href");
    expect(links).toContain("arcs=mentions.repeats");
    await page.locator('.map-row[data-post="2"] .hit').click();
    await page.waitForURL(/at=2/u);
    expect(page.url()).toContain("arcs=mentions.repeats");
    expect(await quote.isVisible()).toBe(false);
  });

  test("opens a note in its place, and keeps it open when the filter changes", async () => {
    const { page } = await open("?view=thread&coder=rules");
    const note = page.locator('article[data-post="2"] details.ask').first();
    expect(await note.locator("p").isVisible()).toBe(false);
    await note.locator("summary").click();
    expect(await note.innerText()).toContain("names the opening; confidence 0.70");
    await page.locator('article[data-post="2"] .code.neither').click();
    expect(
      await page.locator('article[data-post="2"] details.ask').first().getAttribute("open"),
    ).toBe("");
  });

  test("shows all of a long post to who says what they read in it", async () => {
    const { page } = await open("?view=thread&coder=rules", { analyses: [longAnalysis()] });
    const rest = page.locator('article[data-post="1"] .rest');
    expect(await rest.isVisible()).toBe(false);
    const button = page.locator("[data-focus='code-1']");
    await button.scrollIntoViewIfNeeded();
    const top = (await button.boundingBox())?.y ?? 0;
    await button.click();
    expect(await rest.isVisible()).toBe(true);
    expect(Math.abs(((await button.boundingBox())?.y ?? 0) - top)).toBeLessThan(40);
  });

  test("cuts a long post, keeps its words for a search of the page, and never cuts what a filter needs", async () => {
    const analyses = [longAnalysis()];
    const { page } = await open("?view=thread&coder=rules", { analyses });
    const rest = page.locator('article[data-post="1"] .rest');
    expect(await rest.getAttribute("hidden")).toBe("until-found");
    expect(await rest.textContent()).toContain("the tram is splendid");
    await page.locator('article[data-post="1"] button.more').click();
    expect(await rest.getAttribute("hidden")).toBeNull();
    await page.reload();
    await page.locator('article[data-post="1"] .code.favor').first().click();
    expect(await page.locator('article[data-post="1"] button.more').count()).toBe(0);
  });

  test.for([400, 2_100])(
    "lays out a thread of %i posts in windows that go on as one reads, and leads to any post",
    async (length) => {
      const one = smallAnalysis();
      const [first] = one.posts;
      if (first === undefined) throw new Error("expected a post");
      const plain = { ...first, links: [], events: [] };
      const posts = Array.from({ length }, (_, index) => ({ ...plain, id: String(index + 1) }));
      const analyses = [{ ...one, posts, readersEvents: [], divisions: [] }];
      const { page } = await open("?view=thread&at=200", { analyses });
      await page.locator('article[data-post="200"].is-selected .post-text').waitFor();
      expect(await page.locator("[data-focus=posts-earlier]").innerText()).toBe(
        "196 earlier posts",
      );
      expect(await page.locator("article.post").count()).toBeLessThan(length);
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await page.locator('article[data-post="270"] .post-text').waitFor({ state: "attached" });
      await page.locator("[data-focus=posts-earlier]").click();
      await page.locator('article[data-post="137"] .post-text').waitFor({ state: "attached" });
    },
  );

  test("hides the underlines for who wants to read first", async () => {
    const { page } = await open("?view=thread&coder=rules");
    await page.locator("[data-focus=bare]").click();
    const mark = page.locator('article[data-post="1.1"] mark').first();
    expect(await mark.evaluate((one) => getComputedStyle(one).textDecorationLine)).toBe("none");
    expect(await page.locator('article[data-post="1.1"] .tag').first().isVisible()).toBe(false);
  });

  test("tells on a phone by a tap what it tells by a pointer, in rows for a finger, without overflow", async () => {
    const context = await browser.newContext({
      viewport: { width: 390, height: 800 },
      hasTouch: true,
    });
    const { url } = await open("?view=thread");
    const page = await context.newPage();
    await page.goto(`${url}/?view=thread&coder=rules`);
    await page.locator('article[data-post="1.1"] .tag').first().tap();
    expect(await page.locator("#card").innerText()).toContain("Rule accusation");
    await page.locator('article[data-post="2"] .event-mention').tap();
    await page.getByRole("link", { name: "Show it on the timeline" }).waitFor();
    // some browsers tell of the press alone that it was a finger's, not of the click
    const code = page.locator('article[data-post="1.1"] .post-head .code').first();
    await code.dispatchEvent("pointerdown", { pointerType: "touch", button: 0 });
    await code.evaluate((one) => one.dispatchEvent(new MouseEvent("click", { bubbles: true })));
    await page.getByRole("button", { name: "Show posts like it" }).waitFor();
    await page.locator(".map-toggle").tap();
    const hit = await page.locator(".map-row .hit").first().getAttribute("height");
    expect(hit).toBe("44");
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over).toBe(0);
    await context.close();
  });

  test.for([1440, 390])(
    "gives axe nothing to find at %i pixels, with a card and notes open",
    async (width) => {
      const { page } = await open("?view=thread&coder=rules&at=1.1", { width });
      await page.evaluate(() => {
        for (const note of document.querySelectorAll("details")) note.open = true;
      });
      await page.locator('article[data-post="1.1"] .tag').first().focus();
      expect(await axe(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await axe(page)).toEqual([]);
    },
  );
});
