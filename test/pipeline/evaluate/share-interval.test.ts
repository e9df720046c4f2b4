import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hitsOf, shareOf } from "../../../src/pipeline/evaluate/share-interval.ts";

const single = (hits: number, all: number) =>
  Array.from({ length: all }, (_, i) => ({ hits: Number(i < hits), all: 1 }));

const bounds = (groups: Parameters<typeof shareOf>[0]) =>
  shareOf(groups).interval?.map((bound) => Number(bound.toFixed(3)));

const width = (interval: readonly number[]) => (interval[1] ?? 0) - (interval[0] ?? 0);

const group = fc
  .record({ hits: fc.nat(6), misses: fc.nat(6) })
  .map(({ hits, misses }) => ({ hits, all: hits + misses }));

describe("shareOf", () => {
  test("gives Wilson's interval, also for none and for all of few", () => {
    expect(bounds(single(0, 7))).toEqual([0, 0.354]);
    expect(bounds(single(3, 3))).toEqual([0.439, 1]);
    expect(bounds(single(81, 263))).toEqual([0.255, 0.366]);
  });
  test("counts items that are always alike as one", () => {
    const alike = single(2, 6).map(({ hits }) => ({ hits: 3 * hits, all: 3 }));
    expect(shareOf(alike).interval?.[1]).toBeCloseTo(shareOf(single(2, 6)).interval?.[1] ?? 0, 3);
    expect(bounds([{ hits: 0, all: 7 }])).toEqual(bounds(single(0, 1)));
  });
  test("has neither share nor interval where there is nothing", () => {
    expect(shareOf([])).toEqual({ value: null, interval: null });
    expect(shareOf([{ hits: 0, all: 0 }])).toEqual({ value: null, interval: null });
  });
  test("holds the share in an interval within 0 and 1 that more of the same never widens", () => {
    fc.assert(
      fc.property(fc.array(group, { minLength: 2, maxLength: 20 }), (groups) => {
        const { value, interval } = shareOf(groups);
        if (value === null || interval === null) return;
        expect(interval[0]).toBeGreaterThanOrEqual(0);
        expect(interval[0]).toBeLessThanOrEqual(value + 1e-9);
        expect(interval[1]).toBeGreaterThanOrEqual(value - 1e-9);
        expect(interval[1]).toBeLessThanOrEqual(1);
        const twice = shareOf([...groups, ...groups]).interval ?? [0, 1];
        expect(width(twice)).toBeLessThanOrEqual(width(interval) + 1e-9);
      }),
    );
  });
});

describe("hitsOf", () => {
  test("counts by group", () => {
    const items = ["ab", "aa", "ba"];
    expect(
      hitsOf(
        items,
        (item) => item.charAt(0),
        (item) => item.endsWith("a"),
      ),
    ).toEqual([
      { hits: 1, all: 2 },
      { hits: 1, all: 1 },
    ]);
  });
});
