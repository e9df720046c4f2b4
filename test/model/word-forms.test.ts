import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  findForms,
  findPhrase,
  phraseOf,
  wordForms,
  wordPlaces,
} from "../../src/model/word-forms.ts";

describe("wordForms", () => {
  test.for([
    ["The Tram’s late, isn't it?", ["the", "tram", "late", "isn't", "it"]],
    ["don’t don't don‘t donʼt", ["don't", "don't", "don't", "don't"]],
    ["İt is co\u00adoperative", ["it", "is", "cooperative"]],
    ["see https://tram.example/late?x=1 or www.tram.example", ["see", "or"]],
    ["Cafe\u0301 Ֆանտաստիկ трамвай", ["café", "ֆանտաստիկ", "трамвай"]],
    ["well-known 2021 'quoted' __proto__", ["well", "known", "2021", "quoted", "proto"]],
    ["我们支持电车", ["我们", "支持", "电车"]],
    ["", []],
  ] as const)("cuts %s", ([text, forms]) => {
    expect(wordForms(text)).toEqual(forms);
  });
});

describe("wordPlaces", () => {
  test("gives the same forms at places that follow one another, for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        const places = wordPlaces(text);
        let last = 0;
        for (const { start, end, form } of places) {
          expect(start >= last && end > start && end <= text.length).toBe(true);
          expect(form).not.toBe("");
          last = end;
        }
      }),
    );
  });

  test("is quick on a text of nothing but apostrophes and letters", () => {
    const text = "a'".repeat(100_000);
    const start = performance.now();
    expect(wordPlaces(text)).toHaveLength(1);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe("findForms", () => {
  test("finds whole words and phrases, in any case and with any apostrophes", () => {
    const text = "The Council’s tram: the COUNCIL trams. Don‘t, council, tram!";
    const found = (phrase: string) =>
      findForms(text, wordForms(phrase)).map(({ start, end }) => text.slice(start, end));
    expect(found("council")).toEqual(["Council’s", "COUNCIL", "council"]);
    expect(found("council tram")).toEqual(["Council’s tram", "council, tram"]);
    expect(found("don't")).toEqual(["Don‘t"]);
    expect(found("ram")).toEqual([]);
    expect(found("?!")).toEqual([]);
  });

  test("finds a word at the places where the words of the text have its form, for any text", () => {
    const piece = fc.constantFrom(
      "tram",
      "Tram’s",
      "trams",
      "x",
      "'",
      "’",
      " ",
      "\n",
      "www.",
      "İ",
      "電車",
      "-",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join("");
        const expected = wordPlaces(text)
          .filter(({ form }) => form === "tram")
          .map(({ start, end }) => ({ start, end }));
        expect(findForms(text, ["tram"])).toEqual(expected);
      }),
    );
  });
});

function uses(text: string, phrase: string): string[] {
  return findPhrase(text, phraseOf(phrase)).map(({ start, end }) => text.slice(start, end));
}

describe("findPhrase", () => {
  test("finds with an ending ’s that alone, and without one both", () => {
    const text = "It’s late. Is it? IT‘S the driver's tram, a driver.";
    expect(uses(text, "it's")).toEqual(["It’s", "IT‘S"]);
    expect(uses(text, "it")).toEqual(["It’s", "it", "IT‘S"]);
    expect(uses(text, "driverʼs tram")).toEqual(["driver's tram"]);
    expect(uses(text, "the driver")).toEqual(["the driver's"]);
    expect(uses(text, "a driver’s")).toEqual([]);
    expect(uses("driver driver's driver", "driver's driver")).toEqual(["driver's driver"]);
  });

  test("finds words of a script without spaces, and nothing for a phrase without a word", () => {
    expect(uses("我们支持电车", "电车")).toEqual(["电车"]);
    expect(uses("a tram!!!", "!!!")).toEqual([]);
  });

  test("finds every word of a text, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
        const words = wordPlaces(text).map(({ start, end }) => text.slice(start, end));
        const whole = words.filter((word) => wordPlaces(word).length === 1);
        expect(whole.filter((word) => !uses(text, word).includes(word))).toEqual([]);
      }),
    );
  });
});
