import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { StanceValue } from "../../../src/model/stance.ts";
import { REASONS } from "../../../src/pipeline/coding/reasons.ts";
import { neither } from "../../../src/pipeline/coding/verdict.ts";
import { measureCertainty } from "../../../src/pipeline/train/certainty.ts";
import type { Prediction } from "../../../src/pipeline/train/predict.ts";
import { readCodedStudy } from "../../../src/pipeline/train/read-coded.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { studyFiles } from "../../support/training-files.ts";

const LIKELY = 4;

/** Predictions of "favor" from the conversation with a chance of judging; some of them on the wrong side. */
function sides(count: number, wrong: number, judges: number): Prediction[] {
  const folder = temporaryFolder(studyFiles("debate", "market", "the market", ["a", "b"]));
  const [thread] = readCodedStudy(join(folder, "debate"), "writer").value?.threads ?? [];
  if (thread === undefined) throw new Error("expected a thread");
  return Array.from({ length: count }, (_, i) => {
    const code: StanceValue = i < wrong ? "against" : "favor";
    const stance = { ...neither("", 0), value: "favor", basis: "conversation" } as const;
    return { thread, post: 0, target: "thing", code, judges, side: LIKELY, stance };
  });
}

/** Predictions of "neither" for a reason. */
const unsided = (reason: string, code: StanceValue) =>
  sides(50, 0, 0.5).map((side) => ({ ...side, code, stance: neither(reason, 0) }));

describe("measureCertainty", () => {
  test("calls sides sure down to where more than one of five is on the wrong side", () => {
    const all = [...sides(50, 5, 0.9), ...sides(50, 9, 0.7), ...sides(50, 25, 0.5)];
    const { confidence, sureFrom } = measureCertainty(all, []);
    expect(confidence.conversation.map(([, share]) => share)).toEqual([0.5, 0.81, 0.88]);
    expect(sureFrom).toBe(0.81);
  });
  test("counts writers' sides in", () => {
    const posts = [...sides(50, 5, 0.9), ...sides(50, 9, 0.7)];
    const writers = [...sides(50, 4, 0.9), ...sides(50, 25, 0.7)];
    expect(measureCertainty(posts, writers).sureFrom).toBe(0.88);
  });
  test("measures posts on no side that could be told apart from those that judge nothing", () => {
    const { confidence } = measureCertainty(
      [...unsided(REASONS.tooUnsure, "favor"), ...unsided(REASONS.notMentioned, "neither")],
      [],
    );
    expect(confidence.undecided).toEqual([[0, 0.02]]);
    expect(confidence.neither).toEqual([[0, 0.98]]);
  });
  test("calls nothing sure where there are few sides to tell", () => {
    expect(measureCertainty(sides(20, 0, 0.9), []).sureFrom).toBe(1);
  });
  test("calls nothing sure where the surest sides are too often wrong", () => {
    expect(measureCertainty(sides(60, 20, 0.9), []).sureFrom).toBe(1);
  });
});
