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

  test("reads no documents as no events", () => {
    expect(readTimeline([])).toEqual({ value: [], issues: [] });
  });

  test("reads thousands of happenings of one day in seconds", () => {
    const text = Array.from({ length: 2_000 }, (_, i) => gateOpening(i)).join(" ");
    expect(readTimeline([paper("long", text, "2020-01-01")]).value.length).toBeGreaterThan(100);
  }, 30_000);
});
