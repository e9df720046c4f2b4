import { describe, expect, test } from "vitest";
import { epochDay, type EpochDay } from "../../../src/web/charts/calendar.ts";
import { drawDayList } from "../../../src/web/charts/day-list.ts";
import { timelineView, type EventForm } from "../../../src/web/charts/timeline-view.ts";
import { pageDocument } from "../../support/page-document.ts";
import { smallAnalysis } from "../../support/small-analysis.ts";

const view = timelineView(smallAnalysis());

function listed(from: number, to: number): HTMLElement {
  return drawDayList(view, pageDocument(), { within: { from, to } });
}

describe("drawDayList", () => {
  test("lists the events by date with their documents", () => {
    const list = drawDayList(view, pageDocument(), { selected: "strike" });
    expect(Array.from(list.querySelectorAll("h3")).map((head) => head.textContent)).toEqual([
      "The 1980s",
      "2019",
      "April 2021",
      "May 2021",
    ]);
    expect(list.querySelector("[data-event='strike'] .event-title")?.textContent).toBe(
      "5 Drivers strike",
    );
    expect(Array.from(list.querySelectorAll("li.month > ul")).at(-1)?.firstElementChild).toBe(
      list.querySelector(".article-line"),
    );
    expect(list.querySelector(".article-line")?.textContent).toBe("Article published, 2 May 2021");
    expect(list.querySelector("[data-event='opening']")?.textContent).toContain(
      "The Paper and History of the tram; differ on guests; 1 post",
    );
    expect(list.querySelector("[data-event='vote']")?.textContent).toContain("said; History");
    expect(list.querySelector("[data-event='vote']")?.classList.contains("statement")).toBe(true);
    expect(list.textContent).not.toContain("A tram burned");
    expect(list.querySelector(".is-selected")?.getAttribute("data-event")).toBe("strike");
  });

  test("sets the article's day under its own month, between those that have events", () => {
    const others = { ...view, articles: [epochDay(2020, 3, 1)] };
    const list = drawDayList(others, pageDocument());
    const entry = list.querySelector(".article-line")?.closest(".month");
    expect(entry?.querySelector("h3")?.textContent).toBe("March 2020");
    expect(entry?.previousElementSibling?.querySelector("h3")?.textContent).toBe("2019");
    expect(entry?.nextElementSibling?.querySelector("h3")?.textContent).toBe("April 2021");
    expect(list.querySelectorAll(".article-line")).toHaveLength(1);
  });

  test("has each month once, in order of time, after the year and the season that it begins", () => {
    const [event] = view.events;
    if (event === undefined) throw new Error("expected an event");
    const at = (id: string, form: EventForm, when: string, from: EpochDay, to: EpochDay) => ({
      ...event,
      id,
      form,
      when,
      from,
      to,
    });
    const [start, end] = [epochDay(2021, 1, 1), epochDay(2022, 1, 1)];
    const events = [
      at("drill", "month", "January 2021", start, epochDay(2021, 2, 1)),
      at("hall", "year", "2021", start, end),
      at("vote", "day", "9 January 2021", epochDay(2021, 1, 9), epochDay(2021, 1, 10)),
      at(
        "fair",
        "month",
        "30 June 2021 to 2 July 2021",
        epochDay(2021, 6, 30),
        epochDay(2021, 7, 3),
      ),
      at("walk", "year", "summer 2021", epochDay(2021, 6, 1), epochDay(2021, 9, 1)),
      at("flood", "day", "30 June 2021", epochDay(2021, 6, 30), epochDay(2021, 7, 1)),
    ].toSorted((a, b) => a.from - b.from || a.to - b.to);
    const list = drawDayList(
      { ...view, events, articles: [epochDay(2021, 1, 11)] },
      pageDocument(),
    );
    const months = Array.from(list.children).map((entry) => [
      entry.querySelector("h3")?.textContent,
      ...Array.from(entry.querySelectorAll("ul > li")).map(
        (item) => item.getAttribute("data-event") ?? item.textContent,
      ),
    ]);
    expect(months).toEqual([
      ["2021", "hall"],
      ["January 2021", "drill", "vote", "Article published, 11 Jan 2021"],
      ["Summer 2021", "walk"],
      ["June 2021", "flood", "fair"],
    ]);
    expect(list.querySelector("[data-event=fair] .event-day")?.textContent).toBe(
      "30 June 2021 to 2 July 2021",
    );
  });

  test("lists the events of some days alone, and says where there are none", () => {
    const may = listed(epochDay(2021, 5, 4), epochDay(2021, 6, 1));
    expect(may.querySelectorAll("[data-event]")).toHaveLength(1);
    expect(may.querySelector(".article-line")).toBeNull();
    expect(listed(epochDay(2020, 2, 1), epochDay(2020, 2, 9)).textContent).toBe(
      "No document dates an event to these days.",
    );
    const article = listed(epochDay(2021, 5, 2), epochDay(2021, 5, 3));
    expect(article.querySelectorAll(".article-line")).toHaveLength(1);
  });
});
