import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
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
    expect(krippendorffAlpha(ten).value).toBeCloseTo(0.095, 3);
  });
  test("is 1 for full agreement, below 0 for less than chance", () => {
    expect(krippendorffAlpha(pairsOf("aa bb cc")).value).toBe(1);
    expect(krippendorffAlpha(pairsOf("ab ba ab ba")).value).toBeLessThan(0);
  });
  test("is not defined where one value alone was used, or there are no posts", () => {
    for (const pairs of [pairsOf("aa aa"), pairsOf("aa"), []])
      expect(krippendorffAlpha(pairs)).toEqual({ value: null, interval: null });
  });
  test("has an interval that holds it, is the same each time and narrows with more posts", () => {
    const few = pairsOf("aa bb ab ba aa bb aa ab");
    const many = Array.from({ length: 20 }, () => few).flat();
    const found = krippendorffAlpha(few);
    const [low = 1, high = 0] = found.interval ?? [];
    expect(low).toBeLessThan(found.value ?? 0);
    expect(high).toBeGreaterThan(found.value ?? 0);
    expect(krippendorffAlpha(few)).toEqual(found);
    expect(krippendorffAlpha(few.toReversed())).toEqual(found);
    const [from = 0, to = 1] = krippendorffAlpha(many).interval ?? [];
    expect(to - from).toBeLessThan(high - low);
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
