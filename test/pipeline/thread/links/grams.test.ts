import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gramPlaces, numberGrams } from "../../../../src/pipeline/thread/links/grams.ts";
import { readPageWords } from "../../../../src/pipeline/thread/links/page-words.ts";

describe("numberGrams", () => {
  test("gives two places the same number exactly where the same words follow in their texts", () => {
    const texts = fc.array(fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 20 }), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(texts, (lists) => {
        const page = readPageWords(lists.map((list) => list.join(" ")));
        const { pairs, triples, sixes } = numberGrams(page);
        const follow = (at: number, length: number) => {
          const words = page.ids.slice(at, at + length);
          return words.length < length || words.includes(0) ? "" : words.join(" ");
        };
        for (const [length, grams] of [
          [2, pairs],
          [3, triples],
          [6, sixes],
        ] as const) {
          const numberOf = new Map<string, number>();
          for (const [at, gram] of grams.entries()) {
            const words = follow(at, length);
            expect(gram === 0).toBe(words === "");
            expect(numberOf.get(words) ?? gram).toBe(gram);
            numberOf.set(words, gram);
          }
          expect(new Set(numberOf.values()).size).toBe(numberOf.size);
        }
      }),
    );
  });
});

describe("gramPlaces", () => {
  test("gives a run's first place in each text, the latest text first", () => {
    const page = readPageWords(["a b a b", "c", "a b"]);
    const { pairs } = numberGrams(page);
    const places = gramPlaces(pairs, page.textOf);
    for (const at of pairs.keys()) places.add(at);
    const latest = places.latest(0);
    expect([latest, places.before(latest), places.before(places.before(latest))]).toEqual([
      7, 0, -1,
    ]);
  });
});

describe("readPageWords", () => {
  test("keeps places, and leaves case, apostrophes and a possessive aside", () => {
    const text = "Ann’s don't, DON’T";
    const { ids, starts, ends, spellings } = readPageWords([text]);
    expect(Array.from(ids, (id) => spellings[id])).toEqual(["ann", "dont", "dont", ""]);
    expect(text.slice(starts[2], ends[2])).toBe("DON’T");
  });
});
