import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { unguardFormula } from "../../../src/model/formula-guard.ts";
import type { Analysis } from "../../../src/model/analysis.ts";
import { NO_CURATOR } from "../../../src/model/timeline-file.ts";
import { buildReport } from "../../../src/pipeline/report/build-report.ts";
import { eventsCsv } from "../../../src/pipeline/report/events-csv.ts";
import { foundEventsCsv } from "../../../src/pipeline/report/found-events-csv.ts";
import { mentionsCsv } from "../../../src/pipeline/report/mentions-csv.ts";
import { readAssets } from "../../../src/pipeline/report/read-assets.ts";
import { readersEventsCsv } from "../../../src/pipeline/report/readers-events-csv.ts";
import { reviewedInEveryWay } from "./reviewed-analysis.ts";
import { smallAnalysis } from "../../support/small-analysis.ts";

const assets = readAssets();

/** Rows of one of the report's files by column. */
function rowsOf(analysis: Analysis, path: string): Record<string, string>[] {
  const file = buildReport(analysis, assets).files.find((known) => known.path === path);
  if (file === undefined) throw new Error(`expected a file ${path}`);
  return parse(file.content, { columns: true });
}

function column(rows: readonly Record<string, string>[], name: string): (string | undefined)[] {
  return rows.map((row) => row[name]);
}

describe("events.csv", () => {
  const rows = rowsOf(smallAnalysis(), "events.csv");
  const opening = rows.filter(({ id }) => id === "opening");

  test("has a row a source, and the columns of earlier versions first", () => {
    expect(Object.keys(rows[0] ?? {}).join(" ")).toBe(
      "id date end precision title document line quote kind dated_words dated dated_precision resolved_by names differences review found found_titles posts",
    );
    expect(column(opening, "document")).toEqual(["documents/news.txt", "documents/history.txt"]);
    expect(rows[0]).toMatchObject({ date: "198X", end: "", precision: "decade", line: "3" });
  });

  test("says by which words each source dates it, and how exactly", () => {
    expect(opening).toMatchObject([
      { date: "2021-05-03", dated: "2021-05-03", dated_precision: "day", resolved_by: "written" },
      { date: "2021-05-03", dated: "2021-05", dated_precision: "month", resolved_by: "written" },
    ]);
    expect(opening[0]?.["dated_words"]).toBe("2021-05-03");
  });

  test("tells statements from happenings, and gives names, differences and posts", () => {
    expect(column(rows, "kind").slice(0, 3)).toEqual(["happening", "statement", "happening"]);
    expect(rows.at(-1)).toMatchObject({ id: "strike", names: "the tram strike", posts: "" });
    expect(opening[1]).toMatchObject({
      differences:
        "guests: “84 guests” (documents/news.txt), “more than 140 guests” (documents/history.txt)",
      posts: "2",
    });
  });

  test("says what people made of each event, and how it was titled when it was found", () => {
    expect(rows.at(-1)).toMatchObject({
      title: "Drivers strike",
      review: "retitled",
      found: "strike",
      found_titles: "Drivers strike for the tram",
    });
    const reviewed = rowsOf(reviewedInEveryWay(), "events.csv");
    expect(column(reviewed, "review")).toEqual(["added", "changed", "merged", "merged", "kept"]);
    expect(reviewed.find(({ id }) => id === "opening")).toMatchObject({
      found: "opening; speech",
      found_titles: "The tram opens after a long delay | The mayor opens the tram",
    });
  });

  test("says where nobody reviewed it", () => {
    const bare = rowsOf({ ...smallAnalysis(), curation: null }, "events.csv");
    expect(new Set(column(bare, "review"))).toEqual(new Set(["not reviewed"]));
    expect(column(bare, "found_titles")).toEqual(column(bare, "title"));
  });
});

describe("events-found.csv", () => {
  test("has every event as found, with what became of it and why", () => {
    const rows = rowsOf(reviewedInEveryWay(), "events-found.csv");
    const said = rows.map((row) => [row["id"], row["became"], row["event"], row["why"]]);
    expect(said).toEqual([
      ["vote", "changed", "vote", ""],
      ["works", "left out", "", ""],
      ["delay", "hidden", "", "Told again with the opening."],
      ["opening", "kept", "opening", ""],
      ["opening", "kept", "opening", ""],
      ["speech", "merged", "opening", ""],
      ["strike", "kept", "strike", ""],
    ]);
    expect(rows[5]).toMatchObject({
      title: "The mayor opens the tram",
      event_title: "The tram opens after a long delay",
      document: "documents/news.txt",
      line: "3",
      curator: "Ada Oak",
    });
  });

  test("says which event was dated anew", () => {
    const analysis = reviewedInEveryWay();
    const events = analysis.events.map((event) =>
      event.id === "strike" ? { ...event, title: "Strike", date: "2021-05-06" } : event,
    );
    const [strike] = rowsOf({ ...analysis, events }, "events-found.csv").slice(-1);
    expect(strike).toMatchObject({ date: "2021-05-05", became: "re-dated" });
    expect(rowsOf({ ...analysis, events }, "events.csv").at(-1)).toMatchObject({
      date: "2021-05-06",
      review: "re-dated",
    });
  });

  test("says of what stands as found that nobody reviewed it while nobody signed", () => {
    const analysis = reviewedInEveryWay();
    const { curation } = analysis;
    if (curation === null) throw new Error("expected a review");
    const open = { ...analysis, curation: { ...curation, curator: NO_CURATOR } };
    const became = new Map(
      rowsOf(open, "events-found.csv").map((row) => [row["id"], row["became"]]),
    );
    expect([became.get("strike"), became.get("vote")]).toEqual(["not reviewed", "changed"]);
    expect(column(rowsOf(open, "events.csv"), "review")).toEqual([
      "added",
      "changed",
      "merged",
      "merged",
      "not reviewed",
    ]);
  });

  test("is the timeline itself where nobody reviewed it", () => {
    const rows = rowsOf({ ...smallAnalysis(), curation: null }, "events-found.csv");
    expect(rows).toHaveLength(6);
    expect(new Set(column(rows, "became"))).toEqual(new Set(["not reviewed"]));
  });
});

