import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readWords, readyCodebook } from "../../../../src/pipeline/coding/post-words.ts";
import { wordingFeatures } from "../../../../src/pipeline/coding/text-model/wording.ts";
import { inventedCodebook } from "../../../support/invented-codebook.ts";

const ready = readyCodebook(inventedCodebook);
const read = (text: string) => readWords(text, [], ready, null);

const size = (text: string) => Math.hypot(...wordingFeatures(read(text), "lorland").values());

describe("wordingFeatures", () => {
  test("masks the target and the others, so that nothing is learned about one name", () => {
    const words = read("We trust Lorland more than the mayor.");
    const names = [...wordingFeatures(words, "lorland").keys()];
    expect(names).toContain("b1:trust");
    expect(names).toContain("s:trust TARGET");
    expect(names).toContain("s:OTHER");
    expect(names.join(" ")).not.toMatch(/lorland|mayor/u);
  });
  test("weighs a long post as much as a short one", () => {
    expect(size("Lorland came.")).toBeCloseTo(5);
    expect(size("Lorland came. ".repeat(40) + "They went home and said nothing.")).toBeCloseTo(5);
  });
  test("stands any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        for (const value of wordingFeatures(read(text), "mayor").values())
          expect(Number.isFinite(value)).toBe(true);
      }),
    );
  });
});
