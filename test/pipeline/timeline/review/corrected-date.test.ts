import { describe, expect, test } from "vitest";
import { closing, entry, ferry, FERRY, HEAD, reviewed } from "./bridge-review.ts";

const review = (...entries: readonly string[]) => `${HEAD}events:\n${entries.join("")}`;

/** A review of the ferry with a date, and with words that date its quote. */
const dated = (date: string, words: string, line = "") =>
  review(entry(ferry, date).replace(" }\n", `, dated: ${words}${line} }\n`));

describe("a date that a curator gives a found event", () => {
  test("dates an event anew where the words named mean that date, and keeps its id", () => {
    const { events, curation, issues } = reviewed(
      [ferry],
      dated("date: 2024-05-02", "2 May 2024", ", datedLine: 1"),
    );
    expect(issues).toEqual([]);
    expect(events).toMatchObject([
      {
        id: ferry.id,
        date: "2024-05-02",
        end: null,
        precision: "day",
        sources: [{ quote: FERRY, dated: { text: "2 May 2024", date: "2024-05-02" } }],
      },
    ]);
    expect(curation?.found).toEqual([ferry]);
  });
  test("dates an event less exactly, or by a span", () => {
    const month = dated("date: 2024-05", "2 May 2024", ", datedLine: 1");
    expect(reviewed([ferry], month)).toMatchObject({
      events: [{ date: "2024-05", precision: "month" }],
      issues: [],
    });
    const span = dated("date: 2024-06", "In June the tram and in July", ", datedLine: 5");
    expect(
      reviewed([ferry], span.replace("date: 2024-06", "date: 2024-06\n    end: 2024-07")),
    ).toMatchObject({ events: [{ date: "2024-06", end: "2024-07" }], issues: [] });
  });
  test("dates what was merged by the entry that it went into", () => {
    const yaml =
      dated("date: 2024-05-02", "2 May 2024", ", datedLine: 1") +
      entry(closing, `into: ${ferry.id}`);
    expect(reviewed([closing, ferry], yaml)).toMatchObject({
      events: [{ id: ferry.id, date: "2024-05-02", sources: [{}, {}] }],
      issues: [],
    });
  });
  test.each<[string, string, string, string, number, RegExp]>([
    [
      "words of a third date",
      "date: 2024-05-01",
      "4 May 2024",
      ", datedLine: 4",
      8,
      /mean 2024-05-04, not 2024-05-01/u,
    ],
    [
      "words of another date and the found one above",
      "date: 2024-05-08",
      "2 May 2024",
      ", datedLine: 1",
      8,
      /mean 2024-05-02, not 2024-05-08/u,
    ],
    [
      "less exact words",
      "date: 2024-06-03",
      "In June",
      ", datedLine: 5",
      6,
      /2024-06-03 is more exact/u,
    ],
    ["no date", "date: soon", "2 May 2024", ", datedLine: 1", 8, /not soon/u],
  ])("keeps the date as found for %s, and says so", (_, date, words, at, line, message) => {
    const { events, issues } = reviewed([ferry], dated(date, words, at));
    expect(events).toMatchObject([{ date: ferry.date }]);
    expect(issues).toMatchObject([{ code: "review-date", severity: "error", place: { line } }]);
    expect(issues[0]?.message).toMatch(message);
  });
  test("says how to correct a date that no words bear out", () => {
    const { issues } = reviewed([ferry], review(entry(ferry, "date: 2024-05-01")));
    expect(issues[0]?.message).toMatch(/2024-05-08, and date: here says 2024-05-01.*dated:/u);
  });
});
