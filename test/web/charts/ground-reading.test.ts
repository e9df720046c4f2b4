import { describe, expect, test } from "vitest";
import { readGrounds, readInferred, readLeftOut } from "../../../src/web/charts/ground-reading.ts";
import { answerMatrix, stancePair, sumCells } from "../../../src/web/charts/matrix-data.ts";
import { postViews } from "../../../src/web/charts/post-view.ts";
import { drawStanceBars } from "../../../src/web/charts/stance-bars.ts";
import { codesTable } from "../../../src/web/charts/codes-table.ts";
import { matrixTable, scoreTable, stanceTable } from "../../../src/web/charts/table.ts";
import { pageDocument } from "../../support/page-document.ts";
import { smallAnalysis } from "../../support/small-analysis.ts";
import { plainViews } from "../../support/plain-views.ts";

const analysis = smallAnalysis();
const { targets } = analysis.codebook;
const [tram, council] = targets;
if (tram === undefined || council === undefined) throw new Error("expected two targets");
const program = plainViews(postViews(analysis, "rules"));
const readers = postViews(analysis, "readers");

describe("readGrounds", () => {
  test("counts what is inferred and what the program is sure of", () => {
    expect(readGrounds(program, targets)).toBe(
      "1 of the 9 codes with a side is inferred from the conversation (open marks). 4 of the 9 are surer, all of them codes with marked words. Of such codes, 12 of 156 (8 %) were on the other side than the reference on topics left out, 25 of 88 on texts kept for the end. The other 5, farther from the middle line of the chart, may well be wrong.",
    );
  });

  test("says that the program is sure of none or of all", () => {
    const none = program.slice(4);
    expect(readGrounds(none, targets)).toBe(
      "None of the 4 codes is among the program’s surer ones: they may well be wrong.",
    );
    const first = program.slice(0, 1).map((view) => ({ ...view, inferred: new Set(["tram"]) }));
    expect(readGrounds(first, targets)).toMatch(
      /^1 of the 2 codes .* All 2 are among the program’s surer ones\. Of such codes, /u,
    );
  });

  test("tells what is inferred from the conversation from what is by the wording as a whole", () => {
    const worded = program.map((view, index) =>
      index === 0 ? { ...view, inferred: new Set(["tram", "council"]) } : view,
    );
    expect(readGrounds(worded, targets)).toMatch(
      /^3 of the 9 codes with a side are inferred \(open marks\): 1 from the conversation and 2 from the wording as a whole\. /u,
    );
    expect(readLeftOut(worded, targets)).toBe(readLeftOut(program, targets));
  });

  test("counts codes that a person made and that are held fixed by themselves", () => {
    const held = program.map((view, index) =>
      index === 0 ? { ...view, held: new Set(["tram"]) } : view,
    );
    expect(readGrounds(held, targets)).toMatch(
      /^1 code with a side was made by a person and held fixed\. 1 of the 8 codes of the program .* 3 of the 8 are surer, all of them /u,
    );
    const all = program
      .slice(0, 1)
      .map((view) => ({ ...view, held: new Set(["tram", "council"]) }));
    expect(readGrounds(all, targets)).toBe("");
  });

  test("does not say that sure codes have marked words where one of them is inferred", () => {
    const worded = program.map((view) => ({ ...view, inferred: new Set(["tram", "council"]) }));
    expect(readGrounds(worded, targets)).toContain("4 of the 9 are surer. Of such codes");
  });

  test("says nothing of codes that people made, and of posts that the filter leaves out", () => {
    expect(readGrounds(readers, targets)).toBe("");
    expect(
      readGrounds(
        postViews(analysis, "rules", () => false),
        targets,
      ),
    ).toBe("");
  });
});

describe("counts of answers", () => {
  test("leave out codes that were inferred from who answers whom, and say so", () => {
    expect(sumCells(answerMatrix(readers, tram), () => true)).toBe(4);
    const matrix = answerMatrix(program, tram);
    expect(sumCells(matrix, () => true)).toBe(3);
    expect(matrix.cells[1]?.[1]).toMatchObject({ count: 0, whole: 0, leftOut: 1 });
    expect(readLeftOut(program, targets)).toBe(
      " Not counted, because a code of theirs was itself inferred from who answers whom: 1 toward the tram.",
    );
    expect(readLeftOut(readers, targets)).toBe("");
  });
});

