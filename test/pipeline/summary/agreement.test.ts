import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  alphaInterval,
  confusionMatrix,
  krippendorffAlpha,
  macroF1,
  type Pair,
} from "../../../src/pipeline/summary/agreement.ts";

const pairsOf = (text: string): Pair[] =>
  text.split(" ").map((pair) => [pair.charAt(0), pair.charAt(1)]);

describe("krippendorffAlpha", () => {
  test("gives the value of Krippendorff's own example for nominal data and two coders", () => {
    const a = "010000000000".split("");
    const b = "111001001000".split("");
    const ten = a.slice(0, 10).map((value, i): Pair => [value, b[i] ?? ""]);
    expect(krippendorffAlpha(ten)).toBeCloseTo(0.095, 3);
  });
  test("is 1 for full agreement and for no posts, below 0 for less than chance", () => {
    expect(krippendorffAlpha(pairsOf("aa bb cc"))).toBe(1);
    expect(krippendorffAlpha([])).toBe(1);
    expect(krippendorffAlpha(pairsOf("ab ba ab ba"))).toBeLessThan(0);
  });
});

describe("alphaInterval", () => {
  test("holds the value, is the same each time and narrows with more posts", () => {
    const few = pairsOf("aa bb ab ba aa bb aa ab");
    const many = Array.from({ length: 20 }, () => few).flat();
    const [low, high] = alphaInterval(few);
    expect(low).toBeLessThan(krippendorffAlpha(few));
    expect(high).toBeGreaterThan(krippendorffAlpha(few));
    expect(alphaInterval(few)).toEqual([low, high]);
    const narrow = alphaInterval(many);
    expect(narrow[1] - narrow[0]).toBeLessThan(high - low);
  });
});

describe("macroF1", () => {
  test("is the mean of the F1 of each value", () => {
    expect(macroF1(pairsOf("aa ab bb"), ["a", "b", "c"])).toBeCloseTo((2 / 3 + 2 / 3 + 0) / 3, 10);
  });
});

describe("confusionMatrix", () => {
  test("counts each pair once, the reference's values as rows", () => {
    expect(confusionMatrix(pairsOf("aa ab ab ba"), ["a", "b"])).toEqual([
      [1, 2],
      [1, 0],
    ]);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom("x", "y"), fc.constantFrom("x", "y"))),
        (pairs) => {
          expect(
            confusionMatrix(pairs, ["x", "y"])
              .flat()
              .reduce((sum, n) => sum + n, 0),
          ).toBe(pairs.length);
        },
      ),
    );
  });
});
