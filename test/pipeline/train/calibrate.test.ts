import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stepAt } from "../../../src/pipeline/coding/text-model/stance-model.ts";
import { calibrate } from "../../../src/pipeline/train/calibrate.ts";

const outcome = fc.record({
  chance: fc.oneof(fc.constantFrom(0.2, 0.6), fc.double({ min: 0, max: 1, noNaN: true })),
  isRight: fc.boolean(),
});

describe("calibrate", () => {
  test("gives steps of rising chance and rising share right, the first from 0", () => {
    fc.assert(
      fc.property(fc.array(outcome, { minLength: 1, maxLength: 300 }), (outcomes) => {
        const steps = calibrate(outcomes);
        expect(steps[0]?.[0]).toBe(0);
        for (const [i, [from, share]] of steps.entries()) {
          expect(share).toBeGreaterThanOrEqual(steps[i - 1]?.[1] ?? 0);
          expect(share).toBeLessThanOrEqual(1);
          expect(from).toBeGreaterThanOrEqual(steps[i - 1]?.[0] ?? 0);
        }
      }),
    );
  });
  test("does not depend on the order of the outcomes", () => {
    fc.assert(
      fc.property(fc.array(outcome, { minLength: 1, maxLength: 200 }), (all) => {
        expect(calibrate(all.toReversed())).toEqual(calibrate(all));
      }),
    );
  });
  test("says how often what was said came true", () => {
    const low = Array.from({ length: 50 }, (_, i) => ({ chance: 0.3, isRight: i % 5 === 0 }));
    const high = Array.from({ length: 50 }, (_, i) => ({ chance: 0.9, isRight: i % 5 !== 0 }));
    const steps = calibrate([...high, ...low]);
    expect([0.1, 0.3, 0.9, 1].map((chance) => stepAt(steps, chance))).toEqual([
      0.21, 0.21, 0.79, 0.79,
    ]);
  });
});
