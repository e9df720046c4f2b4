import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { epochDay } from "../../../src/web/charts/calendar.ts";
import { columnHead, columnSpans } from "../../../src/web/charts/column-spans.ts";
import { followed, readWindows, writeWindows } from "../../../src/web/charts/given-windows.ts";
import { labelForms, shortForms } from "../../../src/web/charts/label-forms.ts";
import { timelineView } from "../../../src/web/charts/timeline-view.ts";
import {
  areUsualMonths,
  defaultWindows,
  windowsGiven,
} from "../../../src/web/charts/timeline-windows.ts";
import {
  limitsOf,
  moved,
  pushed,
  resized,
  withFrame,
  zoomed,
} from "../../../src/web/charts/window-moves.ts";
import { smallAnalysis } from "../../support/small-analysis.ts";

const view = timelineView(smallAnalysis());
const at = { selected: undefined, width: 1000 };
const usual = defaultWindows(view, 1000);

function dayIn(month: number, day: number) {
  return { from: epochDay(2021, month, day), to: epochDay(2021, month, day + 1) };
}

describe("readWindows", () => {
  test("reads days with the last one, and months where they are given", () => {
    const days = { from: epochDay(2021, 5, 3), to: epochDay(2021, 5, 11) };
    expect(readWindows("2021-05-03..2021-05-10")).toEqual({ days, months: null });
    const months = { from: epochDay(2020, 11, 1), to: epochDay(2021, 7, 1) };
    expect(readWindows("2021-05-03..2021-05-10/2020-11..2021-06")).toEqual({ days, months });
  });

  test.for([
    null,
    "",
    "2021-05-03",
    "2021-02-30..2021-03-04",
    "2021-05-10..2021-05-03",
    "2021-05-03..2021-05-10/2021-13..2021-14",
    "2021-05-03..2021-05-10/",
  ])("reads nothing in %j", (text) => {
    expect(readWindows(text)).toBeNull();
  });

  test("reads what was written, and nothing breaks it", () => {
    const day = fc.integer({ min: -300_000, max: 1_000_000 });
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 400 }), (from, length) => {
        const days = { from, to: from + length };
        expect(readWindows(writeWindows({ days, months: null }))?.days).toEqual(days);
      }),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        const given = readWindows(text);
        expect(given === null || writeWindows(given) === text).toBe(true);
      }),
    );
  });
});

describe("followed", () => {
  test("keeps windows that hold the day, and moves others as wide as they are", () => {
    const text = "2021-05-03..2021-05-10";
    expect(followed(text, dayIn(5, 10))).toBe(text);
    expect(followed(text, dayIn(8, 20))).toBe("2021-08-18..2021-08-25");
    expect(followed(`${text}/2021-01..2021-12`, dayIn(8, 20))).toBe(
      "2021-08-18..2021-08-25/2021-01..2021-12",
    );
    expect(followed(`${text}/2021-05..2021-06`, dayIn(8, 20))).toBe("2021-08-18..2021-08-25");
    expect(followed(null, dayIn(8, 20))).toBeNull();
  });
});

describe("windowsGiven", () => {
  test("shows the days of a link, in months that hold them", () => {
    const given = readWindows("2021-05-03..2021-05-14");
    const windows = windowsGiven(view, given, at);
    expect(windows.days).toEqual(given?.days);
    expect(windows.months).toEqual(usual.months);
    expect(areUsualMonths(view, windows, at)).toBe(true);
    const far = windowsGiven(view, readWindows("1995-05-03..1995-05-14"), at);
    expect(far.months.from).toBeLessThan(far.days.from);
    const wide = windowsGiven(view, readWindows("1999-05-03..1999-05-14/1981-01..2021-12"), at);
    expect(wide.months.from).toBe(epochDay(1981, 1, 1));
    expect(areUsualMonths(view, wide, at)).toBe(false);
  });

  test("shows the usual windows for days that the study's decades do not hold, and no more days than fit", () => {
    expect(windowsGiven(view, readWindows("0001-01-01..0001-01-09"), at)).toEqual(usual);
    expect(windowsGiven(view, readWindows("9999-01-01..9999-01-09"), at)).toEqual(usual);
    const { days } = windowsGiven(view, readWindows("1990-01-01..2020-01-01"), at);
    expect(days.to - days.from).toBe(280);
  });
});

