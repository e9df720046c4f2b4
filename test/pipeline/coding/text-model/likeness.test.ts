import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codebookSchema } from "../../../../src/model/codebook.ts";
import { readPost } from "../../../../src/pipeline/coding/read-post.ts";
import { indexTexts, likenessOf } from "../../../../src/pipeline/coding/text-model/likeness.ts";

const trams = codebookSchema.parse({
  codebook: "trams",
  version: 1,
  language: "en",
  targets: {
    tram: {
      label: "The tram",
      definition: "The new tram line through the town.",
      names: ["tram", "line 4"],
      favor: { means: "Wants the tram built.", examples: ["Children ride safely to school."] },
      against: { means: "Wants the tram stopped.", examples: ["Shops lose their customers."] },
    },
    buses: {
      label: "Buses",
      definition: "The town's buses.",
      names: ["buses"],
      favor: { means: "Praises the buses.", examples: [] },
      against: { means: "Blames the buses.", examples: [] },
    },
  },
});
const index = indexTexts(trams);
const likeness = (text: string) => likenessOf(readPost(text).words, index);

describe("likenessOf", () => {
  test("leans to the side whose examples share a post's words, in any inflection", () => {
    expect(likeness("My child rides to school.").get("tram")?.side).toBeGreaterThan(0);
    expect(likeness("The shop lost every customer.").get("tram")?.side).toBeLessThan(0);
    expect(likeness("The tram.").get("tram")?.side).toBe(0);
  });
  test("is nearer to the target whose definition a post takes up", () => {
    const found = likeness("A new line through town");
    expect(found.get("tram")?.definition).toBeGreaterThan(found.get("buses")?.definition ?? 1);
  });
  test("counts a word once, and a text of stop words as near to nothing", () => {
    expect(likeness("School, school, school").get("tram")).toEqual(likeness("School").get("tram"));
    expect(likeness("and so it is").get("tram")).toMatchObject({ definition: 0, names: 0, all: 0 });
  });
  test("stays between 0 and 1 for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        for (const { definition, names, nearest, all } of likeness(text).values())
          for (const share of [definition, names, nearest, all]) {
            expect(share).toBeGreaterThanOrEqual(0);
            expect(share).toBeLessThanOrEqual(1);
          }
      }),
    );
  });
});
