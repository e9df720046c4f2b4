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

  test("sets the number of the passes at the right of its diamond, with a halo", () => {
    const svg = drawAgreement(rows, { document: pageDocument(), width: 358 });
    const number = Array.from(svg.querySelectorAll(".halo")).find(
      (text) => text.textContent === "0.90",
    );
    const path = svg.querySelector(".diamond")?.getAttribute("d") ?? "";
    const middle = Number(path.slice(1, path.indexOf(",")));
    expect(number?.getAttribute("text-anchor")).toBeNull();
    expect(Number(number?.getAttribute("x"))).toBeCloseTo(middle + 12, 1);
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
