import type { Page } from "@playwright/test";

/**
 * What is put into the page before its script: it marks when the first chart is there to be seen.
 *
 * A study without posts has no chart: there it is what stands in its place.
 */
export const MARK_FIRST_CHART = `
  new MutationObserver((_changes, observer) => {
    if (document.querySelector(".chart-box > *, .nothing") === null) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => performance.mark("first-chart")));
  }).observe(document, { childList: true, subtree: true });
`;

/** Milliseconds from navigation to the frame that shows the first chart. */
export async function firstChart(page: Page): Promise<number> {
  await page.waitForFunction(() => performance.getEntriesByName("first-chart").length > 0);
  return page.evaluate(() => performance.getEntriesByName("first-chart")[0]?.startTime ?? 0);
}

/**
 * Milliseconds from a click on a part of a chart to the frame that shows the new counts.
 *
 * The click is made in the page, so that the time of the driver is not counted; the frame's end is the task after it.
 */
export function timeFilter(page: Page, selector: string): Promise<number> {
  return page.evaluate(async (wanted) => {
    const part = document.querySelector(wanted);
    if (part === null) throw new Error(`expected ${wanted} in the page`);
    const before = document.querySelector(".filter-sentence")?.textContent;
    performance.mark("click");
    part.dispatchEvent(new MouseEvent("click", { bubbles: true }));
    for (let turn = 0; turn < 1_000; turn += 1) {
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      if (document.querySelector(".filter-sentence")?.textContent !== before) break;
    }
    performance.mark("shown");
    return performance.measure("filter", "click", "shown").duration;
  }, selector);
}
