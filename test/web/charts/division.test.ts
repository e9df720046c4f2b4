import { describe, expect, test } from "vitest";
import type { Division } from "../../../src/model/analysis.ts";
import {
  divisionNote,
  divisionTable,
  nameSides,
  readDivision,
  shownDivisions,
} from "../../../src/web/charts/division-view.ts";
import { drawDivision } from "../../../src/web/charts/draw-division.ts";
import { drawSides, layoutSides } from "../../../src/web/charts/sides.ts";
import { inLines, pageDocument } from "../../support/page-document.ts";
import { smallAnalysis } from "../../support/small-analysis.ts";

const analysis = smallAnalysis();
const [division] = analysis.divisions;
if (division === undefined) throw new Error("expected a division");
const unknown: Division = { ...division, favor: { tram: null, council: null } };

describe("readDivision", () => {
  test("counts posts on either side and on neither, and answers across and within", () => {
    expect(readDivision(analysis, division)).toBe(
      "By their exchanges alone the posts fall into two sides: 2 posts on the first, 2 on the second; 4 of 8 stand on neither, outside the group that these exchanges connect. 2 answers go across, 1 stays within a side.",
    );
  });

  test("names the thread where there are several", () => {
    const two = { ...analysis, threads: [...analysis.threads, ...analysis.threads] };
    expect(readDivision(two, division)).toContain("the posts in “Tram to open” fall");
  });
});

describe("nameSides", () => {
  test("names a side by target, as far as codes tell", () => {
    expect(nameSides(analysis, division)).toEqual([
      "First side: in favor of the tram; second side: against (as far as codes tell).",
      "Which side is for and which against toward Council is not known; code one post and the program names them. “threadlens ask STUDY” names the posts to begin with.",
    ]);
    expect(nameSides(analysis, { ...division, favor: { tram: 1, council: 1 } })[0]).toBe(
      "Second side: in favor of the tram; first side: against (as far as codes tell).",
    );
  });

  test("says that no side can be named without a code", () => {
    expect(nameSides(analysis, unknown)).toEqual([
      "Which side is for and which against is not known; code one post and the program names them. “threadlens ask STUDY” names the posts to begin with.",
    ]);
  });
});

describe("divisionNote", () => {
  test("warns of short threads alone", () => {
    expect(divisionNote(analysis, division)).toContain("take the sides as a hint");
    const posts = Array.from({ length: 6 }, () => analysis.posts).flat();
    expect(divisionNote({ ...analysis, posts }, division)).not.toContain("hint");
  });
});

describe("drawDivision", () => {
  test("lists posts by number, those of one writer together, and names nobody", () => {
    const box = drawDivision(analysis, division, {
      document: pageDocument(),
      linked: (key) => `#${key}`,
    });
    const [first, second] = box.querySelectorAll("dd");
    expect(first?.textContent).toBe("1, 2");
    expect(second?.textContent).toBe("1.1, 3");
    expect(second?.querySelector("a")?.getAttribute("href")).toBe("#1.1");
    const heads = Array.from(box.querySelectorAll("dt"), (head) => head.textContent);
    expect(heads).toEqual(["First side: 2 posts", "Second side: 2 posts"]);
    const sides = {
      ...division,
      sides: [
        [
          { name: "Ada", posts: ["1", "2"] },
          { name: "Ben", posts: ["3"] },
        ],
        [],
      ],
    } satisfies Division;
    const named = drawDivision(analysis, sides, { document: pageDocument(), linked: () => null });
    expect(named.querySelector("dt")?.textContent).toBe("First side: 3 posts by 2 writers");
    expect(named.querySelector("dd")?.textContent).toBe("1, 2 (one writer); 3");
  });

  test("counts what it does not list", () => {
    const many = Array.from({ length: 60 }, (_, index) => ({ name: null, posts: [`${index}`] }));
    const box = drawDivision(
      analysis,
      { ...division, sides: [many, []] },
      { document: pageDocument(), linked: () => null },
    );
    expect(box.querySelector("dt")?.textContent).toBe("First side: 60 posts");
    expect(box.querySelector("dd")?.textContent).toMatch(/39 and 20 more$/u);
  });

  test("says nothing of a side in favor of one kind of people", () => {
    const box = drawDivision(analysis, division, { document: pageDocument(), linked: () => null });
    expect(box.textContent).not.toMatch(/camp|diaspora|supporters/u);
  });
});

describe("drawSides", () => {
  test("draws posts in two rows and a line to each post answered on a side", async () => {
    const svg = drawSides(analysis, division, { document: pageDocument(), width: 690 });
    if (svg === null) throw new Error("expected a figure");
    await expect(inLines(svg)).toMatchFileSnapshot("../../fixtures/charts/sides.svg");
    expect(svg.querySelectorAll(".curve")).toHaveLength(3);
    expect(svg.querySelectorAll(".side-post")).toHaveLength(4);
  });

  test.each([200, 358, 690, 1088])("keeps numbers of a row apart in %i px", (width) => {
    const ids = analysis.posts.map(({ id }) => id);
    const all: Division = {
      ...division,
      sides: [[{ name: null, posts: ids.slice(0, 5) }], [{ name: null, posts: ids.slice(5) }]],
    };
    const dots = layoutSides(analysis, all, width) ?? [];
    for (const [index, dot] of dots.entries())
      for (const other of dots.slice(index + 1).filter(({ side }) => side === dot.side))
        expect(other.x - dot.x).toBeGreaterThan(12);
    for (const { x } of dots) expect(x).toBeLessThanOrEqual(width);
  });

  test("gives way where the numbers have no room", () => {
    expect(drawSides(analysis, division, { document: pageDocument(), width: 110 })).toBeNull();
  });
});

describe("shownDivisions", () => {
  test("leave out a thread whose exchanges place nobody", () => {
    const empty: Division = { ...division, sides: [[], []] };
    expect(shownDivisions({ ...analysis, divisions: [empty, division] })).toEqual([division]);
  });
});

describe("divisionTable", () => {
  test("has every placed post with its side and writer", () => {
    expect(divisionTable(analysis, division).rows.map(({ cells }) => cells)).toEqual([
      ["1", "First side", "not named"],
      ["2", "First side", "Ada"],
      ["1.1", "Second side", "not named"],
      ["3", "Second side", "not named"],
    ]);
  });
});
