import { describe, expect, test } from "vitest";
import type { WeighedHit } from "../../../src/pipeline/coding/find-evidence.ts";
import { stanceModel } from "../../../src/pipeline/coding/text-model/stance-model.ts";
import { verdictOf, type Findings } from "../../../src/pipeline/coding/verdict.ts";

const model = stanceModel();
const clause = { start: 0, end: 9, cue: null, mention: null };
const nothing: Findings = {
  post: "7",
  isReadable: true,
  isMentioned: true,
  hits: [],
  evidence: [],
  judges: 0.9,
  side: 0,
  byOwnWords: 0,
  byOthers: 0,
  speaksOfIt: true,
  conversationFor: () => [],
};
const verdict = (findings: Partial<Findings>) => verdictOf({ ...nothing, ...findings }, model);
const hit = (polarity: 1 | -1, weight = 1): WeighedHit => ({
  target: "pact",
  clause: {
    first: 0,
    last: 1,
    start: 0,
    end: 9,
    sentence: 0,
    isCondition: false,
    afterCondition: false,
    isQuestion: false,
  },
  polarity,
  weight,
  rule: "praise",
  cue: { first: 0, last: 1 },
  mention: null,
  antecedent: null,
  isAmongOthers: false,
});
const inferred = [{ from: "3", relation: "answers" as const, how: "answers 3" }];

describe("verdictOf", () => {
  test("gives no side without a ground, however sure the figures are", () => {
    expect(verdict({ side: 4 })).toMatchObject({ value: "neither", reason: "too unsure to tell" });
  });
  test("gives no side where wording or conversation alone make none likely", () => {
    const byOwnWords = 0.02;
    expect(verdict({ judges: 0.46, side: 0.02, byOwnWords }).value).toBe("neither");
    expect(verdict({ judges: 0.46, side: 0.02, conversationFor: () => inferred }).value).toBe(
      "neither",
    );
  });
  test("says of a side by wording that no clause shows it", () => {
    expect(verdict({ judges: 0.9, side: 1, byOwnWords: 1 })).toMatchObject({
      value: "favor",
      basis: "wording",
      evidence: [],
      inferred: [{ from: "7", relation: "wording" }],
    });
  });
  test("gives no side by wording that leans to the other, or in a post that does not speak of the target", () => {
    expect(verdict({ side: 1, byOwnWords: -0.1 }).value).toBe("neither");
    expect(verdict({ side: 1, byOwnWords: 1, speaksOfIt: false }).value).toBe("neither");
  });
  test("names first what tells more, the conversation or the wording", () => {
    const grounds = { side: 1, conversationFor: () => inferred };
    const relations = (byOwnWords: number) =>
      verdict({ ...grounds, byOwnWords, byOthers: 1 - byOwnWords }).inferred.map(
        ({ relation }) => relation,
      );
    expect(relations(0.8)).toEqual(["wording", "answers"]);
    expect(relations(0.2)).toEqual(["answers", "wording"]);
    expect(relations(-0.2)).toEqual(["answers"]);
    expect(verdict({ ...grounds, byOwnWords: 0.2, byOthers: 0.8 }).basis).toBe("conversation");
  });
  test("does not overrule words that say the contrary, and shows them", () => {
    const hits = [hit(-1)];
    const evidence = [{ ...clause, polarity: -1 as const, rule: "insult" }];
    const stance = verdict({
      side: 1,
      byOwnWords: 1,
      hits,
      evidence,
      conversationFor: () => inferred,
    });
    expect(stance).toMatchObject({ value: "neither", reason: "too unsure to tell", evidence });
  });
  test("rests a side on evidence where that is heavier for it than against it", () => {
    const hits = [hit(1, 2), hit(-1)];
    const both = ([1, -1] as const).map((polarity) => ({ ...clause, polarity, rule: "praise" }));
    expect(verdict({ side: 1, hits, evidence: both })).toMatchObject({
      value: "favor",
      basis: "words",
      evidence: both,
    });
    expect(verdict({ side: -1, hits, evidence: both }).value).toBe("neither");
  });
  test("says of an inferred side that it rests on the conversation, and shows no words", () => {
    expect(verdict({ side: -1, conversationFor: () => inferred })).toMatchObject({
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
    const hits = [hit(1)];
    const sides = [0.5, 1, 2, 4].map((side) => verdict({ judges: 0.99, side, hits, evidence }));
    for (const [i, { confidence, sure }] of sides.entries()) {
      expect(confidence).toBeGreaterThanOrEqual(sides[i - 1]?.confidence ?? 0);
      expect(sure).toBe(confidence >= model.sureFrom);
    }
  });
});
