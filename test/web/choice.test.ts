import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nextPlace } from "../../src/web/choice.ts";

/** Three columns, two rows: 0 1 2 over 3 4 5. */
const grid = [0, 1, 2, 3, 4, 5].map((i) => ({ x: (i % 3) * 20, y: Math.floor(i / 3) * 20 }));

describe("nextPlace", () => {
  test.for([
    [0, "ArrowRight", 1],
    [1, "ArrowRight", 2],
    [2, "ArrowRight", 2],
    [1, "ArrowDown", 4],
    [5, "ArrowUp", 2],
    [4, "ArrowLeft", 3],
    [3, "ArrowDown", 3],
    [-1, "ArrowDown", 0],
  ] as const)("from %i by %s comes to %i", ([from, direction, to]) => {
    expect(nextPlace(grid, from, direction)).toBe(to);
  });

  test("reaches every place of a row by its arrows", () => {
    const row = fc.uniqueArray(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(row, (xs) => {
        const places = xs.toSorted((a, b) => a - b).map((x) => ({ x: x * 4, y: 0 }));
        let at = 0;
        for (let step = 0; step < places.length; step += 1)
          at = nextPlace(places, at, "ArrowRight");
        expect(at).toBe(places.length - 1);
      }),
    );
  });

  test("stays where nothing is", () => {
    expect(nextPlace([], -1, "ArrowDown")).toBe(-1);
  });
});
