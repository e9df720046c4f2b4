import { describe, expect, test } from "vitest";
import { markedPosts, scoreMentions, shareOf } from "./score-mentions.ts";

/** Floors just below what was measured; docs/methods.md#mentions has the figures. */
const FLOORS = [
  { half: "tune", precision: 0.95, recall: 0.78 },
  { half: "check", precision: 0.9, recall: 0.75 },
] as const;

describe("mentions in posts marked by hand", () => {
  test.each(FLOORS)("are found as well as measured: $half half", ({ half, precision, recall }) => {
    const { found, marked } = scoreMentions(half);
    expect(shareOf(found, "all")).toBeGreaterThanOrEqual(precision);
    expect(shareOf(marked, "all")).toBeGreaterThanOrEqual(recall);
    expect(shareOf(marked, "name")).toBeGreaterThanOrEqual(0.97);
  });
  test("are marked at their places in the text", () => {
    for (const { text, mentions } of markedPosts)
      for (const mark of mentions) expect(text.slice(mark.start, mark.end)).toBe(mark.text);
  });
});
