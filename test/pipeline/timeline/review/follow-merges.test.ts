import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { followMerges } from "../../../../src/pipeline/timeline/review/follow-merges.ts";

/** The nodes on the way from one, up to the first that comes again. */
function wayFrom(start: number, into: readonly (number | null)[]): number[] {
  const way: number[] = [];
  let node: number | null = start;
  while (node !== null && !way.includes(node)) {
    way.push(node);
    node = into[node] ?? null;
  }
  return way;
}

const isInCircle = (node: number, into: readonly (number | null)[]): boolean =>
  wayFrom(node, into).some((step) => into[step] === node);

describe("followMerges", () => {
  const graphs = fc
    .integer({ min: 1, max: 12 })
    .chain((size) => fc.array(fc.option(fc.nat(size - 1)), { minLength: size, maxLength: size }));
  test("leads each node to the end of its chain, or to the first of a circle", () => {
    fc.assert(
      fc.property(graphs, (into) => {
        const expected = into.map((_, node) =>
          wayFrom(node, into).find((step) => into[step] === null || isInCircle(step, into)),
        );
        expect(followMerges(into).heads).toEqual(expected);
      }),
    );
  });
  test("names each circle once", () => {
    fc.assert(
      fc.property(graphs, (into) => {
        const circles = followMerges(into).circles.flat();
        const members = into.map((_, node) => node).filter((node) => isInCircle(node, into));
        expect(circles.toSorted((a, b) => a - b)).toEqual(members);
      }),
    );
  });
  test("follows a chain of any length", () => {
    const into = Array.from({ length: 100_000 }, (_, i) => (i === 0 ? null : i - 1));
    expect(new Set(followMerges(into).heads)).toEqual(new Set([0]));
  });
});
