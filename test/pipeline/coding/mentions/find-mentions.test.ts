import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findMentions } from "../../../../src/pipeline/coding/mentions/find-mentions.ts";
import { indexNames } from "../../../../src/pipeline/coding/mentions/name-index.ts";
import { mainFigure } from "../../../../src/pipeline/coding/mentions/main-figure.ts";
import { readPost } from "../../../../src/pipeline/coding/read-post.ts";
import { resolveReferences } from "../../../../src/pipeline/coding/mentions/resolve-references.ts";
import { inventedCodebook } from "../../../support/invented-codebook.ts";

const names = indexNames(inventedCodebook);
const shown = (text: string, resolve = false) => {
  const reading = readPost(text);
  const named = findMentions(reading, names);
  const mentions = resolve ? resolveReferences(reading, named, names) : named;
  return mentions.map(({ target, first, last }) => {
    const start = reading.words[first]?.start ?? 0;
    return `${target}: ${text.slice(start, reading.words[last - 1]?.end)}`;
  });
};

describe("findMentions", () => {
  test("finds whole words in any case, in the plural and with a possessive ending", () => {
    expect(shown("LORLAND’s coast, lorland, Lorlandia, two coast pacts, Quill's")).toEqual([
      "lorland: LORLAND’s",
      "lorland: lorland",
      "pact: coast pacts",
      "mayor: Quill's",
    ]);
  });
  test("takes an acronym in capitals alone, with or without dots", () => {
    expect(shown("The NL and N.L. but not nl")).toEqual(["lorland: NL", "lorland: N.L."]);
  });
  test("lets the longest name win", () => {
    expect(shown("Ada Quill")).toEqual(["mayor: Ada Quill"]);
  });
  test("wants the article of a common word, unless it is written with a capital", () => {
    expect(shown("the north, in North, go north")).toEqual([
      "lorland: the north",
      "lorland: North",
    ]);
    expect(shown("this government, our mayor, a mayor")).toEqual([
      "mayor: this government",
      "mayor: our mayor",
    ]);
  });
  test("does not take a short word in a sentence of capitals for an acronym", () => {
    const us = indexNames({
      ...inventedCodebook,
      targets: { u: { ...base, names: ["US"] } },
    });
    expect(findMentions(readPost("THEY WILL TELL US NOTHING"), us)).toEqual([]);
    expect(findMentions(readPost("The US will tell nothing"), us)).toHaveLength(1);
  });
});

const base = {
  label: "x",
  definition: "A thing.",
  names: ["x"],
  favor: { means: "x", examples: [] },
  against: { means: "x", examples: [] },
};

describe("findMentions beyond the listed forms", () => {
  const real = indexNames({
    ...inventedCodebook,
    targets: {
      iran: { ...base, names: ["Iran"] },
      france: { ...base, names: ["France", "Macron"] },
      mayor: { ...base, label: "Mayor", definition: "Ada Quill as mayor.", names: ["Ada Quill"] },
    },
  });
  const found = (text: string) => {
    const reading = readPost(text);
    return findMentions(reading, real).map(({ target, first, last, by }) => {
      const start = reading.words[first]?.start ?? 0;
      return `${target} by ${by}: ${text.slice(start, reading.words[last - 1]?.end)}`;
    });
  };
  test("knows peoples, capitals and seats of the countries that are listed, and of no others", () => {
    expect(found("Tehran, the Iranians, French guns, Paris, Berlin and Turks")).toEqual([
      "iran by people or place: Tehran",
      "iran by people or place: Iranians",
      "france by people or place: French",
      "france by people or place: Paris",
    ]);
  });
  test("resolves misspellings, and never an English word or another name", () => {
    expect(found("lran, Frannce, Marcon, Marathon, finance, iron, Trance")).toEqual([
      "iran by misspelling: lran",
      "france by misspelling: Frannce",
      "france by misspelling: Marcon",
    ]);
  });
  test("takes the office for its holder unless somebody else holds it", () => {
    expect(found("The tired old mayor? The mayor of this town. Our new mayor.")).toEqual([
      "mayor by role: The mayor",
    ]);
    expect(found("The former mayor. The mayor of Ankara. Another mayor.")).toEqual([]);
  });
});

describe("resolveReferences", () => {
  test("follows a pronoun and an epithet to the one target that fits", () => {
    expect(shown("Quill spoke. She lied. This utter clown lied again.", true)).toEqual([
      "mayor: Quill",
      "mayor: She",
      "mayor: This utter clown",
    ]);
  });
  test("takes up whoever stands foremost: the subject, and the one spoken of last", () => {
    expect(shown("Quill met Bob Stone. She lied.", true)).toEqual(["mayor: Quill", "mayor: She"]);
    expect(shown("Bob Stone met Quill. She lied.", true)).toEqual(["mayor: Quill"]);
    expect(shown("Quill spoke. My mother came home. She lied.", true)).toEqual(["mayor: Quill"]);
    expect(shown("Lorland left the pact. They lied.", true)).toEqual([
      "lorland: Lorland",
      "pact: the pact",
      "lorland: They",
    ]);
  });
  test("reaches back over a sentence, and not over many", () => {
    expect(shown("Quill spoke. It rained. She lied.", true)).toEqual([
      "mayor: Quill",
      "mayor: She",
    ]);
    expect(shown("Quill spoke. It rained. So. Well. Then. Now. She lied.", true)).toEqual([
      "mayor: Quill",
    ]);
  });
  test("takes no empty it, no object it, and no object for its own subject", () => {
    expect(shown("Lorland pays. It is clear that it seems late.", true)).toEqual([
      "lorland: Lorland",
    ]);
    expect(shown("Lorland knows it. Lorland hates them.", true)).toEqual([
      "lorland: Lorland",
      "lorland: Lorland",
    ]);
  });
  test("falls back on the article's figure where nobody else fits", () => {
    const figure = mainFigure("Mayor Quill spoke. The pact waits. Quill left.", names);
    const by = (text: string) => {
      const reading = readPost(text);
      return resolveReferences(reading, findMentions(reading, names), names, figure).map(
        (mention) => mention.by,
      );
    };
    expect(figure).toBe("mayor");
    expect(by("She lied. What a complete clown.")).toEqual(["article", "epithet"]);
    expect(by("My mother cried. She lied.")).toEqual([]);
    expect(mainFigure("", names)).toBeNull();
  });
  test("stands any text, in text order and without overlaps", () => {
    const word = fc.oneof(
      fc.constantFrom("Quill", "the", "this", "clown", "Lorlnad", "they", "its", "__proto__", "."),
      fc.string({ unit: "binary" }),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (list) => {
        const reading = readPost(list.join(" "));
        let end = 0;
        const found = resolveReferences(reading, findMentions(reading, names), names, "mayor");
        for (const { first, last } of found) {
          expect(first).toBeGreaterThanOrEqual(end);
          expect(last).toBeGreaterThan(first);
          end = last;
        }
        expect(end).toBeLessThanOrEqual(reading.words.length);
      }),
      { numRuns: 100 },
    );
  });
});
