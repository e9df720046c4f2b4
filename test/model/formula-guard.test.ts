import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { guardFormula, unguardFormula } from "../../src/model/formula-guard.ts";

describe("guardFormula", () => {
  test("leaves nothing that a spreadsheet runs, and is undone", () => {
    const cell = fc.string({
      unit: fc.constantFrom("'", "=", "-", "@", "1", "a", "\t", "\n", "＝"),
    });
    fc.assert(
      fc.property(cell, (text) => {
        expect(guardFormula(text)).toMatch(/^(?![=+@\t\r\n＝])(?:-?\d+$|[^-]|$)/u);
        expect(unguardFormula(guardFormula(text))).toBe(text);
      }),
    );
  });
});
