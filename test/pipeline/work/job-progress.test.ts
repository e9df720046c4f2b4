import { describe, expect, test } from "vitest";
import { progressSchema, type Progress } from "../../../src/model/progress.ts";
import { analyse } from "../../../src/pipeline/analyse.ts";
import { whomToAsk } from "../../../src/pipeline/ask/whom-to-ask.ts";
import { evaluateStudy } from "../../../src/pipeline/evaluate/evaluate-study.ts";
import { readStudy } from "../../../src/pipeline/read/read-study.ts";

const { value: study } = readStudy("corpus/armenia-2023");
if (study === null) throw new Error("expected the study that comes with the program");

const WORK = {
  analysis: (onProgress?: (progress: Progress) => void) => analyse(study, { onProgress }),
  questions: (onProgress?: (progress: Progress) => void) => whomToAsk(study, { onProgress }),
};

describe("long work", () => {
  test.for(["analysis", "questions"] as const)(
    "gives the same bytes whether anyone listens or not: %s",
    (kind) => {
      expect(JSON.stringify(WORK[kind](() => undefined))).toBe(JSON.stringify(WORK[kind]()));
    },
  );

  test("tells its steps in their order, each from nothing to the whole", () => {
    const heard: Progress[] = [];
    analyse(study, { onProgress: (progress) => heard.push(progressSchema.parse(progress)) });
    expect([...new Set(heard.map(({ step }) => step))]).toEqual([
      "splitting",
      "coding",
      "timeline",
      "linking",
    ]);
    for (const wanted of new Set(heard.map(({ step }) => step))) {
      const ofStep = heard.filter(({ step }) => step === wanted);
      const done = ofStep.map((progress) => progress.done);
      expect(done).toEqual(done.toSorted((a, b) => a - b));
      expect([done[0], done.at(-1)]).toEqual([0, ofStep[0]?.total]);
    }
    expect(heard).toContainEqual({ step: "coding", done: 12, total: 37 });
    expect(heard).toContainEqual({ step: "linking", done: 37, total: 37 });
  });

  test("tells how far an evaluation has come after its analysis", () => {
    const heard: Progress[] = [];
    evaluateStudy(study, undefined, { onProgress: (progress) => heard.push(progress) });
    expect(heard.at(-1)).toEqual({ step: "counting", done: 60, total: 60 });
  });
});
