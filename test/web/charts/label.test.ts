import { describe, expect, test } from "vitest";
import {
  counted,
  inText,
  listed,
  numeral,
  short,
  stancePhrase,
} from "../../../src/web/charts/label.ts";

describe("labels", () => {
  test("lose the capital of their article inside a sentence, and the article in narrow places", () => {
    expect(inText("The tram")).toBe("the tram");
    expect(inText("Theatre")).toBe("Theatre");
    expect(short("The tram")).toBe("tram");
    expect(short("Council")).toBe("Council");
  });

  test("make phrases for each stance", () => {
    expect(stancePhrase("favor", "The tram")).toBe("in favor of the tram");
    expect(stancePhrase("against", "Council")).toBe("against Council");
    expect(stancePhrase("neither", "The tram")).toBe("neither toward the tram");
  });
});

describe("counted", () => {
  test("agrees in number and groups thousands", () => {
    expect([0, 1, 2, 12_345].map((count) => counted(count, "post"))).toEqual([
      "0 posts",
      "1 post",
      "2 posts",
      "12,345 posts",
    ]);
    expect(counted(3, "reply", "replies")).toBe("3 replies");
    expect(numeral(-1_234)).toBe("−1,234");
  });
});

describe("listed", () => {
  test("puts a word before the last item only", () => {
    expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map(listed)).toEqual([
      "",
      "a",
      "a and b",
      "a, b and c",
    ]);
  });
});
