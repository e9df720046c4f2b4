import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scoreSentiment } from "../../../../src/pipeline/coding/sentiment/score-sentiment.ts";

const score = (text: string) => scoreSentiment(text).score;

describe("scoreSentiment", () => {
  test("tells praise from scorn", () => {
    expect(scoreSentiment("What a wonderful, kind idea.").value).toBe("positive");
    expect(scoreSentiment("A stupid and dishonest plan.").value).toBe("negative");
    expect(scoreSentiment("The bus leaves at nine.").value).toBe("neutral");
  });
  test("turns a word round that is denied up to three words before", () => {
    expect(score("This is not a very good idea.")).toBeLessThan(0);
  });
  test("reads a curly apostrophe as a straight one", () => {
    expect(score("It isn’t good.")).toBe(score("It isn't good."));
    expect(score("It isn’t good.")).toBeLessThan(0);
  });
  test("weighs degree words, capitals and exclamation marks", () => {
    const plain = score("The plan is good.");
    expect(score("The plan is extremely good.")).toBeGreaterThan(plain);
    expect(score("The plan is slightly good.")).toBeLessThan(plain);
    expect(score("The plan is GOOD.")).toBeGreaterThan(plain);
    expect(score("The plan is good!!")).toBeGreaterThan(plain);
  });
  test("counts what follows a but more than what stands before it", () => {
    expect(score("The idea is good, but the result is bad.")).toBeLessThan(0);
  });
  test("knows emoticons, pictographs and words with a hyphen", () => {
    expect(score("see you :)")).toBeGreaterThan(0);
    expect(score("see you 😍")).toBeGreaterThan(0);
    expect(score("well-being")).toBeGreaterThan(0);
  });
  test("gives each sentence its exact place", () => {
    const text = "I love it.\nI hate it — truly, naïvely.";
    const { sentences } = scoreSentiment(text);
    expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual(text.split("\n"));
    expect(sentences.map((sentence) => Math.sign(sentence.score))).toEqual([1, -1]);
  });
  test("does not push a long post to the end of the scale for its length alone", () => {
    expect(score("It is good. ".repeat(9))).toBeLessThan(
      score("It is good good good good good good good good good."),
    );
  });
  test("scores a sentence as a post of this one sentence", () => {
    const text = "They promised a wonderful park. What a shameful mess!";
    const { sentences } = scoreSentiment(text);
    for (const { start, end, score: each } of sentences)
      expect(each).toBe(score(text.slice(start, end)));
  });
  test("takes a text of which it knows no word for neutral", () => {
    expect(score("Բարեւ ձեզ, ինչպես եք")).toBe(0);
    expect(score("qqvx vvkpw")).toBe(0);
  });
  test("gives the same score whatever was scored before", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (before) => {
        const first = scoreSentiment("Not a good day, but thanks :) So GOOD!");
        scoreSentiment(before);
        expect(scoreSentiment("Not a good day, but thanks :) So GOOD!")).toEqual(first);
      }),
    );
  });
  test("takes a long text without spaces, and a long sentence", () => {
    expect(Math.abs(score("goodbad".repeat(15_000)))).toBeLessThanOrEqual(1);
    const text = "not very good but bad ".repeat(20_000);
    const span = { start: 0, end: text.length };
    expect(Math.abs(scoreSentiment(text, [span]).score)).toBeLessThanOrEqual(1);
  });
  test("keeps sentences inside the text, in order and apart, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (noise) => {
        const text = `${noise}. Who pays for it? ${noise}`.repeat(3);
        let before = 0;
        for (const { start, end, score: each } of scoreSentiment(text).sentences) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(Math.abs(each)).toBeLessThanOrEqual(1);
          before = end;
        }
        expect(before).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 25 },
    );
  });
  test("gives a finite score to a post of nothing but marks, numbers or one word", () => {
    for (const part of ["?! ", '"…" ', "1. 2. ", "HELP. ", "... ", "__proto__. "]) {
      const { score: all, value } = scoreSentiment(part.repeat(500));
      expect(Math.abs(all)).toBeLessThanOrEqual(1);
      expect(["negative", "neutral", "positive"]).toContain(value);
    }
  });
  test("takes any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        expect(Math.abs(score(`__proto__ constructor ${text}`))).toBeLessThanOrEqual(1);
      }),
    );
    expect(score("")).toBe(0);
  });
});
