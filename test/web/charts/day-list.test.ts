import { describe, expect, test } from "vitest";
import { epochDay } from "../../../src/web/charts/calendar.ts";
import { drawDayList } from "../../../src/web/charts/day-list.ts";
import { timelineView } from "../../../src/web/charts/timeline-view.ts";
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
