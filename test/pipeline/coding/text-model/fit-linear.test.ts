import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  fitLinear,
  scoreLinear,
  type Example,
} from "../../../../src/pipeline/coding/text-model/fit-linear.ts";

const OPTIONS = { l2: 1, minExamples: 1 };
const example = (isClass: boolean, features: Record<string, number>): Example => ({
  features: new Map(Object.entries(features)),
  isClass,
  weight: 1,
});
const examples = fc.array(
  fc.record({
    features: fc
      .dictionary(
        fc.constantFrom("a", "b", "c", "__proto__"),
        fc.double({ min: -3, max: 3, noNaN: true }),
      )
      .map((found) => new Map(Object.entries(found))),
    isClass: fc.boolean(),
    weight: fc.double({ min: 0.1, max: 3, noNaN: true }),
  }),
  { maxLength: 40 },
);

describe("fitLinear", () => {
  test("gives finite weights for any examples, and the same ones again", () => {
    fc.assert(
      fc.property(examples, (all) => {
        const model = fitLinear(all, OPTIONS);
        for (const weight of [model.bias, ...model.weights.values()])
          expect(Number.isFinite(weight)).toBe(true);
        expect(fitLinear(all, OPTIONS)).toEqual(model);
      }),
    );
  });
  test("turns its signs with the classes", () => {
    fc.assert(
      fc.property(examples, (all) => {
        const model = fitLinear(all, OPTIONS);
        const turned = fitLinear(
          all.map((each) => ({ ...each, isClass: !each.isClass })),
          OPTIONS,
        );
        for (const { features } of all)
          expect(scoreLinear(turned, features)).toBeCloseTo(-scoreLinear(model, features), 2);
      }),
    );
  });
  test("ranks the class before the rest where a feature tells them apart", () => {
    const model = fitLinear(
      [
        ...Array.from({ length: 5 }, () => example(true, { good: 1, both: 1 })),
        ...Array.from({ length: 20 }, () => example(false, { bad: 1, both: 1 })),
      ],
      OPTIONS,
    );
    expect(scoreLinear(model, new Map([["good", 1]]))).toBeGreaterThan(0);
    expect(scoreLinear(model, new Map([["bad", 1]]))).toBeLessThan(0);
  });
  test("shrinks weights as the penalty grows", () => {
    const all = [example(true, { a: 1 }), example(false, { b: 1 }), example(true, { a: 1 })];
    const sizes = [0.1, 1, 10].map((l2) =>
      Math.abs(fitLinear(all, { ...OPTIONS, l2 }).weights.get("a") ?? 0),
    );
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  });
  test("leaves out features of few examples", () => {
    const all = [
      example(true, { a: 1, rare: 1 }),
      example(false, { a: -1 }),
      example(true, { a: 2 }),
    ];
    expect([...fitLinear(all, { l2: 1, minExamples: 2 }).weights.keys()]).toEqual(["a"]);
  });
});
