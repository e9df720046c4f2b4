import { describe, expect, test } from "vitest";
import {
  ARTICLE,
  linksOf,
  linkTexts,
  plainPost,
  toldEvent,
} from "../../../support/linked-posts.ts";
import { tramEvents as events, tramNames as named } from "../../../support/tram-events.ts";

describe("links by name", () => {
  test("know a name with its head in front, in another number, and as a figure or in words", () => {
    expect(linksOf("I remember the fire at the old depot well.", events, named)).toEqual([
      ["2011-06-04", "name", "fire at the old depot"],
    ]);
    for (const name of ["44 day strike", "44-days strike", "forty-four day strike"])
      expect(linksOf(`Since the ${name} I walk.`, events, named)).toEqual([
        ["The forty-four-day strike", "name", name],
      ]);
    expect(linksOf("The 2nd tram strike was a joke", events, named)).toHaveLength(1);
  });

  test("are not made for another one of the kind", () => {
    for (const other of [
      "The next depot fire will kill someone.",
      "A third Great Tram Strike, really?",
      "In the 1975 depot fire nobody died.",
    ])
      expect(linksOf(other, events, named)).toEqual([]);
  });

  test("take the longest name", () => {
    const names = {
      first: { label: "The Lorland War", date: "1990", names: [] },
      second: { label: "The Second Lorland War", date: "2005", names: [] },
    };
    expect(linksOf("After the Second Lorland War we left.", [], names)).toEqual([
      ["The Second Lorland War", "name", "Second Lorland War"],
    ]);
    expect(linksOf("After the Third Lorland War we left.", [], names)).toEqual([]);
  });

  test("do not take one common word for a name", () => {
    const names = { strike: { label: "The long walkout", date: "1998", names: ["strike"] } };
    expect(linksOf("A strike is a strike.", [], names)).toEqual([]);
  });
});

describe("links by date", () => {
  test("take the kind of happening beside a year for its event", () => {
    expect(linksOf("The strike of 1998 was longer.", events, named)).toEqual([
      ["The forty-four-day strike", "date", "strike of 1998"],
    ]);
    expect(linksOf("That walkout in 1998 was longer.", events, named)).toHaveLength(1);
  });

  test("need words of the event beside a year", () => {
    expect(linksOf("In 1998 I was born.", events, named)).toEqual([]);
    expect(linksOf("In 2021 my cat died.", events, named)).toEqual([]);
    expect(linksOf("In 2021 they sold it all to Norvia.", events, named)).toEqual([
      ["2021-07", "date", "2021 they sold it all to Norvia"],
    ]);
  });

  test("take a year for the one event that the codebook names of it, in a sentence about people or places of the timeline", () => {
    const names = { ...named, defeat: { label: "The referendum", date: "2019-05", names: [] } };
    expect(linksOf("In 2019 all Kelmouth was fooled.", events, names)).toEqual([
      ["The referendum", "date", "2019 all Kelmouth"],
    ]);
    expect(linksOf("In 2019 I moved to Kelmouth.", events, names)).toEqual([]);
    expect(linksOf("In 2019 everything was cheaper.", events, names)).toEqual([]);
    const two = { ...names, fair: { label: "The fair", date: "2019-08", names: [] } };
    expect(linksOf("In 2019 all Kelmouth was fooled.", events, two)).toEqual([]);
  });

  test("take a month for the one event that the codebook names of it", () => {
    expect(linksOf("It was no better in April of 2016, remember?", events, named)).toEqual([
      ["The Second Tram Strike", "date", "April of 2016"],
    ]);
  });

  test("read what the post dates from the article's day", () => {
    expect(linksOf("That derailment last October at the bridge was no accident.", events)).toEqual([
      ["2023-10-16", "date", "derailment last October at the bridge"],
    ]);
    expect(linksOf("Wednesday’s vote was a farce.", events)).toHaveLength(1);
  });

  test("take neither “this year” nor a decade for the date of an event", () => {
    expect(linksOf("This year the tram drivers voted again.", events.slice(-1))).toEqual([]);
    expect(linksOf("In the 2020s trams will derail at every bridge.", events.slice(2, 3))).toEqual(
      [],
    );
  });

  test("rather lead to the event that a document tells in those words than to one that only a name of the codebook stands for", () => {
    const names = { strike: { label: "The harbour strike", date: "2019", names: [] } };
    const crews = toldEvent("2019-07", "The ferry crews walked out over pay", {
      quote: "In July 2019 the ferry crews walked out over pay, a strike of nineteen days.",
    });
    const found = linksOf("In July 2019 the ferry crews went on strike.", [crews], names);
    expect(found.map(([event]) => event)).toEqual(["2019-07"]);
  });

  test("let each date of a sentence have the words beside it", () => {
    const found = linksOf(
      "In 2011 a fire ate nine trams and in 2021 the council sold the rest.",
      events,
      named,
    );
    expect(found.map(([date]) => date)).toEqual(["2011-06-04", "2021-07"]);
  });
});

describe("links by words", () => {
  test("need a name and a rare word, or three words, of one event", () => {
    expect(linksOf("Nobody has mended Mill Bridge since the tram derailed.", events)).toEqual([
      ["2023-10-16", "words", "Mill Bridge since the tram derailed"],
    ]);
    expect(linksOf("The trams are late.", events)).toEqual([]);
    expect(linksOf("A raise for whom?", events)).toEqual([]);
  });

  test("are not made against a date, nor to what came long after the page", () => {
    expect(linksOf("In 1975 a tram derailed at Mill Bridge too.", events)).toEqual([]);
    const later = toldEvent("2031-04-04", "The tunnel collapsed under the Ferring strait");
    expect(linksOf("The tunnel collapsed under the Ferring strait.", [later])).toEqual([]);
  });
});

