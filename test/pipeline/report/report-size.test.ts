import { describe, expect, test } from "vitest";
import type { Analysis } from "../../../src/model/analysis.ts";
import { buildReport } from "../../../src/pipeline/report/build-report.ts";
import { readAssets } from "../../../src/pipeline/report/read-assets.ts";
import { generatedAnalysis } from "../../support/generated-study.ts";
import { longerPosts } from "../../support/longer-posts.ts";
import { reportScript } from "../../support/report-script.ts";
import { smallAnalysis } from "../../support/small-analysis.ts";

const MEGABYTE = 1_000_000;
/** What the script of a report may weigh in the page; 42 kB of it once packed. */
const MOST_SCRIPT = 160_000;

const script = await reportScript();
const assets = { ...readAssets(), script };

function pageOf(analysis: Analysis): string {
  return (
    buildReport(analysis, assets).files.find(({ path }) => path === "index.html")?.content ?? ""
  );
}

const sizeOf = (analysis: Analysis): number => Buffer.byteLength(pageOf(analysis));

describe("the size of a report's page", () => {
  test("is little more than its fonts for a small study", () => {
    expect(sizeOf(smallAnalysis())).toBeLessThan(MEGABYTE);
    expect(Buffer.byteLength(script)).toBeLessThan(MOST_SCRIPT);
  });

  test("stays under 15 MB for 10,000 posts of 60 words", () => {
    // Above 1,000 posts each adds about the same: the whole follows from two smaller ones.
    const [less, more] = [1_100, 1_600];
    const [first, second] = [less, more].map((count) =>
      sizeOf(longerPosts(generatedAnalysis(count))),
    );
    const each = ((second ?? 0) - (first ?? 0)) / (more - less);
    expect((first ?? 0) + each * (10_000 - less)).toBeLessThan(15 * MEGABYTE);
  });
});

describe("the page of a long thread", () => {
  const page = pageOf(generatedAnalysis(1_100));
  const says = (words: string): boolean => page.includes(words);

  test("draws no map of every post and no table of them, and says where they are", () => {
    expect(says("A map of 1,100 posts, one row a post, is too long to be printed")).toBe(true);
    expect(says("The codes of all 1,100 posts are in posts.csv.")).toBe(true);
    expect(says('class="chart chart-thread-map"')).toBe(false);
  });

  test("draws each mark once and uses it in every post", () => {
    const uses = page.split('<use href="#m-favor"/>').length - 1;
    expect(uses).toBeGreaterThan(100);
    expect(page.split('<symbol id="m-favor"').length - 1).toBe(1);
  });
});
