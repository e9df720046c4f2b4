import { describe, expect, test } from "vitest";
import { postViews } from "../../../src/web/charts/post-view.ts";
import { drawScore, scoreFits } from "../../../src/web/charts/score.ts";
import { layoutScore } from "../../../src/web/charts/score-layout.ts";
import { drawThreadMap } from "../../../src/web/charts/thread-map.ts";
import { inLines, pageDocument } from "../../support/page-document.ts";
import { smallAnalysis } from "../../support/small-analysis.ts";

const analysis = smallAnalysis();
const { targets } = analysis.codebook;
const views = postViews(analysis, "readers");

describe("drawScore", () => {
  test("draws every post as a column with its answers as curves", async () => {
    const svg = drawScore(views, targets, { document: pageDocument(), width: 1000 });
    await expect(inLines(svg)).toMatchFileSnapshot("../../fixtures/charts/score.svg");
    expect(svg.querySelectorAll(".column")).toHaveLength(8);
    expect(svg.querySelectorAll(".curve.under")).toHaveLength(2);
    expect(svg.querySelectorAll(".curve.found")).toHaveLength(2);
    expect(svg.textContent).toContain("dashed: found by the words of the answer");
  });

  test("lights the matching columns and keeps the others as ghosts", () => {
    const kept = postViews(analysis, "readers", (post) => post.id === "2");
    const svg = drawScore(kept, targets, { document: pageDocument(), width: 690 });
    expect(svg.querySelectorAll(".lit")).toHaveLength(1);
    expect(svg.querySelectorAll(".column.ghost")).toHaveLength(7);
  });
});

function numbers(width: number): (string | null)[] {
  return layoutScore(views, targets, width).columns.map((column) => column.number);
}

describe("layoutScore", () => {
  test("numbers a reply by its last part, and drops numbers before they touch", () => {
    expect(numbers(900)).toEqual(["1", ".1", "2", "3", "4", ".1", "5", "6"]);
    expect(numbers(130)).toContain(null);
  });
});

describe("scoreFits", () => {
  test("sends long threads and narrow pages to the map", () => {
    expect(scoreFits(views, 400)).toBe(true);
    expect(scoreFits(views, 150)).toBe(false);
    expect(scoreFits(Array.from({ length: 121 }, () => views).flat(), 90_000)).toBe(false);
  });
});

describe("drawThreadMap", () => {
  test("draws every post as a row", async () => {
    const svg = drawThreadMap(
      views,
      targets,
      { document: pageDocument(), width: 350 },
      { selected: "4.1" },
    );
    await expect(inLines(svg)).toMatchFileSnapshot("../../fixtures/charts/thread-map.svg");
    expect(svg.querySelector(".is-selected")?.getAttribute("data-post")).toBe("4.1");
    expect(svg.querySelectorAll(".map-row")).toHaveLength(8);
  });

  test("closes up the rows of a long thread", () => {
    const many = Array.from({ length: 20 }, () => views).flat();
    const frame = { document: pageDocument(), width: 350 };
    const height = Number(drawThreadMap(many, targets, frame).getAttribute("height"));
    expect(height).toBe(160 * 12 + 30);
  });
});
