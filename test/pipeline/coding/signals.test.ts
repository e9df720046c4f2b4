import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readWords, readyCodebook } from "../../../src/pipeline/coding/post-words.ts";
import { featuresOf, signalsOf, weigh } from "../../../src/pipeline/coding/signals.ts";
import { stanceModel } from "../../../src/pipeline/coding/text-model/stance-model.ts";
import { inventedCodebook } from "../../support/invented-codebook.ts";
import { debate, type Line } from "./conversation/debate.ts";

const ready = readyCodebook(inventedCodebook);
const targets = Object.keys(inventedCodebook.targets);

function signals(lines: readonly Line[]) {
  const posts = debate(lines);
  const words = posts.map(({ text }) => readWords(text, [], ready, null));
  return signalsOf(posts, words, targets, stanceModel());
}

describe("signalsOf", () => {
  test("thinks it likelier that a target is judged where it is spoken of at length than where it is not named", () => {
    const [spoken, silent] = signals([
      [null, "Lorland should leave us alone! We never needed Lorland."],
      [null, "The weather is fine."],
    ]);
    expect(spoken?.get("lorland")?.judges).toBeGreaterThan(silent?.get("lorland")?.judges ?? 1);
  });
  test("takes a bare agreement to judge what the post above judges", () => {
    const [above, agreed, other] = signals([
      [null, "Lorland should leave us alone! We never needed Lorland."],
      [null, "I agree.", 1],
      [null, "I see.", 1],
    ]);
    expect(agreed?.get("lorland")?.judges).toBe(above?.get("lorland")?.judges);
    expect(other?.get("lorland")?.judges).toBeLessThan(above?.get("lorland")?.judges ?? 0);
  });
  test("judges nothing by pictographs alone", () => {
    expect(signals([[null, "😀 😀 👍"]])[0]?.get("lorland")?.judges).toBe(0);
  });
  test("judges nothing by addresses of pages alone", () => {
    const text = "https://lorland.example/the-mayor-betrayed-us www.lorland.example/?why";
    expect(signals([[null, text]])[0]?.get("lorland")?.judges).toBe(0);
  });
  test("judges nothing in a script that it cannot read", () => {
    expect(signals([[null, "Лорланд предал нас"]])[0]?.get("lorland")?.judges).toBe(0);
  });
});

describe("weigh", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "Lorland",
      "the mayor",
      "betrayed",
      "us.",
      "We",
      "thank",
      "not",
      "should",
      "he",
    ),
    fc.string({ unit: "binary", maxLength: 12 }),
  );
  const thread = fc.array(fc.array(piece, { maxLength: 40 }), { minLength: 1, maxLength: 5 });

  test("gives the same from features taken before as is weighed while reading", () => {
    fc.assert(
      fc.property(thread, (texts) => {
        const posts = debate(texts.map((pieces, i): Line => [null, pieces.join(" "), i]));
        const words = posts.map(({ text }) => readWords(text, [], ready, null));
        const features = featuresOf(posts, words, targets);
        expect(signalsOf(posts, words, targets, stanceModel())).toEqual(
          weigh(posts, words, features, targets, stanceModel()),
        );
      }),
    );
  });
});
