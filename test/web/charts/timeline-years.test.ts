import { describe, expect, test } from "vitest";
import { withTable, tableOf } from "../../../src/model/post-table.ts";
import { drawTimeline } from "../../../src/web/charts/timeline.ts";
import { drawTimelineKey } from "../../../src/web/charts/timeline-key.ts";
import { timelineView } from "../../../src/web/charts/timeline-view.ts";
import { readYear, spokenYears } from "../../../src/web/charts/timeline-years.ts";
import { yearsTable } from "../../../src/web/charts/timeline-years-table.ts";
import { pageDocument } from "../../support/page-document.ts";
import { smallAnalysis } from "../../support/small-analysis.ts";

/** The small study, in which two more posts speak of 2021 without naming it. */
function withOpenDates() {
  const analysis = smallAnalysis();
  for (const post of analysis.posts)
    if (post.id === "3" || post.id === "2")
      post.dates.push({
        start: 0,
        end: 6,
        text: "Agreed",
        date: "2021",
        endDate: null,
        precision: "year",
        resolvedBy: "published",
        against: "2021-05-02",
      });
  return analysis;
}

const all = () => true;

describe("spokenYears", () => {
  test("tells the posts that write a year from those whose words leave it open", () => {
    expect(spokenYears(withOpenDates(), all)).toEqual([
      { year: 2019, posts: ["2"], open: [] },
      { year: 2021, posts: ["2", "3"], open: ["3"] },
    ]);
  });

  test("says nothing of the words where the posts are known by their table alone", () => {
    const { posts, ...facts } = withOpenDates();
    const table = tableOf({ ...facts, posts });
    const [first] = spokenYears(withTable(facts, table), all);
    expect(first).toEqual({ year: 2019, posts: ["2"], open: null });
    expect(readYear({ year: 2019, posts: ["2"], open: null })).toBe("2019: 1 post speaks of it");
    expect(readYear({ year: 2021, posts: ["2", "3"], open: ["2", "3"] })).toMatch(
      /^2021: 2 posts speak of it, both in words that leave the year open/u,
    );
  });

  test("leaves out what the filter leaves out", () => {
    expect(spokenYears(withOpenDates(), (key) => key === "3")).toEqual([
      { year: 2021, posts: ["3"], open: ["3"] },
    ]);
  });
});

describe("the years that posts speak of", () => {
  const analysis = withOpenDates();
  const view = timelineView(analysis);

  test("stand in a table with their posts", () => {
    const table = yearsTable(view.years);
    expect(table?.columns.map(({ name }) => name)).toEqual([
      "Year",
      "posts",
      "year left open",
      "which posts",
    ]);
    expect(table?.rows.map(({ cells }) => cells)).toEqual([
      ["2019", "1", "0", "2"],
      ["2021", "2", "1", "2, 3"],
    ]);
    expect(table?.caption).toContain("read against the article’s date or a date before them");
    expect(yearsTable([])).toBeNull();
    const posts = Array.from({ length: 1200 }, (_, index) => String(index));
    const many = yearsTable([{ year: 2021, posts, open: null }])?.rows[0]?.cells;
    expect(many?.slice(0, 2)).toEqual(["2021", "1200"]);
    expect(many?.[2]).toMatch(/, 999 and 200 more$/u);
  });

  test("are named for what they are, and each is a choice that says its posts", () => {
    const svg = drawTimeline(view, { document: pageDocument(), width: 1100 });
    expect(svg.textContent).toContain("Years that posts speak of");
    const marks = Array.from(svg.querySelectorAll("[data-ruler=years] [data-year]"));
    expect(marks.map((mark) => mark.getAttribute("data-year"))).toEqual(["2019", "2021"]);
    expect(marks[1]?.querySelector("title")?.textContent).toBe(
      "2021: 2 posts speak of it, 1 of them in words that leave the year open, such as “this year”, read against the article’s date or a date before them",
    );
    expect(marks[1]?.querySelector(".hit")).not.toBeNull();
    expect(drawTimelineKey(view, pageDocument()).textContent).toContain(
      "years that posts speak of, a stroke a post; not a source; 1 of 3 is in words that leave the year open, such as “this year”, read against the article’s date or a date before them",
    );
  });
});
