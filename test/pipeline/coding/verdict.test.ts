import { describe, expect, test } from "vitest";
import { stanceModel } from "../../../src/pipeline/coding/text-model/stance-model.ts";
import { verdictOf, type Findings } from "../../../src/pipeline/coding/verdict.ts";

const model = stanceModel();
const clause = { start: 0, end: 9, cue: null, mention: null };
const nothing: Findings = {
  isReadable: true,
  isMentioned: true,
  hits: [],
  evidence: [],
  judges: 0.9,
  side: 0,
  groundsFor: () => [],
  wordingFor: () => null,
};
const verdict = (findings: Partial<Findings>) => verdictOf({ ...nothing, ...findings }, model);
const wordingFor = () => ({ ...clause, polarity: 1 as const, rule: "wording" });
const inferred = [{ from: "3", relation: "answers" as const, how: "answers 3" }];

describe("verdictOf", () => {
  test("gives no side without a ground, however sure the figures are", () => {
    expect(verdict({ side: 4 })).toMatchObject({ value: "neither", reason: "too unsure to tell" });
  });
  test("gives no side where wording or conversation alone make none likely", () => {
    expect(verdict({ judges: 0.46, side: 0.02, wordingFor }).value).toBe("neither");
    expect(verdict({ judges: 0.9, side: 1, wordingFor })).toMatchObject({
      value: "favor",
      basis: "words",
      evidence: [{ rule: "wording" }],
    });
    expect(verdict({ judges: 0.46, side: 0.02, groundsFor: () => inferred }).value).toBe("neither");
  });
  test("says of an inferred side that it rests on the conversation, and shows no words", () => {
    expect(verdict({ side: -1, groundsFor: () => inferred })).toMatchObject({
      value: "against",
      basis: "conversation",
      evidence: [],
      inferred,
    });
  });
  test("tells what is not mentioned from what is described", () => {
    expect(verdict({ judges: 0.1, isMentioned: false }).reason).toBe("not mentioned");
    expect(verdict({ judges: 0.1 }).reason).toBe("described, not judged");
    expect(verdict({ isReadable: false }).reason).toBe("language not supported");
  });
  test("is the surer the likelier it is, and calls nothing sure that is less so than measured", () => {
    const evidence = [{ ...clause, polarity: 1 as const, rule: "praise" }];
    const sides = [0.5, 1, 2, 4].map((side) => verdict({ judges: 0.99, side, evidence }));
    for (const [i, { confidence, sure }] of sides.entries()) {
      expect(confidence).toBeGreaterThanOrEqual(sides[i - 1]?.confidence ?? 0);
      expect(sure).toBe(confidence >= model.sureFrom);
    }
  });
});
