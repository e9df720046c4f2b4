import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { eventSchema } from "../../../../src/model/event.ts";
import { documentKindSchema } from "../../../../src/model/source-document.ts";
import { extractEvents } from "../../../../src/pipeline/timeline/events/extract-events.ts";

const ROOT = new URL("../../../fixtures/timeline/", import.meta.url);
const sourceSchema = z.object({ kind: documentKindSchema, published: z.string().optional() });
const folders = readdirSync(ROOT, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .filter((name) => existsSync(new URL(`${name}/document.txt`, ROOT)))
  .toSorted();

function read(folder: string) {
  const text = readFileSync(new URL(`${folder}/document.txt`, ROOT), "utf8");
  const source = readFileSync(new URL(`${folder}/source.json`, ROOT), "utf8");
  const { kind, published } = sourceSchema.parse(JSON.parse(source));
  return { name: folder, text, kind, ...(published !== undefined && { published }) };
}

const news = (text: string, published?: string) =>
  extractEvents({ name: "a", text, kind: "news", ...(published !== undefined && { published }) });
const titles = (text: string, published?: string) =>
  news(text, published).map(({ date, title }) => `${date} ${title}`);

describe("extractEvents", () => {
  test.each(folders)("reads the events of the document %s", async (folder) => {
    const document = read(folder);
    const events = extractEvents(document);
    for (const { sources } of events)
      for (const { start, end, quote, dated } of sources) {
        expect(document.text.slice(start, end)).toBe(quote);
        expect(document.text.slice(dated.start, dated.end)).toBe(dated.text);
      }
    const lines = events.map(({ id, kind, date, end, title, sources }) => {
      const places = sources.map(({ line, dated }) => `line ${line} ${dated.resolvedBy}`);
      return [end === null ? date : `${date}/${end}`, kind, title, places.join("; "), id].join(
        "\t",
      );
    });
    const expected = `../../../fixtures/timeline/${folder}/events.tsv`;
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(expected);
  });

  test("leaves out plans, conditions, attributes, states and durations", () => {
    const text = [
      "The museum will open on 5 May 2030. The line is scheduled to open in 2031.",
      "If the dam fails in 2019, the town may drown.",
      "The 2020 ceasefire is fragile, and the 2019 protests are over. Holm was mayor in 1990.",
      "Over the following decades nothing changed. It lasted until 1994.",
      "A peace deal that would have taken effect on 4 June 2018 proved short-lived.",
    ].join("\n");
    expect(titles(text)).toEqual([]);
  });

  test("leaves out what comes after the publication", () => {
    expect(titles("The fair closed on 5 May 2021.", "2021-01-01")).toEqual([]);
  });

  test("keeps whose word it is in the title", () => {
    const text = [
      "The ministry said on 5 May 2021 that the firm had dumped acid after it lost its licence.",
      "“The water is clean,” the firm’s spokesman Per Aas said on 6 May 2021.",
      "A depot burned down on 7 May 2021, according to the fire brigade.",
      "On 8 May 2021, Aas allegedly left the country.",
      "The pier was closed on 9 May 2021, injuring nobody, port officials said.",
    ].join("\n");
    expect(titles(text)).toEqual([
      "2021-05-05 The ministry said that the firm had dumped acid",
      "2021-05-06 The firm’s spokesman Per Aas said: “The water is clean”",
      "2021-05-07 According to the fire brigade, a depot burned down",
      "2021-05-08 Aas allegedly left the country",
      "2021-05-09 Port officials said: the pier was closed",
    ]);
  });

  test("titles a happening told in a side clause with that clause", () => {
    expect(titles("However, Holm would fade from view after he left parliament in 2008.")).toEqual([
      "2008 Holm left parliament",
    ]);
    expect(titles("It stood near the mill of Aa, which burned down in 1911.")).toEqual([
      "1911 The mill of Aa burned down",
    ]);
  });

  test("makes two events of two verbs with dates of their own", () => {
    expect(titles("The line closed in 1969 and reopened in 2002.")).toEqual([
      "1969 The line closed",
      "2002 The line reopened",
    ]);
  });

  test("counts offsets and lines from the start of the whole text", () => {
    const text = "Menu\nThe mill burned down in 1911.\nComment: it closed in 1950.";
    const span = { start: 5, end: text.indexOf("\nComment") };
    const events = extractEvents({ name: "page", text, kind: "news", span });
    expect(events).toHaveLength(1);
    expect(events[0]?.sources[0]).toMatchObject({
      document: "page",
      start: 5,
      end: 34,
      line: 2,
      quote: "The mill burned down in 1911.",
      dated: { text: "1911", resolvedBy: "written" },
    });
  });

  test("leaves datelines out of titles and bylines and questions out of the timeline", () => {
    const text = [
      "Posted by Editor on 5 May 2021",
      "OLDPORT – The ferry sank on 4 May 2021.",
      "Who closed the pier on 3 May 2021?",
    ].join("\n");
    expect(titles(text)).toEqual(["2021-05-04 The ferry sank"]);
  });

  test("titles the later verb of a sentence with its own subject and auxiliary", () => {
    expect(titles("The club has no ground, has been homeless since 4 May 2012.")).toEqual([
      "2012-05-04 The club has been homeless",
    ]);
    expect(titles("Holm was moved to a house and released in March 2012.")).toEqual([
      "2012-03 Holm was moved to a house and released",
    ]);
  });

  test("tells what happened under a day heading beside what its side clause dates", () => {
    const text =
      "= 2019 strike =\n== 8 May ==\nThe firm made an offer, which the union rejected two days later.";
    expect(titles(text)).toEqual([
      "2019-05-08 The firm made an offer",
      "2019-05-10 The union rejected [an offer]",
    ]);
  });

  test("reads an infobox row that says in its key what happened", () => {
    const text = "Infobox\n- Name: Aa Bridge\n- Opened: 4 May 1999\n- Length: 1998 m";
    expect(titles(text)).toEqual(["1999-05-04 Aa Bridge: opened"]);
  });

  test("reads no picture credit and no list of other pages", () => {
    expect(titles("The mayor cuts the ribbon (City, May 5 2021)")).toEqual([]);
    const page = "== See also ==\n- The mill burned down in 1911.\n== Story ==\nIt rained.";
    expect(titles(page)).toEqual([]);
  });

  test("dates the start of something by the date that stands with it, never the main clause", () => {
    const told = "Holm told the council that the port has lost 40 ships since the start of the";
    expect(titles(`${told} storm late on Tuesday.`, "2021-05-06")).toEqual([
      "2021-05-04 Start of the storm",
    ]);
    expect(titles("From the outbreak of the fire on 5 May 2019, smoke covered Aa.")).toEqual([
      "2019-05-05 Outbreak of the fire",
    ]);
    const since = "since the beginning of the storm on 6 May 2019 they have sunk three boats.";
    expect(titles(`Waves crossed the pier, and ${since}`)).toEqual([
      "2019-05-06 Beginning of the storm",
    ]);
    const text = [
      "Prices have risen since the withdrawal of Norda from Oldport on 5 May 2019.",
      "Aas led the firm until her arrest on 6 May 2019.",
      "The pier will be closed until the end of the strike on 7 May 2019.",
    ].join("\n");
    expect(titles(text)).toEqual([]);
  });

  test("still dates the main clause where only the date follows “since”", () => {
    expect(titles("The pier has been closed since midnight on 5 May 2019.")).toHaveLength(1);
    expect(titles("Since the war, on 5 May 2019 the council voted for peace.")).toEqual([
      "2019-05-05 Since the war, the council voted for peace",
    ]);
    expect(titles("The ferry sailed from the port of Aa on 5 May 2019.")).toHaveLength(1);
  });

  test("titles a noun that has a date of its own by that noun", () => {
    const text =
      "On 17 May 2019 the mayor met the dockers. She said that the port will stay open, despite an announcement to the contrary by Norda a week earlier.";
    expect(titles(text)).toEqual([
      "2019-05 Announcement by Norda contrary to “the port will stay open”",
      "2019-05-17 The mayor met the dockers",
    ]);
  });

  test("starts a title at what it tells where a pronoun would open it", () => {
    const text = [
      "In May 2019 it was reported that the mayor had met Norda.",
      "These towers were pulled down during a storm in June 2019.",
      "This culminated in 1991, amid a crisis, when the dockers of Aa left the union.",
      "It was quickly repaired by the dockers of Aa on 8 July 2019.",
      "They left the city on 9 July 2019.",
    ].join("\n\n");
    expect(titles(text)).toEqual([
      "1991 The dockers of Aa left the union",
      "2019-05 Reported: the mayor had met Norda",
      "2019-06 Towers were pulled down during a storm",
      "2019-07-08 Quickly repaired by the dockers of Aa",
      "2019-07-09 They left the city",
    ]);
  });

  test("puts in brackets what a pronoun stands for, only where nothing else can be meant", () => {
    const after = (sentence: string) =>
      titles(`${sentence} They left the burning city on 9 July 2019.`);
    expect(after("The dockers protested at the gate.")).toEqual([
      "2019-07-09 [The dockers] left the burning city",
    ]);
    expect(after("The dockers met the sailors.")).toEqual([
      "2019-07-09 They left the burning city",
    ]);
    expect(titles("Anna Holm protested. She left the burning city on 9 July 2019.")).toEqual([
      "2019-07-09 [Anna Holm] left the burning city",
    ]);
  });

  test("names what the sentence before is about, and keeps a pronoun that could mean several things", () => {
    expect(titles("Ernst Vogel became mayor of Aa. He resigned in May 2019.")).toEqual([
      "2019-05 [Ernst Vogel] resigned",
    ]);
    expect(titles("The bridge replaced two ferries. It opened in May 2019.")).toEqual([
      "2019-05 [The bridge] opened",
    ]);
    expect(titles("The bridge replaced a ferry. It opened in May 2019.")).toEqual([
      "2019-05 It opened",
    ]);
    const thrown = "Two men threw some bags of paint at the gates.";
    expect(titles(`${thrown} They were quickly removed by the guards on 9 July 2019.`)).toEqual([
      "2019-07-09 They were quickly removed by the guards",
    ]);
  });

  test("gives a list of dates to none of its titles", () => {
    expect(titles("The dam was raised twice, in the early 1980s and again in 1995.")).toEqual([
      "198X The dam was raised twice",
      "1995 The dam was raised twice",
    ]);
  });

  test("titles by who was arrested", () => {
    const trial = "The trial of Ada Aas, arrested in May 2016, began on 4 June 2017.";
    expect(titles(trial)).toEqual([
      "2016-05 Ada Aas [was] arrested",
      "2017-06-04 The trial of Ada Aas began",
    ]);
    expect(titles(trial.replace("arrested", "who was arrested"))[0]).toBe(
      "2016-05 Ada Aas was arrested",
    );
  });

  test("takes a sentence that its document repeats word for word for one telling", () => {
    const sentence = "The council of Oldport closed the old pier on 5 May 2019.";
    const [event, ...rest] = news(`${sentence}\n\nIt rained.\n\n${sentence}`);
    expect(rest).toEqual([]);
    expect(event?.sources.map(({ line }) => line)).toEqual([1]);
  });

  test("gives alike events ids of their own", () => {
    const text = "Aa burned in Ostby on 5 May 1911.\n\nAa burned in Oldport on 5 May 1911.";
    const ids = news(`${text}\n\n${text.replaceAll("Aa", "Ää!")}`).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("gives valid events with exact quotes and short titles for any text", () => {
    const part = fc.constantFrom(
      ..."On 5 May 2019|in 2001|the mayor said that|Oldport|burned down|closed|and|, which|after he left|“No,”|according to Aas|.|== 4 June 2010 ==|- Date: 3 May 1999|Infobox|had been|🙂|…|will|\n".split(
        "|",
      ),
    );
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 120 }),
      fc.array(part, { maxLength: 40 }).map((parts) => parts.join(" ")),
    );
    fc.assert(
      fc.property(text, (input) => {
        for (const event of extractEvents({ name: "x", text: input, kind: "encyclopedia" })) {
          expect(eventSchema.parse(event)).toEqual(event);
          expect(event.title.length).toBeLessThanOrEqual(90);
          expect(event.title).not.toBe("");
          for (const { start, end, quote } of event.sources)
            expect(input.slice(start, end)).toBe(quote);
        }
      }),
      { numRuns: 200 },
    );
  });
});
