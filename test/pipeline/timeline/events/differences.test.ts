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

const box = (rows: string, told: string) => ({
  name: "wiki",
  kind: "encyclopedia" as const,
  text: `= 2019 Oldport tram protests =\n\nInfobox\n- Title: 2019 Oldport tram protests\n- Date: 3 May 2019 – 9 May 2019\n${rows}\n\n${told}`,
});
const differ = (...documents: Parameters<typeof readTimeline>[0]) =>
  readTimeline(documents).value.flatMap(({ differences }) =>
    differences.map(({ tellings }) => tellings.map(({ text }) => text)),
  );

describe("a part that is told to be more than the whole", () => {
  const told =
    "== 5 May ==\nPolice detained 84 people at the depot.\n\n== 7 May ==\nThe Interior Office said more than 140 people had been arrested in Oldport.";

  test("differs from the total of the infobox, in one document too, with exact words", () => {
    const wiki = box("- Injuries: 30+ people\n- Detentions: 84 people", told);
    const events = readTimeline([wiki]).value;
    const whole = events.find(({ end }) => end !== null);
    expect(whole?.sources.map(({ quote }) => quote)).toEqual([
      "- Date: 3 May 2019 – 9 May 2019",
      "- Injuries: 30+ people",
      "- Detentions: 84 people",
    ]);
    expect(whole?.id).toBe("2019-05-03-2019-oldport-tram-protests");
    expect(whole?.differences).toMatchObject([
      {
        about: "people arrested",
        tellings: [
          { document: "wiki", text: "84 people" },
          { document: "wiki", text: "more than 140 people" },
        ],
      },
    ]);
    for (const { start, end, text } of whole?.differences[0]?.tellings ?? [])
      expect(wiki.text.slice(start, end)).toBe(text);
    expect(events.flatMap(({ differences }) => differences)).toHaveLength(1);
  });

  test("is found in another document that speaks of the same", () => {
    const wiki = box("- Arrested: 84", "It rained.");
    const one = paper("one", "Police arrested 90 students at the tram protests on 6 May 2019.");
    const other = paper("other", "Police arrested 95 miners in Norda on 6 May 2019.");
    expect(differ(wiki, one, other)).toEqual([["84", "90 students"]]);
  });

  test("is none where the numbers can both be true", () => {
    expect(differ(box("- Detentions: 150 people", told))).toEqual([]);
    expect(differ(box("- Detentions: 84+", told))).toEqual([]);
    expect(differ(box("- Detentions: at least 84", told))).toEqual([]);
    expect(differ(box("- Injured: 84", told))).toEqual([]);
    expect(differ(box("- Detentions: 100", told.replace("more than", "up to")))).toEqual([]);
    expect(differ(box("- Detentions: 84–90", told))).toEqual([]);
    expect(differ(box("- Detentions: 84", told.replace("7 May", "12 May")))).toEqual([]);
  });
});

describe("numbers of the same harm in two documents", () => {
  test.each([
    [
      "On 4 May 2019 a lorry struck the railing of the pier, injuring two people.",
      "On 4 May 2019 a lorry hit the railing of the pier; three people are hurt.",
      ["two people", "three people"],
    ],
    [
      "A flood swept away the old pier at Oldport on 4 May 2019, killing 12 people.",
      "On 4 May 2019 a flood swept away the old pier at Oldport and 19 people were killed.",
      ["12 people", "19 people"],
    ],
    [
      "A flood swept away the old pier at Oldport on 4 May 2019, displacing 300 people.",
      "On 4 May 2019 a flood swept away the old pier at Oldport and 400 people were displaced.",
      ["300 people", "400 people"],
    ],
  ])("are compared whatever the form of the verb: %s", (one, two, texts) => {
    expect(differ(paper("one", one), paper("two", two))).toEqual([texts]);
  });

  test("are not compared between harms", () => {
    const one = "A flood swept away the old pier at Oldport on 4 May 2019, killing 12 people.";
    const two = "A flood swept away the old pier at Oldport on 4 May 2019, injuring 19 people.";
    expect(differ(paper("one", one), paper("two", two))).toEqual([]);
  });
});

describe("the order of events", () => {
  test("is that of their first days, the longer span first, then that of the text", () => {
    const text = [
      "The pier burned down on 3 June 2019.",
      "The school closed on 3 June 2019.",
      "The mill closed in summer 2019.",
      "The depot opened in December 2019.",
      "The bank was sold in 2019.",
    ].join("\n\n");
    const events = readTimeline([{ name: "a", text, kind: "encyclopedia" }]).value;
    expect(events.map(({ date, title }) => `${date} ${title}`)).toEqual([
      "2019 The bank was sold",
      "2019-22 The mill closed",
      "2019-06-03 The pier burned down",
      "2019-06-03 The school closed",
      "2019-12 The depot opened",
    ]);
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
