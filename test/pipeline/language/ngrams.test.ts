import { describe, expect, test } from "vitest";
import { ngrams } from "../../../src/pipeline/language/ngrams.ts";

describe("ngrams", () => {
  test("lists runs of neighbouring words in text order", () => {
    expect(ngrams(["a", "b", "c"], 2)).toEqual([
      ["a", "b"],
      ["b", "c"],
    ]);
  });
  test("lists none where the text is shorter than a run", () => {
    expect(ngrams(["a"], 2)).toEqual([]);
  });
});
