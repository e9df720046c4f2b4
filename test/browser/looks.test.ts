import { mkdtempSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { analyse } from "../../src/pipeline/analyse.ts";
import { readStudy } from "../../src/pipeline/read/read-study.ts";
import { buildPage, launchBrowser, openPage, skipWithoutBrowser } from "./open-browser.ts";

/*
 * Every view of the bundled study as a small picture, kept beside this file:
 *
 *   UPDATE_LOOKS=1 npx vitest run test/browser/looks.test.ts
 *
 * makes them anew.
 */
const PICTURES = fileURLToPath(new URL("looks/", import.meta.url));
const isUpdate = process.env["UPDATE_LOOKS"] === "1";

const VIEWS = ["overview", "thread", "timeline", "words", "methods", "own"];
const WIDTHS = [1440, 1024, 390];
const HEIGHT_PX = 1800;
/** Pictures are small, so that what letters look like does not count. */
const SCALE = 0.175;
/** Difference of a colour's channel (of 255) that counts, from the nearest of a pixel and those around it. */
const CHANNEL = 48;
/** Part of the pixels that may differ: antialiasing is not the same everywhere. */
const MOST_DIFFERENT = 0.02;
const LEAST_TEXT_PX = 11;
const LEAST_TARGET_PX = 24;
const LEAST_ROW_PX = 44;
const PHONE_PX = 390;
const DARK_PX = 1440;

type Look = { readonly view: string; readonly width: number; readonly theme: "light" | "dark" };

const pictureOf = ({ view, width, theme }: Look) => `${view}-${width}-${theme}.png`;

/** Part of the pixels that differ; 1 where the sizes do. Drawn and compared by the browser itself. */
async function difference(page: Page, one: Buffer, other: Buffer): Promise<number> {
  const urls = [one, other].map((png) => `data:image/png;base64,${png.toString("base64")}`);
  return page.evaluate(
    async ({ sources, channel }) => {
      const [a, b] = await Promise.all(
        sources.map(async (source) => {
          const image = new Image();
          image.src = source;
          await image.decode();
          const canvas = document.createElement("canvas");
          [canvas.width, canvas.height] = [image.width, image.height];
          const on = canvas.getContext("2d");
          on?.drawImage(image, 0, 0);
          return on?.getImageData(0, 0, image.width, image.height);
        }),
      );
      if (a === undefined || b === undefined) return 1;
      if (a.width !== b.width || a.height !== b.height) return 1;
      const { width, height } = a;
      const away = (at: number, to: number) =>
        Math.max(
          ...[0, 1, 2].map((c) => Math.abs((a.data[at * 4 + c] ?? 0) - (b.data[to * 4 + c] ?? 0))),
        );
      const isNear = (x: number, y: number) => {
        for (const dy of [0, -1, 1])
          for (const dx of [0, -1, 1]) {
            const [toX, toY] = [x + dx, y + dy];
            if (toX < 0 || toY < 0 || toX >= width || toY >= height) continue;
            if (away(y * width + x, toY * width + toX) <= channel) return true;
          }
        return false;
      };
      let count = 0;
      for (let y = 0; y < height; y += 1)
        for (let x = 0; x < width; x += 1) if (!isNear(x, y)) count += 1;
      return count / (width * height);
    },
    { sources: urls, channel: CHANNEL },
  );
}

/** What a reader at this width would stumble over. */
function faultsOn(page: Page): Promise<string[]> {
  return page.evaluate(
    ({ leastText, leastTarget, leastRow, phone, leastSize, longestName }) => {
      const { scrollWidth, clientWidth } = document.documentElement;
      const faults = scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} px too wide`] : [];
      const isSeen = (part: Element) => {
        const { width, height } = part.getBoundingClientRect();
        return (
          Math.min(width, height) > leastSize && part.checkVisibility({ visibilityProperty: true })
        );
      };
      const nameOf = (part: Element) =>
        `${part.tagName.toLowerCase()} “${part.textContent?.trim().slice(0, longestName) ?? ""}”`;
      for (const part of document.querySelectorAll("body *")) {
        const hasText = [...part.childNodes].some(
          (node) => node instanceof Text && node.data.trim() !== "",
        );
        const size = Number.parseFloat(getComputedStyle(part).fontSize);
        if (hasText && size < leastText && isSeen(part))
          faults.push(`${nameOf(part)} is set in ${size} px`);
      }
      const controls =
        "button, select, summary, input:not([type=radio], [type=checkbox], [type=file])";
      const own = ".page-head a, .tools a, .foot-links a";
      for (const part of document.querySelectorAll(`:is(${controls}, ${own})`)) {
        const { width, height } = part.getBoundingClientRect();
        if (isSeen(part) && Math.min(width, height) < leastTarget - 0.5)
          faults.push(`${nameOf(part)} is ${Math.round(width)} by ${Math.round(height)} px`);
      }
      for (const row of clientWidth <= phone
        ? document.querySelectorAll(".thread-map .map-row > .hit")
        : []) {
        const { height } = row.getBoundingClientRect();
        if (isSeen(row) && height < leastRow) faults.push(`a row of the map is ${height} px high`);
      }
      const bar = document.querySelector(".filter");
      for (const part of bar?.querySelectorAll("button, input, a") ?? []) {
        const { left, top, width, height } = part.getBoundingClientRect();
        if (!isSeen(part) || top > innerHeight) continue;
        const over = document.elementFromPoint(left + width / 2, top + height / 2);
        if (over === null || !bar?.contains(over)) faults.push(`${nameOf(part)} is covered`);
      }
      return [...new Set(faults)];
    },
    {
      leastText: LEAST_TEXT_PX,
      leastTarget: LEAST_TARGET_PX,
      leastRow: LEAST_ROW_PX,
      phone: PHONE_PX,
      leastSize: 1,
      longestName: 24,
    },
  );
}

async function take(page: Page, look: Look): Promise<Buffer> {
  await page.emulateMedia({ colorScheme: look.theme });
  await page.waitForSelector(`main.view-${look.view} :is(.filter, h2, #own-text)`);
  await page.evaluate(async () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    await document.fonts.ready;
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  });
  return page.screenshot({ animations: "disabled", caret: "hide" });
}

describe.skipIf(skipWithoutBrowser)("the bundled study", () => {
  const { value: study } = readStudy(
    fileURLToPath(new URL("../../corpus/armenia-2023", import.meta.url)),
  );
  if (study === null) throw new Error("expected the bundled study");
  const analysis = analyse(study);
  const kept = mkdtempSync(join(tmpdir(), "threadlens-looks-"));
  let browser: Browser;
  let pageDir: string;

  beforeAll(async () => {
    [browser, pageDir] = await Promise.all([launchBrowser(), buildPage()]);
    await mkdir(PICTURES, { recursive: true });
  });
  afterAll(() => browser?.close());

  /** What differs from the picture kept, in words; null where nothing does. */
  async function compare(blank: Page, look: Look, taken: Buffer): Promise<string | null> {
    const name = pictureOf(look);
    if (isUpdate) {
      await writeFile(join(PICTURES, name), taken);
      return null;
    }
    const wanted = await readFile(join(PICTURES, name)).catch(() => null);
    const part = wanted === null ? null : await difference(blank, taken, wanted);
    if (part !== null && part <= MOST_DIFFERENT) return null;
    const path = join(kept, name);
    await writeFile(path, taken);
    return part === null
      ? `there is no picture ${name}; it looks like ${path}`
      : `${name} differs in ${(part * 100).toFixed(2)} % of its pixels: see ${path}`;
  }

  test.for(WIDTHS)(
    "looks as it did, and has nothing to stumble over, at %i pixels",
    { timeout: 120_000 },
    async (width) => {
      const { url } = await openPage({
        browser,
        pageDir,
        analyses: [analysis],
        query: "?view=own",
      });
      const context = await browser.newContext({
        viewport: { width, height: HEIGHT_PX },
        deviceScaleFactor: SCALE,
      });
      const page = await context.newPage();
      // a page behind another one in its window is drawn once a second
      const blank = await browser.newPage();
      const looks = VIEWS.map((view): Look => ({ view, width, theme: "light" }));
      await page.goto(url);
      const differences: string[] = [];
      const faults: Record<string, string[]> = {};
      for (const look of looks) {
        await page.locator(`[data-focus=view-${look.view}]`).dispatchEvent("click");
        const change = await compare(blank, look, await take(page, look));
        if (change !== null) differences.push(change);
        faults[look.view] = await faultsOn(page);
        if (look.view !== "overview" || width !== DARK_PX) continue;
        const dark: Look = { ...look, theme: "dark" };
        const inDark = await compare(blank, dark, await take(page, dark));
        if (inDark !== null) differences.push(inDark);
      }
      await Promise.all([context.close(), blank.close()]);
      expect(faults).toEqual(Object.fromEntries(VIEWS.map((view) => [view, []])));
      expect(differences).toEqual([]);
    },
  );
});
