import { describe, expect, test } from "vitest";
import { sumTone, wordTone } from "../../../../src/pipeline/coding/sentiment/tone-scorer.ts";
import { toneWords } from "../../../../src/pipeline/coding/sentiment/tone-words.ts";

const sum = (text: string): number => {
  const { good, bad } = sumTone(toneWords(text), text);
  return good + bad;
};

describe("sumTone", () => {
  test("turns a rating round up to three words after a denial, but not past a comma", () => {
    expect(sum("not a very good idea")).toBeLessThan(0);
    expect(sum("no, a good idea")).toBeGreaterThan(0);
    expect(sum("not that it is in any way good")).toBeGreaterThan(0);
  });
  test("adds what degree words and capitals add", () => {
    expect(sum("very good")).toBeCloseTo(wordTone("good") + 0.293);
    expect(sum("a bit GOOD")).toBeCloseTo(wordTone("good") + 0.733);
    expect(sum("GOOD")).toBeCloseTo(wordTone("good"));
    expect(sum("slightly good")).toBeCloseTo(wordTone("good") - 0.293);
  });
  test("never turns round what stands for itself", () => {
    expect(sum("no idea lol")).toBeGreaterThan(0);
    expect(sum("not today :)")).toBeGreaterThan(0);
    expect(sum("not today 😍")).toBeGreaterThan(0);
  });
  test("reads turns of phrase as a whole", () => {
    expect(sum("this plan is the bomb")).toBeGreaterThan(0);
    expect(sum("it was the kiss of death")).toBeLessThan(0);
    expect(sum("they live hand to mouth")).toBeLessThan(0);
    expect(sum("can’t wait")).toBeGreaterThan(0);
    expect(sum("not only good")).toBeGreaterThan(0);
    expect(sum("at least good")).toBeGreaterThan(0);
    expect(sum("the least good")).toBeLessThan(0);
    expect(sum("never so good")).toBeGreaterThan(0);
  });
  test("weighs what follows but more than what stands before it", () => {
    expect(sum("good but bad")).toBeLessThan(0);
    expect(sum("bad but good")).toBeGreaterThan(sum("bad good"));
  });
  test("knows words drawn out, entities of web pages and emoticons at a word", () => {
    expect(sum("gooood")).toBeCloseTo(wordTone("good"));
    expect(sum("i &lt;3 it")).toBeGreaterThan(0);
    expect(sum("see you:)")).toBeGreaterThan(0);
  });
  test("rates pictographs by our table, not by the package's", () => {
    expect(sum("see you 🤡")).toBeCloseTo(-2.2);
    expect(sum("see you 🤮")).toBeCloseTo(-3);
    expect(sum("❤️")).toBeCloseTo(2.6);
    expect(sum("🏧 🎰")).toBe(0);
  });
  test("takes numbers, names and addresses for no tone", () => {
    expect(sum("182 of 187 km, see https://bad.example/hate @killer")).toBe(0);
  });
});
