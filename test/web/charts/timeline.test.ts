import { describe, expect, test } from "vitest";
import { epochDay, shortDay } from "../../../src/web/charts/calendar.ts";
import { drawDayList } from "../../../src/web/charts/day-list.ts";
import { drawEvent } from "../../../src/web/charts/draw-event.ts";
import { laneItems } from "../../../src/web/charts/lane-items.ts";
import { drawMonthLanes } from "../../../src/web/charts/month-lanes.ts";
import { linear } from "../../../src/web/charts/ruler.ts";
import { drawTimeline } from "../../../src/web/charts/timeline.ts";
import { timelineView, type DatedEvent } from "../../../src/web/charts/timeline-view.ts";
import { defaultWindows, windowsAround } from "../../../src/web/charts/timeline-windows.ts";
import { inLines, pageDocument } from "../../support/page-document.ts";
import { smallAnalysis } from "../../support/small-analysis.ts";

const analysis = smallAnalysis();
const view = timelineView(analysis);

describe("timelineView", () => {
  test("gives each event the form of its precision, by date", () => {
    expect(view.events.map(({ id, form }) => [id, form])).toEqual([
      ["plan", "vague"],
      ["vote", "year"],
      ["works", "month"],
      ["opening", "day"],
      ["strike", "day"],
    ]);
    expect(view.quotations).toBe(6);
    expect(view.articles.map(shortDay)).toEqual(["2 May 2021"]);
  });

  test("gives a lane to each document, dated ones first", () => {
    expect(view.lanes.map(({ name, note }) => [name, note])).toEqual([
      ["The Paper", "news, 30 Apr 2021"],
      ["History of the tram", "encyclopedia"],
    ]);
  });

  test("counts the posts that name a year", () => {
    expect(view.mentions).toEqual([
      { year: 2019, posts: ["2"] },
      { year: 2021, posts: ["2"] },
    ]);
  });

  test("counts events whose date it cannot place, and gives the article a lane where it is a source", () => {
    const other = smallAnalysis();
    const [first, second] = other.events;
    if (first !== undefined) first.date = "long ago";
    const [source] = second?.sources ?? [];
    if (source !== undefined) source.document = "threads/tram.txt";
    const made = timelineView(other);
    expect(made.unplaced).toBe(1);
    expect(made.lanes.map(({ note }) => note)).toContain("the article, 2 May 2021");
  });

  test("draws a run of days as a bar of its true length", () => {
    const other = smallAnalysis();
    const [, , , opening] = other.events;
    if (opening !== undefined) opening.end = "2021-05-09";
    expect(timelineView(other).events.find(({ id }) => id === "opening")?.form).toBe("month");
  });
});

describe("defaultWindows", () => {
  test("shows all years, the months with events, and the busiest days", () => {
    const windows = defaultWindows(view, 900);
    expect(shortDay(windows.decades.from)).toBe("1 Jan 1980");
    expect(shortDay(windows.months.from)).toBe("1 Apr 2021");
    expect(windows.days.to - windows.days.from).toBe(10);
    expect(windows.days.from).toBeLessThanOrEqual(epochDay(2021, 5, 3));
    expect(windows.days.to).toBeGreaterThan(epochDay(2021, 5, 5));
  });

  test("stands without any event", () => {
    const empty = { ...view, events: [], articles: [] };
    const { months, days, decades } = defaultWindows(empty, 400);
    expect(months.to).toBeGreaterThan(months.from);
    expect(days.to).toBeGreaterThan(days.from);
    expect(decades.to).toBeGreaterThan(decades.from);
  });
});

describe("windowsAround", () => {
  const far: DatedEvent = {
    id: "far",
    title: "A far day",
    form: "day",
    when: "3 June 2015",
    documents: ["documents/news.txt"],
    posts: [],
    from: epochDay(2015, 6, 3),
    to: epochDay(2015, 6, 4),
  };

  test("moves days and months to a far event", () => {
    const windows = windowsAround({ ...view, events: [far, ...view.events] }, "far", 900);
    expect(windows.days.from).toBeLessThanOrEqual(far.from);
    expect(windows.days.to).toBeGreaterThan(far.from);
    expect(windows.months.from).toBeLessThanOrEqual(windows.days.from);
    expect(windows.months.to).toBeGreaterThanOrEqual(windows.days.to);
  });

  test("stays where the event is in sight or known to no day", () => {
    const windows = defaultWindows(view, 900);
    expect(windowsAround(view, "strike", 900)).toEqual(windows);
    expect(windowsAround(view, "plan", 900)).toEqual(windows);
    expect(windowsAround(view, "unknown", 900)).toEqual(windows);
  });
});

