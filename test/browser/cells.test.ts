import { type Browser, type Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { smallAnalysis } from "../support/small-analysis.ts";
import {
  buildPage,
  launchBrowser,
  openPage,
  sentenceOf,
  skipWithoutBrowser,
} from "./open-browser.ts";

const PAIRS = '[data-focus="chart-pairs"]';
/** Against the tram and against the council: two posts. */
const CELL = `${PAIRS} .cell[data-filter="tram:against council:against"]`;

describe.skipIf(skipWithoutBrowser)("a cell of a matrix", () => {
  let browser: Browser;
  let pageDir: string;
  const open = (query = "") =>
    openPage({ browser, pageDir, query, analyses: [smallAnalysis()] }).then(({ page }) => page);

  beforeAll(async () => {
    [browser, pageDir] = await Promise.all([launchBrowser(), buildPage()]);
  });
  afterAll(() => browser?.close());

  test("lights its posts under the pointer and names them", async () => {
    const page = await open();
    await page.locator(CELL).scrollIntoViewIfNeeded();
    await page.locator(CELL).hover();
    expect(await page.locator("#card").innerText()).toMatch(/^2 posts:\s+1\.1, 3\s/u);
    expect(await litPosts(page)).toEqual(["1.1", "3"]);
    await page.mouse.move(2, 2);
    expect(await page.locator("#card").isVisible()).toBe(false);
    expect(await litPosts(page)).toEqual([]);
  });

  test("is told by the words of the filter that it would set", async () => {
    const page = await open();
    await page.locator(PAIRS).focus();
    for (const key of ["ArrowRight", "ArrowDown", "ArrowRight"]) await page.keyboard.press(key);
    const said = await page.locator("[role=status]").first().textContent();
    expect(said).toBe("against the tram and against Council, 2 posts");
  });

  test("lets the keyboard into its card and out again", async () => {
    const page = await open();
    await page.locator(PAIRS).focus();
    for (const key of ["ArrowRight", "ArrowDown", "ArrowRight"]) await page.keyboard.press(key);
    expect(await page.locator("#card").innerText()).toMatch(/^2 posts:/u);
    await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("1.1");
    await page.keyboard.press("Escape");
    expect(await page.locator(`${PAIRS}:focus`).count()).toBe(1);
    expect(await page.locator("#card").isVisible()).toBe(false);
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Tab");
    for (let step = 0; step < 3; step += 1) await page.keyboard.press("Tab");
    expect(await focused(page)).toBe("Show them alone");
    await page.keyboard.press("Tab");
    expect(await page.locator(`${PAIRS}:focus`).count()).toBe(1);
    await page.keyboard.press("Tab");
    expect(await page.locator(`${PAIRS}:focus`).count()).toBe(0);
  });

  test("leads from its card to its posts", async () => {
    const page = await open();
    await page.locator(PAIRS).focus();
    for (const key of ["ArrowRight", "ArrowDown", "ArrowRight"]) await page.keyboard.press(key);
    await page.getByRole("link", { name: "Read them in the thread" }).click();
    expect(new URL(page.url()).search).toBe(
      "?view=thread&stance=tram:against&stance=council:against",
    );
  });
});

describe.skipIf(skipWithoutBrowser)("where nothing matches", () => {
  let browser: Browser;
  let pageDir: string;

  beforeAll(async () => {
    [browser, pageDir] = await Promise.all([launchBrowser(), buildPage()]);
  });
  afterAll(() => browser?.close());

  test("one stance at a time is left out, and another coder who has such posts is offered", async () => {
    const query = "?coder=rules&stance=tram:against&stance=council:against&sentiment=neutral";
    const analyses = [smallAnalysis()];
    const { page } = await openPage({ browser, pageDir, query, analyses });
    expect(await page.locator(".nothing").innerText()).toMatch(
      /There is 1 post against Council, neutral in tone; 1 post against the tram, neutral/u,
    );
    expect(await page.locator(".nothing .tools").innerText()).not.toContain("(0)");
    await page.getByRole("button", { name: "any stance toward Council (1)" }).waitFor();
    await page.getByRole("button", { name: "the same by two readers (1)" }).click();
    expect(await page.locator(".filter-sentence").innerText()).toMatch(/^1 of 8 posts/u);
  });
});

async function litPosts(page: Page): Promise<(string | null)[]> {
  const marks = page.locator(".chart-score .is-lit[data-post]");
  const keys = await marks.evaluateAll((all) => all.map((mark) => mark.getAttribute("data-post")));
  return [...new Set(keys)];
}

function focused(page: Page): Promise<string | null> {
  return page.locator(":focus").textContent();
}

describe.skipIf(skipWithoutBrowser)("an open mark", () => {
  let browser: Browser;
  let pageDir: string;

  beforeAll(async () => {
    [browser, pageDir] = await Promise.all([launchBrowser(), buildPage()]);
  });
  afterAll(() => browser?.close());

  test.for(["stance", "score"])(
    "filters by a click on its middle, and beside it: %s",
    async (chart) => {
      const analyses = [smallAnalysis()];
      for (const beside of [0, 7]) {
        const { page } = await openPage({ browser, pageDir, analyses });
        const ring = page.locator(`[data-focus="chart-${chart}"] .mark.neither`).first();
        await ring.scrollIntoViewIfNeeded();
        const { x, y, width, height } = (await ring.boundingBox()) ?? {
          x: 0,
          y: 0,
          width: 0,
          height: 0,
        };
        await page.mouse.click(x + width / 2 + beside, y + height / 2);
        await expect.poll(() => sentenceOf(page)).toMatch(/posts: neither toward/u);
      }
    },
  );
});
