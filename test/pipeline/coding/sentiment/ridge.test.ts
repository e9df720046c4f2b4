import { describe, expect, test } from "vitest";
import { solveRidge, valueOf } from "../../../../src/pipeline/coding/sentiment/ridge.ts";

const row = (...values: number[]) => ({ columns: [...values.keys()], values });

describe("solveRidge", () => {
  test("finds the coefficients that made the targets where nothing is penalised", () => {
    const rows = [row(1, 0), row(0, 1), row(1, 1), row(2, -1)];
    const found = solveRidge({
      rows,
      targets: [2, -3, -1, 7],
      weights: [1, 1, 1, 1],
      penalties: [0, 0],
    });
    expect(found[0]).toBeCloseTo(2, 6);
    expect(found[1]).toBeCloseTo(-3, 6);
    expect(valueOf({ columns: [0, 1], values: [1, 1] }, found)).toBeCloseTo(-1, 6);
  });
  test("shrinks by the penalty: weight / (weight + penalty) of the mean for one column", () => {
    const rows = [row(1), row(1)];
    const found = solveRidge({ rows, targets: [4, 4], weights: [1, 1], penalties: [6] });
    expect(found[0]).toBeCloseTo(1, 6);
  });
  test("weighs rows", () => {
    const rows = [row(1), row(1)];
    const found = solveRidge({ rows, targets: [0, 4], weights: [3, 1], penalties: [0] });
    expect(found[0]).toBeCloseTo(1, 6);
  });
  test("gives zeros for no rows", () => {
    expect([...solveRidge({ rows: [], targets: [], weights: [], penalties: [1, 1] })]).toEqual([
      0, 0,
    ]);
  });
});
