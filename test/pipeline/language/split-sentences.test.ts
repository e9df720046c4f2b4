import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitSentences } from "../../../src/pipeline/language/split-sentences.ts";

const words = (text: string) =>
  splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe("splitSentences", () => {
  test("keeps abbreviations and curly quotes whole", () => {
    expect(words("Dr. Oak met the U.S. envoy. “It’s over,” she said. Why?")).toEqual([
      "Dr. Oak met the U.S. envoy.",
      "“It’s over,” she said.",
      "Why?",
    ]);
  });
  test("ends a sentence at a line break", () => {
    expect(words("no full stop\n\nnext line")).toEqual(["no full stop", "next line"]);
  });
  test("puts every character that is not white space into exactly one sentence", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (text) => {
        const spans = splitSentences(text);
        const inside = spans.map(({ start, end }) => text.slice(start, end)).join("");
        expect(inside.replaceAll(/\s/gu, "")).toBe(text.replaceAll(/\s/gu, ""));
        for (const [i, span] of spans.entries())
          expect(span.start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0);
      }),
    );
  });
  test("does not depend on what was read before", () => {
    const text = "The child's toy broke. It's not theirs.";
    const first = splitSentences(text);
    splitSentences("child ' s child’s CHILD'S cannot can't. ".repeat(200));
    expect(splitSentences(text)).toEqual(first);
  });
  test("does not part a character in two", () => {
    for (const part of words(`a${"😀".repeat(5_000)}`))
      expect(Buffer.from(part).toString()).toBe(part);
  });
  test.each(["a/", "!", "=", "a_", "1/"])(
    "reads 200 kB of %s in seconds",
    (unit) => {
      const start = performance.now();
      splitSentences(unit.repeat(200_000 / unit.length));
      expect(performance.now() - start).toBeLessThan(6_000);
    },
    20_000,
  );
  test("reads a megabyte without a sentence border in a few seconds", () => {
    expect(splitSentences("word ".repeat(200_000)).length).toBeGreaterThan(0);
  }, 20_000);
});
