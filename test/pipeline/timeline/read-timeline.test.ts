import { describe, expect, test } from "vitest";
import { readTimeline } from "../../../src/pipeline/timeline/read-timeline.ts";

const paper = (name: string, text: string, published = "2017-11-03") => ({
  name,
  text,
  kind: "news" as const,
  published,
});
const entry = (name: string, text: string) => ({ name, text, kind: "encyclopedia" as const });

const crash = paper(
  "crash",
  "A freight train carrying timber derailed near Ostby on Thursday, the rail agency said.",
);
const history = entry(
  "history",
  "= Ostby =\nOn 2 November 2017, a freight train with timber derailed near Ostby.\nA church was built in 1850.",
);

const gateOpening = (i: number) =>
  `Agent ${i} opened gate ${i % 97} in Port${i % 53} on 5 May 2019.`;

const pierClosing = (i: number) =>
  `The council of Town${i % 500} closed pier ${i} on ${1 + (i % 28)} May ${1900 + (i % 100)}.`;

function timeOf(count: number): number {
  const text = Array.from({ length: count }, (_, i) => pierClosing(i)).join(" ");
  const start = performance.now();
  readTimeline([paper("long", text, "2020-01-01")]);
  return performance.now() - start;
}

describe("readTimeline", () => {
  test("makes one event of what two documents tell, whatever their order", () => {
    const { value } = readTimeline([crash, history]);
    expect(value.map(({ date, sources }) => [date, sources.length])).toEqual([
      ["1850", 1],
      ["2017-11-02", 2],
    ]);
    expect(readTimeline([history, crash]).value).toEqual(value);
  });

  test("dates a telling by month with the day that another document knows", () => {
    const plot = entry(
      "plot",
      "On 24 September 2019, the Security Service announced that it had thwarted a plot by the Borna militia.",
    );
    const later = paper(
      "later",
      "Last year, also in September, the Security Service announced the arrest of the Borna militia for a plot.",
      "2020-06-01",
    );
    const { value } = readTimeline([later, plot]);
    const found = value.map(({ date, sources }) => [date, sources.map((s) => s.document)]);
    expect(found).toEqual([["2019-09-24", ["plot", "later"]]]);
    expect(value[0]?.sources.map(({ dated }) => [dated.date, dated.precision])).toEqual([
      ["2019-09-24", "day"],
      ["2019-09", "month"],
    ]);
  });

  test("gives a happening told again in the same document two sources", () => {
    const told = "the assembly voted to ratify the sea treaty.";
    const text = `= Vote =\nOn 3 October 2019, ${told}\n\n== Aftermath ==\nOn 3 October, ${told} The president signed it on 14 October.`;
    const { value } = readTimeline([entry("vote", text)]);
    expect(value.map(({ date, sources }) => [date, sources.length])).toEqual([
      ["2019-10-03", 2],
      ["2019-10-14", 1],
    ]);
  });

  test("keeps different happenings of one day apart", () => {
    const one = paper("one", "Police arrested two people in Oldport on 4 May 2016.");
    const two = paper("two", "Police arrested five people in Newtown on 4 May 2016.");
    expect(readTimeline([one, two]).value).toHaveLength(2);
  });

  test("keeps ids when an unrelated document is added", () => {
    const other = entry("other", "The mill burned down in 1911.");
    const ids = readTimeline([crash]).value.map(({ id }) => id);
    const more = readTimeline([crash, other]).value.map(({ id }) => id);
    expect(more).toEqual(expect.arrayContaining(ids));
  });

  test("warns of a document without events and of days that do not exist", () => {
    const text = "Nothing.\n\nThe ferry sailed on 31 June 2003.";
    const { value, issues } = readTimeline([entry("empty", text)]);
    expect(value).toEqual([]);
    expect(issues.map(({ code, place }) => ({ code, place }))).toEqual([
      { code: "impossible-date", place: { file: "empty", line: 3, column: 21 } },
      { code: "no-dates", place: { file: "empty", line: 1, column: 1 } },
    ]);
  });

  test("warns once of what is told as past and dated after the publication", () => {
    const text =
      "The pier burned on 4 May 2020.\n\nThe fair closed on 5 May 2022. The pier will open on 8 May 2022. The mill burned on 9 June 2022.";
    const { value, issues } = readTimeline([paper("late", text, "2021-05-06")]);
    expect(value.map(({ date }) => date)).toEqual(["2020-05-04"]);
    expect(issues).toMatchObject([
      {
        code: "date-after-publication",
        severity: "warning",
        message: expect.stringContaining("2 sentences"),
        place: { file: "late", line: 3, column: 20 },
      },
    ]);
    expect(issues[0]?.message).toContain("Check published:");
  });

  test("lists issues in the order of the text and asks for no day of publication that it has", () => {
    const text =
      "On 3 Muharram 1442 the pier burned.\n\nThe ferry sailed on 31 June 2003.\n\nOn 4 Muharram 1442 it rained.";
    const messages = readTimeline([paper("strange", text), entry("none", "Nothing.")]).issues;
    expect(messages.map(({ code }) => code)).toEqual([
      "other-calendar",
      "impossible-date",
      "other-calendar",
      "no-dates",
      "no-dates",
    ]);
    expect(messages[3]?.message).toBe("No dated event was found in strange.");
    expect(messages[4]?.message).toContain("day of publication");
  });

  test("makes ids of the date and the quote, so that a better title or another document leaves them", () => {
    const [event] = readTimeline([history]).value.slice(1);
    expect(event?.id).toBe("2017-11-02-freight-train-timber-derailed-near-ostby");
    expect(event?.found).toEqual([event?.id]);
  });

  test("says plainly what is wrong with strange dates and does not stop at them", () => {
    const text = [
      "The ferry sailed on 31 June 2003.",
      "The ferry sailed in the year 0 and again in 9999.",
      "The ferry sank on 29 February 2003. It was raised on 1 March 2003.",
      "On 3 Muharram 1442 the pier burned. In 2563 BE it was rebuilt.",
    ].join("\n\n");
    const { value, issues } = readTimeline([entry("strange", text)]);
    expect(issues.filter(({ code }) => code === "impossible-date").length).toBeGreaterThan(1);
    expect(issues.filter(({ code }) => code === "other-calendar")).toMatchObject([
      { message: expect.stringContaining("3 Muharram 1442"), place: { line: 7, column: 4 } },
    ]);
    expect(value.map(({ date }) => date)).toContain("2003-03-01");
    expect(value.map(({ date }) => date)).not.toContain("2003-06-31");
  });

  test("reads a document of dates only as no events", () => {
    const dates = Array.from({ length: 500 }, (_, i) => `${1 + (i % 28)} May ${1900 + (i % 100)}`);
    const { value, issues } = readTimeline([entry("dates", dates.join("\n"))]);
    expect(value).toEqual([]);
    expect(issues.map(({ code }) => code)).toEqual(["no-dates"]);
  });

  test("takes time in proportion to a document's length", () => {
    timeOf(500);
    expect(timeOf(4_000)).toBeLessThan(30 * timeOf(500) + 500);
  }, 60_000);

  test("reads no documents as no events", () => {
    expect(readTimeline([])).toEqual({ value: [], issues: [] });
  });

  test("reads thousands of happenings of one day in seconds", () => {
    const text = Array.from({ length: 2_000 }, (_, i) => gateOpening(i)).join(" ");
    expect(readTimeline([paper("long", text, "2020-01-01")]).value.length).toBeGreaterThan(100);
  }, 30_000);
});
