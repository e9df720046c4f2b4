import { beforeAll, describe, expect, test } from "vitest";
import { analysisSchema, type Analysis } from "../../src/model/analysis.ts";
import { analyse, analysePage } from "../../src/pipeline/analyse.ts";
import { readStudy, type Study } from "../../src/pipeline/read/read-study.ts";
import { smallStudy } from "../support/small-study.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

function studyOf(path: string): Study {
  const { value, issues } = readStudy(path);
  if (value === null) throw new Error(`expected a study, found ${JSON.stringify(issues)}`);
  return value;
}

describe("analyse, on the study that comes with the program", () => {
  let study: Study;
  let analysis: Analysis;
  beforeAll(() => {
    study = studyOf("corpus/armenia-2023");
    analysis = analyse(study);
  });

  test("gives 37 posts, each coded toward each target in codebook order", () => {
    expect(analysisSchema.parse(analysis)).toEqual(analysis);
    expect(analysis.posts).toHaveLength(37);
    for (const post of analysis.posts)
      expect(Object.keys(post.stance)).toEqual(["russia", "west", "pashinyan"]);
  });
  test("gives the same bytes each time", () => {
    expect(JSON.stringify(analyse(study))).toBe(JSON.stringify(analysis));
  });
  test("rests each side on words of the post or on another post, and each neither on a reason", () => {
    const stances = analysis.posts.flatMap(({ id, text, stance }) =>
      Object.entries(stance).map(([target, each]) => ({ what: `${id} ${target}`, text, ...each })),
    );
    const sides = stances.filter(({ value }) => value !== "neither");
    expect(sides.length).toBeGreaterThan(20);
    const ungrounded = sides.filter(({ value, score, evidence, inferred }) => {
      const side = value === "favor" ? 1 : -1;
      const isGrounded = inferred.length > 0 || evidence.some(({ polarity }) => polarity === side);
      return !isGrounded || Math.sign(score) !== side;
    });
    expect(ungrounded).toEqual([]);
    const neither = stances.filter(({ value }) => value === "neither");
    expect(neither.filter(({ score, reason }) => score !== 0 || (reason ?? "") === "")).toEqual([]);
    for (const { text, evidence } of stances)
      for (const { start, end } of evidence) expect(text.slice(start, end)).toMatch(/\S/u);
  });
  test("takes nothing that a post quotes for the post's own stance", () => {
    for (const post of analysis.posts)
      for (const quote of post.links.filter(({ kind }) => kind === "quotes"))
        for (const { evidence } of Object.values(post.stance))
          for (const span of evidence)
            expect(span.start < quote.end && quote.start < span.end).toBe(false);
  });
  test("quotes each event's documents exactly", () => {
    const texts = new Map([
      ...study.documents.map(({ id, text }) => [id, text] as const),
      ...study.threads.map(({ file, text }) => [file, text] as const),
    ]);
    expect(analysis.events.length).toBeGreaterThan(20);
    for (const { sources } of analysis.events)
      for (const { document, start, end, quote, line } of sources) {
        const text = texts.get(document) ?? "";
        expect(text.slice(start, end)).toBe(quote);
        expect(text.slice(0, start).split("\n")).toHaveLength(line);
      }
  });
  test("makes no event of what the comments alone tell", () => {
    const page = analysis.threads[0];
    const comments = page?.furniture.find(({ kind }) => kind === "author-note")?.start ?? 0;
    const fromPage = analysis.events
      .flatMap(({ sources }) => sources)
      .filter(({ document }) => document === page?.file);
    expect(fromPage.length).toBeGreaterThan(0);
    expect(fromPage.filter(({ end }) => end > comments)).toEqual([]);
    expect(analysis.events.filter(({ date }) => date === "2023-01-19")).toEqual([]);
  });
  test("tells the announcement of 24 September 2023 once, with each document that tells it", () => {
    const told = analysis.events.filter(
      ({ date, text }) => date === "2023-09-24" && text.includes("coup"),
    );
    const documents = told.map(({ sources }) => sources.map(({ document }) => document));
    expect(documents).toHaveLength(1);
    expect(documents[0]).toEqual(
      expect.arrayContaining([
        "documents/2023-armenian-protests.txt",
        "documents/2023-coup-attempt-allegations.txt",
      ]),
    );
  });
  test("counts each post once for each coder and variable", () => {
    for (const counts of Object.values(analysis.summary.counts))
      for (const each of [...Object.values(counts.stance), counts.sentiment])
        expect(Object.values(each).reduce((sum, count) => sum + count, 0)).toBe(37);
    expect(analysis.summary).toMatchObject({ posts: 37, topLevel: 19, replies: 18 });
    expect(analysis.summary.counts["reference"]?.tags["anti-pashinyan"]).toBe(17);
  });
});

