import { describe, expect, test } from "vitest";
import { epochDay, shortDay } from "../../../src/web/charts/calendar.ts";
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

function textsOf(svg: Element): (string | null)[] {
  return Array.from(svg.querySelectorAll("text")).map((text) => text.textContent);
}

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
    expect(view.events.map(({ kind }) => kind).indexOf("statement")).toBe(1);
    expect(view.version).toBe("As reviewed by Ada Oak");
    expect(view.articles.map(shortDay)).toEqual(["2 May 2021"]);
  });

  test("gives a lane to each document, dated ones first", () => {
    expect(view.lanes.map(({ name, note }) => [name, note])).toEqual([
      ["The Paper", "news, 30 Apr 2021"],
      ["History of the tram", "encyclopedia"],
    ]);
  });

  test("counts the posts that speak of a year", () => {
    expect(view.years).toEqual([
      { year: 2019, posts: ["2"], open: [] },
      { year: 2021, posts: ["2"], open: [] },
    ]);
  });

  test("gives the found version its own events, lanes and quotations", () => {
    const found = timelineView(analysis, "found");
    expect(found.events.map(({ id }) => id)).toContain("delay");
    expect(found.quotations).toBe(7);
    expect(found.version).toBe("As found by the program");
    expect(timelineView({ ...analysis, curation: null }, "found")).toEqual({
      ...timelineView({ ...analysis, curation: null }),
    });
  });

  test("keeps what readers alone mention apart from the events", () => {
    expect(view.readers).toMatchObject([
      { title: "“A tram burned in the depot”", form: "day", when: "19 May 2021", posts: ["4"] },
    ]);
    expect(view.events.map(({ id }) => id)).not.toContain(view.readers[0]?.id);
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
    expect(windows.days.to - windows.days.from).toBe(8);
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
    kind: "happening",
    title: "A far day",
    form: "day",
    when: "3 June 2015",
    documents: ["documents/news.txt"],
    differences: [],
    review: [],
    posts: [],
    allPosts: 0,
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

  test("moves only the months to what is known to a far month", () => {
    const month = { ...far, id: "month", form: "month" as const, to: epochDay(2015, 7, 3) };
    const other = { ...far, from: epochDay(2015, 9, 9), to: epochDay(2015, 9, 10) };
    const all = { ...view, events: [month, other, ...view.events] };
    const windows = windowsAround(all, "month", 900);
    expect(windows.months.from).toBeLessThanOrEqual(month.from);
    expect(windows.months.to).toBeGreaterThan(month.from);
    expect(windows.days.from).toBeLessThanOrEqual(other.from);
    expect(windows.days.to).toBeGreaterThan(other.from);
    expect(windowsAround(view, "works", 900)).toEqual(defaultWindows(view, 900));
  });

  test("moves to what readers alone mention", () => {
    const [mark] = view.readers;
    if (mark === undefined) throw new Error("expected a mention");
    const windows = windowsAround(view, mark.id, 900);
    expect(windows.days.from).toBeLessThanOrEqual(mark.from);
    expect(windows.days.to).toBeGreaterThan(mark.from);
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
    expect(svg.querySelectorAll("[data-ruler=months] .article-day")).toHaveLength(1);
    expect(svg.querySelectorAll("[data-ruler=days] .article-day")).toHaveLength(1);
    expect(svg.querySelectorAll(".two-sources")).toHaveLength(1);
    expect(svg.querySelectorAll(".mention")).toHaveLength(2);
    expect(svg.textContent).toContain("a dot a source");
  });

  test("gives statements a tail and italics, and readers' mentions strokes of their own", () => {
    const opening = analysis.events.map((event) =>
      event.id === "opening" ? { ...event, kind: "statement" as const } : event,
    );
    const said = timelineView({ ...analysis, events: opening });
    const svg = drawTimeline(said, { document: pageDocument(), width: 1100 });
    expect(svg.querySelectorAll("[data-event='opening'].statement .tail")).toHaveLength(3);
    expect(svg.querySelector("[data-event='strike'] .tail")).toBeNull();
    expect(svg.querySelector("[data-event='opening'] title")?.textContent).toContain(", said:");
    const [mark] = view.readers;
    const around = drawTimeline(
      view,
      { document: pageDocument(), width: 1100 },
      {
        selected: mark?.id,
      },
    );
    expect(around.querySelectorAll(`.readers-event[data-event='${mark?.id}']`)).toHaveLength(2);
    expect(around.querySelectorAll(".readers-event .dot, .readers-event .event-bar")).toHaveLength(
      0,
    );
    expect(textsOf(around)).toContain("not checked");
    expect(textsOf(around)).toContain("No document dates an event to these days.");
  });

  test("says beneath a day's title that its sources differ", () => {
    const svg = drawTimeline(view, { document: pageDocument(), width: 1100 });
    const notes = Array.from(svg.querySelectorAll("[data-event='opening'] .ruler-note"));
    expect(notes.map((note) => note.textContent)).toEqual(["sources differ"]);
    expect(svg.querySelector("[data-event='strike'] .ruler-note")).toBeNull();
  });

  test("draws no lane for readers where they mention nothing", () => {
    const alone = timelineView({ ...analysis, readersEvents: [] });
    const svg = drawTimeline(alone, { document: pageDocument(), width: 1100 });
    expect(textsOf(svg)).not.toContain("Mentioned by readers");
  });

  test("writes titles out whole on the ruler of days", () => {
    const title = "Drivers of the northern depot stop work until the council answers their letter";
    const events = view.events.map((event) => ({ ...event, title }));
    for (const width of [620, 900, 1100]) {
      const svg = drawTimeline({ ...view, events }, { document: pageDocument(), width });
      const lines = Array.from(svg.querySelectorAll("[data-event='strike'] .event-label"));
      expect(lines.map((line) => line.textContent).join(" ")).toBe(title);
    }
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
    expect(svg.querySelector("[data-events='e8'], [data-event='e8'].event")).not.toBeNull();
    expect(textsOf(svg)).toContain("1 more");
    const chosen = drawTimeline(
      { ...view, events: many },
      { document: pageDocument(), width: 1100 },
      { selected: "e8" },
    );
    expect(chosen.querySelectorAll("[data-event='e8'] .hit")).toHaveLength(1);
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
