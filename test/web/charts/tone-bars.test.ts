import { describe, expect, test } from "vitest";
import { postViews } from "../../../src/web/charts/post-view.ts";
import { drawToneBars } from "../../../src/web/charts/tone-bars.ts";
import { inLines, pageDocument } from "../../support/page-document.ts";
import { smallAnalysis } from "../../support/small-analysis.ts";

const analysis = smallAnalysis();

describe("drawToneBars", () => {
  test("draws a row a tone with one block a post", async () => {
    const views = postViews(analysis, "rules");
    const svg = drawToneBars(views, { document: pageDocument(), width: 800 });
    await expect(inLines(svg)).toMatchFileSnapshot("../../fixtures/charts/tone-bars.svg");
    expect(svg.querySelectorAll("[data-filter='sentiment:negative'] .tone")).toHaveLength(3);
  });

  test("draws solid bars where blocks would be too thin, the matching part first in sight", () => {
    const views = postViews(analysis, "rules", (post) => post.id !== "6");
    const many = Array.from({ length: 90 }, () => views).flat();
    const svg = drawToneBars(many, { document: pageDocument(), width: 358 });
    const bar = svg.querySelector("[data-filter='sentiment:negative']");
    expect(bar?.querySelectorAll(".tone")).toHaveLength(2);
    expect(bar?.querySelector("text.count")?.textContent).toBe("180 of 270");
  });

  test("draws one of very many posts as a bar that can be seen", () => {
    const views = postViews(analysis, "rules");
    const rare = views.find(({ tone }) => tone === "positive");
    const usual = views.filter(({ tone }) => tone === "negative");
    if (rare === undefined) throw new Error("expected a post with a positive tone");
    const many = Array.from({ length: 3_000 }, () => usual).flat();
    const svg = drawToneBars([rare, ...many], { document: pageDocument(), width: 358 });
    for (const rect of svg.querySelectorAll(".tone rect"))
      expect(Number(rect.getAttribute("width"))).toBeGreaterThan(0);
  });
});
