import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  balanced,
  broken,
  fitted,
  textWidth,
  wrapped,
} from "../../../src/web/charts/text-width.ts";

describe("textWidth", () => {
  test("grows with size and weight, and counts other scripts", () => {
    expect(textWidth("tram", 20)).toBeCloseTo(2 * textWidth("tram", 10));
    expect(textWidth("tram", 10, 600)).toBeGreaterThan(textWidth("tram", 10));
    expect(textWidth("中", 10)).toBeGreaterThan(textWidth("é", 10));
  });
});

describe("fitted", () => {
  test("cuts after a whole word where one fits", () => {
    expect(fitted("Works begin, on the long street", 80, 13)).toBe("Works begin …");
    expect(fitted("short", 80, 13)).toBe("short");
    expect(fitted("Donaudampfschiffahrtsgesellschaft", 60, 13)).toMatch(/^Donau.*…$/u);
  });

  test("never gets wider than asked, down to a single letter", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 30, max: 200 }), (text, width) => {
        expect(textWidth(fitted(text, width, 12), 12)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe("wrapped", () => {
  test("breaks at spaces and ends the last line with an ellipsis", () => {
    expect(wrapped("The tram opens after a long delay", 76, 13, 2)).toEqual([
      "The tram",
      "opens after …",
    ]);
    expect(wrapped("Tram", 70, 13, 2)).toEqual(["Tram"]);
  });

  test("breaks a word that is longer than a line with a hyphen, and cuts none", () => {
    expect(broken("The government resigns", 60, 13)).toBe("The govern- ment resigns");
    expect(broken("The anti-government rally", 70, 13)).toBe("The anti- government rally");
    expect(broken("The government resigns", 70, 13)).toBe("The government resigns");
    const chars = fc.string({ unit: fc.constantFrom("a", "W", " ", "ö", "中", "😀", "r", "t") });
    fc.assert(
      fc.property(chars, fc.integer({ min: 40, max: 90 }), (text, width) => {
        const lines = wrapped(broken(text, width, 13), width, 13, 999);
        expect(lines.join("").replaceAll(/[- ]/gu, "")).toBe(text.replaceAll(" ", ""));
        for (const line of lines) expect(textWidth(line, 13)).toBeLessThanOrEqual(width);
      }),
    );
  });

  test("keeps to its lines and their width", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 5 }), (text, lines) => {
        const made = wrapped(text, 60, 13, lines);
        expect(made.length).toBeLessThanOrEqual(lines);
        for (const line of made) expect(textWidth(line, 13)).toBeLessThanOrEqual(60);
      }),
    );
  });
});

describe("balanced", () => {
  test("breaks a text into even lines, or into none where it would be cut", () => {
    const size = { sizePx: 13, mostPx: 140 };
    expect(balanced("The tram opens after a long delay", { ...size, lines: 2 })).toEqual([
      "The tram opens",
      "after a long delay",
    ]);
    expect(balanced("The tram opens after a long delay", { ...size, lines: 1 })).toBeNull();
    expect(balanced("Donaudampfschiffahrtsgesellschaft", { ...size, lines: 2 })).toBeNull();
  });

  test("loses no word of any text", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 3 }), (text, lines) => {
        const made = balanced(text, { sizePx: 13, mostPx: 120, lines });
        if (made === null) return;
        expect(made.join(" ")).toBe(text);
        expect(made.length).toBeLessThanOrEqual(lines);
      }),
    );
  });
});
