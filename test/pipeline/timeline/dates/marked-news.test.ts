import { describe, expect, test } from "vitest";
import {
  chronoReading,
  countDates,
  markedTexts,
  ourReading,
  ratesOf,
} from "../../../support/score-dates.ts";

/** A little below what was measured; "check" was never read while the rules were made. */
const FLOORS = { tune: { relaxed: 98, value: 97 }, check: { relaxed: 97, value: 93 } };

describe("findDates on marked news and encyclopedia texts", () => {
  test.each(["tune", "check"] as const)("keeps its F1 on the half “%s”", (half) => {
    const counts = countDates(markedTexts(half), ourReading);
    expect(ratesOf(counts, "overlapping").f1).toBeGreaterThan(FLOORS[half].relaxed);
    expect(ratesOf(counts, "right").f1).toBeGreaterThan(FLOORS[half].value);
  });

  test("is better than chrono-node alone on the same texts", () => {
    const texts = markedTexts("check");
    for (const of of ["overlapping", "right"] as const)
      expect(ratesOf(countDates(texts, ourReading), of).f1).toBeGreaterThan(
        ratesOf(countDates(texts, chronoReading), of).f1,
      );
  });

  test("marks offsets that hold the marked words", () => {
    for (const { text, dates } of [...markedTexts("tune"), ...markedTexts("check")])
      for (const date of dates)
        expect(text.slice(date.start, date.start + date.text.length)).toBe(date.text);
  });
});
