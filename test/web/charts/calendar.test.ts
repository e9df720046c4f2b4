import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  dateWords,
  epochDay,
  partsOf,
  shortDay,
  spanOf,
} from "../../../src/web/charts/calendar.ts";

const days = (date: string, end: string | null = null) => {
  const span = spanOf(date, end);
  return span === null ? null : [shortDay(span.from), shortDay(span.to - 1)];
};

describe("spanOf", () => {
  test.each([
    ["2021-05-03", null, ["3 May 2021", "3 May 2021"]],
    ["2021-05-03", "2021-05-05", ["3 May 2021", "5 May 2021"]],
    ["2021-12", null, ["1 Dec 2021", "31 Dec 2021"]],
    ["2021", null, ["1 Jan 2021", "31 Dec 2021"]],
    ["198X", null, ["1 Jan 1980", "31 Dec 1989"]],
    ["18XX", null, ["1 Jan 1800", "31 Dec 1899"]],
    ["2022-22", null, ["1 Jun 2022", "31 Aug 2022"]],
    ["2022-24", null, ["1 Dec 2022", "28 Feb 2023"]],
    ["2022-34", null, ["1 Apr 2022", "30 Jun 2022"]],
  ])("covers the days of %s to %s", (date, end, expected) => {
    expect(days(date, end)).toEqual(expected);
  });

  test.each(["", "spring", "2022-99", "12022"])("knows no days for %j", (date) => {
    expect(spanOf(date)).toBeNull();
  });

  test("reads any text without failing", () => {
    fc.assert(
      fc.property(fc.string(), fc.option(fc.string()), (date, end) => {
        const span = spanOf(date, end);
        expect(span === null || span.to > span.from).toBe(true);
      }),
    );
  });
});

describe("dateWords", () => {
  test.each([
    ["2021-05-03", "3 May 2021"],
    ["2021-05", "May 2021"],
    ["2021", "2021"],
    ["198X", "the 1980s"],
    ["18XX", "the 1800s"],
    ["2022-22", "summer 2022"],
    ["2022-34", "quarter 2 of 2022"],
  ])("says %s as a reader does", (date, words) => {
    expect(dateWords(date)).toBe(words);
  });

  test("names both ends of a range", () => {
    expect(dateWords("2021-05-03", "2021-05-05")).toBe("3 May 2021 to 5 May 2021");
  });
});

describe("partsOf", () => {
  test("takes a day of the first century for what it is", () => {
    expect(partsOf(epochDay(33, 4, 3))).toMatchObject({ year: 33, month: 4, day: 3 });
  });
});
