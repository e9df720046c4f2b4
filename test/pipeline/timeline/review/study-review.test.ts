import { describe, expect, test } from "vitest";
import { analyse } from "../../../../src/pipeline/analyse.ts";
import { readStudy } from "../../../../src/pipeline/read/read-study.ts";

const { value: study } = readStudy("corpus/armenia-2023");
if (study === null) throw new Error("expected the study that comes with the program");
const analysis = analyse(study);
const texts = new Map([
  ...study.documents.map(({ id, text }) => [id, text] as const),
  ...study.threads.map(({ file, text }) => [file, text] as const),
]);

describe("the review of the study that comes with the program", () => {
  test("fits what the program finds: nothing new, nothing gone, no words that have changed", () => {
    expect(analysis.issues.filter(({ code }) => code.startsWith("review-"))).toEqual([]);
  });
  test("says that a model made it and that no historian has signed it", () => {
    expect(analysis.curation?.curator).toContain("AI model");
    expect(analysis.curation?.made).toContain("no historian has signed it");
  });
  test("shows each source in its document's own words, and the words that date it", () => {
    for (const { sources } of analysis.events)
      for (const { document, start, end, quote, dated } of sources) {
        expect(texts.get(document)?.slice(start, end)).toBe(quote);
        expect(texts.get(document)?.slice(dated.start, dated.end)).toBe(dated.text);
      }
  });
  test("gives each event a whole title of its own", () => {
    const titles = analysis.events.map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
    expect(titles.filter((title) => title.includes("…"))).toEqual([]);
  });
});
