import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readCodebook } from "../../../src/pipeline/read/read-codebook.ts";

const side = "{ means: Speaks so., examples: [] }";
const head = `codebook: trams
version: 1
language: en
targets:
  tram: { label: The tram, definition: The tram., names: [tram], favor: ${side}, against: ${side} }
events:
`;
const LINES_BEFORE = 6;

/** The issues of a codebook's events: code and line, counted from the line after "events:". */
function issuesOf(events: string) {
  const { value, issues } = readCodebook(`${head}${events}`, "codebook.yaml");
  const found = issues.map(({ code, place }) => [code, (place?.line ?? 0) - LINES_BEFORE]);
  return { events: value?.codebook.events ?? null, found };
}

describe("the events of a codebook", () => {
  test("may have a bare year, a month, a day or a span", () => {
    const { events, found } = issuesOf(`  opening: { label: The opening, date: 1903 }
  strike: { label: The long strike, date: 1998-09-14/1998-11-30, names: [Great Tram Strike] }
`);
    expect(found).toEqual([]);
    expect(events).toEqual({
      opening: { label: "The opening", date: "1903", names: [] },
      strike: {
        label: "The long strike",
        date: "1998-09-14/1998-11-30",
        names: ["Great Tram Strike"],
      },
    });
  });

  test("need dates that are dates", () => {
    for (const date of ["2023-02-31", "soon", "2023-05/2022", "1/2/3", "19"])
      expect(issuesOf(`  strike:\n    label: The strike\n    date: ${date}\n`).found).toEqual([
        ["yaml-value", 3],
      ]);
  });

  test("need dates, and are told so in plain words", () => {
    const { issues } = readCodebook(`${head}  strike:\n    label: The strike\n`, "codebook.yaml");
    expect(issues.map(({ message }) => message)).toEqual([
      "events.strike.date is missing. Add it.",
    ]);
  });

  test("may lie before the year 1000", () => {
    const { events } = issuesOf("  baptism:\n    label: The baptism\n    date: 0988\n");
    expect(events).toMatchObject({ baptism: { date: "0988" } });
  });

  test("cannot share a name, in whatever form", () => {
    const { events, found } = issuesOf(`  long-strike:
    label: The 44-day strike
    date: 1998
    names: [Great Tram Strike]
  short-strike:
    label: The strike of May
    date: 2016-05
    names:
      - May strike
      - forty-four day strikes
`);
    expect(events).toBeNull();
    expect(found).toEqual([["event-name-twice", 10]]);
  });

  test("are warned of a name that is a common word alone", () => {
    const { events, found } = issuesOf(`  strike:
    label: The long strike
    date: 1998
    names: [the strike, Great Tram Strike]
`);
    expect(found).toEqual([["event-name-common", 4]]);
    expect(Object.keys(events ?? {})).toEqual(["strike"]);
  });

  test("of the bundled study have no fault", () => {
    const file = "corpus/armenia-2023/codebook.yaml";
    const { value, issues } = readCodebook(readFileSync(file, "utf8"), file);
    expect(issues).toEqual([]);
    expect(Object.keys(value?.codebook.events ?? {}).length).toBeGreaterThan(8);
  });
});
