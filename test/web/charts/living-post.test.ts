import { describe, expect, test } from "vitest";
import type { AnalysedPost } from "../../../src/model/analysis.ts";
import { drawPost } from "../../../src/web/charts/draw-post.ts";
import { hidesGrounds } from "../../../src/web/charts/post-segments.ts";
import { pageDocument } from "../../support/page-document.ts";
import { smallAnalysis } from "../../support/small-analysis.ts";

const analysis = smallAnalysis();

function postOf(id: string): AnalysedPost {
  const post = analysis.posts.find((known) => known.id === id);
  if (post === undefined) throw new Error(`expected a post ${id}`);
  return post;
}

function alive(id: string): HTMLElement {
  return drawPost(analysis, postOf(id), {
    document: pageDocument(),
    coder: "rules",
    alive: true,
    eventLinked: (event) => `#${event}`,
  });
}

function chosen(target: string, event: string | null = null) {
  return { targets: new Set([target]), event };
}

describe("drawPost for a page that is alive", () => {
  test("makes codes, tags and events places for arrow keys, none of them a stop of its own", () => {
    const stops = Array.from(alive("1.1").querySelectorAll(".stop"));
    expect(stops.map((stop) => stop.getAttribute("data-tag") ?? stop.textContent)).toEqual([
      "against the tram",
      "against Council",
      "negative in tone",
      "−\u00a0Council",
      "−\u00a0tram",
    ]);
    for (const stop of stops) expect(stop.getAttribute("tabindex")).toBe("-1");
    expect(alive("2").querySelector("a.event-mention.stop")?.getAttribute("tabindex")).toBe("-1");
  });

  test("names at a tag and in the words the evidence that they belong to", () => {
    const article = alive("1.1");
    const [first, second] = article.querySelectorAll(".tag");
    expect(first?.getAttribute("data-words")).toBe("0");
    expect(first?.getAttribute("aria-label")).toBe("against Council: why");
    expect(second?.getAttribute("data-words")).toBe("1");
    expect(
      article.querySelector(
        'mark[data-words="0"] mark[data-words="1"], mark[data-words="1"] mark[data-words="0"]',
      ),
    ).not.toBeNull();
  });

  test("has nothing to press in a page without script", () => {
    const article = drawPost(analysis, postOf("1.1"), { document: pageDocument(), coder: "rules" });
    expect(article.querySelectorAll("button, [role=button], [tabindex], details")).toHaveLength(0);
  });

  test("tells a note in a line, and the whole where it is asked for", () => {
    const notes = alive("2").querySelector(".post-notes");
    const event = notes?.querySelector("details.ask")?.closest(".post-note");
    expect(event?.querySelector("a")?.textContent).toBe(
      "The tram opens after a long delay, 3 May 2021 (The Paper and 1 more)",
    );
    expect(event?.querySelector("a")?.getAttribute("href")).toBe("#opening");
    expect(event?.querySelector("summary")?.textContent).toBe("how known?");
    expect(event?.querySelector("summary")?.getAttribute("aria-label")).toBe(
      "Event of post 2: how known?",
    );
    expect(event?.querySelector("details p")?.textContent).toContain(
      "by words: names the opening; confidence 0.70",
    );
    expect(notes?.textContent).toContain("Answers 1.1: found by a quotation");
  });

  test("keeps names that had to be resolved under the rules of the words", () => {
    const evidence = alive("4").querySelector('[data-note="Evidence"]');
    expect(evidence?.closest(".post-note")?.textContent).toMatch(
      /^Evidence 2 places which rules\?/u,
    );
    const told = Array.from(evidence?.querySelectorAll("p") ?? [], (line) => line.textContent);
    expect(told.at(-1)).toBe("Names “the council”: Council, by pronoun.");
  });

  test("keeps every word of a cut post where a search of the page finds it", () => {
    const text = `${"word ".repeat(400)}end.\n\nLast line.`;
    const long = { ...postOf("1"), text, links: [], events: [] };
    const article = drawPost(analysis, long, {
      document: pageDocument(),
      coder: "rules",
      cut: true,
      alive: true,
    });
    const rest = article.querySelector(".rest");
    expect(rest?.getAttribute("hidden")).toBe("until-found");
    expect(rest?.textContent).toMatch(/Last line\.$/u);
    for (const mark of article.querySelectorAll(".tag, .more")) mark.remove();
    const all = article.querySelector(".post-text")?.textContent ?? "";
    expect(all.replaceAll(" … ", "").replaceAll(/\s/gu, "")).toBe(text.replaceAll(/\s/gu, ""));
  });
});

describe("hidesGrounds", () => {
  const text = "word ".repeat(400).trim();
  const words = { start: 1_500, end: 1_504, target: "tram", side: "favor" as const };
  const evidence = [{ ...words, rules: ["praise"], cues: [], mentions: [], level: 0 }];
  test("tells whether a cut takes words away that the filter rests on", () => {
    const post = { text, events: [] };
    expect(hidesGrounds(post, evidence, chosen("tram"))).toBe(true);
    expect(hidesGrounds(post, evidence, chosen("council"))).toBe(false);
    const early = evidence.map((one) => ({ ...one, start: 10, end: 14 }));
    expect(hidesGrounds(post, early, chosen("tram"))).toBe(false);
    const mention = {
      event: "opening",
      by: "name" as const,
      how: "",
      confidence: 1,
      start: 1_500,
      end: 1_504,
    };
    const speaks = { text, events: [mention] };
    expect(hidesGrounds(speaks, [], chosen("council", "opening"))).toBe(true);
    expect(hidesGrounds(speaks, [], chosen("council"))).toBe(false);
  });
});
