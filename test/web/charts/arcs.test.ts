import { describe, expect, test } from "vitest";
import { answerArcs, countArcs, linkArcs, type Arc } from "../../../src/web/charts/arcs.ts";
import { ARTICLE, linksOf } from "../../../src/model/post-links.ts";
import { tableOf } from "../../../src/model/post-table.ts";
import type { AnalysedPost, Analysis } from "../../../src/model/analysis.ts";
import { drawArcs } from "../../../src/web/charts/draw-arcs.ts";
import { closeChart, openChart } from "../../../src/web/charts/chart-frame.ts";
import { postViews } from "../../../src/web/charts/post-view.ts";
import { drawThreadMap } from "../../../src/web/charts/thread-map.ts";
import { pageDocument } from "../../support/page-document.ts";
import { smallAnalysis } from "../../support/small-analysis.ts";

const analysis = smallAnalysis();
const views = postViews(analysis, "rules");

function arcsOf(of: Analysis): Arc[] {
  const table = tableOf(of);
  return linkArcs(table, linksOf(of), new Set(table.keys));
}

function withFirst(change: Partial<AnalysedPost>): Analysis {
  const [first, ...others] = analysis.posts;
  if (first === undefined) throw new Error("expected a post");
  return { ...analysis, posts: [{ ...first, ...change }, ...others] };
}

function draw(arcs: readonly Arc[], shown: readonly string[]): SVGSVGElement {
  const root = openChart({ document: pageDocument(), width: 300 }, { name: "arcs", height: 90 });
  drawArcs(root, arcs, {
    indexOf: (key) => (shown.includes(key) ? shown.indexOf(key) : undefined),
    matches: (key) => key !== "2",
    centre: (index) => 30 + index * 20,
    x: 60,
    room: 50,
    articleY: 10,
  });
  return closeChart(root);
}

describe("linkArcs", () => {
  test("joins a post to each post or article that it links to, once a kind", () => {
    const link = { to: "4", start: 0, end: 1, confidence: 1 };
    const links = [
      { ...link, kind: "quotes" as const },
      { ...link, kind: "quotes" as const, start: 2, end: 3 },
      { ...link, kind: "echoes" as const },
      { ...link, kind: "quotes" as const, to: "article" },
      { ...link, kind: "mentions" as const, to: "1" },
    ];
    const table = tableOf(withFirst({ links }));
    expect(linkArcs(table, linksOf(withFirst({ links })), new Set(["1"]))).toEqual([
      { from: "1", to: "4", kind: "quotes", by: "quotes" },
      { from: "1", to: "4", kind: "echoes", by: "echoes" },
      { from: "1", to: ARTICLE, kind: "quotes", by: "quotes" },
    ]);
  });

  test("names posts by thread where there are several threads", () => {
    const [thread] = analysis.threads;
    if (thread === undefined) throw new Error("expected a thread");
    const threads = [thread, { ...thread, id: "other" }];
    const arcs = arcsOf({ ...analysis, threads, posts: [...analysis.posts] });
    expect(arcs.map(({ from, to }) => [from, to])).toEqual([
      ["tram/2", "tram/1.1"],
      ["tram/6", "tram/1"],
    ]);
  });
});

describe("countArcs", () => {
  test("counts the kinds that there are, answers first", () => {
    const arcs = [...arcsOf(analysis), ...answerArcs(views)];
    expect(countArcs(arcs)).toEqual([
      { kind: "answers", count: 4 },
      { kind: "quotes", count: 1 },
      { kind: "repeats", count: 1 },
    ]);
  });
});

describe("drawArcs", () => {
  test("draws a curve with both its ends, ghosted where the filter leaves its post out", () => {
    const svg = draw(
      [
        { from: "2", to: "1", kind: "answers", by: "agrees" },
        { from: "3", to: "1", kind: "repeats", by: "repeats" },
        { from: "3", to: "9", kind: "quotes", by: "quotes" },
      ],
      ["1", "2", "3"],
    );
    const curves = [...svg.querySelectorAll(".curve")];
    expect(curves.map((curve) => curve.getAttribute("class"))).toEqual([
      "curve answers found ghost",
      "curve repeats",
    ]);
    expect(curves[1]?.getAttribute("data-post")).toBe("3");
    expect(curves[1]?.getAttribute("data-to")).toBe("1");
    expect(svg.querySelector(".arc-article")).toBeNull();
  });

  test("leads to the article, which then has a name above the posts", () => {
    const svg = draw([{ from: "1", to: ARTICLE, kind: "quotes", by: "quotes" }], ["1"]);
    expect(svg.querySelector(".curve")?.getAttribute("d")).toMatch(/^M60,30C.* 60,10$/u);
    expect(svg.querySelector(".arc-article")?.textContent).toBe("Article");
  });

  test("stands in the map in place of the curves of answers", () => {
    const arcs = arcsOf(analysis);
    const frame = { document: pageDocument(), width: 350 };
    const { targets } = analysis.codebook;
    const svg = drawThreadMap(views, targets, frame, { arcs, touch: true });
    expect(svg.querySelectorAll(".curve")).toHaveLength(2);
    expect(svg.querySelector(".map-row .hit")?.getAttribute("height")).toBe("44");
    const plain = drawThreadMap(views, targets, frame);
    expect(plain.querySelectorAll(".curve")).toHaveLength(4);
  });
});
