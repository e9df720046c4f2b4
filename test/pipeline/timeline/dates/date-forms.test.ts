import { describe, expect, test } from "vitest";
import { findDates } from "../../../../src/pipeline/timeline/dates/find-dates.ts";

const published = "2023-01-11";
const datesIn = (text: string) => findDates(text, { published }).map(({ date }) => date);
const endsIn = (text: string) =>
  findDates(text, { published }).map(({ date, endDate }) => [date, endDate]);

describe("a list of days or months", () => {
  test.each([
    ["They met on 1 May, 2 May and 3 May 2020.", ["2020-05-01", "2020-05-02", "2020-05-03"]],
    ["Held May 5, June 6 and July 7, 2019.", ["2019-05-05", "2019-06-06", "2019-07-07"]],
    ["On 6 February, 18 and 20 March 2021 it shut.", ["2021-02-06", "2021-03-18", "2021-03-20"]],
    ["It rained in early May and late June 2020.", ["2020-05", "2020-06"]],
    ["On 1 May, 2 June, and 3 July 2020 it shut.", ["2020-05-01", "2020-06-02", "2020-07-03"]],
    ["On the 1st of May and the 2nd of June 2020.", ["2020-05-01", "2020-06-02"]],
    ["Talks on 30 December and 2 January 2020 failed.", ["2019-12-30", "2020-01-02"]],
  ])("takes the year of its last item: %s", (text, dates) => {
    expect(datesIn(text)).toEqual(dates);
  });
  test("ends at any other word", () => {
    expect(datesIn("It opened on 1 May; on 3 June 2020 it had shut.")).toEqual([
      "2022-05-01",
      "2020-06-03",
    ]);
    expect(datesIn("It was told in May and on 3 June 2020.")[1]).toBe("2020-06-03");
  });
});

describe("a distance after a date", () => {
  test.each([
    ["Closed in 2016, two years later the bridge reopened.", ["2016", "2018"]],
    ["The bridge closed 2016, two years later, in the rain, it reopened.", ["2016", "2018"]],
    ["It was told again in 1844, two centuries later, by a clerk.", ["1844", "18XX"]],
  ])("names the same date only in apposition: %s", (text, dates) => {
    expect(datesIn(text)).toEqual(dates);
  });
  test.each(["It was built 30 centuries ago.", "Until 31 December 9999. The next day it ends."])(
    "gives no year before 1 or after 9999: %s",
    (text) => {
      for (const date of datesIn(text)) expect(date).toMatch(/^\d{2}[\dX]{2}(?:-\d{2}){0,2}$/u);
      expect(datesIn(text).length).toBeLessThan(2);
    },
  );
});

describe("words for numbers", () => {
  test.each([
    ["On the twenty-first of May 2020 it fell.", "2020-05-21"],
    ["Twenty-third of May 2020: it fell.", "2020-05-23"],
    ["On the twenty second of May 2020 it fell.", "2020-05-22"],
    ["On the thirtieth of May 2020 it fell.", "2020-05-30"],
    ["On the thirty-first of May 2020 it fell.", "2020-05-31"],
    ["On the first of May 2020 it fell.", "2020-05-01"],
    ["It fell in the twenty-first century.", "20XX"],
  ])("reads: %s", (text, date) => {
    expect(datesIn(text)).toEqual([date]);
  });
});

describe("a stretch of time", () => {
  test("reads May as the first end of a range of months", () => {
    expect(endsIn("It was shut from May to June 2020.")).toEqual([["2020-05", "2020-06"]]);
    expect(endsIn("It was shut from March until May 2020.")).toEqual([["2020-03", "2020-05"]]);
  });
  test.each([
    ["Trams came in the 1800s.", "18XX"],
    ["Wells were dug in the 1600s.", "16XX"],
    ["Built in the early 1900s.", "19XX"],
    ["Built in the 2000s.", "200X"],
    ["Built in the 1810s.", "181X"],
  ])("takes hundreds for the century: %s", (text, date) => {
    expect(datesIn(text)).toEqual([date]);
  });
  test("takes hundreds for a decade beside another decade", () => {
    expect(datesIn("In the 1900s and 1910s it stood.")).toEqual(["190X", "191X"]);
  });
  test("gives both months of a week over the turn of the year, the year of one within it", () => {
    expect(endsIn("It fell on 2 January 2023. He came a week earlier.")).toEqual([
      ["2023-01-02", null],
      ["2022-12", "2023-01"],
    ]);
    expect(endsIn("It fell on 2 June 2022. He came that week.")[1]).toEqual(["2022", null]);
  });
  test.each([
    ["It opens in the week of 6 March 2020.", "2020-03"],
    ["It opens in the week beginning March 6, 2020.", "2020-03"],
    ["It opened in the week of 6 March.", "2022-03"],
    ["It opened in the week ending 7 March 2020.", "2020-03"],
    ["It opened in the week ending 6 March 2020.", "2020"],
    ["It opened in the week of March 30, 2020.", "2020"],
  ])("gives a week named by a day no finer than the month: %s", (text, date) => {
    expect(datesIn(text)).toEqual([date]);
  });
});

describe("an approximate date", () => {
  test.each([
    ["The mill (c. 1820) stands.", "182X"],
    ["The mill was built around 1820.", "182X"],
    ["The mill was built ca. 1938 of brick.", "193X"],
    ["It was sold circa 12 May 1999.", "1999-05"],
    ["It was sold around May 1999.", "1999"],
    ["It was sold around 12 May.", "2022-05"],
    ["It was sold around the 1820s.", "182X"],
  ])("is a step less precise: %s", (text, date) => {
    expect(datesIn(text)).toEqual([date]);
  });
});

describe("a name or a number", () => {
  test.each([
    "The March 8 Alliance won.",
    "He led the 5 May Movement.",
    "See Chapter 2019 of the code.",
    "Under Section 2010 it is void.",
  ])("is no date: %s", (text) => {
    expect(datesIn(text)).toEqual([]);
  });
  test("does not hide the day before a person", () => {
    expect(datesIn("On March 8 President Roe spoke.")).toEqual(["2022-03-08"]);
  });
});
