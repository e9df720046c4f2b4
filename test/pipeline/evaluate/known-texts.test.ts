import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { evaluateStudy } from "../../../src/pipeline/evaluate/evaluate-study.ts";
import { knownTexts, studyHash } from "../../../src/pipeline/evaluate/known-texts.ts";
import { describeEvaluation } from "../../../src/pipeline/evaluate/text/describe-evaluation.ts";
import { readStudy } from "../../../src/pipeline/read/read-study.ts";
import { readCodedStudy } from "../../../src/pipeline/train/read-coded.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { studyFiles } from "../../support/training-files.ts";

/** A study with what a training would note of it. */
function noted() {
  const path = join(temporaryFolder(studyFiles("tower", "tower-2024", "the tower")), "tower");
  const { value: study } = readStudy(path);
  const { value: coded } = readCodedStudy(path, "post");
  if (study === null || coded === null) throw new Error("expected a coded study");
  return { study, facts: coded.facts };
}

describe("knownTexts", () => {
  test("finds a study among what the model was fitted to, by its content or its name", () => {
    const { study, facts } = noted();
    const added = { file: "", coder: "me", label: "me", made: "By me.", passesAlpha: {} };
    const more = study.codes.slice(0, 1).map((row) => ({ ...row, coder: "me" }));
    const coders = [...study.coders, added];
    expect(studyHash({ ...study, coders, codes: [...study.codes, ...more] })).toBe(facts.sha256);
    const kinds = (...data: Parameters<typeof knownTexts>[1]) =>
      knownTexts(study, data).map(({ kind, what }) => [kind, what]);
    expect(kinds({ ...facts, name: "copy" })).toEqual([
      ["trained", "The program was fitted to these texts and codes (copy)."],
    ]);
    expect(kinds({ ...facts, sha256: "" })[0]?.[1]).toContain("have changed since");
    expect(kinds({ ...facts, name: "other", sha256: "" })).toEqual([]);
  });
  test("finds other texts on the study's topic", () => {
    const { study, facts } = noted();
    const other = { ...facts, name: "second", sha256: "", topics: ["tower-2024", "bridge"] };
    expect(knownTexts(study, [other])).toMatchObject([{ kind: "topic" }]);
    expect(knownTexts(study, [{ ...other, topics: ["bridge"] }])).toEqual([]);
  });
  test("is told first in an evaluation, in the study's own words", () => {
    const { study } = noted();
    const known = "The thread was read while the rules were written.";
    const files = studyFiles("tower", "tower-2024", "the tower");
    const yaml = `${files["tower/study.yaml"] ?? ""}known: ${known}\n`;
    const folder = temporaryFolder({ ...files, "tower/study.yaml": yaml });
    const { value: read } = readStudy(join(folder, "tower"));
    if (read === null) throw new Error("expected a study without errors");
    const text = describeEvaluation(evaluateStudy(read)).replaceAll("\n", " ");
    expect(text).toContain(`Not left out, so the figures may flatter: ${known}`);
    expect(describeEvaluation(evaluateStudy(study))).toContain("Nothing tells that");
  });
});
