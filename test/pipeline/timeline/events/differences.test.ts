import { describe, expect, test } from "vitest";
import { readTimeline } from "../../../../src/pipeline/timeline/read-timeline.ts";

const paper = (name: string, text: string) => ({
  name,
  text,
  kind: "news" as const,
  published: "2019-06-01",
});

describe("the differences between sources", () => {
  test("are the numbers that two documents give of the same, with their exact words", () => {
    const one = paper(
      "one",
      "Police in Oldport detained 84 people at the tram depot on 5 May 2019.",
    );
    const two = paper(
      "two",
      "On 5 May 2019 more than 140 people were detained by police at the tram depot in Oldport.",
    );
    const [event, ...others] = readTimeline([one, two]).value;
    expect(others).toEqual([]);
    expect(event?.differences).toMatchObject([
      {
        about: expect.stringContaining("people"),
        tellings: [
          { document: "one", text: "84 people" },
          { document: "two", text: "more than 140 people" },
        ],
      },
    ]);
    for (const { document, start, end, text } of event?.differences[0]?.tellings ?? [])
      expect((document === "one" ? one : two).text.slice(start, end)).toBe(text);
  });

  test("are the days where two documents give a happening days beside each other", () => {
    const one = paper(
      "one",
      "Several hundred workers occupied the rail spur at Aa on 9 April 2019.",
    );
    const two = paper("two", "The rail spur at Aa was occupied by workers on 10 April 2019.");
    const [event, ...others] = readTimeline([one, two]).value;
    expect(others).toEqual([]);
    expect(event?.differences).toMatchObject([
      { about: "day", tellings: [{ text: "9 April 2019" }, { text: "10 April 2019" }] },
    ]);
  });

  test("are none where the numbers agree, count other things, or stand in one document", () => {
    const same = [
      paper("one", "Police in Oldport detained 84 people at the depot on 5 May 2019."),
      paper("two", "Police in Oldport detained some 84 people at the depot on 5 May 2019."),
    ];
    const other = [
      paper("one", "Police in Oldport detained 84 people at the depot on 5 May 2019."),
      paper("two", "Police in Oldport with 30 horses detained people at the depot on 5 May 2019."),
    ];
    for (const documents of [same, other]) {
      const events = readTimeline(documents).value;
      expect(events).toHaveLength(1);
      expect(events[0]?.differences).toEqual([]);
    }
    const alone = paper(
      "one",
      "Police detained 84 people in Aa on 5 May 2019. Police detained 90 people in Aa on 5 May 2019.",
    );
    expect(readTimeline([alone]).value.flatMap(({ differences }) => differences)).toEqual([]);
  });

  test("are none between different days of a document that tells of both", () => {
    const one = paper(
      "one",
      "Police detained 84 people at the Aa depot on 5 May 2019. Police detained 140 people at the Aa depot on 6 May 2019.",
    );
    const two = paper("two", "Police detained 84 people at the Aa depot on 5 May 2019.");
    const events = readTimeline([one, two]).value;
    expect(events.map(({ date, sources }) => [date, sources.length])).toEqual([
      ["2019-05-05", 2],
      ["2019-05-06", 1],
    ]);
    expect(events.flatMap(({ differences }) => differences)).toEqual([]);
  });
});

const names = (text: string) =>
  readTimeline([{ name: "a", text, kind: "encyclopedia" }]).value.map((event) => event.names);

describe("the usual names of an event", () => {
  test("are what a document says it is known as, and capitalised names that its title is about", () => {
    expect(
      names("A fire, known as the Great Oldport Fire, destroyed the mill in May 1911."),
    ).toEqual([["Great Oldport Fire"]]);
    expect(names("The Second Oldport Strike began on 5 May 1911.")).toEqual([
      ["Second Oldport Strike"],
    ]);
    expect(names("Everything changed in 1911 during the Second Oldport Strike.")).toEqual([
      ["Second Oldport Strike"],
    ]);
  });

  test("are not the names of something else in the sentence", () => {
    expect(names("The mayor resigned on 5 May 1911 after the Second Oldport Strike.")).toEqual([
      [],
    ]);
    expect(names("The union, known as the Quay League, closed the port on 5 May 1911.")).toEqual([
      [],
    ]);
  });
});
