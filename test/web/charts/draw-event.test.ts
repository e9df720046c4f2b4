import { describe, expect, test } from "vitest";
import type { Analysis } from "../../../src/model/analysis.ts";
import type { EventSource } from "../../../src/model/event.ts";
import { drawEvent } from "../../../src/web/charts/draw-event.ts";
import { pageDocument } from "../../support/page-document.ts";
import { smallAnalysis } from "../../support/small-analysis.ts";
import { NEWS } from "../../support/small-events.ts";

const analysis = smallAnalysis();

function wordsOf(id: string, version?: "reviewed" | "found"): string {
  return drawEvent(analysis, id, pageDocument(), "h3", version)?.textContent ?? "";
}

const QUOTE = "On Tuesday the tram opened to 84 guests.";
const TOLD: EventSource = {
  document: NEWS,
  start: 100,
  end: 140,
  quote: QUOTE,
  line: 7,
  dated: {
    start: 103,
    end: 110,
    text: "Tuesday",
    date: "2021-05-04",
    precision: "day",
    resolvedBy: "published",
  },
};

/** The small study with one source of its opening exchanged. */
function toldBy(source: EventSource): Analysis {
  const own = smallAnalysis();
  const events = own.events.map((event) =>
    event.id === "opening" ? { ...event, sources: [source] } : event,
  );
  return { ...own, events };
}

function captionOf(source: EventSource): string {
  const section = drawEvent(toldBy(source), "opening", pageDocument());
  return section?.querySelector("figcaption")?.textContent ?? "";
}

describe("drawEvent", () => {
  test("quotes every source with document, line and how the date was resolved", () => {
    const section = drawEvent(analysis, "opening", pageDocument());
    expect(section?.querySelectorAll("blockquote")).toHaveLength(2);
    expect(section?.textContent).toContain(
      "1 document dates it to the day, 1 to the month; 1 post speaks of it: 2; the article is older.",
    );
    expect(section?.querySelector("figcaption")?.textContent).toBe(
      "Works begin, The Paper, line 3. Dated to the day by “2021-05-03”, written in full.",
    );
    expect(drawEvent(analysis, "none", pageDocument())).toBeNull();
  });

  test("says what a date was read as, and against what", () => {
    expect(captionOf(TOLD)).toBe(
      "Works begin, The Paper, line 7. Dated to the day by “Tuesday”, read as 4 May 2021 against the day of publication, 30 April 2021.",
    );
    const heading = { ...TOLD.dated, start: 3, end: 10, resolvedBy: "heading" as const };
    expect(captionOf({ ...TOLD, dated: heading })).toContain(
      "by “Tuesday” outside the quotation, read as 4 May 2021 against the heading above it.",
    );
    const told = { ...TOLD.dated, resolvedBy: "context" as const, against: "2021-05-03" };
    expect(captionOf({ ...TOLD, dated: told })).toContain(
      "read as 4 May 2021 against a date before it in the text, 3 May 2021.",
    );
    expect(captionOf({ ...TOLD, dated: { ...heading, against: "2021-05" } })).toContain(
      "read as 4 May 2021 against the heading above it, May 2021.",
    );
    expect(captionOf({ ...TOLD, dated: { ...TOLD.dated, against: "2021-05-06" } })).toContain(
      "against the day of publication, 6 May 2021.",
    );
  });

  test("sets apart the words that date a quotation and those that sources tell differently", () => {
    const other = toldBy(TOLD);
    for (const event of other.events)
      for (const { tellings } of event.differences)
        for (const telling of tellings)
          Object.assign(telling, { start: 130, end: 139, text: "84 guests" });
    const quote = drawEvent(other, "opening", pageDocument())?.querySelector("blockquote");
    expect(quote?.textContent).toBe(QUOTE);
    expect(quote?.querySelector(".dated")?.textContent).toBe("Tuesday");
    expect(quote?.querySelector(".differs")?.textContent).toBe("84 guests");
  });

  test("tells on what its sources differ, each in its own words and place", () => {
    expect(wordsOf("opening")).toContain(
      "Sources differ on guests: “84 guests” (The Paper, line 3) · “more than 140 guests” (History of the tram, line 3)",
    );
    expect(wordsOf("strike")).not.toContain("differ");
  });

  test("gives usual names, and says of a statement what is dated", () => {
    expect(wordsOf("strike")).toContain("Usual names: the tram strike.");
    expect(wordsOf("vote")).toContain("A statement: that it was said is dated here");
    expect(wordsOf("opening")).not.toContain("statement");
  });

  test("says what the review changed, in either version", () => {
    expect(wordsOf("strike")).toContain("Title as found: “Drivers strike for the tram”.");
    expect(wordsOf("strike", "found")).toContain("Title as reviewed by Ada Oak: “Drivers strike”.");
    expect(wordsOf("delay")).toBe("");
    expect(wordsOf("delay", "found")).toContain("Hidden by Ada Oak: Told again with the opening.");
  });
});
