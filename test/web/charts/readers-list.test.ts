import { describe, expect, test } from "vitest";
import { mentionWords } from "../../../src/web/charts/mention-words.ts";
import { drawReadersList, readReaders } from "../../../src/web/charts/readers-list.ts";
import { drawTimelineKey } from "../../../src/web/charts/timeline-key.ts";
import { timelineView } from "../../../src/web/charts/timeline-view.ts";
import { pageDocument } from "../../support/page-document.ts";
import { smallAnalysis } from "../../support/small-analysis.ts";

const analysis = smallAnalysis();

describe("drawReadersList", () => {
  test("gives the post's sentence, its number as a link, and how it is known", () => {
    const list = drawReadersList(analysis, {
      document: pageDocument(),
      linked: (key) => `#post-${key}`,
      selected: "readers-2021-05-19-a-tram-burned",
    });
    expect(list.querySelector("h3")?.textContent).toBe("19 May 2021: “A tram burned in the depot”");
    expect(list.querySelector("blockquote")?.textContent).toBe(
      "In 2019 I was against it, now I like it.",
    );
    expect(list.querySelector("a")?.getAttribute("href")).toBe("#post-4");
    expect(list.querySelector("figcaption")?.textContent).toBe(
      "Post 4; by date: names the day; confidence 0.60; the title is the post’s",
    );
    expect(list.querySelectorAll(".is-selected")).toHaveLength(1);
  });

  test("names the post without a link where it is nowhere", () => {
    const list = drawReadersList(analysis, { document: pageDocument(), linked: () => null });
    expect(list.querySelector("a")).toBeNull();
    expect(list.textContent).toContain("Post 4");
  });
});

describe("readReaders", () => {
  test("says that nobody checked it, and nothing where there is nothing", () => {
    expect(readReaders(analysis)).toBe(
      "1 post speaks of 1 dated matter that no dated event of the documents tells; not checked here, and not counted among the events.",
    );
    expect(readReaders({ readersEvents: [] })).toBe("");
  });
});

describe("mentionWords", () => {
  test("give the ground, how it is known, and how surely", () => {
    expect(mentionWords({ by: "name", how: "names the strike", confidence: 0.9 })).toBe(
      "by name: names the strike; confidence 0.90",
    );
    expect(mentionWords({ by: "words", how: "", confidence: 0 })).toBe("by words; confidence 0.00");
  });
});

describe("drawTimelineKey", () => {
  test("explains the marks that the timeline has, and no others", () => {
    const key = drawTimelineKey(timelineView(analysis), pageDocument());
    expect(key.querySelectorAll(".key-entry")).toHaveLength(7);
    expect(key.textContent).toContain("a statement, dated by when it was said");
    expect(key.textContent).toContain(
      "mentioned by readers, told by no dated event of the documents; not checked",
    );
    const [first] = analysis.events;
    const alone = { ...analysis, readersEvents: [], events: first === undefined ? [] : [first] };
    const small = drawTimelineKey({ ...timelineView(alone), years: [] }, pageDocument());
    expect(small.textContent).toBe("Known to the decade or less");
    const none = { ...timelineView({ ...alone, events: [] }), years: [] };
    expect(drawTimelineKey(none, pageDocument()).textContent).toBe("");
  });

  test("tells the years that posts speak of from what no document tells", () => {
    const years = { ...timelineView(analysis), readers: [] };
    const key = drawTimelineKey(years, pageDocument()).textContent;
    expect(key).toContain(
      "years that posts speak of, a stroke a post; not a source; every year is written out",
    );
    expect(key).not.toContain("no document");
  });
});
