import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tokenize } from "../../../src/pipeline/language/tokenize.ts";

const words = (text: string) => tokenize(text).map((token) => token.text);

describe("tokenize", () => {
  test("keeps accents, other scripts, inner apostrophes and dotted abbreviations", () => {
    expect(words("Café isn’t O'Neill's; Երևան, the U.S. and 3x 👍")).toEqual([
      "Café",
      "isn’t",
      "O'Neill's",
      "Երևան",
      "the",
      "U.S.",
      "and",
      "3x",
      "👍",
    ]);
  });
  test("parts a word at its hyphen", () => {
    expect(words("car-free")).toEqual(["car", "free"]);
  });
  test("finds nothing in a text without words", () => {
    expect(words(" … —")).toEqual([]);
  });
  test("gives each word its exact place, in order", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        let end = 0;
        for (const token of tokenize(text)) {
          expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(token.start).toBeGreaterThanOrEqual(end);
          end = token.end;
        }
      }),
    );
  });
});