describe("negation and adjectives", () => {
  const names = {
    free: { label: "Lorland’s independence", date: "1991", names: ["independence of Lorland"] },
  };

  test("an adjective is not the noun of a name, and no name stands across a negation", () => {
    expect(linksOf("I remember the independence of Lorland.", [], names)).toHaveLength(1);
    for (const text of [
      "Lorland is not an independent state.",
      "Lorland is an independent state.",
      "It was independent of Lorland.",
    ])
      expect(linksOf(text, [], names)).toEqual([]);
    for (const text of ["Lorland has no independence.", "Lorland hasn’t an independence."])
      expect(linksOf(text, [], names).filter(([, by]) => by === "name")).toEqual([]);
  });
});

describe("a year alone", () => {
  const names = { ...named, defeat: { label: "The referendum", date: "2019-05", names: [] } };

  test("is not spoken of where a sentence looks at what came before it", () => {
    expect(linksOf("All Kelmouth was fooled in 2019.", events, names)).toHaveLength(1);
    for (const before of ["pre 2019", "pre-2019", "before 2019", "until 2019", "prior to 2019"])
      expect(linksOf(`All Kelmouth was happy ${before}.`, events, names)).toEqual([]);
  });

  test("that opens the name of another happening is that one's", () => {
    for (const other of ["2019 Liberation War", "2019 harbour strike"])
      expect(linksOf(`The ${other} came to Kelmouth.`, events, names)).toEqual([]);
  });
});

describe("names and kinds of happening in a quotation", () => {
  const halt = toldEvent("2022-09-19", "Work was halted", {
    quote:
      "From 19 to 28 September 2022 work was halted after a mast collapsed, killing Paul Denny.",
  });
  const told = [...events, halt];

  test("say nearly as much as those of the title", () => {
    for (const text of [
      "Remember the mast collapse in September 2022?",
      "Paul Denny died for this thing.",
      "Paul Denny died on 19 September 2022.",
    ])
      expect(linksOf(text, told).map(([date]) => date)).toEqual(["2022-09-19"]);
  });

  test("single nothing out by one word, or where two events quote them alike", () => {
    expect(linksOf("Denny was my neighbour.", told)).toEqual([]);
    const other = toldEvent("2022-09-28", "Work went on", { quote: halt.text });
    expect(linksOf("Paul Denny died for this thing.", [...told, other])).toEqual([]);
  });
});

describe("“the strike” alone", () => {
  test("means the one that the post has named before", () => {
    const text = "The Christmas strike ruined us. I lost my job because of that walkout.";
    const names = { ...named, christmas: { label: "The Christmas strike", date: "2023-12-22" } };
    const [only, ...others] = linkTexts([text], [], names).readersEvents;
    expect(others).toEqual([]);
    expect(only?.title).toBe("The Christmas strike");
  });

  test("means the one that the answered post names, and none where another is the news", () => {
    const asked = [
      plainPost("1", "The Great Tram Strike was my youth."),
      plainPost("1.1", "Were you paid during the strike?", "1"),
    ];
    const posts = (made: typeof asked, told: typeof events) =>
      linkTexts(made, told, named).readersEvents.flatMap(({ mentions }) =>
        mentions.map(({ post }) => post),
      );
    expect(posts(asked, events)).toEqual(["1", "1.1"]);
    const alone = [plainPost("1", "The Great Tram Strike!"), plainPost("2", "The strike is over.")];
    const news = toldEvent("2024-03-12", "A strike of the ferry crews began", {
      document: ARTICLE,
    });
    expect(posts(alone, [news])).toEqual(["1"]);
  });

  test("is another one where a place is named with it", () => {
    const posts = [
      plainPost("1", "The Great Tram Strike was my youth."),
      plainPost("1.1", "And the strike in Ostport was mine.", "1"),
    ];
    const [strike] = linkTexts(posts, [], named).readersEvents;
    expect(strike?.mentions.map(({ post }) => post)).toEqual(["1"]);
  });

  test("means the occasion of which the article tells", () => {
    const [post] = linkTexts(["What a long union meeting at a summit."], events).posts;
    expect(post?.events).toEqual([]);
    const briefing = toldEvent("2024-03-13", "The mayor praised the drivers", {
      document: ARTICLE,
      quote: "The mayor praised the drivers during a press conference on Wednesday.",
    });
    expect(linksOf("Her lengthy press conference bored me.", [briefing])).toEqual([
      ["2024-03-13", "name", "Her lengthy press conference"],
    ]);
  });
});

describe("an event is the one that the codebook names", () => {
  test("only where the proper name of that name stands in it too", () => {
    const names = {
      free: {
        label: "Lorland’s independence",
        date: "1991",
        names: ["Lorland declared independence", "independence of Lorland"],
      },
    };
    const other = toldEvent("1991", "The Norvian valley declared independence from the empire");
    const own = toldEvent("1991", "The council of Lorland declared its independence");
    const joined = (told: readonly (typeof other)[]) =>
      linkTexts(["Nothing."], told, names).events.map(({ names: found }) => found.length > 0);
    expect(joined([other])).toEqual([false]);
    expect(joined([other, own])).toEqual([false, true]);
  });

  test("rather where it is what the title begins with than where it is said beside", () => {
    const names = {
      truce: {
        label: "The truce of 2020",
        date: "2020-11-09",
        names: ["truce agreement", "2020 truce"],
      },
    };
    const beside = toldEvent("2020", "Observers are sent as part of a truce agreement");
    const own = toldEvent("2020", "Truce agreement ends the strike");
    const found = linkTexts(["Nothing."], [beside, own], names).events;
    expect(found.map((event) => event.names.length > 0)).toEqual([false, true]);
  });
});
