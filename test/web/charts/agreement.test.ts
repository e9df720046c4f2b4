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

  test("shortens its words on a phone", () => {
    const svg = drawAgreement(rows, { document: pageDocument(), width: 358 });
    expect(svg.textContent).not.toContain("tentative");
  });
});
