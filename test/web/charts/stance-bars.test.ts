import { describe, expect, test } from "vitest";
import { hatching } from "../../../src/web/charts/hatching.ts";
import { plainViews } from "../../support/plain-views.ts";
import { postViews, type PostView } from "../../../src/web/charts/post-view.ts";
import { layoutStanceBars } from "../../../src/web/charts/stance-bars-layout.ts";
import { drawStanceBars } from "../../../src/web/charts/stance-bars.ts";
import { textWidth } from "../../../src/web/charts/text-width.ts";
import { inLines, pageDocument } from "../../support/page-document.ts";
import { smallAnalysis } from "../../support/small-analysis.ts";

const analysis = smallAnalysis();
const { targets } = analysis.codebook;
const views = postViews(analysis, "readers");

function manyViews(count: number): PostView[] {
  return Array.from({ length: count }, (_, index) => ({
    key: String(index),
    id: String(index),
    thread: "tram",
    parent: null,
    depth: 0,
    stance: new Map([["tram", index % 3 === 0 ? ("favor" as const) : ("against" as const)]]),
    inferred: new Set<string>(),
    fromTalk: new Set<string>(),
    unsure: new Set<string>(),
    held: new Set<string>(),
    silent: new Set<string>(),
    tone: "neutral" as const,
    words: 3,
    answers: null,
    matches: index % 2 === 0,
  }));
}

describe("drawStanceBars of codes that are not all sure", () => {
  const program = postViews(analysis, "rules");

  test("sets the sure ones next to the line, the others behind a gap, and says how many are surer", () => {
    const svg = drawStanceBars(program, targets, { document: pageDocument(), width: 900 });
    const bar = svg.querySelector("[data-filter='council:against']");
    const marks = Array.from(bar?.querySelectorAll(".mark") ?? [], (mark) =>
      mark.getAttribute("data-post"),
    );
    expect(marks).toEqual(["1.1", "4", "5", "6"]);
    expect(bar?.querySelector(".count")?.textContent).toBe("4, 1 surer");
    expect(svg.querySelector("[data-filter='council:neither'] .count")?.textContent).toBe("3");
    const [row] = layoutStanceBars(program, targets, 900).rows;
    expect(row?.runs.map(({ gap }) => gap > 0)).toEqual([true, true, false]);
    const sure = layoutStanceBars(program.slice(0, 2), targets, 900).rows[0];
    expect(sure?.runs.map(({ gap, count }) => [gap, count])).toEqual([
      [0, "1"],
      [0, "1"],
      [0, "0"],
    ]);
  });

  test("keeps the gap where no mark stands before it, so that less sure marks never begin at the line", () => {
    const unsure = program.slice(4);
    const { runs = [] } = layoutStanceBars(unsure, targets, 900).rows[1] ?? {};
    expect(runs.map(({ gap, sure }) => [gap > 0, sure])).toEqual([
      [true, 0],
      [false, 0],
      [false, 0],
    ]);
  });

  test("says on a phone how many are sure beside the name, where there is room", () => {
    const { rows } = layoutStanceBars(program, targets, 358);
    expect(rows.map(({ label }) => label.text)).toEqual([
      "tram: 2 of 4 surer",
      "Council: 2 of 5 surer",
    ]);
    expect(rows[1]?.runs.map(({ count }) => count)).toEqual(["4", "1", "3 neither"]);
  });

  test("keeps every label inside its width", () => {
    for (const width of [358, 600, 690, 900, 1088]) {
      const { rows, pitch } = layoutStanceBars(program, targets, width);
      for (const { runs } of rows)
        for (const { from, grows, whole, gap, count } of runs) {
          const label = textWidth(count, 14, 600);
          const end = from + grows * (whole * pitch + gap + 6 + label);
          expect(end).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(width);
        }
    }
  });
});

describe("drawStanceBars", () => {
  test("draws one mark a post at both sides of zero, neither apart", async () => {
    const about = { title: "Stance", description: "What the reading says." };
    const svg = drawStanceBars(views, targets, { document: pageDocument(), width: 900 }, about);
    await expect(inLines(svg)).toMatchFileSnapshot("../../fixtures/charts/stance-bars.svg");
    expect(svg.querySelectorAll(".mark")).toHaveLength(16);
    expect(svg.querySelector("[data-filter='tram:favor'] .mark")?.getAttribute("data-post")).toBe(
      "1",
    );
  });

  test("puts neither beneath on a phone", async () => {
    const svg = drawStanceBars(views, targets, { document: pageDocument(), width: 358 });
    await expect(inLines(svg)).toMatchFileSnapshot("../../fixtures/charts/stance-bars-phone.svg");
    expect(svg.textContent).toContain("3 neither");
  });

  test("moves the matching marks to zero and counts them of the whole", () => {
    const kept = postViews(analysis, "readers", (post) => post.id === "4");
    const svg = drawStanceBars(kept, targets, { document: pageDocument(), width: 900 });
    const bar = svg.querySelector("[data-filter='tram:favor']");
    expect(bar?.querySelector("text")?.textContent).toBe("1 of 3");
    const marks = Array.from(bar?.querySelectorAll(".mark") ?? []);
    expect(marks.map((mark) => mark.getAttribute("data-post"))).toEqual(["4", "1", "2"]);
    expect(marks.map((mark) => mark.classList.contains("ghost"))).toEqual([false, true, true]);
  });

  test("draws bars where there are more than 150 posts, the filtered part before the whole", () => {
    const svg = drawStanceBars(manyViews(200), targets, { document: pageDocument(), width: 900 });
    expect(svg.querySelectorAll(".mark")).toHaveLength(0);
    expect(svg.querySelectorAll(".solid.against.ghost .stripes")).toHaveLength(1);
    expect(svg.textContent).toContain("34 of 67");
  });

  test("says how many posts are not coded", () => {
    const some = plainViews(views).map((view, index) =>
      index === 0 ? { ...view, stance: new Map() } : view,
    );
    const svg = drawStanceBars(some, targets, { document: pageDocument(), width: 900 });
    expect(svg.textContent).toContain("3, 1 not coded");
  });
});

describe("layoutStanceBars", () => {
  test.each([320, 358, 599, 600, 690, 900, 1200])("stays within %i px", (width) => {
    const { rows, pitch } = layoutStanceBars(views, targets, width);
    for (const { runs } of rows)
      for (const { from, grows, whole } of runs) {
        const end = from + grows * whole * pitch;
        expect(end).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(width);
      }
  });
});

describe("layoutStanceBars with a long name", () => {
  test("cuts the name beside marks and keeps room for them", () => {
    const long = [
      { id: "tram", label: "The regional association of tram operators and their suppliers" },
    ];
    const { rows, pitch } = layoutStanceBars(views, long, 690);
    expect(rows[0]?.label.text).toMatch(/ …$/u);
    expect(pitch).toBeGreaterThan(13);
  });
});

describe("hatching", () => {
  test("ends its stripes at the edges of the box", () => {
    const path = hatching({ x: 10, y: 20, width: 30, height: 16 });
    const points = Array.from(path.matchAll(/[ML]([-\d.]+),([-\d.]+)/gu));
    expect(points.length).toBeGreaterThan(8);
    for (const [, x, y] of points) {
      expect(Number(x)).toBeGreaterThanOrEqual(10);
      expect(Number(x)).toBeLessThanOrEqual(40);
      expect(Number(y)).toBeGreaterThanOrEqual(20);
      expect(Number(y)).toBeLessThanOrEqual(36);
    }
  });
});
