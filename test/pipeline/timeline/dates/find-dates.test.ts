import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { dayRangeOf } from "../../../../src/model/edtf.ts";
import { dateMentionSchema } from "../../../../src/model/event.ts";
import { findDates } from "../../../../src/pipeline/timeline/dates/find-dates.ts";

const casesSchema = z.array(
  z.object({
    text: z.string(),
    published: z.string().optional(),
    dates: z.array(
      z.object({
        text: z.string(),
        date: z.string(),
        endDate: z.string().default(""),
        resolvedBy: z.string().optional(),
      }),
    ),
  }),
);
const file = new URL("../../../fixtures/timeline/dates.json", import.meta.url);
const cases = casesSchema.parse(JSON.parse(readFileSync(file, "utf8")));
const optionsOf = (published: string | undefined) => (published === undefined ? {} : { published });
const datesIn = (text: string, published?: string) =>
  findDates(text, optionsOf(published)).map(({ date }) => date);

const ends = (text: string) =>
  findDates(text, { published: "2013-03-22" }).map(({ date, endDate }) => [date, endDate]);

const WORDS =
  "in on May march 31 30 February 2020 1990 s – - to , and the last next Friday year two days ago later summer of century 19 th ' == = . would will";

describe("findDates", () => {
  test.each(cases)("reads the marked dates of: $text", ({ text, published, dates }) => {
    const found = findDates(text, optionsOf(published)).map((mention) => ({
      text: mention.text,
      date: mention.date,
      endDate: mention.endDate ?? "",
    }));
    expect(found).toEqual(dates.map(({ resolvedBy: _, ...rest }) => rest));
  });

  test.each(cases.filter(({ dates }) => dates.some(({ resolvedBy }) => resolvedBy !== undefined)))(
    "says what settled the dates of: $text",
    ({ text, published, dates }) => {
      const found = findDates(text, optionsOf(published));
      for (const [i, { resolvedBy }] of dates.entries())
        expect([found[i]?.resolvedBy, undefined]).toContain(resolvedBy);
    },
  );

  test("leaves out what no publication, heading or earlier date settles", () => {
    expect(datesIn("It rained on Wednesday, on 3 October, last year and two days later.")).toEqual(
      [],
    );
  });

  test("takes the year of a day heading from the title or the heading before", () => {
    const text = "= 2013 strike =\n== 30 December ==\nCalm.\n== 2 January ==\nTalks began.";
    expect(datesIn(text)).toEqual(["2013", "2013-12-30", "2014-01-02"]);
  });

  test("reads a month after “would” as following on, and does not go on from a look back", () => {
    const text =
      "= 2019 trial =\nOn 24 September 2019 he was arrested. Last year, in May, he had been fined.\n\nHe would be freed in March.";
    expect(datesIn(text)).toEqual(["2019", "2019-09-24", "2018", "2018-05", "2020-03"]);
  });

  test("does not lean on a year that only describes a noun", () => {
    const text = "In June 2020 the dam of the 1953 flood was rebuilt. In August it leaked.";
    expect(datesIn(text)).toEqual(["2020-06", "1953", "2020-08"]);
  });

  test("takes a “had been” of a later month for the year before", () => {
    const text = "On 5 January 2020 the court ruled. She had been arrested in November.";
    expect(datesIn(text)).toEqual(["2020-01-05", "2019-11"]);
  });

  test("gives a week the month or the year that holds it", () => {
    expect(datesIn("Prices fell last week.", "2022-09-14")).toEqual(["2022-09"]);
    expect(datesIn("Fares rose last week.", "2022-09-07")).toEqual(["2022"]);
    expect(datesIn("Fares rose two weeks ago.", "2022-09-28")).toEqual(["2022-09"]);
    expect(datesIn("On 16 May 2019 it opened, a week later it closed.")).toEqual([
      "2019-05-16",
      "2019-05",
    ]);
    expect(datesIn("The fair opens two weeks from now.", "2022-09-05")).toEqual(["2022-09"]);
  });

  test("finds 29 February in a leap year", () => {
    expect(datesIn("It began on 29 February.", "2022-06-01")).toEqual(["2020-02-29"]);
  });

  test("gives exact, ordered dates in EDTF for any text", () => {
    const word = fc.constantFrom(...WORDS.split(" "), "\n");
    const words = fc.array(word, { maxLength: 60 });
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 200 }),
      words.map((list) => list.join(" ")),
      words.map((list) => list.join("")),
    );
    fc.assert(
      fc.property(text, fc.boolean(), (input, dated) => {
        let last = 0;
        for (const mention of findDates(input, dated ? { published: "2021-03-31" } : {})) {
          expect(dateMentionSchema.parse(mention)).toEqual(mention);
          expect(input.slice(mention.start, mention.end)).toBe(mention.text);
          expect(mention.against === undefined).toBe(mention.resolvedBy === "written");
          expect(mention.start).toBeGreaterThanOrEqual(last);
          expect(dayRangeOf(mention.date, mention.endDate)).not.toBeNull();
          last = mention.end;
        }
      }),
      { numRuns: 300 },
    );
  });

  test("takes weekdays, quarters and the weekend from the verb beside them", () => {
    const published = "2013-03-22";
    expect(datesIn("The trial opened Tuesday and will end Tuesday.", published)).toEqual([
      "2013-03-19",
      "2013-03-26",
    ]);
    expect(datesIn("Leaders are under pressure after Monday’s vote.", published)).toEqual([
      "2013-03-18",
    ]);
    expect(datesIn("Sales fell in the fourth quarter.", published)).toEqual(["2012-36"]);
    expect(datesIn("It will open in the fourth quarter.", published)).toEqual(["2013-36"]);
    expect(datesIn("Snow fell over the weekend.", "2013-04-01")).toEqual(["2013-03"]);
    expect(datesIn("Snow is due by the weekend.", "2013-04-01")).toEqual(["2013-04"]);
  });

  test.each([
    ["Last Friday a cart struck it. They met the same day.", ["2024-04-26", "2024-04-26"]],
    ["Yesterday it rained. That night the dyke gave way.", ["2024-05-01", "2024-05-01"]],
    ["It opened last Monday. The following day it shut.", ["2024-04-29", "2024-04-30"]],
    ["Last Friday it rained. That month was wet.", ["2024-04-26", "2024-04"]],
    ["It rained four days ago and cleared that evening.", ["2024-04-28", "2024-04-28"]],
  ])("counts from a day told by looking back: %s", (told, days) => {
    const text = `The council met on Tuesday.\n\n${told}`;
    expect(datesIn(text, "2024-05-02")).toEqual(["2024-04-30", ...days]);
  });

  test("does not lean on “since”: the story is not told from there", () => {
    const text = "Rivers had been rising since Friday. They stood higher than the previous day.";
    expect(datesIn(text, "2020-08-18")).toEqual(["2020-08-14", "2020-08-17"]);
  });

  test.each([
    ["They met last Friday.", [["2024-04-26", "2024-05-02"]]],
    [
      "Last Friday it fell. It was shut the same day.",
      [
        ["2024-04-26", "2024-05-02"],
        ["2024-04-26", "2024-04-26"],
      ],
    ],
    [
      "== May 2023 ==\nIt opened on 5 May.",
      [
        ["2023-05", undefined],
        ["2023-05-05", "2023-05"],
      ],
    ],
    [
      "In June 2020 it broke. At the end of the year it stood.",
      [
        ["2020-06", undefined],
        ["2020", "2020-06"],
      ],
    ],
    ["Signed on 03/04/2023, and in 2019.", [["2023", undefined], ["2019"]]],
  ])("says against which date an open one was read: %s", (text, read) => {
    const found = findDates(text, { published: "2024-05-02" });
    expect(found.map(({ date, against }) => [date, against])).toEqual(
      read.map(([date, against]) => [date, against]),
    );
    for (const { resolvedBy, against } of found)
      expect(against === undefined).toBe(resolvedBy === "written");
  });

  test("gives both ends of a span, and one where they are the same", () => {
    expect(ends("Rents rose over the past five years.")).toEqual([["2008", "2013"]]);
    expect(ends("It rained for the last two weeks.")).toEqual([["2013-03", null]]);
    expect(ends("Nothing but rain in the past month.")).toEqual([["2013-02", "2013-03"]]);
  });

  test("names only the year where day and month may be either way round", () => {
    expect(findDates("Signed on 03/04/2023.")).toMatchObject([
      { date: "2023", precision: "year", readings: ["2023-03-04", "2023-04-03"] },
    ]);
  });

  test.each([
    "5 May 2019, ",
    "5-",
    "(",
    "Jan-",
    "May 1, 2, 3, 4, 5, 6, 7, 8, 9 ",
    "Monday to ",
    "the past 3 ",
    "1 AH ",
    "\n== 5 May ==\n",
  ])(
    "reads 200 kB of %j at once, in time that grows with the length",
    (unit) => {
      const text = unit.repeat(Math.ceil(200_000 / unit.length));
      expect(findDates(text, { published: "2023-03-22" }).length).toBeLessThan(text.length / 3);
    },
    20_000,
  );
});
