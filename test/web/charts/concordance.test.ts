import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  countUses,
  findUses,
  kwicLine,
  orderUses,
  sentencesOf,
} from "../../../src/web/charts/concordance.ts";
import { nearestForms } from "../../../src/web/charts/keyness-nearest.ts";

const sources = [
  { text: "The tram is late. I like the tram, though; trams are fine.", quotes: [] },
  { text: "“The tram is late”? The tram\nworks.", quotes: [{ start: 0, end: 18 }] },
  { text: "No bus.", quotes: [] },
];

describe("findUses", () => {
  test("counts words of one's own and quoted ones apart", () => {
    const uses = findUses(sources, "Tram");
    expect(uses.map(({ post, quoted }) => [post, quoted])).toEqual([
      [0, false],
      [0, false],
      [1, true],
      [1, false],
    ]);
    expect(countUses(uses)).toEqual({
      own: { uses: 3, posts: 2 },
      quoted: { uses: 1, posts: 1 },
    });
    expect(findUses(sources, "…")).toEqual([]);
  });
});

function lines(most: number) {
  return findUses(sources, "tram").map((use) => {
    const source = sources[use.post] ?? { text: "", quotes: [] };
    const { before, keyword, after } = kwicLine(source, use, most);
    return [before, keyword, after];
  });
}

describe("kwicLine", () => {
  test("keeps a word's own punctuation with it, and one line for all", () => {
    expect(lines(100)[1]).toEqual([
      "The tram is late. I like the",
      "tram,",
      "though; trams are fine.",
    ]);
    expect(lines(100)[3]).toEqual(["“The tram is late”? The", "tram", "works."]);
  });

  test("cuts between words and says so", () => {
    expect(lines(12)[1]).toEqual(["… I like the", "tram,", "though; …"]);
  });

  test("keeps the words of any text in their order", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.string({ maxLength: 80 }), (head, tail) => {
        const source = { text: `${head} tram ${tail}`, quotes: [] };
        for (const use of findUses([source], "tram")) {
          const { before, keyword, after } = kwicLine(source, use, 400);
          const said = `${before}${keyword}${after}`.replaceAll(/\s/gu, "");
          expect(said).toBe(source.text.replaceAll(/\s/gu, ""));
        }
      }),
    );
  });
});

describe("orderUses", () => {
  const uses = findUses(sources, "the");
  const spoken = (order: "thread" | "next word" | "stance") =>
    orderUses(sources, uses, order, (post) => -post).map(({ post, start }) => [post, start]);

  test("orders by thread, by the word that follows and by stance; equals as in the thread", () => {
    expect(spoken("thread").map(([post]) => post)).toEqual([0, 0, 1, 1]);
    expect(spoken("stance").map(([post]) => post)).toEqual([1, 1, 0, 0]);
    const next = orderUses(sources, findUses(sources, "tram"), "next word", () => 0);
    expect(next.map(({ post }) => post)).toEqual([0, 1, 0, 1]);
  });
});

describe("sentencesOf", () => {
  test("gives each sentence once, with all its uses", () => {
    const text = "One tram. Two tram, tram! None.\nA tram";
    const spans = findUses([{ text, quotes: [] }], "tram");
    const made = sentencesOf(text, spans).map(({ start, end, uses }) => [
      text.slice(start, end).trim(),
      uses.length,
    ]);
    expect(made).toEqual([
      ["One tram.", 1],
      ["Two tram, tram!", 2],
      ["A tram", 1],
    ]);
  });

  test("cuts a sentence without an end around the word", () => {
    const text = `${"bus ".repeat(400)}tram ${"bus ".repeat(400)}`;
    const [sentence] = sentencesOf(text, findUses([{ text, quotes: [] }], "tram"));
    const said = text.slice(sentence?.start, sentence?.end);
    expect(said).toContain("tram");
    expect(said.length).toBeLessThan(330);
  });
});

describe("nearestForms", () => {
  test("offers forms a letter away and longer forms, the nearest first", () => {
    const words = ["tram", "trams", "tramway", "cram", "council", "dram"].map((form, at) => ({
      form,
      uses: at,
    }));
    expect(nearestForms(words, "tramm").map(({ form }) => form)).toEqual([
      "trams",
      "tram",
      "dram",
      "cram",
    ]);
    expect(nearestForms(words, "zebra")).toEqual([]);
  });
});
