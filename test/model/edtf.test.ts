import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { calendarDayOf, dayNumberOf, isRealDay, weekdayOf } from "../../src/model/calendar.ts";
import {
  datesMeet,
  dayRangeOf,
  edtfOf,
  partsOf,
  periodWords,
  precisionOf,
  rangeOfInterval,
} from "../../src/model/edtf.ts";

describe("edtfOf", () => {
  test.each(["2023-09-24", "2023-09", "2023", "2022-22", "2021-35", "198X", "18XX", "0850"])(
    "writes what partsOf reads from %s",
    (text) => {
      expect(edtfOf(partsOf(text))).toBe(text);
    },
  );
  test.each([
    { year: 0 },
    { year: -3, month: 5 },
    { year: 10_000 },
    { decade: 0 },
    { decade: 1000 },
    { century: -10 },
    { century: 100 },
  ])("gives nothing for years before 1 or after 9999: %j", (parts) => {
    expect(edtfOf(parts)).toBeNull();
  });
  test("gives nothing where the year is open", () => {
    expect(edtfOf({ month: 5 })).toBeNull();
    expect(partsOf("May")).toEqual({});
    expect(dayRangeOf("May")).toBeNull();
  });
});

const rangeOf = (date: string, end?: string) => dayRangeOf(date, end) ?? { first: 0, last: 0 };

function days(date: string, end?: string) {
  const { first, last } = rangeOf(date, end);
  return [first, last].map((number) => {
    const { year, month, day } = calendarDayOf(number);
    return `${year}-${month}-${day}`;
  });
}

describe("dayRangeOf", () => {
  test.each([
    { date: "2024-02", expected: ["2024-2-1", "2024-2-29"] },
    { date: "2022-24", expected: ["2022-12-1", "2023-2-28"] },
    { date: "2021-36", expected: ["2021-10-1", "2021-12-31"] },
    { date: "199X", expected: ["1990-1-1", "1999-12-31"] },
    { date: "18XX", expected: ["1800-1-1", "1899-12-31"] },
  ])("gives the first and last day of $date", ({ date, expected }) => {
    expect(days(date)).toEqual(expected);
  });
  test.each(["2023-00", "2023-13", "2023-99", "2023-02-29", "2023-06-31", "2023-00-00", "12022"])(
    "knows no days for %s",
    (date) => {
      expect(dayRangeOf(date)).toBeNull();
    },
  );
  test("takes no end for one that cannot be read", () => {
    expect(dayRangeOf("1903", "soon")).toEqual(dayRangeOf("1903"));
  });
  test("goes to the end of a range", () => {
    expect(days("2020-09", "2020-11")).toEqual(["2020-9-1", "2020-11-30"]);
  });
});

describe("rangeOfInterval", () => {
  test("covers one date, or two with a slash between them", () => {
    expect(rangeOfInterval("2020-09")).toEqual(dayRangeOf("2020-09"));
    expect(rangeOfInterval("2020-09-27/2020-11")).toEqual(dayRangeOf("2020-09-27", "2020-11"));
  });
  test.each(["", "/", "2020/", "2020/2021/2022", "2021/2020", "soon"])("reads no %j", (text) => {
    expect(rangeOfInterval(text)).toBeNull();
  });
});

describe("datesMeet", () => {
  test("tells which dates may mean the same day", () => {
    expect(datesMeet(rangeOf("2023-09"), rangeOf("2023-09-24"))).toBe(true);
    expect(datesMeet(rangeOf("2023-08"), rangeOf("2023-09-24"))).toBe(false);
  });
});

describe("precisionOf", () => {
  test.each([
    { date: "2023-09-24", precision: "day" },
    { date: "2023-09", precision: "month" },
    { date: "2022-22", precision: "season" },
    { date: "2021-33", precision: "quarter" },
    { date: "2023", precision: "year" },
    { date: "198X", precision: "decade" },
    { date: "18XX", precision: "century" },
  ])("reads $date as a $precision", ({ date, precision }) => {
    expect(precisionOf(partsOf(date))).toBe(precision);
  });
});

describe("isRealDay", () => {
  test("knows the lengths of months and leap years", () => {
    expect(isRealDay(29, 2)).toBe(true);
    expect(isRealDay(29, 2, 1900)).toBe(false);
    expect(isRealDay(31, 6)).toBe(false);
    expect(isRealDay(0, 5)).toBe(false);
    expect(isRealDay(1, 13)).toBe(false);
  });
});

describe("dayNumberOf", () => {
  test("counts days back and forth without loss", () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 700_000 }), (day) => {
        expect(dayNumberOf(calendarDayOf(day))).toBe(day);
        expect(weekdayOf(day + 1)).toBe((weekdayOf(day) + 1) % 7);
      }),
    );
  });
});

describe("periodWords", () => {
  test.each([
    ["2019-23", "autumn 2019"],
    ["2012-35", "quarter 3 of 2012"],
    ["198X", "the 1980s"],
    ["18XX", "the 1800s"],
    ["2019", null],
    ["2019-09", null],
    ["2019-09-03", null],
    ["soon", null],
  ])("says %s as %s", (date, words) => {
    expect(periodWords(date)).toBe(words);
  });
});
