import { describe, expect, test } from "vitest";
import { textWidth } from "../../../src/web/charts/text-width.ts";
import {
  answerMatrix,
  confusionMatrix,
  stancePair,
  stanceTone,
  sumCells,
  targetPairs,
} from "../../../src/web/charts/matrix-data.ts";
import { drawMatrix, largestCount, layoutMatrix } from "../../../src/web/charts/matrix.ts";
import { postViews } from "../../../src/web/charts/post-view.ts";
import { inLines, pageDocument } from "../../support/page-document.ts";
import { generatedAnalysis } from "../../support/generated-study.ts";
import { smallAnalysis } from "../../support/small-analysis.ts";

const analysis = smallAnalysis();
const { targets } = analysis.codebook;
const [tram, council] = targets;
if (tram === undefined || council === undefined) throw new Error("expected two targets");
const views = postViews(analysis, "readers");

describe("stancePair", () => {
  test("counts posts by both stances and names the filter of each cell", () => {
    const matrix = stancePair(views, tram, council);
    expect(matrix.cells.map((row) => row.map((cell) => cell.count))).toEqual([
      [1, 1, 1],
      [0, 2, 0],
      [1, 1, 1],
    ]);
    expect(matrix.cells[1]?.[1]).toMatchObject({
      filter: "tram:against council:against",
      posts: ["1.1", "3"],
    });
    expect(targetPairs(targets)).toEqual([[tram, council]]);
  });
});

describe("answerMatrix", () => {
  test("counts answers by their stance and that of the answered post", () => {
    const matrix = answerMatrix(views, council);
    expect(sumCells(matrix, () => true)).toBe(4);
    expect(matrix.cells[1]?.[0]?.posts).toEqual(["1.1"]);
    expect(matrix.cells[1]?.[1]).toMatchObject({ count: 1, same: true, filter: null });
  });
});

describe("confusionMatrix", () => {
  test("sets the reference against the program", () => {
    const matrix = confusionMatrix(analysis, "readers", council);
    expect(matrix.cells.map((row) => row.map((cell) => cell.count))).toEqual([
      [1, 1, 0],
      [0, 3, 1],
      [0, 0, 2],
    ]);
    expect(sumCells(confusionMatrix(analysis, "readers", null), (r, c) => r === c)).toBe(7);
  });
});

describe("drawMatrix", () => {
  test("draws squares whose area is the count, with the number in each", async () => {
    const matrix = stancePair(views, tram, council);
    const svg = drawMatrix(matrix, { document: pageDocument(), width: 244 });
    await expect(inLines(svg)).toMatchFileSnapshot("../../fixtures/charts/matrix-pair.svg");
    expect(svg.querySelectorAll("text.none")).toHaveLength(2);
  });

  test("tells the other side apart from what the reference does not judge", async () => {
    const matrix = confusionMatrix(analysis, "readers", council);
    const svg = drawMatrix(matrix, { document: pageDocument(), width: 160 });
    await expect(inLines(svg)).toMatchFileSnapshot(
      "../../fixtures/charts/matrix-confusion-small.svg",
    );
    const foot = [...svg.querySelectorAll(":scope > text")].map(({ textContent }) => textContent);
    expect(foot.slice(-4)).toEqual([
      "Other side than",
      "the reference: 1",
      "Judged where the",
      "reference does not: 0",
    ]);
    expect(svg.textContent).toContain("6 of 8 the same");
    expect(svg.textContent).toContain("rows: two readers");
    expect(svg.querySelector("title")?.textContent).toBe(
      "Council: two readers by what the program says",
    );
    const tone = drawMatrix(confusionMatrix(analysis, "readers", null), {
      document: pageDocument(),
      width: 244,
    });
    expect(tone.textContent).toContain("Opposite: 1");
  });

  test("keeps the whole as an outline around the filtered part", () => {
    const kept = postViews(analysis, "readers", (post) => post.id === "3");
    const svg = drawMatrix(stanceTone(kept, tram), { document: pageDocument(), width: 340 });
    expect(svg.querySelectorAll(".part")).toHaveLength(1);
    expect(svg.querySelectorAll(".whole")).toHaveLength(6);
    expect(svg.querySelector("title")?.textContent).toBe(
      "Stance toward the tram by tone of the post",
    );
  });
});

