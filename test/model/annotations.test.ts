import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { annotationCollection, annotationsOf } from "../../src/model/annotations.ts";
import { smallAnalysis } from "../support/small-analysis.ts";

function onlyPost(text: string, start: number, end: number) {
  const analysis = smallAnalysis();
  const [post] = analysis.posts;
  const [target] = analysis.codebook.targets;
  if (post === undefined || target === undefined) throw new Error("expected a post and a target");
  const stance = post.stance[target.id];
  if (stance === undefined) throw new Error("expected a stance");
  const evidence = [{ start, end, polarity: -1 as const, rule: "blame", cue: null, mention: null }];
  const coded = { ...post, text, stance: { [target.id]: { ...stance, evidence } } };
  return annotationsOf(analysis, [coded]);
}

describe("annotationsOf", () => {
  test("has an annotation for every clause of evidence, with its words verbatim", () => {
    const analysis = smallAnalysis();
    const clauses = analysis.posts.flatMap((post) =>
      Object.values(post.stance).flatMap(({ evidence }) =>
        evidence.map(({ start, end }) => post.text.slice(start, end)),
      ),
    );
    const found = annotationsOf(analysis, analysis.posts).map(
      ({ target }) => target.selector.refinedBy.exact,
    );
    expect(clauses.length).toBeGreaterThan(0);
    expect(found.toSorted()).toEqual(clauses.toSorted());
  });

  test("names side, target and rule", () => {
    const [annotation] = onlyPost("The tram fails.", 0, 14);
    const [side, rule] = annotation?.body.map(({ value }) => value) ?? [];
    expect(side).toMatch(/^against /u);
    expect(rule).toBe("rule: blame");
  });

  test("finds the words again by prefix, words and suffix in any text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", minLength: 1 }),
        fc.nat(),
        fc.nat(),
        (text, from, length) => {
          const points = Array.from(text);
          const a = from % points.length;
          const b = Math.min(points.length, a + 1 + (length % 9));
          const start = points.slice(0, a).join("").length;
          const end = points.slice(0, b).join("").length;
          const [annotation] = onlyPost(text, start, end);
          const quote = annotation?.target.selector.refinedBy;
          if (quote === undefined) throw new Error("expected a quotation");
          expect(text).toContain(quote.prefix + quote.exact + quote.suffix);
          expect(quote.exact).toBe(text.slice(start, end));
        },
      ),
    );
  });
});

describe("annotationCollection", () => {
  test("tells how many it holds", () => {
    const analysis = smallAnalysis();
    const { total, first } = annotationCollection(analysis, analysis.posts);
    expect(first.items).toHaveLength(total);
  });
});

test("a code that a person set is told as such, without the program's confidence", () => {
  const analysis = smallAnalysis();
  const [post] = analysis.posts;
  const [target] = analysis.codebook.targets;
  const stance = post?.stance[target?.id ?? ""];
  if (post === undefined || target === undefined || stance === undefined)
    throw new Error("expected a coded post");
  const held = { ...stance, value: "favor" as const, basis: "code" as const, confidence: 1 };
  const coded = { ...post, stance: { [target.id]: held } };
  const words = annotationsOf(analysis, [coded]).flatMap(({ body }) => body.map((b) => b.value));
  expect(words.length).toBeGreaterThan(0);
  expect(words.join(" ")).toContain("set by a person");
  expect(words.join(" ")).not.toContain("confidence");
});
