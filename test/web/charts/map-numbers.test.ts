import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { numberedRows, numberIn, NUMBER_SIZE } from "../../../src/web/charts/map-numbers.ts";
import { textWidth } from "../../../src/web/charts/text-width.ts";

describe("numberedRows", () => {
  test("numbers every comment, and leaves no more than four rows after another without a number", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 3 }), { maxLength: 60 }), (depths) => {
        const numbered = [...numberedRows(depths)];
        expect(depths.every((depth, row) => depth !== 0 || numbered[row] === 1)).toBe(true);
        expect(numbered.join("")).not.toContain("00000");
      }),
    );
    expect([...numberedRows([0, 1, 1, 1, 1, 1, 1])]).toEqual([1, 0, 0, 0, 0, 1, 0]);
  });
});

describe("numberIn", () => {
  test("keeps a number that fits, and of a longer one the end", () => {
    expect(numberIn("2.1", 40)).toBe("2.1");
    const cut = numberIn("2.1.1.2.2.12", 40);
    expect(cut).toMatch(/^…(?:\d+\.)*12$/u);
    expect(textWidth(cut, NUMBER_SIZE, 600)).toBeLessThanOrEqual(40);
    expect(numberIn("12", 1)).toBe("12");
  });
});
