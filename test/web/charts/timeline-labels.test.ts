import { describe, expect, test } from "vitest";
import { WIDTHS } from "../../../src/web/charts/report-sections.ts";
import { epochDay } from "../../../src/web/charts/calendar.ts";
import { drawDayList } from "../../../src/web/charts/day-list.ts";
import { drawMonthLanes } from "../../../src/web/charts/month-lanes.ts";
import { eventTable } from "../../../src/web/charts/table.ts";
import { drawTimeline } from "../../../src/web/charts/timeline.ts";
import { timelineView } from "../../../src/web/charts/timeline-view.ts";
import { windowsGiven, type TimelineWindow } from "../../../src/web/charts/timeline-windows.ts";
import { labelBoxes, outside, touching } from "../../support/label-boxes.ts";
import { manyEvents } from "../../support/many-events.ts";
import { pageDocument } from "../../support/page-document.ts";

const view = timelineView(manyEvents());
const document = pageDocument();
/** Charts of windows of 1440, 1024 and 768 pixels, and of the report. */
const CHART_WIDTHS = [1200, 960, 704, WIDTHS.wide, WIDTHS.page];

function span(from: readonly [number, number, number], to: readonly [number, number, number]) {
  return { from: epochDay(...from), to: epochDay(...to) };
}

const WINDOWS = {
  usual: null,
  "a week": { days: span([2021, 6, 8], [2021, 6, 15]), months: null },
  "two months": { days: span([2021, 5, 1], [2021, 7, 1]), months: null },
  "nine months": { days: span([2021, 1, 1], [2021, 10, 1]), months: null },
  "sixty years": {
    days: span([2021, 6, 8], [2021, 6, 20]),
    months: span([1962, 1, 1], [2024, 1, 1]),
  },
  "five years": {
    days: span([1999, 6, 8], [1999, 6, 20]),
    months: span([1997, 1, 1], [2002, 1, 1]),
  },
} as const;

const CASES = Object.entries(WINDOWS).flatMap(([name, given]) =>
  CHART_WIDTHS.map((width) => ({ name, given, width })),
);

function windowsFor(given: (typeof CASES)[number]["given"], width: number): TimelineWindow {
  return windowsGiven(view, given, { selected: undefined, width });
}

describe("500 events", () => {
  test.for(CASES)(
    "no two labels touch and none leaves the rulers: $name at $width px",
    ({ given, width }) => {
      const svg = drawTimeline(view, { document, width }, { windows: windowsFor(given, width) });
      const boxes = labelBoxes(svg);
      expect(touching(boxes)).toEqual([]);
      expect(outside(boxes, width, Number(svg.getAttribute("height")))).toEqual([]);
    },
  );

  test.for(CASES)("every event has a mark: $name at $width px", ({ given, width }) => {
    const svg = drawTimeline(view, { document, width }, { windows: windowsFor(given, width) });
    const decades = svg.querySelectorAll("[data-ruler=decades] [data-event]");
    expect(decades).toHaveLength(view.events.length);
  });

  test("no title is cut inside a name, and those of the days are whole", () => {
    const svg = drawTimeline(view, { document, width: 1200 });
    const cut = labelBoxes(svg).filter(({ text }) => text.endsWith("…") && !text.endsWith(" …"));
    expect(cut).toEqual([]);
    expect(svg.querySelector("[data-ruler=days]")?.textContent).not.toContain("…");
  });

  test("no label of the small months touches another", () => {
    const svg = drawMonthLanes(view, { document, width: WIDTHS.page });
    const boxes = labelBoxes(svg).filter(({ text }) => text !== "");
    expect(outside(boxes, WIDTHS.page, Number(svg.getAttribute("height")))).toEqual([]);
  });

  test("list and table hold every event", () => {
    expect(drawDayList(view, document).querySelectorAll("[data-event]")).toHaveLength(500);
    expect(eventTable(view).rows).toHaveLength(500);
  });
});
