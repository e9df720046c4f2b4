import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AnalysedPost } from "../../../src/model/analysis.ts";
import { drawPostCard } from "../../../src/web/charts/draw-card.ts";
import { drawPost } from "../../../src/web/charts/draw-post.ts";
import { cutPlace, markedWords, segmentsOf } from "../../../src/web/charts/post-segments.ts";
import { inLines, pageDocument } from "../../support/page-document.ts";
import { smallAnalysis } from "../../support/small-analysis.ts";

const analysis = smallAnalysis();

function postOf(id: string): AnalysedPost {
  const post = analysis.posts.find((known) => known.id === id);
  if (post === undefined) throw new Error(`expected a post ${id}`);
  return post;
}

function draw(id: string, coder: string, options = {}): HTMLElement {
  return drawPost(analysis, postOf(id), { document: pageDocument(), coder, ...options });
}

/** The margin note that begins with these words; empty where there is none. */
function noteOf(post: AnalysedPost, coder: string, lead: string): string {
  const article = drawPost(analysis, post, { document: pageDocument(), coder });
  const notes = Array.from(article.querySelectorAll(".post-note"));
  return notes.find((note) => note.textContent?.startsWith(lead))?.textContent ?? "";
}

describe("drawPost", () => {
  test("marks overlapping evidence in stacked lines, each with its tag", async () => {
    const article = draw("1.1", "rules", { linked: (key: string) => `#post-${key}` });
    await expect(inLines(article)).toMatchFileSnapshot("../../fixtures/charts/post-overlap.html");
    const tags = Array.from(article.querySelectorAll(".tag")).map((tag) =>
      tag.getAttribute("data-tag"),
    );
    expect(tags).toEqual(["−\u00a0Council", "−\u00a0tram"]);
    expect(article.querySelectorAll(".level-1").length).toBeGreaterThan(0);
    expect(article.querySelectorAll("ruins")).toHaveLength(0);
    expect(article.querySelector(".post-text")?.textContent).toBe(postOf("1.1").text);
  });

  test("draws one line under clauses of one target and side that overlap, and counts their rules", () => {
    const post = postOf("1.1");
    const { council } = post.stance;
    const [clause] = council?.evidence ?? [];
    if (council === undefined || clause === undefined) throw new Error("expected evidence");
    const longer = { ...clause, end: post.text.indexOf("street") };
    const evidence = [clause, longer, { ...clause, rule: "insult" }];
    const other = { ...post, stance: { council: { ...council, evidence } } };
    const marked = markedWords(analysis, other, "rules");
    expect(marked).toHaveLength(1);
    expect(marked[0]).toMatchObject({ start: clause.start, end: longer.end, level: 0 });
    expect(marked[0]?.rules.toSorted()).toEqual(["accusation", "accusation", "insult"]);
  });

  test("names a clause at the end of each of the lines that it goes over", () => {
    const post = postOf("1.1");
    const { council } = post.stance;
    const [clause] = council?.evidence ?? [];
    if (council === undefined || clause === undefined) throw new Error("expected evidence");
    const evidence = [{ ...clause, end: post.text.length }];
    const other = { ...post, stance: { council: { ...council, evidence } } };
    const article = drawPost(analysis, other, { document: pageDocument(), coder: "rules" });
    const lines = Array.from(
      article.querySelectorAll(".post-text p"),
      (line) => line.lastElementChild,
    );
    expect(lines.map((last) => last?.getAttribute("data-tag"))).toEqual([
      "−\u00a0Council",
      "−\u00a0Council",
    ]);
  });

  test("sets quoted words apart and pins events", async () => {
    const article = draw("2", "rules", { heading: "h3" });
    await expect(inLines(article)).toMatchFileSnapshot("../../fixtures/charts/post-quoted.html");
    expect(article.querySelector(".quoted")?.textContent).toBe("“The tram ruins our street”?");
    expect(article.querySelector(".event-mention")?.getAttribute("data-event")).toBe("opening");
    const notes = article.querySelector(".post-notes")?.textContent;
    expect(notes).toContain("Quotes 1.1 (grey): not counted as the writer’s.");
    expect(notes).toContain("Answers 1.1: found by a quotation");
    expect(notes).toContain(
      "Event The tram opens after a long delay, 3 May 2021 (The Paper and 1 more; by words: names the opening; confidence 0.70)",
    );
    expect(notes).toContain("Neither The tram and Council: not mentioned.");
    expect(notes).toContain("Writer Ada, 2021-05-03");
  });

  test("shows for another coder only words that agree with its code, and whose they are", () => {
    const agreed = draw("5", "readers").textContent;
    expect(agreed).toContain("Words found by the program.");
    const other = draw("6", "readers");
    expect(other.querySelector(".evidence")).toBeNull();
    expect(noteOf(postOf("6"), "readers", "Evidence")).toBe(
      "Evidence The program found words of the other side (−\u00a0Council: irony).",
    );
    expect(noteOf(postOf("2"), "readers", "Evidence")).toBe(
      "Evidence No words marked for tram: not mentioned, by the program.",
    );
    expect(draw("6", "rules").querySelectorAll(".evidence")).toHaveLength(1);
  });

  test("counts the words that it repeats, by the post they stand in", () => {
    expect(noteOf(postOf("6"), "rules", "Repeats")).toBe(
      "Repeats 1: 2 words; both posts are counted",
    );
    expect(noteOf(postOf("1"), "rules", "Repeated by")).toBe(
      "Repeated by 6: 2 words; both posts are counted",
    );
    expect(noteOf(postOf("2"), "rules", "Repeated by")).toBe("");
  });

  test("marks an inferred code open and says so in words; another coder’s code is solid", () => {
    const head = draw("3", "rules").querySelector(".post-head");
    expect(head?.querySelectorAll(".mark.inferred.against")).toHaveLength(1);
    expect(head?.querySelector(".code.against")?.textContent).toBe("inferred: against the tram?");
    const others = draw("3", "readers").querySelector(".post-head");
    expect(others?.querySelector(".mark.inferred")).toBeNull();
    expect(others?.querySelector(".code.against")?.textContent).toBe("against the tram");
  });

  test("puts a question mark to what the program is unsure of, and its confidence in the margin", () => {
    expect(draw("1", "rules").querySelector(".code.favor")?.textContent).toBe(
      "in favor of the tram",
    );
    expect(noteOf(postOf("1"), "rules", "Unsure")).toBe("");
    expect(draw("4", "rules").querySelector(".code.favor")?.textContent).toBe(
      "in favor of the tram?",
    );
    expect(noteOf(postOf("4"), "rules", "Unsure")).toBe(
      "Unsure the tram .60 and Council .60: the share of such codes that was right on topics left out.",
    );
    expect(noteOf(postOf("4"), "readers", "Unsure")).toBe("");
  });

  test("marks cue and mention inside one clause, and says how a name was resolved", () => {
    const article = draw("4", "rules");
    const [first, second, third] = article.querySelectorAll(".evidence");
    // a reader's mention ends inside the first clause and cuts it
    expect(`${first?.textContent}${second?.textContent}`).toBe("I like the tram");
    expect(first?.querySelector(".cue")?.textContent).toBe("like");
    expect(second?.querySelector(".mention")?.textContent).toBe("the tram");
    expect(third?.querySelector(".cue")).toBeNull();
    expect(noteOf(postOf("4"), "rules", "Names")).toBe("Names “the council”: Council, by pronoun.");
    expect(noteOf(postOf("1.1"), "rules", "Names")).toBe("");
  });

  test("names whose code was held fixed, and asks for no words of it", () => {
    const post = postOf("3");
    const { council } = post.stance;
    if (council === undefined) throw new Error("expected a stance");
    const held = { value: "against", basis: "code", reason: "coded by ada", sure: true } as const;
    const other = { ...post, stance: { ...post.stance, council: { ...council, ...held } } };
    expect(noteOf(other, "rules", "Held fixed")).toBe("Held fixed Council: coded by ada.");
    expect(noteOf(other, "rules", "Evidence")).toBe("");
  });

  test("links a post named in an inference by its whole id alone", () => {
    const post = postOf("3");
    const { tram } = post.stance;
    if (tram === undefined) throw new Error("expected a stance");
    const inferred = [
      { from: "1", relation: "answers" as const, how: "answers 1 and 1.1, not 11" },
    ];
    const other = { ...post, stance: { ...post.stance, tram: { ...tram, inferred } } };
    const article = drawPost(analysis, other, {
      document: pageDocument(),
      coder: "rules",
      linked: (key) => `#${key}`,
    });
    const notes = Array.from(article.querySelectorAll(".post-note"));
    const said = notes.find((note) => note.textContent?.startsWith("Inferred"));
    expect(said?.innerHTML).toContain(`answers <a href="#1">1</a> and 1.1, not 11`);
  });

  test("names who answers", () => {
    expect(draw("1.1", "rules").textContent).toContain("Answered by 2, 3 (found by their words)");
  });

  test("says what a coder left out", () => {
    const missing = { ...postOf("4"), codes: {} };
    const article = drawPost(analysis, missing, {
      document: pageDocument(),
      coder: "readers",
      notes: false,
    });
    expect(article.textContent).toContain("not coded in two readers");
    expect(article.querySelector(".post-notes")).toBeNull();
  });

  test("loses no word of any text, whatever the spans", () => {
    const span = fc.record({ start: fc.nat(40), end: fc.nat(40) });
    fc.assert(
      fc.property(
        fc.string({ maxLength: 40 }),
        fc.array(span, { maxLength: 4 }),
        fc.array(span, { maxLength: 2 }),
        (text, spans, quotes) => {
          const evidence = spans.map(({ start, end }, index) => ({
            start,
            end,
            polarity: 1 as const,
            rule: "praise",
            cue: spans[index + 1] ?? null,
            mention: { start: end, end: start, ...quotes[0], by: "pronoun" },
          }));
          const tram = {
            value: "favor" as const,
            score: 1,
            confidence: 1,
            reason: null,
            evidence,
            inferred: [],
            basis: "words" as const,
            sure: false,
          };
          const links = quotes.map((quote) => ({
            ...quote,
            kind: "quotes" as const,
            to: "article",
            confidence: 1,
          }));
          const events = quotes.map((quote) => ({
            ...quote,
            event: "opening",
            by: "words" as const,
            how: "names the opening",
            confidence: 0.5,
          }));
          const post = { ...postOf("1"), text, links, events, stance: { tram } };
          const article = drawPost(analysis, post, { document: pageDocument(), coder: "rules" });
          expect(article.querySelector(".post-text")?.textContent).toBe(text);
        },
      ),
    );
  });

  test("cuts a long post at a word and says how much is hidden", () => {
    const long = { ...postOf("1"), text: "word ".repeat(400).trim(), links: [], events: [] };
    const article = drawPost(analysis, long, {
      document: pageDocument(),
      coder: "rules",
      cut: true,
    });
    expect(article.querySelector(".more")?.textContent).toBe("180 more words");
    const whole = drawPost(analysis, long, { document: pageDocument(), coder: "rules" });
    expect(whole.querySelector(".more")).toBeNull();
  });
});

describe("cutPlace", () => {
  test("leaves a text whole where little would be hidden", () => {
    expect(cutPlace("a".repeat(1_400))).toBe(1_400);
    expect(cutPlace("a".repeat(1_500))).toBe(1_100);
  });
});

describe("segmentsOf", () => {
  test("cover the text once, in order", () => {
    const post = postOf("1.1");
    const segments = segmentsOf(post, markedWords(analysis, post, "rules"));
    expect(segments.map(({ start, end }) => post.text.slice(start, end)).join("")).toBe(post.text);
  });
});

describe("drawPostCard", () => {
  test("shows codes, first words and what they rest on", () => {
    const card = drawPostCard(analysis, postOf("1.1"), {
      document: pageDocument(),
      coder: "rules",
    });
    expect(card.textContent).toContain("against the tram");
    expect(card.textContent).toContain(
      "Evidence −\u00a0Council: accusation; −\u00a0tram: blame by act.",
    );
    const long = { ...postOf("1"), text: "word ".repeat(100) };
    const cut = drawPostCard(analysis, long, { document: pageDocument(), coder: "rules" });
    expect(cut.querySelector(".card-words")?.textContent).toMatch(/word …$/u);
  });
});
