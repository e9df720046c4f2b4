import { describe, expect, test } from "vitest";
import { textWidth } from "../../../src/web/charts/text-width.ts";
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

  test("numbers a reply in full that stands apart from what it answers", () => {
    const [first, reply, ...others] = views;
    if (first === undefined || reply === undefined) throw new Error("expected posts");
    const apart = layoutScore([first, ...others, reply], targets, 900).columns;
    expect(apart.at(-1)?.number).toBe("1.1");
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

  test("slants the heads of columns too narrow for them, and keeps them in the chart", () => {
    const label = "The association of tram operators and their suppliers";
    const five = ["a", "b", "c", "d", "e"].map((id) => ({ id, label }));
    const draw = (width: number) => drawThreadMap(views, five, { document: pageDocument(), width });
    const heads = [...draw(358).querySelectorAll(".slanted")];
    expect(heads).toHaveLength(6);
    expect(heads[0]?.querySelector("title")?.textContent).toBe(label.slice("The ".length));
    const [first] = draw(358).querySelectorAll(".map-row");
    const top = Number(/,([\d.]+)\)/u.exec(first?.getAttribute("transform") ?? "")?.[1]);
    for (const head of heads) {
      const [x = 0, y = 0] =
        (head.getAttribute("transform") ?? "").match(/[\d.]+/gu)?.map(Number) ?? [];
      const length = textWidth(head.querySelector("text")?.textContent ?? "", 12) * Math.SQRT1_2;
      expect(x + length).toBeLessThanOrEqual(358);
      expect(y - length).toBeGreaterThan(0);
      expect(y).toBeLessThan(top);
    }
    const few = drawThreadMap(views, targets, { document: pageDocument(), width: 358 });
    expect(few.querySelectorAll(".slanted")).toHaveLength(0);
  });

  test("numbers some of the replies where a comment has many", () => {
    const [comment] = analysis.posts;
    if (comment === undefined) throw new Error("expected a post");
    const posts = Array.from({ length: 130 }, (_, index) => ({
      ...comment,
      id: index === 0 ? "1" : `1.1.1.1.1.1.1.1.1.${index}`,
      parent: index === 0 ? null : "1",
      answers: null,
    }));
    const many = postViews({ ...analysis, posts }, "readers");
    const svg = drawThreadMap(many, targets, { document: pageDocument(), width: 350 });
    const written = [...svg.querySelectorAll(".post-number")].map(({ textContent }) => textContent);
    expect(written).toHaveLength(26);
    expect(written[1]).toMatch(/^…(?:1\.)+5$/u);
  });

  test("closes up the rows of a long thread", () => {
    const many = Array.from({ length: 20 }, () => views).flat();
    const frame = { document: pageDocument(), width: 350 };
    const height = Number(drawThreadMap(many, targets, frame).getAttribute("height"));
    expect(height).toBe(160 * 12 + 30);
  });
});
