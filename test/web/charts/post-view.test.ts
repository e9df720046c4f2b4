import { describe, expect, test } from "vitest";
import { coderFacts, isCoded, isFiltered, postViews } from "../../../src/web/charts/post-view.ts";
import { defaultCoder } from "../../../src/model/coverage.ts";
import { codeOf, codeRows, howOf, postKey } from "../../../src/model/post-codes.ts";
import { smallAnalysis } from "../../support/small-analysis.ts";

describe("postViews", () => {
  test("gives each post the codes of the asked coder", () => {
    const analysis = smallAnalysis();
    const program = postViews(analysis, "rules");
    const readers = postViews(analysis, "readers");
    expect(program[2]?.stance.get("tram")).toBe("neither");
    expect(readers[2]?.stance.get("tram")).toBe("favor");
    expect(readers[7]?.tone).toBe("positive");
    expect(program.map((view) => view.depth)).toEqual([0, 1, 0, 0, 0, 1, 0, 0]);
    expect(program[1]?.answers).toEqual({ to: "1", by: "position" });
  });

  test("leaves a post without codes where the coder left it out", () => {
    const analysis = smallAnalysis();
    const [, post] = analysis.posts;
    if (post !== undefined) post.codes = {};
    const views = postViews(analysis, "readers");
    expect(views.map(isCoded)).toEqual([true, false, true, true, true, true, true, true]);
    expect(views[1]?.tone).toBeNull();
  });

  test("keeps all posts and tells which ones match", () => {
    const views = postViews(smallAnalysis(), "rules", (post) => post.id.startsWith("1"));
    expect(views.filter((view) => view.matches).map((view) => view.key)).toEqual(["1", "1.1"]);
    expect(isFiltered(views)).toBe(true);
    expect(isFiltered(postViews(smallAnalysis(), "rules"))).toBe(false);
  });
});

describe("postKey", () => {
  test("names the thread only where there are several", () => {
    const analysis = smallAnalysis();
    const post = { thread: "tram", id: "4.1" };
    expect(postKey(analysis, post)).toBe("4.1");
    const twice = { threads: [...analysis.threads, ...analysis.threads] };
    expect(postKey(twice, post)).toBe("tram/4.1");
  });
});

describe("codeOf", () => {
  test("says nothing of names that every object has", () => {
    const analysis = smallAnalysis();
    const [post] = analysis.posts;
    expect(post).toBeDefined();
    if (post === undefined) return;
    expect(codeOf(analysis, post, "rules", "constructor")).toBeUndefined();
    expect(codeOf(analysis, post, "toString", "tram")).toBeUndefined();
    expect(codeOf(analysis, post, "rules", "sentiment")).toBe("positive");
  });
});

describe("defaultCoder", () => {
  test("is another coder that covers every post", () => {
    const analysis = smallAnalysis();
    expect(defaultCoder(analysis)).toBe("readers");
    expect(coderFacts(analysis, "readers")?.label).toBe("two readers");
  });

  test("is the program where another coder left a post out", () => {
    const analysis = smallAnalysis();
    const [, post] = analysis.posts;
    if (post !== undefined) post.codes = {};
    expect(defaultCoder(analysis)).toBe("rules");
  });

  test("is for one thread the coder that covers that thread", () => {
    const analysis = smallAnalysis();
    for (const post of analysis.posts.slice(4)) Object.assign(post, { thread: "later", codes: {} });
    expect(defaultCoder(analysis)).toBe("rules");
    expect(defaultCoder(analysis, "tram")).toBe("readers");
    expect(defaultCoder(analysis, "later")).toBe("rules");
    expect(defaultCoder(analysis, "nowhere")).toBe("rules");
  });
});

describe("codeRows", () => {
  test("give the program's codes with their words, relation and confidence", () => {
    const rows = codeRows(smallAnalysis(), "rules");
    expect(rows).toHaveLength(8 * 3);
    expect(rows[1]).toEqual({
      thread: "tram",
      post: "1",
      coder: "rules",
      variable: "council",
      value: "favor",
      confidence: 0.6,
      evidence: "Thank the council for it.",
      how: "from words: praise",
      basis: "words",
      sure: true,
    });
    const inferred = rows.find(({ basis }) => basis === "conversation");
    expect(inferred).toMatchObject({ post: "3", evidence: "", sure: false });
    expect(rows.find(({ post, value }) => post === "2" && value === "neither")).toMatchObject({
      basis: null,
      how: "not mentioned",
    });
    expect(rows.find(({ variable }) => variable === "sentiment")).toMatchObject({ sure: null });
  });

  test("have every clause of a code verbatim in the post", () => {
    const analysis = smallAnalysis();
    for (const { post, evidence } of codeRows(analysis, "rules"))
      for (const clause of evidence.split(" […] "))
        expect(analysis.posts.find(({ id }) => id === post)?.text).toContain(clause);
  });

  test("give as evidence of a side no clause that speaks against it", () => {
    const analysis = smallAnalysis();
    const [, post] = analysis.posts;
    const tram = post?.stance["tram"];
    const [clause] = tram?.evidence ?? [];
    if (tram === undefined || clause === undefined) throw new Error("expected evidence");
    tram.evidence.push({ ...clause, start: 0, end: 18, polarity: 1, rule: "praise" });
    const rowOf = () => codeRows(analysis, "rules").find((row) => row.post === "1.1");
    expect(rowOf()).toMatchObject({
      evidence: "the tram <ruins> our street",
      how: "from words: blame by act; against it: praise",
    });
    Object.assign(tram, { value: "neither", reason: "balanced" });
    expect(rowOf()?.evidence).toBe("the tram <ruins> our street […] The council lies &");
  });

  test("leave out what another coder left out", () => {
    const analysis = smallAnalysis();
    const [post] = analysis.posts;
    if (post !== undefined) post.codes = { readers: { tram: "favor" } };
    expect(codeRows(analysis, "readers")).toHaveLength(7 * 3 + 1);
    expect(codeRows(analysis, "nobody")).toEqual([]);
  });
});

describe("howOf", () => {
  test("names whose code was held fixed, and tells several relations", () => {
    const stance = smallAnalysis().posts[3]?.stance["tram"];
    if (stance === undefined) throw new Error("expected a stance");
    expect(howOf({ ...stance, basis: "code", reason: "coded by ada" })).toBe("coded by ada");
    const bare = { from: "4", relation: "author" as const, how: "" };
    expect(howOf({ ...stance, inferred: [...stance.inferred, bare] })).toBe(
      "from the conversation: agrees with 1.1 and says no more; 1.1 is against; also taken from 4",
    );
    expect(howOf({ ...stance, basis: "words", evidence: [] })).toBe("");
  });

  test("tells words that speak against the value apart from those it rests on", () => {
    const { tram } = smallAnalysis().posts[1]?.stance ?? {};
    const [clause] = tram?.evidence ?? [];
    if (tram === undefined || clause === undefined) throw new Error("expected evidence");
    const evidence = [clause, { ...clause, polarity: 1 as const, rule: "praise" }];
    expect(howOf({ ...tram, evidence })).toBe("from words: blame by act; against it: praise");
    expect(howOf({ ...tram, evidence: evidence.slice(1) })).toBe("against it: praise");
    const open = { value: "neither", basis: null, reason: "balanced" } as const;
    expect(howOf({ ...tram, ...open, evidence })).toBe(
      "balanced; in favor: praise; against: blame by act",
    );
  });
});
