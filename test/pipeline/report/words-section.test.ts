import { describe, expect, test } from "vitest";
import { figureFiles } from "../../../src/pipeline/report/figure-files.ts";
import { readAssets } from "../../../src/pipeline/report/read-assets.ts";
import { reportContext } from "../../../src/pipeline/report/report-context.ts";
import { drawWords } from "../../../src/pipeline/report/words-section.ts";
import { smallAnalysis } from "../../support/small-analysis.ts";
import { wordyAnalysis } from "../../support/word-posts.ts";

describe("drawWords", () => {
  test("shows the words of the first target with two sides, in every form and as a table", () => {
    const [section] = drawWords(reportContext(wordyAnalysis()));
    expect(section?.querySelector(".reading")?.textContent).toMatch(
      /^Posts against the dam use “tolls” and “noise” more often/u,
    );
    expect(section?.querySelectorAll("svg.chart-keyness")).toHaveLength(3);
    const [row] = section?.querySelectorAll("tbody tr") ?? [];
    expect(row?.textContent).toMatch(/^quiet0024/u);
  });

  test("leaves the section out where no target has five posts on both sides", () => {
    expect(drawWords(reportContext(smallAnalysis()))).toEqual([]);
  });
});

describe("figureFiles", () => {
  const assets = readAssets();
  const wordsFile = (analysis = wordyAnalysis()) =>
    figureFiles(reportContext(analysis), assets).find(({ path }) => path === "figures/words.svg");

  test("has the words as a picture, the same each time and without what the page needs", () => {
    expect(wordsFile()?.content).toBe(wordsFile()?.content);
    expect(wordsFile()?.content).toContain("<desc>Posts against the dam use");
    expect(wordsFile()?.content).not.toContain("data-word");
  });

  test("has none where nothing is compared", () => {
    expect(wordsFile(smallAnalysis())).toBeUndefined();
  });
});