describe("analyse, on a small study", () => {
  test("joins the article and a document that tell the same event", () => {
    const { events, documents } = analyse(studyOf(temporaryFolder(smallStudy)));
    expect(documents.map(({ id }) => id)).toEqual(["documents/notice.txt", "threads/gazette.txt"]);
    expect(events.map(({ date, sources }) => [date, sources.length])).toEqual([["2024-05-02", 2]]);
  });
  test("holds a person's codes fixed and says whose they are", () => {
    const study = studyOf(temporaryFolder(smallStudy));
    const heldCodes = study.codes.map((row) => ({ ...row, coder: "eve" }));
    const { posts, coders, summary } = analyse({ ...study, heldCodes });
    const [first, second, third] = posts;
    expect(first?.stance["bridge"]).toMatchObject({
      value: "against",
      score: -1,
      confidence: 1,
      reason: "coded by eve",
    });
    expect(second).toMatchObject({ stance: { bridge: { value: "favor" } }, tags: ["pro-bridge"] });
    expect(third?.stance["bridge"]).toMatchObject({ value: "neither", score: 0, evidence: [] });
    expect(coders.map(({ id }) => id)).toEqual(["rules", "ada", "eve"]);
    expect(summary.agreement).toEqual([]);
  });
  test("says which row codes a post that is not there", () => {
    const study = studyOf(
      temporaryFolder({
        ...smallStudy,
        "codes/ada.csv": "thread,post,coder,variable,value\ngazette,9,ada,bridge,favor\n",
      }),
    );
    expect(analyse(study).issues).toMatchObject([
      { code: "codes-unknown-post", severity: "error", place: { line: 2 } },
    ]);
  });
});

describe("analysePage", () => {
  test("analyses a page without a study", () => {
    const { codebook } = studyOf(temporaryFolder(smallStudy));
    const text = smallStudy["threads/gazette.txt"] ?? "";
    const analysis = analysePage({
      name: "pages/gazette.txt",
      text,
      codebook,
      published: "2024-05-03",
    });
    expect(analysis).toMatchObject({ study: "gazette", threads: [{ id: "gazette" }], issues: [] });
    expect(analysis.posts.map(({ id }) => id)).toEqual(["1", "1.1", "2", "3"]);
  });
  test("says that it reads neither side nor tone of a post in another language", () => {
    const { codebook } = studyOf(temporaryFolder(smallStudy));
    const words = "Die neue Brücke ist eine Schande und sollte sofort abgerissen werden.";
    const said = [words, "The bridge is a disgrace.", "So it is."];
    const comments = said.map((what, i) => `Ada says:\nMay 3, 2024 at 1${i}:00\n${what}\n`);
    const text = `The bridge\n\n3 Comments\n\n${comments.join("\n")}`;
    const { posts } = analysePage({ name: "page.txt", text, codebook });
    expect(posts[0]).toMatchObject({
      text: words,
      stance: { bridge: { value: "neither", reason: "language not supported" } },
      sentiment: { value: "neutral", score: 0, sentences: [] },
      codeNotes: { rules: { sentiment: { how: "language not supported" } } },
    });
    expect(posts[1]?.codeNotes).toBeUndefined();
  });
  test("says that a page without comments has none", () => {
    const { codebook } = studyOf(temporaryFolder(smallStudy));
    const analysis = analysePage({ name: "page.txt", text: "Only an article.", codebook });
    expect(analysis.posts).toEqual([]);
    expect(analysis.issues).toMatchObject([{ code: "no-posts", severity: "error" }]);
  });
});
