import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isClear, logOdds } from "../../../src/web/charts/keyness.ts";
import { keynessOf, shownWords, type KeyWord } from "../../../src/web/charts/keyness-data.ts";
import type { Comparison, Group } from "../../../src/web/charts/keyness-groups.ts";
import { indexWords, ownText } from "../../../src/web/charts/keyness-words.ts";

const source = (text: string, quotes: { start: number; end: number }[] = []) => ({ text, quotes });

function groupOf(posts: number[], words: string): Group {
  return { words, short: words, value: null, posts };
}

function comparing(first: number[], second: number[], isFair = true): Comparison {
  return {
    target: null,
    first: groupOf(first, "one"),
    second: groupOf(second, "two"),
    within: "",
    isFair,
  };
}

/** The formulas of the paper written out, sum by sum. */
function plainLogOdds(
  texts: readonly string[][],
  groups: readonly [number[], number[]],
  word: string,
) {
  const count = (posts: readonly number[], is: (w: string) => boolean) =>
    posts.reduce((sum, post) => sum + (texts[post] ?? []).filter((w) => is(w)).length, 0);
  const all = texts.map((_, post) => post);
  const alpha = 0.1 * count(all, (w) => w === word);
  const alphaAll = 0.1 * count(all, () => true);
  const [odds1 = 0, odds2 = 0] = groups.map((posts) => {
    const y = count(posts, (w) => w === word);
    const n = count(posts, () => true);
    return (y + alpha) / (n + alphaAll - y - alpha);
  });
  const [y1, y2] = groups.map((posts) => count(posts, (w) => w === word));
  const variance = 1 / ((y1 ?? 0) + alpha) + 1 / ((y2 ?? 0) + alpha);
  const delta = Math.log(odds2) - Math.log(odds1);
  return { delta, z: delta / Math.sqrt(variance) };
}

describe("logOdds", () => {
  test("gives the numbers worked out by hand", () => {
    // a = 1 of 4 added words: odds 7/7 and 4/20, so ln 0.2; variance 1/7 + 1/4
    const { delta, error, z, interval } = logOdds(
      { first: 6, second: 3, whole: 10 },
      { first: 10, second: 20, whole: 40 },
    );
    expect(delta).toBeCloseTo(-1.609438, 6);
    expect(error).toBeCloseTo(0.626783, 6);
    expect(z).toBeCloseTo(-2.567775, 5);
    expect(interval[0]).toBeCloseTo(-2.83791, 5);
    expect(interval[1]).toBeCloseTo(-0.380966, 5);
    expect(isClear({ interval })).toBe(true);
  });

  test("says nothing of a thread that is one word repeated", () => {
    const all = { first: 4, second: 6, whole: 10 };
    expect(logOdds(all, all).delta).toBe(0);
  });
});

const WORDS = ["tram", "dam", "toll", "bus", "mayor", "stop", "fare"];
const anyPosts = fc.array(fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }), {
  minLength: 2,
  maxLength: 14,
});

