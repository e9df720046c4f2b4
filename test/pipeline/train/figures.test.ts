import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { StanceValue } from "../../../src/model/stance.ts";
import { neither } from "../../../src/pipeline/coding/verdict.ts";
import {
  judgingAuc,
  macroF1,
  quickMacroF1,
  sideAuc,
  sureSides,
} from "../../../src/pipeline/train/figures.ts";
import type { Prediction } from "../../../src/pipeline/train/predict.ts";
import { readCodedStudy } from "../../../src/pipeline/train/read-coded.ts";
import {
  balancedAccuracy,
  quickBalancedAccuracy,
  writerOutcomes,
} from "../../../src/pipeline/train/writer-figures.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { studyFiles } from "../../support/training-files.ts";

const SIGNS = { favor: 1, against: -1, neither: 0 } as const;

/** Predictions of the posts of a study by five writers in turn, post by post. */
function predictions(
  ...values: readonly [code: StanceValue, value: StanceValue, judges?: number, sure?: boolean][]
): Prediction[] {
  const folder = temporaryFolder(studyFiles("debate", "market", "the market", ["a", "b"]));
  const [thread] = readCodedStudy(join(folder, "debate"), "writer").value?.threads ?? [];
  if (thread === undefined) throw new Error("expected a thread");
  return values.map(([code, value, judges = 0.5, sure = false], post) => ({
    thread,
    post,
    target: "thing",
    code,
    judges,
    side: SIGNS[value],
    stance: { ...neither("", 0), value, score: SIGNS[value], sure },
  }));
}

describe("figures of posts", () => {
  test("macro-F1 is the mean of the F1 of the values", () => {
    const found = predictions(["favor", "favor"], ["against", "favor"], ["neither", "neither"]);
    expect(macroF1(found, "thread").value).toBeCloseTo((2 / 3 + 0 + 1) / 3, 3);
    expect(quickMacroF1(found)).toBeCloseTo((2 / 3 + 0 + 1) / 3, 6);
  });
  test("AUC is the share of pairs in the right order, ties counting half", () => {
    const found = predictions(
      ["favor", "favor", 0.9],
      ["against", "favor", 0.4],
      ["neither", "neither", 0.4],
      ["neither", "neither", 0.1],
    );
    expect(judgingAuc(found, "writer").value).toBe(0.875);
    expect(sideAuc(found, "writer").value).toBe(0.5);
    expect(sideAuc(found.slice(2), "writer")).toMatchObject({ value: null, interval: null });
  });
  test("of the sides called sure those count as wrong that are on the other side", () => {
    const found = predictions(
      ["favor", "against", 0.5, true],
      ["neither", "against", 0.5, true],
      ["favor", "against"],
      ["favor", "neither"],
    );
    expect(sureSides(found, "writer")).toMatchObject({
      sides: 3,
      sure: 2,
      wrongSide: { value: 0.5, by: "wilson" },
    });
  });
  test("none on the wrong side is no certainty; posts of one writer count for less than as many", () => {
    const right = Array.from({ length: 5 }, (): [StanceValue, StanceValue, number, boolean] => [
      "favor",
      "favor",
      0.5,
      true,
    ]);
    expect(sureSides(predictions(...right), "writer").wrongSide).toEqual({
      value: 0,
      interval: [0, 0.666],
      by: "wilson",
    });
  });
});

describe("figures of writers", () => {
  test("a writer stands where the scores of all posts add up to; on neither side is wrong", () => {
    const found = predictions(
      ["favor", "favor"],
      ["against", "favor"],
      ["favor", "favor"],
      ["against", "against"],
      ["favor", "against"],
    );
    expect(writerOutcomes(found)).toEqual([
      [
        { isFavor: true, isRight: true },
        { isFavor: false, isRight: false },
      ],
    ]);
    expect(balancedAccuracy([writerOutcomes(found)]).value).toBe(0.5);
    expect(quickBalancedAccuracy(found)).toBe(0.5);
  });
});