describe("tables of the program's codes", () => {
  test("say which codes are inferred and which are unsure", () => {
    const cells = scoreTable(program, targets).rows.map((row) => row.cells.slice(2, 4));
    expect(cells[0]).toEqual(["in favor", "in favor"]);
    expect(cells[3]).toEqual(["inferred: against?", "neither"]);
    expect(cells[4]).toEqual(["in favor?", "against?"]);
    expect(stanceTable(program, targets).rows[0]?.cells.slice(0, 3)).toEqual([
      "The tram",
      "2 (1 surer, 1 inferred)",
      "2 (1 surer)",
    ]);
    const pairs = stancePair(program, tram, council);
    expect(matrixTable(pairs).rows[1]?.cells[3]).toBe("1 (1 inferred)");
    expect(readInferred([pairs])).toBe(
      "Of 8 counted here, 4 rest on a less sure code and 1 on an inferred one.",
    );
    expect(readInferred([pairs, pairs])).toMatch(/^Of 16 counts in two matrices, 8 rest on/u);
    expect(readInferred([stancePair(readers, tram, council)])).toBe("");
  });

  test("are saved without grounds where a person made them", () => {
    const { columns } = codesTable(readers, targets, { coder: "readers", isProgram: false });
    expect(columns.map(({ name }) => name)).toEqual([
      "post",
      "coder",
      "answers",
      "tram",
      "council",
      "sentiment",
      "words",
    ]);
  });

  test("are saved as data with whose codes they are", () => {
    const { columns, rows } = codesTable(program, targets, { coder: "rules", isProgram: true });
    expect(columns.map(({ name }) => name)).toEqual([
      "post",
      "coder",
      "answers",
      "tram",
      "tram.inferred",
      "tram.unsure",
      "tram.held",
      "council",
      "council.inferred",
      "council.unsure",
      "council.held",
      "sentiment",
      "words",
    ]);
    expect(rows[3]?.cells.slice(0, 11)).toEqual([
      "3",
      "rules",
      "1.1",
      "against",
      "yes",
      "yes",
      "no",
      "neither",
      "",
      "",
      "",
    ]);
  });
});

describe("drawStanceBars", () => {
  const many = Array.from({ length: 25 }, (_, index) =>
    program.map((view) => ({ ...view, key: `${index}/${view.key}`, matches: index < 10 })),
  ).flat();

  test("draws an inferred code as an open mark of the same size", () => {
    const svg = drawStanceBars(program, targets, { document: pageDocument(), width: 900 });
    const open = svg.querySelectorAll(".mark.inferred");
    expect(Array.from(open, (mark) => mark.getAttribute("data-post"))).toEqual(["3"]);
    const [a, b] = [".mark.against:not(.inferred)", ".mark.against.inferred"].map((marks) => {
      const mark = svg.querySelector(marks);
      const outline = Number(mark?.getAttribute("stroke-width") ?? 0);
      return Number(mark?.querySelector("rect")?.getAttribute("width")) + outline;
    });
    expect(b).toBeCloseTo(a ?? 0, 1);
  });

  test("draws inferred codes as open bars after the solid ones, and counts them all", () => {
    const svg = drawStanceBars(many, targets, { document: pageDocument(), width: 900 });
    const bar = svg.querySelector("[data-filter='tram:against']");
    const parts = Array.from(bar?.querySelectorAll(".solid") ?? [], (part) =>
      part.getAttribute("class"),
    );
    expect(parts).toEqual([
      "solid against",
      "solid against inferred",
      "solid against ghost",
      "solid against inferred ghost",
    ]);
    expect(bar?.querySelectorAll(".inferred .stripes")).toHaveLength(0);
    expect(bar?.textContent).toContain("20 of 50");
  });
});
