import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { comparisonSchema } from "../../../src/model/evaluation.ts";
import { compareCoders } from "../../../src/pipeline/evaluate/evaluate-study.ts";
import { describeEvaluation } from "../../../src/pipeline/evaluate/text/describe-evaluation.ts";
import { ada, anyPosts, comparedOf, postOf, type Coding } from "./coded-posts.ts";

const RUNS = { numRuns: 25 };

/** Every figure with its bounds, wherever it stands. */
function figuresOf(value: unknown): number[] {
  if (typeof value !== "object" || value === null) return [];
  if ("interval" in value && "value" in value)
    return [value.value, value.interval].flat().filter((each) => typeof each === "number");
  return Object.values(value).flatMap(figuresOf);
}

/** Every figure that is defined, without its bounds. */
function valuesOf(value: unknown): number[] {
  if (typeof value !== "object" || value === null) return [];
  if ("interval" in value && "value" in value)
    return typeof value.value === "number" ? [value.value] : [];
  return Object.values(value).flatMap(valuesOf);
}

const compare = (...codings: readonly Readonly<Record<string, Coding>>[]) =>
  compareCoders(comparedOf(codings.map((each, i) => postOf(`${i + 1}`, each))), ada);

describe("compareCoders", () => {
  test("gives precision, recall, F1, F_avg, macro-F1, accuracy and alpha of a worked example", () => {
    const pairs = ["ff", "ff", "fa", "an", "aa", "nn", "nf", "nn"];
    const names = new Map([
      ["f", "favor"],
      ["a", "against"],
      ["n", "neither"],
    ]);
    const { variables, tags } = compare(
      ...pairs.map((pair) => ({
        tram: {
          reference: names.get(pair.charAt(0)) ?? "",
          program: names.get(pair.charAt(1)) ?? "",
        },
      })),
    );
    expect(variables).toHaveLength(1);
    expect(variables[0]).toMatchObject({
      variable: "tram",
      posts: 8,
      confusion: [
        [2, 1, 0],
        [0, 1, 1],
        [1, 0, 2],
      ],
      outcomes: { right: 5, wrongSide: 1, inExcess: 1, missed: 1 },
      accuracy: { value: 0.625 },
      fAvg: { value: 0.583 },
      macroF1: { value: 0.611 },
      alpha: { value: 0.464 },
      values: [
        { value: "favor", reference: 3, coder: 3, both: 2, precision: { value: 0.667 } },
        { value: "against", recall: { value: 0.5 }, f1: { value: 0.5 } },
        { value: "neither", f1: { value: 0.667 } },
      ],
    });
    expect(tags).toMatchObject([
      { tag: "pro-tram", reference: 3, coder: 3, both: 2, accuracy: { value: 0.75 } },
    ]);
  });
  test("tells codes by what they rest on, and sure ones by themselves", () => {
    const { sided } = compare(
      { tram: { program: "favor", reference: "against", basis: "words", sure: true } },
      { tram: { program: "favor", reference: "favor", basis: "conversation" } },
      { tram: { program: "against", reference: "neither", basis: "conversation" } },
      { tram: { program: "favor", reference: "against", basis: "wording" } },
      { tram: { program: "neither", reference: "favor" } },
    );
    expect(sided.map(({ group, codes, outcomes }) => [group, codes, outcomes])).toEqual([
      ["all", 4, { right: 1, wrongSide: 2, inExcess: 1, missed: 0 }],
      ["words", 1, { right: 0, wrongSide: 1, inExcess: 0, missed: 0 }],
      ["wording", 1, { right: 0, wrongSide: 1, inExcess: 0, missed: 0 }],
      ["conversation", 2, { right: 1, wrongSide: 0, inExcess: 1, missed: 0 }],
      ["sure", 1, { right: 0, wrongSide: 1, inExcess: 0, missed: 0 }],
    ]);
  });
  test("has every code with a side in the row of one ground", () => {
    fc.assert(
      fc.property(anyPosts, (posts) => {
        const { sided } = compareCoders(comparedOf(posts), ada);
        for (const { variable, codes } of sided.filter(({ group }) => group === "all")) {
          const grounds = sided.filter(
            (row) => row.variable === variable && !["all", "sure"].includes(row.group),
          );
          expect(grounds.reduce((sum, row) => sum + row.codes, 0)).toBe(codes);
        }
      }),
      RUNS,
    );
  });
  test("gives shares of few codes Wilson's interval, and figures that no draw changes none", () => {
    const right = { program: "against", reference: "against", sure: true };
    const { sided, variables } = compare(...Array.from({ length: 7 }, () => ({ tram: right })));
    expect(sided.find(({ group }) => group === "sure")).toMatchObject({
      wrongSideShare: { value: 0, interval: [0, 0.354], by: "wilson" },
      rightShare: { value: 1, interval: [0.646, 1], by: "wilson" },
    });
    expect(variables[0]).toMatchObject({
      accuracy: { value: 1, interval: [0.646, 1], by: "wilson" },
      macroF1: { value: 1, interval: null, by: "bootstrap" },
    });
  });
  test("names the words or the reason behind each disagreement, the surest first", () => {
    const { disagreements } = compare(
      { tram: { program: "neither", reference: "favor", confidence: 0.4 } },
      { tram: { program: "favor", reference: "against", confidence: 0.7 } },
      { tram: { program: "favor", reference: "favor", confidence: 0.9 } },
    );
    expect(disagreements).toMatchObject([
      { post: "2", kind: "wrongSide", evidence: [{ text: "The tram", rule: "praise" }] },
      { post: "1", kind: "missed", evidence: [], reason: "not mentioned" },
    ]);
  });
  test("gives 1 everywhere for identical codes", () => {
    fc.assert(
      fc.property(anyPosts, (posts) => {
        const same = posts.map((post) => ({
          ...post,
          codes: {
            ada: Object.fromEntries(
              Object.entries(post.stance).map(([target, stance]) => [target, stance.value]),
            ),
          },
        }));
        const { variables, tags, sided, disagreements } = compareCoders(comparedOf(same), ada);
        expect(valuesOf([variables, tags]).filter((figure) => figure !== 1)).toEqual([]);
        expect(sided.flatMap(({ rightShare }) => rightShare.value ?? [])).not.toContain(0);
        expect(disagreements).toEqual([]);
      }),
      RUNS,
    );
  });
  test("gives the same figures for the same posts in any order", () => {
    fc.assert(
      fc.property(anyPosts, (posts) => {
        const { disagreements: _, ...forward } = compareCoders(comparedOf(posts), ada);
        const { disagreements: __, ...backward } = compareCoders(
          comparedOf(posts.toReversed()),
          ada,
        );
        expect(backward).toEqual(forward);
      }),
      RUNS,
    );
  });
  test("keeps to its schema, holds each figure in its interval’s range and counts every code once", () => {
    fc.assert(
      fc.property(anyPosts, (posts) => {
        const found = { ...compareCoders(comparedOf(posts), ada), learning: null };
        expect(comparisonSchema.parse(found)).toEqual(found);
        expect(figuresOf(found).every((figure) => Math.abs(figure) <= 1)).toBe(true);
        for (const { codes, outcomes, confusion } of found.variables) {
          expect(Object.values(outcomes).reduce((sum, n) => sum + n, 0)).toBe(codes);
          expect(confusion.flat().reduce((sum, n) => sum + n, 0)).toBe(codes);
        }
      }),
      RUNS,
    );
  });
  test("gives no figure rather than a division by nothing for a coder that says nothing", () => {
    const silent = compare(
      { tram: { program: "neither", reference: null } },
      { tram: { program: "favor", reference: null } },
    );
    expect(silent).toMatchObject({ posts: 0, variables: [], tags: [], sided: [], coverage: [] });
    const { variables, calibration } = compare({
      tram: { program: "neither", reference: "neither" },
    });
    expect(variables[0]).toMatchObject({
      alpha: { value: null, interval: null },
      fAvg: { value: null },
      values: [{ precision: { value: null }, recall: { value: null } }, {}, { f1: { value: 1 } }],
    });
    expect(calibration[0]).toEqual({ of: "sided", codes: 0, bins: [], error: null });
  });
});

