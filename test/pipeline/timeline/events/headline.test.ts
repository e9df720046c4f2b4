import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDates } from "../../../../src/pipeline/timeline/dates/date-reader.ts";
import { readBlocks } from "../../../../src/pipeline/timeline/dates/read-blocks.ts";
import { wordsOf } from "../../../../src/pipeline/timeline/events/sentence-words.ts";
import { clauseOf } from "../../../../src/pipeline/timeline/events/title-clause.ts";
import { headlineOf } from "../../../../src/pipeline/timeline/events/headline.ts";

describe("clauseOf", () => {
  test("tells of what a definition defines", () => {
    const text = "The Aa floods were a series of floods in Lorland that began on 3 May 2014.";
    const { blocks } = readDates(text, readBlocks(text), { published: null, textFirst: true });
    const date = blocks[0]?.dates.at(-1) ?? null;
    expect(clauseOf(wordsOf(text, 0), date)).toBe("The Aa floods began .");
  });
});

describe("headlineOf", () => {
  test.each([
    [
      "The harbour board of Oldport closed the northern pier to all ships on the advice of engineers, who had found cracks in four of its pillars",
      "Harbour board of Oldport closed the northern pier to all ships on the advice of engineers",
    ],
    [
      "Anna Holm, director of the Institute for the Study of Rivers at Lorland University, resigned as an adviser to the council",
      "Anna Holm resigned as an adviser to the council",
    ],
    [
      "The Ministry of Transport of Lorland announced that the National Rail Agency had cancelled a tender",
      "Ministry of Transport of Lorland announced the National Rail Agency had cancelled a tender",
    ],
    [
      "Dock workers marched through the old town of Oldport denouncing the plan to hand the cranes to a contractor",
      "Dock workers marched through the old town of Oldport",
    ],
  ])("leaves out what a headline can do without: %s", (clause, headline) => {
    expect(headlineOf(clause)).toBe(headline);
  });

  test("keeps negation, hedges and conditions with what they qualify", () => {
    const clause =
      "The tram company said it would not reopen the line to the harbour if the council of Oldport does not pay for new rails";
    expect(headlineOf(clause)).toContain("not reopen");
    expect(headlineOf(clause)).toMatch(/ if |…$/u);
    const alleged =
      "The owner of the mill allegedly paid two of the inspectors in the spring, according to a letter read out in court";
    expect(headlineOf(alleged)).toContain("allegedly");
  });

  test("keeps the verb that is dated", () => {
    const clause =
      "A picture of an old crane driver being carried away in a chair was printed around the world by many papers and won the Lind Prize";
    expect(headlineOf(clause, "won")).toMatch(/won|…$/u);
  });

  test("closes a quotation that it ends early, and never ends a whole sentence of speech without a mark", () => {
    const fragment =
      "The league offered what its chairman Per Aas called “help for the towns along the river in these hard and very uncertain times”";
    expect(headlineOf(fragment)).toMatch(/^[^“]*“help for the towns[^”]*”$/u);
    const speech =
      "The mayor said: “We have asked for new boats three times in as many years and nobody in the capital has ever answered”";
    expect(headlineOf(speech)).toMatch(/…”$/u);
  });

  test("is short, and no longer than its clause, for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        const headline = headlineOf(text);
        expect(headline.length).toBeLessThanOrEqual(90);
      }),
    );
  });
});
