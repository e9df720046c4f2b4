import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  alphaInterval,
  confusionMatrix,
  krippendorffAlpha,
  macroF1,
  measure,
  resample,
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
    expect(alphaInterval(few.toReversed())).toEqual([low, high]);
    const narrow = alphaInterval(many);
    expect(narrow[1] - narrow[0]).toBeLessThan(high - low);
  });
  test("is the value itself where all posts have one value", () => {
    expect(alphaInterval(pairsOf("aa aa"))).toEqual([1, 1]);
  });
});

const shareOfFirst = (cells: ArrayLike<number>) => {
  const all = (cells[0] ?? 0) + (cells[1] ?? 0);
  return all === 0 ? null : (cells[0] ?? 0) / all;
};

const widthOf = (posts: number[][]) => {
  const [low, high] = measure(resample(posts, 2), shareOfFirst).interval ?? [0, 0];
  return high - low;
};

describe("measure", () => {
  test("gives about the interval of a share that theory does", () => {
    const posts = Array.from({ length: 100 }, (_, i) => [i < 30 ? 0 : 1]);
    const { value, interval } = measure(resample(posts, 2), shareOfFirst);
    const error = 1.96 * Math.sqrt((0.3 * 0.7) / 100);
    expect(value).toBe(0.3);
    expect(interval?.[0]).toBeCloseTo(0.3 - error, 1);
    expect(interval?.[1]).toBeCloseTo(0.3 + error, 1);
  });
  test("draws all codes of a post together", () => {
    const apart = Array.from({ length: 100 }, (_, i) => [i % 2]);
    const together = Array.from({ length: 10 }, (_, i) => Array<number>(10).fill(i % 2));
    expect(widthOf(together)).toBeGreaterThan(2 * widthOf(apart));
  });
  test("gives no interval where half of the draws have no such figure", () => {
    const rare = [[0], ...Array.from({ length: 9 }, (): number[] => [])];
    expect(measure(resample(rare, 2), shareOfFirst).interval).not.toBeNull();
    expect(measure(resample([[], []], 2), shareOfFirst)).toEqual({ value: null, interval: null });
  });
});

describe("macroF1", () => {
  test("is the mean of the F1 of each value that either coder used", () => {
    expect(macroF1(pairsOf("aa ab bb"), ["a", "b", "c"])).toBeCloseTo((2 / 3 + 2 / 3) / 2, 10);
    expect(macroF1(pairsOf("aa ab cb"), ["a", "b", "c"])).toBeCloseTo((2 / 3 + 0 + 0) / 3, 10);
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
