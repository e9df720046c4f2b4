import { describe, expect, test } from "vitest";
import { extractEvents } from "../../../../src/pipeline/timeline/events/extract-events.ts";

const news = (text: string, published?: string) =>
  extractEvents({ name: "a", text, kind: "news", ...(published !== undefined && { published }) });
const titles = (text: string, published?: string) =>
  news(text, published).map(({ date, title }) => `${date} ${title}`);
/** Titles and days of a paper of Thursday, 6 May 2021. */
const told = (text: string) => titles(text, "2021-05-06");
const dated = (text: string) => news(text, "2021-05-06").map(({ date }) => date);

describe("which date belongs to which clause, line and section", () => {
  test("dates no clause by a date that belongs to another one", () => {
    expect(
      told(
        "The ferry sank on 2 May. The senator, who had been warned two weeks earlier, resigned on 3 April 2021.",
      ),
    ).toEqual(["2021-04-03 The senator resigned", "2021-05-02 The ferry sank"]);
    expect(told("The council split on Thursday over the strike that began on Monday.")).toEqual([
      "2021-05-03 The strike began",
      "2021-05-06 The council split over the strike that began on Monday",
    ]);
    expect(told("The council voted on Thursday for the law adopted on Monday.")).toEqual([
      "2021-05-06 The council voted for the law adopted on Monday",
    ]);
    expect(
      titles(
        "= 2019 flood =\n== 8 May ==\nSund said that the government had been warned two weeks earlier.",
      ),
    ).toEqual(["2019-05-08 Sund said that the government had been warned two weeks earlier"]);
  });

  test("takes what is denied for no happening, what is said for one", () => {
    expect(told("The minister denied on Monday that he had fled the country in 2019.")).toEqual([
      "2021-05-03 The minister denied that he had fled the country in 2019",
    ]);
    expect(dated("The firm refuted on 4 May 2021 claims that it had dumped acid in 2019.")).toEqual(
      ["2021-05-04"],
    );
    expect(dated("On Monday the firm denied having sold the port in 2019.")).toEqual([
      "2021-05-03",
    ]);
    expect(dated("The minister said on Monday that the firm had dumped acid in 2019.")).toEqual([
      "2019",
      "2021-05-03",
    ]);
    expect(told("Aas denied the charge and left the country in 2019.")).toHaveLength(1);
  });

  test("takes a date behind “after”, “before” or “by” for no date of what happened", () => {
    const text = [
      "The bridge opened after 12 May 1999.",
      "The bridge closed before 2001.",
      "The pier burned down shortly after 12 May 1999.",
      "After 12 May 1999, the council closed the pier.",
      "Before the vote on 12 May 1999, the council closed the pier.",
      "By 2010 the firm had closed the mine.",
      "The firm had sold the mine by 10 May 2010.",
    ].join("\n\n");
    expect(titles(text)).toEqual([]);
    expect(titles("He was released after midnight on 12 May 1999.")).toHaveLength(1);
    expect(titles("By the evening of 12 May 1999 all had been released.")).toHaveLength(1);
  });

  test("dates sections by headings exact to the month or year where they make a chronology", () => {
    const year = [
      "= Norda =",
      "== 2014 ==",
      "The firm opened a mill. It had been founded by Aas. The founder lived in Aa.",
      "In 1990 the mill burned down. The owner fled.",
    ];
    expect(titles(year.join("\n"))).toEqual(["1990 The mill burned down"]);
    const month = [
      "== Late May 2015 ==",
      "The firm closed the mill. By 2010 it was old.",
      "=== Background ===",
      "The mill lost money.",
    ];
    const text = [...year, ...month].join("\n");
    expect(titles(text)).toEqual([
      "1990 The mill burned down",
      "2014 The firm opened a mill",
      "2015-05 The firm closed the mill",
    ]);
    const precise = news(text).map(({ precision, sources: [source] }) => ({
      precision,
      by: source?.dated.resolvedBy,
    }));
    expect(precise.slice(1)).toEqual([
      { precision: "year", by: "heading" },
      { precision: "month", by: "heading" },
    ]);
    const flood = "= 2014 flood =\n== 8 May ==\nThree bridges collapsed.\n== Late May ==\n";
    expect(titles(`${flood}Two people drowned.`)).toEqual([
      "2014-05 Two people drowned",
      "2014-05-08 Three bridges collapsed",
    ]);
  });

  test("finds verbs that look like nouns or adjectives", () => {
    expect(titles("On 8 March 2022 the river burst its banks.")).toEqual([
      "2022-03-08 The river burst its banks",
    ]);
    expect(titles("= Flood =\n== 8 May 2014 ==\nTwo people drowned.")).toEqual([
      "2014-05-08 Two people drowned",
    ]);
  });

  test("reads the rows of a chronology, whatever parts their dates from the rest", () => {
    const rows = [
      "March 1, 1845. The company is sold to Norda.",
      "1947 – Parliament passes the Dock Act",
      "1948 Nationalised.",
    ];
    expect(titles(rows.join("\n"))).toEqual([
      "1845-03-01 The company is sold to Norda",
      "1947 Parliament passes the Dock Act",
      "1948 Nationalised",
    ]);
    expect(titles("1948 Nationalised.")).toEqual([]);
  });
});
