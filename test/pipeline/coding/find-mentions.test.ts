import { describe, expect, test } from "vitest";
import { findMentions } from "../../../src/pipeline/coding/find-mentions.ts";
import { indexNames } from "../../../src/pipeline/coding/name-index.ts";
import { readPost } from "../../../src/pipeline/coding/read-post.ts";
import { resolveReferences } from "../../../src/pipeline/coding/resolve-references.ts";
import { inventedCodebook } from "../../support/invented-codebook.ts";

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

describe("resolveReferences", () => {
  test("follows a pronoun and an epithet to the one target that fits", () => {
    expect(shown("Quill spoke. She lied. This utter clown lied again.", true)).toEqual([
      "mayor: Quill",
      "mayor: She",
      "mayor: This utter clown",
    ]);
  });
  test("leaves a pronoun open where another name or another target stands between", () => {
    expect(shown("Quill met Bob Stone. He lied.", true)).toEqual(["mayor: Quill"]);
    expect(shown("Lorland left the pact. They lied.", true)).toEqual([
      "lorland: Lorland",
      "pact: the pact",
    ]);
  });
  test("does not reach back over a sentence", () => {
    expect(shown("Quill spoke. It rained. She lied.", true)).toEqual(["mayor: Quill"]);
  });
  test("takes it and they only as a subject that goes on from a subject", () => {
    expect(shown("Lorland sends gas. They sell it.", true)).toEqual([
      "lorland: Lorland",
      "lorland: They",
    ]);
    expect(shown("We talk of Lorland. They sell gas.", true)).toEqual(["lorland: Lorland"]);
  });
});
