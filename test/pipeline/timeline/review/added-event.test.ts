import { describe, expect, test } from "vitest";
import { closing, documents, entry, HEAD, reviewed } from "./bridge-review.ts";

type Added = {
  readonly date?: string;
  readonly end?: string;
  readonly document?: string;
  readonly quote: string;
  readonly dated: string;
  readonly datedLine?: number;
};

const added = ({ date = "2024-05-02", end, document, ...quote }: Added): string =>
  `${HEAD}added:\n  - title: The bridge\n    date: ${date}\n${end === undefined ? "" : `    end: ${end}\n`}    quotes:\n${quoteOf({ ...quote, ...(document !== undefined && { document }) })}`;

const quoteOf = ({ document = "documents/notice.txt", quote, dated, datedLine }: Partial<Added>) =>
  [
    `      - document: ${document}`,
    `        quote: ${JSON.stringify(quote)}`,
    `        dated: ${JSON.stringify(dated)}`,
    ...(datedLine === undefined ? [] : [`        datedLine: ${datedLine}`]),
    "",
  ].join("\n");

const CLOSED = "The council closed the bridge on 2 May 2024.";
const FERRY = "The ferry began to run on Wednesday.";
const TRAM = "The tram stood still.";
const BUILT = "The bridge was built in the late 1980s.";
const history = "documents/history.txt";

