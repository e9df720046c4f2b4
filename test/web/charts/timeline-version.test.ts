import { describe, expect, test } from "vitest";
import type { Analysis } from "../../../src/model/analysis.ts";
import type { Event } from "../../../src/model/event.ts";
import {
  eventsOf,
  readCuration,
  reviewNotes,
  twinOf,
  versionWords,
} from "../../../src/web/charts/timeline-version.ts";
import { smallAnalysis } from "../../support/small-analysis.ts";

/** The small study, its works merged into the opening, the plan redated and made a statement, and an event added. */
function reviewedMore(): Analysis {
  const analysis = smallAnalysis();
  const events = analysis.events.flatMap((event): Event[] => {
    if (event.id === "works") return [];
    if (event.id === "opening") return [{ ...event, found: ["opening", "works"] }];
    if (event.id === "plan") return [{ ...event, date: "1984", kind: "statement" }];
    return [event];
  });
  const [first] = events;
  if (first === undefined) throw new Error("expected an event");
  return { ...analysis, events: [...events, { ...first, id: "added", found: [] }] };
}

function eventIn(events: readonly Event[], id: string): Event {
  const event = events.find((known) => known.id === id);
  if (event === undefined) throw new Error(`expected an event ${id}`);
  return event;
}

describe("readCuration", () => {
  test("counts what the review made of the found events", () => {
    expect(readCuration(smallAnalysis())).toBe(
      "6 events found by the program; in the review 1 hidden and 1 retitled, which leaves 5.",
    );
    expect(readCuration(reviewedMore())).toBe(
      "6 events found by the program; in the review 1 hidden, 1 merged into others, 1 retitled and 1 added, which leaves 5.",
    );
    expect(readCuration({ ...smallAnalysis(), curation: null })).toBe("");
  });

  test("says so where the review changed nothing", () => {
    const { events } = smallAnalysis();
    const curation = {
      curator: "Ada",
      made: "Read.",
      found: events,
      readersEvents: [],
      hidden: [],
    };
    expect(readCuration({ events, curation })).toContain("in the review nothing changed");
  });
});

describe("reviewNotes", () => {
  const analysis = reviewedMore();
  const notesOn = (id: string, version: "reviewed" | "found") =>
    reviewNotes(analysis, eventIn(eventsOf(analysis, version), id), version);

  test("say what an event is made of, was before, or that it was added", () => {
    expect(notesOn("opening", "reviewed")).toEqual([
      "Made of 2 found events: “Works begin on the long street” · “The tram opens after a long delay”.",
    ]);
    expect(notesOn("plan", "reviewed")).toEqual([
      "Kind as found: happening.",
      "Date as found: the 1980s.",
    ]);
    expect(notesOn("added", "reviewed")).toEqual([
      "Added by Ada Oak; the program did not find it.",
    ]);
    expect(notesOn("vote", "reviewed")).toEqual([]);
    const strike = eventIn(analysis.events, "strike");
    const found = eventIn(eventsOf(analysis, "found"), "strike");
    const sources = found.sources.flatMap((source) => [source, { ...source, start: 0, end: 9 }]);
    expect(reviewNotes(analysis, { ...strike, sources }, "reviewed")).toEqual([
      "Title as found: “Drivers strike for the tram”.",
      "1 quotation added by Ada Oak.",
    ]);
  });

  test("say what became of a found event", () => {
    expect(notesOn("works", "found")).toEqual([
      "Merged by Ada Oak into “The tram opens after a long delay”.",
    ]);
    expect(notesOn("opening", "found")).toEqual([]);
  });
});

describe("twinOf", () => {
  test("leads from one version to the other, and nowhere from what has no twin", () => {
    const analysis = reviewedMore();
    expect(twinOf(analysis, "works", "reviewed")).toBe("opening");
    expect(twinOf(analysis, "opening", "found")).toBe("opening");
    expect(twinOf(analysis, "added", "found")).toBeNull();
    expect(twinOf(analysis, "delay", "reviewed")).toBeNull();
    expect(twinOf({ ...analysis, curation: null }, "opening", "found")).toBeNull();
  });
});

describe("versionWords", () => {
  test("name the curator or the program, and nothing where there is one version", () => {
    expect(versionWords(smallAnalysis(), "reviewed")).toBe("As reviewed by Ada Oak");
    expect(versionWords(smallAnalysis(), "found")).toBe("As found by the program");
    expect(versionWords({ curation: null }, "reviewed")).toBeNull();
  });
});
