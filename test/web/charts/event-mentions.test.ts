import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AnalysedPost } from "../../../src/model/analysis.ts";
import { drawMentionCard } from "../../../src/web/charts/draw-mention-card.ts";
import { drawPost } from "../../../src/web/charts/draw-post.ts";
import { eventNotes, readersNotes } from "../../../src/web/charts/event-notes.ts";
import { segmentsOf } from "../../../src/web/charts/post-segments.ts";
import { pageDocument } from "../../support/page-document.ts";
import { smallAnalysis } from "../../support/small-analysis.ts";

const analysis = smallAnalysis();

function postOf(id: string): AnalysedPost {
  const post = analysis.posts.find((known) => known.id === id);
  if (post === undefined) throw new Error(`expected a post ${id}`);
  return post;
}

function eventIn(id: string): AnalysedPost["events"][number] {
  const [event] = postOf(id).events;
  if (event === undefined) throw new Error(`expected an event in ${id}`);
  return event;
}

function cardOf(id: string, event: string, start: number): HTMLElement | null {
  return drawMentionCard(analysis, postOf(id), { event, start }, pageDocument());
}

describe("drawPost", () => {
  test("marks quietly what no document tells, and says so in the margin", () => {
    const article = drawPost(analysis, postOf("4"), { document: pageDocument(), coder: "rules" });
    const mention = article.querySelector(".readers-mention");
    expect(mention?.getAttribute("data-event")).toBe("readers-2021-05-19-a-tram-burned");
    expect(mention?.textContent).toBe("I like ");
    expect(article.querySelectorAll(".pin.open")).toHaveLength(1);
    expect(article.querySelector(".event-mention")).toBeNull();
    expect(article.querySelector(".post-notes")?.textContent).toContain(
      "In no document “A tram burned in the depot”, 19 May 2021 (by date: names the day; confidence 0.60)",
    );
  });

  test.for([
    ["The long strike of May 2021", "2021-05", "The long strike of May 2021"],
    ["The strike of may 2021", "2021-05", "The strike of may 2021"],
    ["On May 3, 2021 the tram opens", "2021-05-03", "On May 3, 2021 the tram opens"],
    ["The 13 May 2021 vote", "2021-05-03", "The 13 May 2021 vote, 3 May 2021"],
    ["A plan for 2021", "2021-05", "A plan for 2021, May 2021"],
  ])("says the date of %j once", ([title = "", date = "", said = ""]) => {
    const events = analysis.events.map((event) => ({ ...event, title, date, end: null }));
    const [note] = eventNotes({ ...analysis, events }, postOf("2"));
    expect(note?.text).toBe(
      `${said} (The Paper and 1 more; by words: names the opening; confidence 0.70)`,
    );
    const mentioned = analysis.readersEvents.map((event) => ({
      ...event,
      title,
      date,
      isNamed: true,
      namedIn: [],
    }));
    const [other] = readersNotes({ ...analysis, readersEvents: mentioned }, postOf("4"));
    expect(other?.text.startsWith(`${said} (`)).toBe(true);
  });

  test("links what speaks of an event, one stop of the Tab key however it is cut", () => {
    const post = { ...postOf("2"), events: [{ ...eventIn("2"), start: 20, end: 58 }] };
    const article = drawPost(analysis, post, {
      document: pageDocument(),
      coder: "rules",
      eventLinked: (id) => `?at=${id}`,
    });
    const links = Array.from(article.querySelectorAll("a.event-mention"));
    expect(links.length).toBeGreaterThan(1);
    expect(new Set(links.map((link) => link.getAttribute("href")))).toEqual(
      new Set(["?at=opening"]),
    );
    expect(links.filter((link) => link.getAttribute("tabindex") === null)).toHaveLength(1);
  });
});

describe("readersNotes", () => {
  test("does not say of what a document names without a date that no document has it", () => {
    const [document] = analysis.documents;
    if (document === undefined) throw new Error("expected a document");
    const readersEvents = analysis.readersEvents.map((event) => ({
      ...event,
      namedIn: [document.id, "gone"],
    }));
    const named = { ...analysis, readersEvents };
    const [note] = readersNotes(named, postOf("4"));
    expect(note?.lead).toBe("In no document with a date");
    expect(note?.text).toContain(`; named, without a date, in ${document.title} and gone)`);
    const place = { event: "readers-2021-05-19-a-tram-burned", start: 0 };
    const card = drawMentionCard(named, postOf("4"), place, pageDocument())?.textContent;
    expect(card).toContain(
      `Mentioned by readers, named, without a date, in ${document.title} and gone; not checked.`,
    );
    expect(card).not.toContain("in no document");
  });

  test("cut a long title at a word where the margin tells it at first", () => {
    const title =
      "The tram opens after a long delay and a dispute over its stops, its fares and its noise";
    const events = analysis.events.map((event) => ({ ...event, title }));
    const [note] = eventNotes({ ...analysis, events }, postOf("2"));
    expect(note?.brief).toEqual({
      lead: "Event",
      text: "The tram opens after a long delay and a dispute over its stops, its …, 3 May 2021 (The Paper and 1 more)",
      ask: "how known?",
      event: "opening",
    });
    expect(note?.text).toContain(title);
  });
});

describe("segmentsOf", () => {
  test("cover any text once, wherever readers' mentions lie", () => {
    const spans = fc.array(
      fc.record({ start: fc.nat({ max: 40 }), end: fc.nat({ max: 60 }), event: fc.string() }),
    );
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), spans, (text, readers) => {
        const post = { text, links: [], events: [] };
        const segments = segmentsOf(post, [], text.length, readers);
        expect(segments.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
      }),
    );
  });
});

describe("drawMentionCard", () => {
  test("says of several mentions of an event how this one is known", () => {
    const named = { ...eventIn("2"), start: 0, end: 4, by: "name" as const, how: "names it" };
    const post = { ...postOf("2"), events: [named, eventIn("2")] };
    const wordsAt = (start: number) =>
      drawMentionCard(analysis, post, { event: "opening", start }, pageDocument())?.textContent;
    expect(wordsAt(2)).toContain("By name: names it");
    expect(wordsAt(45)).toContain("By words: names the opening");
  });

  test("says the event and how it is known, and of what readers alone mention that nobody checked it", () => {
    expect(cardOf("2", "opening", 50)?.textContent).toBe(
      "The tram opens after a long delay, 3 May 2021 (The Paper and 1 more)By words: names the opening; confidence 0.70.",
    );
    expect(cardOf("4", "readers-2021-05-19-a-tram-burned", 0)?.textContent).toContain(
      "Mentioned by readers, in no document; not checked. By date: names the day; confidence 0.60.",
    );
    expect(cardOf("1", "opening", 50)).toBeNull();
    expect(cardOf("2", "opening", 0)).toBeNull();
  });
});
