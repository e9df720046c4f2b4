import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Progress } from "../../src/model/progress.ts";
import { tellProgress } from "../../src/pipeline/tell-progress.ts";

function told(total: number, passes: number): Progress[] {
  const heard: Progress[] = [];
  const goneOne = tellProgress((progress) => heard.push(progress), "coding", total, passes);
  for (let i = 0; i < total * passes; i += 1) goneOne();
  return heard;
}

describe("tellProgress", () => {
  test("tells the beginning, each piece of a short step, and its end", () => {
    expect(told(3, 1).map(({ done }) => done)).toEqual([0, 1, 2, 3]);
    expect(told(2, 2).map(({ done }) => done)).toEqual([0, 1, 2]);
    expect(told(0, 1)).toEqual([{ step: "coding", done: 0, total: 0 }]);
  });

  test("never goes back, ends at the whole, and tells of any step at most 102 times", () => {
    const total = fc.integer({ min: 1, max: 5_000 });
    fc.assert(
      fc.property(total, fc.integer({ min: 1, max: 3 }), (pieces, passes) => {
        const heard = told(pieces, passes).map(({ done }) => done);
        expect(heard).toEqual(heard.toSorted((a, b) => a - b));
        expect([heard[0], heard.at(-1)]).toEqual([0, pieces]);
        expect(heard.length).toBeLessThanOrEqual(102);
      }),
      { numRuns: 50 },
    );
  });

  test("costs nothing where nobody listens", () => {
    expect(tellProgress(undefined, "coding", 5)).toBe(tellProgress(undefined, "linking", 9));
  });
});