describe("layoutMatrix", () => {
  test("cuts a long name of a target rather than its cells", () => {
    const long = {
      id: "tram",
      label: "The regional association of tram operators and their suppliers",
    };
    const { left, cell, rowsName } = layoutMatrix(stancePair(views, long, council), 244);
    expect(rowsName).toMatch(/ …$/u);
    expect(left + 3 * cell).toBeLessThanOrEqual(244);
  });

  test("cuts a long name over the matrix, so that it stays beside the next one", () => {
    const label = "The regional association of tram operators and their suppliers";
    const long = { id: "tram", label };
    for (const data of [answerMatrix(views, long), stancePair(views, council, long)]) {
      const svg = drawMatrix(data, { document: pageDocument(), width: 244 });
      const words = [...svg.querySelectorAll("text")].map((text) => text.textContent);
      expect(words.some((text) => text.endsWith(" …"))).toBe(true);
      for (const text of words) expect(textWidth(text, 14, 600)).toBeLessThanOrEqual(244);
    }
  });

  test.each([
    [158, 30],
    [244, 52],
    [340, 78],
  ])("fits cells into %i px", (width, most) => {
    const { left, cell } = layoutMatrix(answerMatrix(views, tram), width);
    expect(cell).toBeLessThanOrEqual(most);
    expect(left + 3 * cell).toBeLessThanOrEqual(width);
    expect(largestCount([answerMatrix(views, tram)])).toBe(1);
  });
});

function sideOf(cell: Element): number {
  return Number(cell.querySelector(".part")?.getAttribute("width") ?? 0);
}

describe("squares of drawMatrix", () => {
  test("keep their true area, also where the number no longer fits into them", () => {
    const many = postViews(generatedAnalysis(400), "rules");
    const [tramLabel, councilLabel] = generatedAnalysis(400).codebook.targets;
    if (tramLabel === undefined || councilLabel === undefined) throw new Error("expected targets");
    const data = stancePair(many, tramLabel, councilLabel);
    const svg = drawMatrix(data, { document: pageDocument(), width: 244 }, { largest: 4_000 });
    const cells = [...svg.querySelectorAll(".cell")];
    const counts = data.cells.flat().map(({ count }) => count);
    for (const [index, cell] of cells.entries()) {
      const area = sideOf(cell) ** 2;
      const whole = (52 * 0.86) ** 2;
      const expected = Math.max(4 ** 2, (whole * (counts[index] ?? 0)) / 4_000);
      expect(area).toBeGreaterThan(expected * 0.95);
      expect(area).toBeLessThan(expected * 1.05);
      const isInside = cell.querySelector(".number")?.getAttribute("text-anchor") === "middle";
      expect(isInside).toBe(Math.sqrt(expected) >= 27);
    }
  });

  test("have a number that does not fit into them right beside them", () => {
    const data = stancePair(views, tram, council);
    const svg = drawMatrix(data, { document: pageDocument(), width: 244 }, { largest: 40 });
    const cells = [...svg.querySelectorAll(".cell:has(.number)")];
    expect(cells.length).toBeGreaterThan(0);
    for (const cell of cells) {
      const square = cell.querySelector(".part");
      const end = Number(square?.getAttribute("x")) + sideOf(cell);
      const number = Number(cell.querySelector(".number")?.getAttribute("x"));
      expect(number - end).toBeCloseTo(3, 1);
    }
  });

  test("list their posts only where these are few", () => {
    const analysisOfMany = generatedAnalysis(3_000);
    const [tramLabel] = analysisOfMany.codebook.targets;
    if (tramLabel === undefined) throw new Error("expected a target");
    const svg = drawMatrix(stanceTone(postViews(analysisOfMany, "rules"), tramLabel), {
      document: pageDocument(),
      width: 244,
    });
    const counts = [...svg.querySelectorAll(".cell")].map((cell) => ({
      listed: cell.getAttribute("data-posts")?.split(" ").length,
      count: cell.getAttribute("data-count"),
      text: cell.querySelector(".number")?.textContent,
    }));
    for (const { listed, count, text } of counts) {
      expect(listed ?? 0).toBeLessThanOrEqual(500);
      expect(Number(count ?? 501)).toBeGreaterThan(500);
      expect((listed ?? Number(count)).toLocaleString("en")).toBe(text);
    }
    expect(counts.some(({ count }) => count !== null)).toBe(true);
  });
});