describe("keynessOf", () => {
  test("agrees with the formulas written out, for any posts", () => {
    fc.assert(
      fc.property(anyPosts, (texts) => {
        const index = indexWords(texts.map((words) => source(words.join(" "))));
        const [one, two] = halves(texts.length);
        for (const { form, odds } of keynessOf(index, comparing(one, two)).words) {
          const plain = plainLogOdds(texts, [one, two], form);
          expect(odds.delta).toBeCloseTo(plain.delta, 9);
          expect(odds.z).toBeCloseTo(plain.z, 9);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("flips every sign where the groups change places, whatever the order of the posts", () => {
    fc.assert(
      fc.property(anyPosts, (texts) => {
        const posts = texts.map((words) => source(words.join(", ")));
        const [one, two] = halves(texts.length);
        const odds = byForm(keynessOf(indexWords(posts), comparing(one, two)).words);
        const swapped = byForm(keynessOf(indexWords(posts), comparing(two, one)).words);
        const back = byForm(
          keynessOf(
            indexWords(posts.toReversed()),
            comparing(
              one.map((place) => texts.length - 1 - place),
              two.map((place) => texts.length - 1 - place),
            ),
          ).words,
        );
        expect([...swapped].map(([form, z]) => [form, near(-z)])).toEqual(
          [...odds].map(([form, z]) => [form, near(z)]),
        );
        expect([...back].map(([form, z]) => [form, near(z)])).toEqual(
          [...odds].map(([form, z]) => [form, near(z)]),
        );
      }),
      { numRuns: 60 },
    );
  });

  test("counts every word of any text once, and makes no number that is none", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "grapheme", maxLength: 60 }), { minLength: 2, maxLength: 8 }),
        (texts) => {
          const index = indexWords(texts.map((text) => source(`${text} tram tram tram`)));
          const [one, two] = halves(texts.length);
          const { sizes, words, byLuck } = keynessOf(index, comparing(one, two));
          expect(sizes.first + sizes.second).toBe(sizes.whole);
          expect(index.starts.at(-1)).toBe(sizes.whole);
          expect(Number.isFinite(byLuck)).toBe(true);
          for (const { odds, first, second } of words) {
            expect(Number.isFinite(odds.z) && Number.isFinite(odds.delta)).toBe(true);
            expect(first.posts <= first.uses && second.posts <= second.uses).toBe(true);
          }
        },
      ),
      { numRuns: 80 },
    );
  });

  const posts = [
    "The tram is late. The tram is dear.",
    "A tram, a tram!",
    "Tram’s late",
    "The mayor pays the dam and __proto__",
    "Dam, dam, dam, dam",
    "the dam and the tram",
  ];

  test("tests words used 5 times in 3 posts, without those that tie sentences together", () => {
    const index = indexWords(posts.map((text) => source(text)));
    const groups = comparing([0, 1, 2], [3, 4, 5]);
    const forms = (choice = {}) =>
      keynessOf(index, groups, choice)
        .words.map(({ form }) => form)
        .toSorted();
    expect(forms()).toEqual(["dam", "tram"]);
    expect(forms({ withFunctionWords: true })).toEqual(["dam", "the", "tram"]);
    expect(forms({ without: new Set(["dam"]) })).toEqual(["tram"]);
    const tram = keynessOf(index, groups).words.find(({ form }) => form === "tram");
    expect(tram).toMatchObject({ first: { uses: 5, posts: 3 }, second: { uses: 1, posts: 1 } });
  });

  test("compares nothing where a group is small: most used words first, none clear", () => {
    const index = indexWords(posts.map((text) => source(text)));
    const made = keynessOf(index, comparing([0, 1, 2], [3, 4, 5], false));
    expect(made.words.map(({ form }) => form)).toEqual(["dam", "tram"]);
    expect(made).toMatchObject({ clear: 0, byLuck: null });
  });

  test("shows by luck what one long post does: dealt elsewhere, its word is clear again", () => {
    const long = Array.from({ length: 60 }, () => "toll").join(" ");
    const filler = Array.from({ length: 20 }, (_, at) => `word${at}`).join(" ");
    const texts = Array.from({ length: 12 }, (_, at) => (at === 0 ? `${filler} ${long}` : filler));
    const index = indexWords([...texts, "toll", "toll"].map((text) => source(text)));
    const made = keynessOf(index, comparing([0, 1, 2, 3, 4, 5, 12], [6, 7, 8, 9, 10, 11, 13]));
    const toll = made.words.find(({ form }) => form === "toll");
    expect(toll?.isClear).toBe(true);
    expect(made.byLuck).toBeGreaterThanOrEqual(1);
    expect(made.byLuck).toEqual(
      keynessOf(index, comparing([0, 1, 2, 3, 4, 5, 12], [6, 7, 8, 9, 10, 11, 13])).byLuck,
    );
  });
});

describe("shownWords", () => {
  test("keeps the clearest of both ends, and fills up from one where the other is short", () => {
    const words = Array.from({ length: 30 }, (_, at) => wordWith(at < 27 ? 30 - at : 26 - at));
    const keyness = { ...keynessOf(indexWords([]), comparing([], [])), words };
    const shown = shownWords(keyness, 10).map(({ odds }) => odds.z);
    expect(shown).toEqual([30, 29, 28, 27, 26, 25, 24, -1, -2, -3]);
  });
});

describe("ownText", () => {
  test("leaves quotations out, however they overlap", () => {
    const quotes = [
      { start: 4, end: 8 },
      { start: 0, end: 5 },
    ];
    expect(ownText({ text: "abcdefghij", quotes })).toBe("\nij".slice(1));
    expect(ownText({ text: "yes “no” yes", quotes: [{ start: 4, end: 8 }] })).toBe("yes \n yes");
  });
});

function halves(count: number): [number[], number[]] {
  const places = Array.from({ length: count }, (_, place) => place);
  return [places.filter((place) => place % 2 === 0), places.filter((place) => place % 2 === 1)];
}

function byForm(words: readonly KeyWord[]): Map<string, number> {
  const sorted = words.toSorted((a, b) => (a.form < b.form ? -1 : 1));
  return new Map(sorted.map(({ form, odds }) => [form, odds.z]));
}

function near(value: number): number {
  return Math.round(value * 1e9) / 1e9 + 0;
}

function wordWith(z: number): KeyWord {
  const none = { uses: 0, posts: 0 };
  const odds = { delta: z, error: 1, z, interval: [z, z] as const };
  return { form: `w${z}`, first: none, second: none, odds, isClear: false, isName: false };
}