describe("readers-events.csv", () => {
  test("says in every row that it is not in the documents and not checked", () => {
    expect(rowsOf(smallAnalysis(), "readers-events.csv")).toEqual([
      {
        id: "readers-2021-05-19-a-tram-burned",
        date: "2021-05-19",
        end: "",
        precision: "day",
        title: "A tram burned in the depot",
        named_in_codebook: "no",
        post: "4",
        quote: "In 2019 I was against it, now I like it.",
        how: "names the day",
        confidence: "0.6",
        standing: "mentioned by readers, not in the documents; not checked",
      },
    ]);
  });
});

describe("mentions.csv", () => {
  const analysis = smallAnalysis();
  const rows = rowsOf(analysis, "mentions.csv");

  test("has each link with its words, ground and confidence, posts in page order", () => {
    expect(rows).toEqual([
      {
        thread: "tram",
        post: "2",
        event: "opening",
        date: "2021-05-03",
        title: "The tram opens after a long delay",
        told_by: "documents",
        start: "45",
        end: "58",
        words: analysis.posts[2]?.text.slice(45, 58),
        by: "words",
        how: "names the opening",
        confidence: "0.7",
        sentence: "",
        date_words: "",
        dated: "",
      },
      expect.objectContaining({
        post: "4",
        event: "readers-2021-05-19-a-tram-burned",
        told_by: "readers",
        words: analysis.posts[4]?.text.slice(0, 7),
        by: "date",
        sentence: "In 2019 I was against it, now I like it.",
      }),
    ]);
  });

  test("gives the sentence of a link, and the date that its ground quotes with what it means", () => {
    const told = smallAnalysis();
    const post = told.posts.find(({ id }) => id === "2");
    if (post === undefined) throw new Error("expected post 2");
    post.text = "Well. In May it was late, and on 2 to 4 May 2021 it opened. So what?";
    post.sentiment.sentences = [
      { start: 0, end: 5, score: 0 },
      { start: 6, end: 59, score: 0 },
    ];
    const common = { precision: "day", resolvedBy: "written" } as const;
    post.dates = [
      { ...common, start: 9, end: 12, text: "May", date: "2021-05", endDate: null },
      {
        ...common,
        start: 33,
        end: 48,
        text: "2 to 4 May 2021",
        date: "2021-05-02",
        endDate: "2021-05-04",
      },
    ];
    for (const mention of post.events)
      Object.assign(mention, { start: 6, end: 58, by: "date", how: "names “2 to 4 May 2021”" });
    expect(rowsOf(told, "mentions.csv")[0]).toMatchObject({
      start: "6",
      sentence: "In May it was late, and on 2 to 4 May 2021 it opened.",
      date_words: "2 to 4 May 2021",
      dated: "2021-05-02/2021-05-04",
    });
  });

  test("finds the posts of readers' events in several threads", () => {
    const two = smallAnalysis();
    const [thread] = two.threads;
    if (thread !== undefined) two.threads.push({ ...thread, id: "later" });
    for (const mention of two.readersEvents.flatMap(({ mentions }) => mentions))
      mention.post = "tram/4";
    expect(rowsOf(two, "mentions.csv").at(-1)).toMatchObject({
      thread: "tram",
      post: "4",
      told_by: "readers",
    });
  });

  test("guards against formulas in words, titles and grounds", () => {
    const hostile = smallAnalysis();
    for (const event of hostile.readersEvents) {
      event.title = "@cmd";
      event.mentions = [
        { post: "5", quote: "=SUM(A1) is", start: 0, end: 8, by: "date", how: "+1", confidence: 1 },
      ];
    }
    expect(rowsOf(hostile, "mentions.csv").at(-1)).toMatchObject({
      title: "'@cmd",
      words: "'=SUM(A1)",
      how: "'+1",
    });
    expect(rowsOf(hostile, "readers-events.csv")[0]).toMatchObject({
      title: "'@cmd",
      quote: "'=SUM(A1) is",
    });
  });
});

describe("the files of events", () => {
  const FORMULA = /^(?!-?\d+(?:\.\d+)?$)[=+\-@\t\r]/u;

  test("keep every text in its cell, whatever it holds, and none is a formula", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("=1+1", "-x", "-5", "a\r\nb", '"'),
    );
    fc.assert(
      fc.property(text, text, text, (title, words, how) => {
        const analysis = smallAnalysis();
        for (const event of analysis.events) Object.assign(event, { title, names: [words] });
        for (const event of analysis.readersEvents)
          Object.assign(event, { title, mentions: [{ ...event.mentions[0], quote: words, how }] });
        const csvs = [
          eventsCsv(analysis),
          foundEventsCsv(analysis),
          readersEventsCsv(analysis),
          mentionsCsv(analysis),
        ];
        const rows = csvs.map((csv): string[][] => parse(csv, { fromLine: 2 }));
        expect(rows.map(({ length }) => length)).toEqual([6, 7, 1, 2]);
        for (const cell of rows.flat(2)) expect(cell).not.toMatch(FORMULA);
        expect(unguardFormula(rows[0]?.[0]?.[4] ?? "")).toBe(title);
        expect(unguardFormula(rows[2]?.[0]?.[7] ?? "")).toBe(words);
      }),
    );
  });
});