describe("laneItems", () => {
  const months = { from: epochDay(2021, 4, 1), to: epochDay(2021, 10, 1) };

  test("merges dots that would touch, but never across the frame", () => {
    const scale = linear(months, 0, 600);
    const dots = (frame: { from: number; to: number } | null) =>
      laneItems(view, { months, frame, scale })
        .filter((item) => item.kind === "dot" && item.lane === 0)
        .map((item) => item.events.map((event) => event.id));
    expect(dots(null)).toEqual([["opening", "strike"]]);
    const frame = { from: epochDay(2021, 5, 4), to: epochDay(2021, 5, 10) };
    expect(dots(frame)).toEqual([["opening"], ["strike"]]);
  });
});

describe("drawTimeline", () => {
  test("draws three rulers with lanes, the article's day and the readers' mentions", async () => {
    const svg = drawTimeline(view, { document: pageDocument(), width: 1100 });
    await expect(inLines(svg)).toMatchFileSnapshot("../../fixtures/charts/timeline.svg");
    expect(svg.querySelectorAll(".article-day")).toHaveLength(1);
    expect(svg.querySelectorAll(".two-sources")).toHaveLength(1);
    expect(svg.querySelectorAll(".mention")).toHaveLength(2);
    expect(svg.textContent).toContain("a dot a source");
  });

  test("marks the chosen event in every ruler", () => {
    const frame = { document: pageDocument(), width: 700 };
    const svg = drawTimeline(view, frame, { selected: "strike" });
    expect(svg.querySelectorAll(".is-selected").length).toBeGreaterThanOrEqual(3);
  });

  test("counts the events of a day that find no room", () => {
    const [, , , opening] = view.events;
    if (opening === undefined) throw new Error("expected the opening");
    const many = Array.from({ length: 9 }, (_, index) => ({ ...opening, id: `e${index}` }));
    const svg = drawTimeline({ ...view, events: many }, { document: pageDocument(), width: 1100 });
    expect(svg.textContent).toContain("4 more");
  });
});

describe("drawTimeline with events known to the year", () => {
  test("draws them along the foot of the months, joined where their spans are equal", () => {
    const [, vote] = view.events;
    if (vote === undefined) throw new Error("expected the vote");
    const span = { from: epochDay(2021, 1, 1), to: epochDay(2022, 1, 1) };
    const events = ["a", "b"].map((id) => ({ ...vote, ...span, id, title: "A new plan" }));
    const all = { ...view, events: [...view.events, ...events] };
    const svg = drawTimeline(all, { document: pageDocument(), width: 1100 });
    expect(svg.textContent).toContain("A new plan and 1 more");
    expect(svg.querySelector("[data-events='a b']")).not.toBeNull();
  });
});

describe("drawMonthLanes", () => {
  test("draws the months alone, small", async () => {
    const svg = drawMonthLanes(view, { document: pageDocument(), width: 690 });
    await expect(inLines(svg)).toMatchFileSnapshot("../../fixtures/charts/month-lanes.svg");
    expect(svg.querySelectorAll("[data-event='works'] .event-bar.month")).toHaveLength(1);
  });
});

describe("drawDayList", () => {
  test("lists the events by date with their documents", () => {
    const list = drawDayList(view, pageDocument(), { selected: "strike" });
    expect(Array.from(list.querySelectorAll("h3")).map((head) => head.textContent)).toEqual([
      "The 1980s",
      "2019",
      "April 2021",
      "3 May 2021",
      "5 May 2021",
    ]);
    expect(list.querySelector("[data-event='opening']")?.textContent).toContain(
      "The Paper and History of the tram; 1 post",
    );
    expect(list.querySelector(".is-selected")?.getAttribute("data-event")).toBe("strike");
  });
});

describe("drawEvent", () => {
  test("quotes every source with document, line and how the date was resolved", () => {
    const section = drawEvent(analysis, "opening", pageDocument());
    expect(section?.querySelectorAll("blockquote")).toHaveLength(2);
    expect(section?.textContent).toContain(
      "1 document dates it to the day, 1 to the month; 1 post speaks of it: 2; the article is older.",
    );
    expect(section?.querySelector("figcaption")?.textContent).toBe(
      "Works begin, The Paper, line 3. Date written in full: “2021-05-03”.",
    );
    expect(drawEvent(analysis, "none", pageDocument())).toBeNull();
  });
});