describe("an added event", () => {
  test("has the document's own words, their places and an id of its date and words", () => {
    const { events, issues } = reviewed([], added({ quote: CLOSED, dated: "2 May 2024" }));
    expect(issues).toEqual([]);
    expect(events).toEqual([
      {
        id: "2024-05-02-council-closed-bridge",
        kind: "happening",
        date: "2024-05-02",
        end: null,
        precision: "day",
        title: "The bridge",
        text: CLOSED,
        sources: [
          {
            document: "documents/notice.txt",
            start: 0,
            end: CLOSED.length,
            quote: CLOSED,
            line: 1,
            dated: {
              start: 33,
              end: 43,
              text: "2 May 2024",
              date: "2024-05-02",
              precision: "day",
              resolvedBy: "written",
            },
          },
        ],
        differences: [],
        names: [],
        found: [],
        posts: [],
      },
    ]);
  });
  test("may be dated by the day of publication, a heading or in less exact words", () => {
    for (const good of [
      { quote: FERRY, dated: "Wednesday", date: "2024-05-08" },
      { quote: FERRY, dated: "on Wednesday", date: "2024-05" },
      { quote: TRAM, dated: "20 May", datedLine: 6, date: "2024-05-20" },
      { quote: BUILT, dated: "late 1980s", date: "198X", document: history },
      { quote: CLOSED, dated: "May 2024", date: "2024-05" },
    ])
      expect(reviewed([], added(good))).toMatchObject({
        events: [{ date: good.date }],
        issues: [],
      });
  });
  test("may be a span whose end another quote gives", () => {
    const first = { quote: CLOSED, dated: "2 May 2024", end: "2024-05-20" };
    const second = { quote: TRAM, dated: "20 May", datedLine: 6 };
    const both = added(first) + quoteOf(second);
    expect(reviewed([], both)).toMatchObject({ events: [{ end: "2024-05-20" }], issues: [] });
    expect(reviewed([], added(first))).toMatchObject({
      events: [],
      issues: [{ code: "review-date", place: { line: 6 } }],
    });
  });
  test("may be quoted over a line break, with one space for it", () => {
    const quote = "The mayor called the closing “a pity” and promised a new bridge on 4 May 2024.";
    const { events, issues } = reviewed(
      [],
      added({ quote, dated: "4 May 2024", date: "2024-05-04" }),
    );
    expect(issues).toEqual([]);
    expect(events[0]?.sources[0]?.quote).toContain("“a pity”\n  and");
  });
  test("with its line named is found there, where its words stand twice", () => {
    const [notice, ...others] = documents;
    if (notice === undefined) throw new Error("there is a document");
    const twice = { ...notice, text: `${notice.text}\n${CLOSED}\n` };
    const yaml = added({ quote: CLOSED, dated: "2 May 2024" }).replace(
      "        quote:",
      "        line: 8\n        quote:",
    );
    expect(reviewed([], yaml, [twice, ...others]).events[0]?.sources).toMatchObject([{ line: 8 }]);
  });
  test.each<[string, Added, string, number, RegExp]>([
    [
      "words that its document lacks",
      { quote: "The council closed the tunnel on 2 May 2024.", dated: "2 May 2024" },
      "review-quote",
      9,
      /differ from it at “The council closed the tunnel on”/u,
    ],
    [
      "words of a comment below an article",
      { quote: "It closed on 2 May 2024", dated: "2 May 2024", document: "threads/page.txt" },
      "review-quote",
      9,
      /stand on line 4 of threads\/page\.txt, .*comments are no source/u,
    ],
    [
      "words that differ further on",
      { quote: "The tram stood in the rain.", dated: "20 May", datedLine: 6 },
      "review-quote",
      9,
      /differ from it at “The tram stood in the” \(line 7 of the document\)/u,
    ],
    [
      "a document that the study lacks",
      { quote: CLOSED, dated: "2 May 2024", document: "documents/none.txt" },
      "review-quote",
      8,
      /no document documents\/none\.txt/u,
    ],
    [
      "date words that stand elsewhere",
      { quote: TRAM, dated: "20 May", date: "2024-05-20" },
      "review-date",
      10,
      /do not stand in the quote.*datedLine.*line 6/u,
    ],
    [
      "date words that do not stand on the line named",
      { quote: TRAM, dated: "20 May", datedLine: 5, date: "2024-05-20" },
      "review-date",
      10,
      /do not stand on line 5/u,
    ],
    [
      "a line that is not there",
      { quote: TRAM, dated: "20 May", datedLine: 500, date: "2024-05-20" },
      "review-date",
      10,
      /do not stand on line 500/u,
    ],
    [
      "words that mean another date",
      { quote: CLOSED, dated: "2 May 2024", date: "2024-05-03" },
      "review-date",
      10,
      /“2 May 2024” mean 2024-05-02, not 2024-05-03/u,
    ],
    [
      "another weekday",
      { quote: FERRY, dated: "Wednesday", date: "2024-05-09" },
      "review-date",
      10,
      /“Wednesday” mean \S+, not 2024-05-09/u,
    ],
    [
      "words that are no date",
      { quote: CLOSED, dated: "council" },
      "review-date",
      10,
      /“council” cannot mean 2024-05-02/u,
    ],
    [
      "a part of a word",
      { quote: TRAM, dated: "tra", date: "2024-05-20" },
      "review-date",
      10,
      /do not stand in the quote/u,
    ],
    [
      "a date more exact than its words",
      { quote: BUILT, dated: "late 1980s", date: "1988", document: history },
      "review-date",
      6,
      /1988 is more exact.*“late 1980s” says 198X/u,
    ],
    [
      "a day of a month",
      {
        quote: "In May 2024 the bridge was closed by the council.",
        dated: "May 2024",
        document: history,
      },
      "review-date",
      6,
      /2024-05-02 is more exact.*says 2024-05\./u,
    ],
  ])("is refused for %s", (_, faulty, code, line, message) => {
    const { events, issues } = reviewed([], added(faulty));
    expect(events).toEqual([]);
    expect(issues).toMatchObject([{ code, severity: "error", place: { line } }]);
    expect(issues[0]?.message).toMatch(message);
  });
  test("has an id of its own beside another of the same date and words", () => {
    const yaml = added({ quote: CLOSED, dated: "2 May 2024" });
    const twice = yaml + yaml.slice(yaml.indexOf("  - title"));
    expect(reviewed([], twice).events.map(({ id }) => id)).toEqual([
      "2024-05-02-council-closed-bridge",
      "2024-05-02-council-closed-bridge-2",
    ]);
  });
  test("is told of where the program has come to find it", () => {
    const yaml = added({ quote: CLOSED, dated: "2 May 2024" });
    const { events, issues } = reviewed([closing], yaml);
    expect(events).toHaveLength(2);
    expect(issues).toMatchObject([
      { code: "review-new-events" },
      { code: "review-twice", place: { line: 5 } },
    ]);
    const { issues: settled } = reviewed([closing], `${yaml}events:\n${entry(closing)}`);
    expect(settled).toEqual([]);
  });
  test("can be what found events are merged into", () => {
    const yaml = added({ quote: CLOSED, dated: "2 May 2024" });
    const { events } = reviewed([], yaml);
    const [event] = events;
    if (event === undefined) throw new Error("the event is shown");
    const own = { ...event, id: "as-found", found: ["as-found"] };
    const entries = `events:\n  - id: as-found\n    into: ${event.id}\n    quotes: [{ document: documents/notice.txt, quote: ${CLOSED} }]\n`;
    expect(reviewed([own], yaml + entries)).toMatchObject({
      events: [{ id: event.id, found: ["as-found"], sources: [{}] }],
      issues: [],
    });
  });
});
