import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calibrate, coverageCurve } from "../../../src/pipeline/evaluate/confidence.ts";
import { pairCodes } from "../../../src/pipeline/evaluate/paired-codes.ts";
import { anyPosts, comparedOf, postOf } from "./coded-posts.ts";

const codesOf = (posts: Parameters<typeof comparedOf>[0]) =>
  pairCodes(comparedOf(posts), "ada", ["tram", "council"]).flatMap(({ codes }) => codes);

const row = (confidence: number, program: string, reference: string, id: number) =>
  postOf(`${id}`, { tram: { program, reference, confidence } });

describe("coverageCurve", () => {
  test("keeps the surest codes with a side, and equally sure ones together", () => {
    const codes = codesOf([
      row(0.9, "favor", "favor", 1),
      row(0.5, "favor", "against", 2),
      row(0.5, "against", "neither", 3),
      row(0.2, "against", "against", 4),
      row(1, "neither", "neither", 5),
    ]);
    const kept = coverageCurve(codes).map(({ asked, kept: n, confidence }) => [
      asked,
      n,
      confidence,
    ]);
    expect(kept.slice(0, 5)).toEqual([
      [0.1, 1, 0.9],
      [0.2, 1, 0.9],
      [0.3, 3, 0.5],
      [0.4, 3, 0.5],
      [0.5, 3, 0.5],
    ]);
    expect(coverageCurve(codes).at(-1)).toMatchObject({
      kept: 4,
      of: 4,
      outcomes: { right: 2, wrongSide: 1, inExcess: 1, missed: 0 },
    });
  });
  test("never keeps fewer codes than asked for, nor less sure ones before surer ones", () => {
    fc.assert(
      fc.property(anyPosts, (posts) => {
        const curve = coverageCurve(codesOf(posts));
        for (const [i, point] of curve.entries()) {
          expect(point.kept).toBeGreaterThanOrEqual(point.asked * point.of - 1e-9);
          expect(point.confidence).toBeLessThanOrEqual(curve[i - 1]?.confidence ?? 1);
        }
        expect(curve.at(-1)?.kept).toBe(curve.at(-1)?.of);
      }),
    );
  });
});

describe("calibrate", () => {
  test("sets the stated confidence beside the share right, sides and neither apart", () => {
    const codes = codesOf([
      row(0.75, "favor", "favor", 1),
      row(0.75, "favor", "against", 2),
      row(1, "against", "against", 3),
      row(0.3, "neither", "neither", 4),
    ]);
    expect(calibrate(codes)).toMatchObject([
      {
        of: "sided",
        codes: 3,
        bins: [
          { from: 0.7, to: 0.8, codes: 2, meanConfidence: 0.75, right: 1 },
          { from: 0.9, to: 1, codes: 1, right: 1, rightShare: { interval: [0.207, 1] } },
        ],
        error: 0.167,
      },
      {
        of: "neither",
        codes: 1,
        bins: [{ from: 0.3, to: 0.4, codes: 1, meanConfidence: 0.3, right: 1 }],
        error: 0.7,
      },
    ]);
  });
  test("puts every code in one bin", () => {
    fc.assert(
      fc.property(anyPosts, (posts) => {
        const codes = codesOf(posts);
        const binned = calibrate(codes).flatMap(({ bins }) => bins.map((bin) => bin.codes));
        expect(binned.reduce((sum, n) => sum + n, 0)).toBe(codes.length);
      }),
    );
  });
});
