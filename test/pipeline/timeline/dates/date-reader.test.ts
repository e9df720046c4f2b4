import { describe, expect, test } from "vitest";
import { readDates } from "../../../../src/pipeline/timeline/dates/date-reader.ts";
import { readBlocks } from "../../../../src/pipeline/timeline/dates/read-blocks.ts";

const read = (text: string) =>
  readDates(text, readBlocks(text), { published: null, textFirst: true });

describe("readDates", () => {
  test("says which days no calendar has, and where", () => {
    const text = "It rained.\nOn 31 June 2020 and 30.02.2019, not on 29 February 1900.";
    const { impossible, otherCalendar } = read(text);
    expect(impossible.map(({ text: words, line }) => [words, line])).toEqual([
      ["31 June 2020", 2],
      ["30.02.2019", 2],
      ["29 February 1900", 2],
    ]);
    expect(otherCalendar).toEqual([]);
    for (const { start, text: words } of impossible) expect(text.indexOf(words)).toBe(start);
  });

  test.each([
    "12 Muharram 1445 AH",
    "12th of Muharram 1445",
    "1445 AH",
    "AH 1445",
    "5 Brumaire an II",
    "1st year of Reiwa",
    "Heisei 3",
    "15 Nisan 5783",
    "15 March 44 BC",
    "264 to 146 BC",
    "5th century BC",
    "44 B.C",
    "22 Bahman 1357",
    "25 October 1917",
  ])("leaves out “%s” as a date of another calendar", (words) => {
    const era = words.startsWith("25") ? " (Old Style)" : words.endsWith("B.C") ? "." : "";
    const { blocks, impossible, otherCalendar } = read(`It is dated ${words}${era}, they say.`);
    expect(otherCalendar.map(({ text }) => text.replace(/\.$/u, ""))).toEqual([words]);
    expect([...impossible, ...blocks.flatMap(({ dates }) => dates)]).toEqual([]);
  });

  test("reads a year alone as the date of its section, whatever the century", () => {
    const { blocks } = read("= Valley railway =\n== 1864 ==\nWork began on 11 April.");
    expect(blocks.flatMap(({ dates }) => dates.map(({ date }) => date))).toEqual([
      "1864",
      "1864-04-11",
    ]);
  });
});
