import { describe, expect, test } from "vitest";
import { coderFacts, isCoded, isFiltered, postViews } from "../../../src/web/charts/post-view.ts";
import { codeOf, defaultCoder, postKey } from "../../../src/model/post-codes.ts";
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
});
