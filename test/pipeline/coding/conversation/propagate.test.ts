import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { propagate, type Edge } from "../../../../src/pipeline/coding/conversation/propagate.ts";

const nowhere = { groups: [], unmet: 0 };

/** Without edges that lead back to where they begin. */
const free = (edges: readonly Edge[]) => edges.filter(({ a, b }) => a !== b);

/** How far a writer leans to a given one whom he never met in so many groups. */
const leanIn = (groups: number): number =>
  propagate({
    prior: [Infinity, 0],
    edges: [],
    groups: Array.from({ length: groups }, () => ({ members: [0, 1], met: [] })),
    unmet: 0.1,
  }).odds[1] ?? 0;

describe("propagate", () => {
  test("puts the opponent of a given writer on the other side, and the opponent's opponent on the same", () => {
    const edges = [
      { a: 0, b: 1, opposite: 1.5 },
      { a: 1, b: 2, opposite: 1.5 },
    ];
    const { odds } = propagate({ prior: [Infinity, 0, 0], edges, ...nowhere });
    expect(odds[1]).toBeLessThan(-0.5);
    expect(odds[2]).toBeGreaterThan(0.3);
    expect(Math.abs(odds[2] ?? 0)).toBeLessThan(Math.abs(odds[1] ?? 0));
  });
  test("knows nothing where nothing is given", () => {
    const { odds } = propagate({ prior: [0, 0], edges: [{ a: 0, b: 1, opposite: 2 }], ...nowhere });
    expect([...odds]).toEqual([0, 0]);
  });
  test("keeps what is given, whatever is around it", () => {
    const edges = [1, 2, 3].map((b) => ({ a: 0, b, opposite: -2 }));
    const { odds } = propagate({
      prior: [Infinity, -Infinity, -Infinity, -Infinity],
      edges,
      ...nowhere,
    });
    expect(odds[0]).toBeGreaterThan(10);
    expect(odds[1]).toBeLessThan(-10);
  });
  test("leans those who never met a writer to that writer's side", () => {
    const { odds } = propagate({
      prior: [Infinity, 0, 0],
      edges: [{ a: 0, b: 1, opposite: 2 }],
      groups: [{ members: [0, 1, 2], met: [[0, 1]] }],
      unmet: 0.1,
    });
    expect(odds[1]).toBeLessThan(0);
    expect(odds[2]).toBeGreaterThan(0);
  });

  test("does not let the same two count again for each group in which they never met", () => {
    expect(leanIn(1)).toBeGreaterThan(0);
    expect(leanIn(50)).toBeCloseTo(leanIn(1), 6);
  });

  const nodes = 6;
  const field = fc.record({
    prior: fc.array(fc.double({ min: -3, max: 3, noNaN: true }), {
      minLength: nodes,
      maxLength: nodes,
    }),
    edges: fc.array(
      fc.record({
        a: fc.nat(nodes - 1),
        b: fc.nat(nodes - 1),
        opposite: fc.double({ min: -2.5, max: 2.5, noNaN: true }),
      }),
      { maxLength: 12 },
    ),
  });

  test("is the same mirrored: turning every prior round turns every side round", () => {
    fc.assert(
      fc.property(field, ({ prior, edges }) => {
        const members = prior.map((_, node) => node);
        const met = free(edges).map(({ a, b }): [number, number] => [a, b]);
        const given = { edges: free(edges), groups: [{ members, met }], unmet: 0.02 };
        const there = propagate({ prior, ...given }).odds;
        const back = propagate({ prior: prior.map((odds) => -odds), ...given }).odds;
        for (const [node, odds] of there.entries()) {
          expect(Number.isFinite(odds)).toBe(true);
          expect(odds + (back[node] ?? 0)).toBeCloseTo(0, 6);
        }
      }),
    );
  });
});
