import type { Browser } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Analysis } from "../../src/model/analysis.ts";
import { riverAnalysis } from "../server/small-study.ts";
import { buildPage, launchBrowser, openPage, skipWithoutBrowser } from "./open-browser.ts";

const ATTACK = `<img src=x onerror="window.attacked=1"><script>window.attacked=1</script>`;

/** Writes an attack into every text that comes from outside. */
function hostileAnalysis(): Analysis {
  const plain = riverAnalysis();
  const marked = (text: string) => `${ATTACK}${text}`;
  return {
    ...plain,
    title: marked(plain.title),
    question: marked(plain.question ?? ""),
    limits: [{ title: ATTACK, text: ATTACK }],
    coders: plain.coders.map((coder) => Object.assign({}, coder, { label: ATTACK, made: ATTACK })),
    codebook: {
      ...plain.codebook,
      targets: plain.codebook.targets.map((target) =>
        Object.assign({}, target, { label: marked(target.label), definition: ATTACK }),
      ),
    },
    posts: plain.posts.map((post) =>
      Object.assign({}, post, { text: marked(post.text), author: ATTACK, postedAt: ATTACK }),
    ),
    threads: plain.threads.map((thread) => Object.assign({}, thread, { publisher: ATTACK })),
    documents: plain.documents.map((document) => Object.assign({}, document, { title: ATTACK })),
    events: plain.events.map((event) =>
      Object.assign({}, event, {
        title: ATTACK,
        sources: event.sources.map((source) => Object.assign({}, source, { quote: ATTACK })),
      }),
    ),
    issues: [{ code: "no-dates", severity: "warning", message: ATTACK, place: null }],
  };
}

describe.skipIf(skipWithoutBrowser)("the page of a hostile thread", () => {
  let browser: Browser;
  let pageDir: string;

  beforeAll(async () => {
    [browser, pageDir] = await Promise.all([launchBrowser(), buildPage()]);
  });
  afterAll(() => browser?.close());

  test.for(["overview", "thread", "timeline", "words", "methods"])(
    "runs nothing of it in %s",
    async (view) => {
      const analyses = [hostileAnalysis()];
      const query = `?view=${view}&q=&at=${encodeURIComponent(ATTACK)}`;
      const { page } = await openPage({ browser, pageDir, analyses, query });
      expect(await page.locator("body").innerText()).toContain("onerror=");
      const mark = page.locator(".chart-box [data-post]").first();
      if ((await mark.count()) > 0) await mark.hover();
      expect(await page.locator("img").count()).toBe(0);
      expect(await page.evaluate(() => Reflect.get(window, "attacked"))).toBeUndefined();
    },
  );

  test("takes an attack in the address as words to search for", async () => {
    const query = `?q=${encodeURIComponent(ATTACK)}&stance=${encodeURIComponent(`${ATTACK}:favor`)}`;
    const { page } = await openPage({ browser, pageDir, query });
    expect(await page.locator(".nothing").innerText()).toContain("<img src=x");
    expect(await page.evaluate(() => Reflect.get(window, "attacked"))).toBeUndefined();
  });
});