describe("frames", () => {
  const span = fc
    .tuple(fc.integer({ min: -90_000, max: 90_000 }), fc.integer({ min: 1, max: 90_000 }))
    .map(([from, length]) => ({ from, to: from + length }));
  const far = fc.integer({ min: -100_000, max: 100_000 });

  test("stay inside what holds them, however they are moved", () => {
    fc.assert(
      fc.property(span, far, fc.double({ min: 0.1, max: 9, noNaN: true }), (any, by, factor) => {
        for (const name of ["days", "months"] as const) {
          const start = withFrame(usual, name, any);
          const limits = limitsOf(name, start);
          for (const next of [
            withFrame(start, name, moved(start[name], by, limits.within)),
            withFrame(start, name, resized(start[name], "from", by, limits)),
            withFrame(start, name, resized(start[name], "to", by, limits)),
            withFrame(start, name, zoomed(start[name], factor, by, limits)),
            pushed(start, name, by),
          ]) {
            expect(next.decades).toEqual(usual.decades);
            expect(next.days.from).toBeGreaterThanOrEqual(next.months.from);
            expect(next.days.to).toBeLessThanOrEqual(next.months.to);
            expect(next.days.to).toBeGreaterThan(next.days.from);
            expect(next.months.from).toBeGreaterThanOrEqual(next.decades.from);
            expect(next.months.to).toBeLessThanOrEqual(next.decades.to);
          }
        }
      }),
    );
  });

  test("push the months on where the days come to their end", () => {
    const next = pushed(usual, "days", 400);
    expect(next.days.to - next.days.from).toBe(usual.days.to - usual.days.from);
    expect(next.months.to).toBeGreaterThan(usual.months.to);
  });
});

describe("columnSpans", () => {
  const days = { from: epochDay(2021, 5, 3), to: epochDay(2021, 6, 3) };
  test("cuts a window into days, weeks from Monday on, and months", () => {
    expect(columnSpans(days, "day")).toHaveLength(31);
    expect(columnSpans(days, "week").map(({ from }) => columnHead(from, "week"))).toEqual([
      "3 May",
      "10 May",
      "17 May",
      "24 May",
      "31 May",
    ]);
    expect(columnSpans(days, "month").map(({ from }) => columnHead(from, "month"))).toEqual([
      "May 2021",
      "Jun 2021",
    ]);
    for (const unit of ["day", "week", "month"] as const) {
      const spans = columnSpans(days, unit);
      expect(spans[0]?.from).toBe(days.from);
      expect(spans.at(-1)?.to).toBe(days.to);
    }
  });
});

describe("shortForms", () => {
  test("ends a title before a clause or a joining word, never inside a name", () => {
    expect(shortForms("Drivers stop all work until the council answers their letter")).toEqual([
      "Drivers stop all work …",
    ]);
    expect(shortForms("Ada Oak leads the Board for Water and the Sea")).toEqual([]);
    expect(shortForms("The tram, long delayed, opens")).toEqual(["The tram, long delayed …"]);
    expect(shortForms("Tram opens")).toEqual([]);
  });

  test("keeps the words after the title in every form", () => {
    const title = "Drivers stop all work until the council answers their letter";
    const forms = labelForms({ title, tail: " and 2 more" }, [{ lines: 2, mostPx: 200 }], 13);
    expect(forms.length).toBeGreaterThan(0);
    for (const lines of forms) expect(lines.join(" ")).toMatch(/and 2 more$/u);
  });
});