const evaluationOf = (posts: Parameters<typeof comparedOf>[0]) => ({
  format: "threadlens-evaluation/1" as const,
  study: "tram",
  title: `Neighbours ${"on".repeat(60)} the tram`,
  coder: { id: "rules", version: "1", label: "the program’s rules" },
  known: [],
  posts: posts.length,
  threads: 1,
  agreement: [],
  comparisons: [{ ...compareCoders(comparedOf(posts), ada), learning: null }],
  issues: [],
});

describe("describeEvaluation", () => {
  test("keeps to 80 columns for any codes, without percentages or numbers that are none", () => {
    fc.assert(
      fc.property(anyPosts, (posts) => {
        const text = describeEvaluation(evaluationOf(posts));
        const widest = Math.max(...text.split("\n").map((line) => line.length));
        expect(widest).toBeLessThanOrEqual(80);
        expect(text).not.toMatch(/NaN|Infinity|undefined|null/u);
        expect(text.replaceAll(/95 % interval|10 %/gu, "")).not.toContain("%");
      }),
      RUNS,
    );
  });
  test("takes out of a post’s words what a terminal would obey", () => {
    const post = postOf("1", { tram: { program: "favor", reference: "against" } });
    const hostile = { ...post, text: "[2J\u001bbad\ntram" };
    expect(describeEvaluation(evaluationOf([hostile]))).toContain(
      "+ “[2J bad” (praise)".slice(0, 8),
    );
    expect(describeEvaluation(evaluationOf([hostile]))).not.toContain("\u001b");
  });
});
