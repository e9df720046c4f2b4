import { describe, expect, test } from "vitest";
import { agreementRows, drawAgreement } from "../../../src/web/charts/agreement.ts";
import { inLines, pageDocument } from "../../support/page-document.ts";
import { smallAnalysis } from "../../support/small-analysis.ts";

const rows = agreementRows(smallAnalysis(), "readers");

describe("agreementRows", () => {
  test("lists targets in codebook order, tone last, with the reference's own passes", () => {
    expect(rows.map(({ label, alpha, passesAlpha }) => [label, alpha, passesAlpha])).toEqual([
      ["The tram", 0.5, 0.9],
      ["Council", 0.3, null],
      ["Tone", 0.7, null],
    ]);
    expect(agreementRows(smallAnalysis(), "nobody")).toEqual([]);
  });
});

describe("drawAgreement", () => {
  test("draws alpha with its interval and the limits of the field", async () => {
    const svg = drawAgreement(rows, { document: pageDocument(), width: 780 });
    await expect(inLines(svg)).toMatchFileSnapshot("../../fixtures/charts/agreement.svg");
    expect(svg.querySelectorAll(".diamond")).toHaveLength(1);
    expect(svg.textContent).toContain("−0.4");
  });

  test.each([
    ["right of", { passesAlpha: 0.9, width: 780, words: "0.90", anchor: null, shift: 12 }],
    ["above", { passesAlpha: 0.9, width: 358, words: "0.90", anchor: "middle", shift: 0 }],
    [
      "over a line right of",
      { passesAlpha: 0.72, width: 358, words: "0.72", anchor: null, shift: 12 },
    ],
  ])(
    "sets the number of the passes %s its diamond, as the lines of the scale leave room",
    (_, { passesAlpha, words, anchor, shift, width }) => {
      const passed = rows.slice(0, 1).map((row) => ({ ...row, alpha: 0.1, passesAlpha }));
      const svg = drawAgreement(passed, { document: pageDocument(), width });
      const number = Array.from(svg.querySelectorAll(".axis.halo")).find(
        (text) => text.textContent === words,
      );
      const path = svg.querySelector(".diamond")?.getAttribute("d") ?? "";
      const middle = Number(path.slice(1, path.indexOf(",")));
      expect(number?.getAttribute("text-anchor") ?? null).toBe(anchor);
      expect(Number(number?.getAttribute("x"))).toBeCloseTo(middle + shift, 1);
    },
  );

  test("keeps the number of the passes off the program’s dot", () => {
    const least = rows.map((row) => ({ ...row, alpha: 0.95 }));
    const close = drawAgreement(least, { document: pageDocument(), width: 358 });
    const moved = Array.from(close.querySelectorAll(".axis.halo"));
    expect(moved.map((text) => text.getAttribute("text-anchor"))).toEqual(["end"]);
  });

  test("shortens its words on a phone", () => {
    const svg = drawAgreement(rows, { document: pageDocument(), width: 358 });
    expect(svg.textContent).not.toContain("tentative");
  });
});
