import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bibTex, citationsOf, cslJson } from "../../src/model/citation.ts";
import { smallAnalysis } from "../support/small-analysis.ts";

const WHOLE = { coder: "rules" };

describe("citationsOf", () => {
  test("cites the study, its threads, its documents and the program, in this order", () => {
    const analysis = smallAnalysis();
    const items = citationsOf(analysis, WHOLE);
    expect(items.map(({ type }) => type).at(0)).toBe("dataset");
    expect(items.map(({ type }) => type).at(-1)).toBe("software");
    expect(items.slice(1, -1).map(({ title }) => title)).toEqual(
      [...analysis.threads, ...analysis.documents].map(({ title }) => title),
    );
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });

  test("cites a thread once where its article is one of the documents, and none that nobody published", () => {
    const analysis = smallAnalysis();
    const [thread] = analysis.threads;
    const [document] = analysis.documents;
    if (thread === undefined || document === undefined) throw new Error("expected both");
    const titles = (changed: Partial<typeof analysis>) =>
      citationsOf({ ...analysis, ...changed }, WHOLE).filter(({ title }) => title === thread.title);
    const { title, publisher, published } = thread;
    const article = { ...document, title, publisher, published };
    expect(titles({ documents: [article] })).toMatchObject([{ type: "article-newspaper" }]);
    expect(titles({ threads: [{ ...thread, publisher: null, published: null }] })).toEqual([]);
  });

  test("says how many posts, by which codebook and coder, and what of it is meant", () => {
    const [study] = citationsOf(smallAnalysis(), {
      coder: "readers",
      posts: "3 of 8 posts: against the tram",
      address: "?stance=tram:against",
    });
    expect(study?.title).toContain("codes of 8 posts");
    expect(study?.version).toContain("codebook");
    expect(study?.note).toContain("3 of 8 posts: against the tram");
    expect(study?.note).toContain("SHA-256");
    expect(study?.note).toContain("?stance=tram:against");
    expect(study?.version).toContain("codes of two readers");
    expect(study?.version).not.toContain("program");
  });

  test("gives documents of one name different ids", () => {
    const analysis = smallAnalysis();
    const [first] = analysis.documents;
    if (first === undefined) throw new Error("expected a document");
    const twice = { ...analysis, documents: [first, { ...first, id: `other/${first.id}` }] };
    const ids = citationsOf(twice, WHOLE).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("bibTex", () => {
  test("leaves no sign of TeX in a title as a command", () => {
    const analysis = { ...smallAnalysis(), title: "50 % of \\input{x} & {more} $_^~#" };
    const written = bibTex(citationsOf(analysis, WHOLE));
    expect(written).toContain(
      "50 \\% of \\textbackslash{}input\\{x\\} \\& \\{more\\} \\$\\_\\textasciicircum{}\\textasciitilde{}\\#",
    );
  });

  test("is balanced in braces for any title", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (title) => {
        const written = bibTex(citationsOf({ ...smallAnalysis(), title }, WHOLE));
        const bare = written.replaceAll(/\\[\\{}]/gu, "");
        expect(bare.split("{").length).toBe(bare.split("}").length);
        expect(written.match(/^@misc\{/gmu)?.length).toBe(
          citationsOf(smallAnalysis(), WHOLE).length,
        );
      }),
    );
  });
});

describe("cslJson", () => {
  test("writes the days of documents as numbers", () => {
    const analysis = smallAnalysis();
    const read: unknown = JSON.parse(cslJson(citationsOf(analysis, WHOLE)));
    const dated = analysis.documents.filter(({ published }) => published !== null);
    expect(dated.length).toBeGreaterThan(0);
    expect(JSON.stringify(read)).toContain(
      `"issued":{"date-parts":[[${dated[0]?.published?.split("-").map(Number).join(",")}]]}`,
    );
  });
});
