import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readersEventSchema } from "../../../../src/model/event.ts";
import { linksOf, linkTexts, toldEvent } from "../../../support/linked-posts.ts";
import { tramEvents as events, tramNames as named } from "../../../support/tram-events.ts";

const namesOf = (title: string) => linkTexts(["x"], [toldEvent("2005-05", title)]).events[0]?.names;

describe("named events", () => {
  test("are joined to the event that they mean, which takes their names", () => {
    const linked = linkTexts(["x"], events, named);
    const [first] = linked.events;
    expect(first?.names).toEqual(["The Quay Street fire", "depot fire"]);
    expect(linked.events.slice(1).flatMap(({ names }) => names)).toEqual([]);
  });

  test("are not joined to what only came after them", () => {
    const after = toldEvent("2011-06-04", "The mayor resigned after the depot fire");
    const linked = linkTexts(["The depot fire!"], [after], named);
    expect(linked.events[0]?.names).toEqual([]);
    expect(linked.readersEvents.map(({ title }) => title)).toEqual(["The Quay Street fire"]);
  });

  test("are joined where the kind of happening stands as what somebody went on or was put on", () => {
    const strike = toldEvent(
      "2019-07",
      "The ferry crews went on strike for nineteen days over pay",
    );
    const names = { strike: { label: "The ferry strike", date: "2019-07", names: [] } };
    const linked = linkTexts(["The ferry strike!"], [strike], names);
    expect(linked.events[0]?.posts).toEqual(["1"]);
    expect(linked.readersEvents).toEqual([]);
    const vote = toldEvent("2019-07", "The ferry council voted on strike rules");
    expect(linkTexts(["The ferry strike!"], [vote], names).events[0]?.names).toEqual([]);
  });

  test("are joined by their kind and year to the one happening of that kind in it", () => {
    const flood = toldEvent("1998-01-12", "The old bridge is destroyed by a flood");
    const names = { flood: { label: "The great flood", date: "1998", names: [] } };
    const of = (told: readonly (typeof flood)[], given: Parameters<typeof linkTexts>[2]) =>
      linkTexts(["x"], told, given).events.map((event) => event.names.length);
    expect(of([flood], names)).toEqual([1]);
    expect(of([flood, toldEvent("1998-12-01", "A flood closes the school")], names)).toEqual([
      0, 0,
    ]);
    const ferry = { flood: { label: "The harbour flood", date: "1998", names: [] } };
    expect(of([flood], ferry)).toEqual([0]);
    const year = { flood: { label: "The harbour water", date: "1998", names: ["flood of 1998"] } };
    expect(of([flood], year)).toEqual([2]);
  });

  test("are joined to the event of their time whose quotation names them in passing", () => {
    const halt = toldEvent("2022-09-19", "Work was halted", {
      quote: "On 19 September 2022 work was halted after the mast collapse, killing one worker.",
    });
    const names = { mast: { label: "The mast collapse", date: "2022-09", names: [] } };
    expect(linkTexts(["The mast collapse!"], [halt], names).events[0]?.posts).toEqual(["1"]);
    const later = { mast: { label: "The mast collapse", date: "2021", names: [] } };
    expect(linkTexts(["The mast collapse!"], [halt], later).events[0]?.posts).toEqual([]);
  });

  test("take the usual name that a document's title gives an event", () => {
    const riots = toldEvent("2005-05", "The 2005 Ferring Riots left two streets in ruins");
    expect(linksOf("The 2005 Ferring riots were worse.", [riots])).toEqual([
      ["2005-05", "name", "2005 Ferring riots"],
    ]);
  });
});

describe("usual names in titles", () => {
  test("are proper names or have a year; a verb or a demand is none", () => {
    expect(namesOf("2005 Ferring protests")).toEqual(["2005 Ferring protests"]);
    expect(namesOf("Second Lorland War ends")).toEqual(["Second Lorland War"]);
    for (const title of [
      "Town Council of Kelmouth votes on the tram",
      "Hundreds rally in Ferring",
      "Crowds demand the Mayor’s resignation",
      "Mayor speaks of the Second Lorland…",
    ])
      expect(namesOf(title)).toEqual([]);
  });
});

describe("readers' events", () => {
  test("are what posts tell with a day that no document tells, several tellings as one", () => {
    const told = [
      "On Feb 27 a driver was beaten up by two masked men at the picket.",
      "I heard it: on 27 February two men came to the picket and beat him.",
      "On 27 February my bakery opened its second shop on Bell Street.",
    ];
    const { readersEvents } = linkTexts(told, events);
    expect(
      readersEvents.map(({ date, isNamed, mentions }) => [date, isNamed, mentions.length]),
    ).toEqual([
      ["2024-02-27", false, 2],
      ["2024-02-27", false, 1],
    ]);
    expect(readersEvents.every((event) => readersEventSchema.safeParse(event).success)).toBe(true);
    expect(readersEvents.map(({ mentions }) => mentions[0]?.quote)).toEqual([told[0], told[2]]);
  });

  test("are neither plans, nor questions, nor bare years, nor weekdays", () => {
    for (const text of [
      "On 2 April 2024 the drivers will walk out again.",
      "Who was beaten at the picket on 27 February 2024?",
      "In 2015 they closed my favourite tram stop.",
      "On Sunday they closed my favourite tram stop.",
      "My mother died in the old hospital on 3 March 2019.",
      "I was born in the old hospital on 5 May 1970.",
      "The depot on Bell Street did not burn down on 3 March 2019.",
    ])
      expect(linkTexts([text], events).readersEvents).toEqual([]);
  });
});

describe("linkPosts", () => {
  test("gives the posts of an event in page order, and one mention of an event a sentence", () => {
    const posts = [
      "The depot fire!",
      "x",
      "The depot fire, again the depot fire in 2011. The depot fire!",
    ];
    const linked = linkTexts(posts, events, named);
    expect(linked.events[0]?.posts).toEqual(["1", "3"]);
    expect(linked.posts.map((post) => post.events.length)).toEqual([1, 0, 2]);
  });

  const word = fc.constantFrom(
    ..."the The depot fire strike of 2011 1998 44 forty - four day at in , . ! ? Norvia sold On 27 February 2024 men beat him __proto__ constructor “ ” 🚋 second next".split(
      " ",
    ),
  );
  const anyText = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(word, { maxLength: 60 }).map((words) => words.join(" ")),
  );

  test("gives spans inside the text, in text order, for any text", () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 4 }), (texts) => {
        const linked = linkTexts(texts, events, named);
        for (const post of linked.posts) {
          expect(post.events.map(({ start }) => start)).toEqual(
            post.events.map(({ start }) => start).toSorted((a, b) => a - b),
          );
          for (const { start, end } of post.events) {
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(post.text.length);
          }
        }
        for (const event of linked.readersEvents) {
          expect(readersEventSchema.safeParse(event).success).toBe(true);
          expect(event.title.length).toBeLessThanOrEqual(90);
          for (const { post, quote, start, end } of event.mentions) {
            const { text } = linked.posts[Number(post) - 1] ?? { text: "" };
            expect(text).toContain(quote);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(start).toBeLessThan(end);
          }
        }
      }),
    );
  });

  test(
    "reads a post of 250 kB without full stops, or all of dates, in seconds",
    { timeout: 20_000 },
    () => {
      for (const text of [
        "the depot fire of 2011 and ".repeat(10_000),
        "On 27 February 2024 two men beat the driver at the picket. ".repeat(4_000),
      ]) {
        const linked = linkTexts([text], events, named);
        expect(linked.posts).toHaveLength(1);
      }
    },
  );
});
