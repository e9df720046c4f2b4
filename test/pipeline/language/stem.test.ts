import { describe, expect, test } from "vitest";
import { stem } from "../../../src/pipeline/language/stem.ts";

describe("stem", () => {
  test("gives inflected forms one stem", () => {
    expect(stem("abandoned")).toBe(stem("abandons"));
  });
  test("takes the names of object properties as words", () => {
    expect(stem("__proto__")).toBe("__proto__");
    expect(stem("constructor")).toBe("constructor");
  });
  test("leaves a word of a thousand letters as it is", () => {
    const word = "b".repeat(1_000);
    expect(stem(word)).toBe(word);
  });
});
