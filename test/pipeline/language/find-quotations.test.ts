import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findQuotations } from "../../../src/pipeline/language/find-quotations.ts";

const quoted = (text: string) =>
  findQuotations(text).map(({ start, end }) => text.slice(start, end));

describe("findQuotations", () => {
  test("finds words between marks of several kinds, and lines that open with >", () => {
    expect(quoted('“one two” and "three" and «four» and ‘it’s five’')).toEqual([
      "one two",
      "three",
      "four",
      "it’s five",
    ]);
    expect(quoted("> you said “this”\nI did not.\n  >> nor that ")).toEqual([
      "you said “this”",
      "nor that",
    ]);
  });
  test("leaves marks that do not close in their line", () => {
    expect(quoted("“open\nnever” closed")).toEqual([]);
  });
  test("gives spans in order and inside any text", () => {
    const part = fc.constantFrom("“", "”", '"', "‘", "’", ">", "\n", " ", "word", "😀");
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        const text = parts.join("");
        const spans = findQuotations(text);
        for (const [i, { start, end }] of spans.entries()) {
          expect(start).toBeGreaterThanOrEqual(spans[i - 1]?.end ?? 0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});
