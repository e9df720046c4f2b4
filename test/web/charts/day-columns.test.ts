import { describe, expect, test } from "vitest";
import { layoutDayRuler } from "../../../src/web/charts/day-columns.ts";
import { timelineView } from "../../../src/web/charts/timeline-view.ts";
import { smallAnalysis } from "../../support/small-analysis.ts";

const view = timelineView(smallAnalysis());

describe("layoutDayRuler", () => {
  test("cuts no word of a chosen title: its column grows, and where none can the word is broken", () => {
    const first = view.events.find(({ form }) => form === "day");
    if (first === undefined) throw new Error("expected a day");
    const events = [0, 1, 2].map((day) => {
      const span = { from: first.from + day, to: first.from + day + 1 };
      return { ...first, ...span, id: `e${day}`, title: "The government resigns" };
    });
    const days = { from: first.from, to: first.from + 3 };
    const linesAt = (right: number) =>
      layoutDayRuler({ ...view, events }, days, { left: 0, right }, "e2").columns[2]?.items[0]
        ?.lines;
    expect(linesAt(252)).toEqual(["The", "government", "resigns"]);
    expect(linesAt(240)?.join(" ").replaceAll("- ", "")).toBe("The government resigns");
  });
});
