import { describe, expect, test } from "vitest";
import { analyse } from "../../../../src/pipeline/analyse.ts";
import { readStudy } from "../../../../src/pipeline/read/read-study.ts";
import { readMarks, scoreLinks } from "../../../support/score-links.ts";

const FOLDER = "test/fixtures/timeline/links";

/** What the links of an invented study are worth against its marks, made before the rules. */
function scored(study: string) {
  const { value, issues } = readStudy(`${FOLDER}/${study}`);
  if (value === null) throw new Error(`expected a study, found ${JSON.stringify(issues)}`);
  return scoreLinks(analyse(value), readMarks(`${FOLDER}/${study}/marks.json`));
}

describe("links of the bundled study, marked by a reader who had not seen the program's", () => {
  const study = readStudy("corpus/armenia-2023").value;
  const analysis = study === null ? null : analyse(study);
  const floors = [
    { marks: "ten", right: 0.85, recalledSure: 0.3 },
    { marks: "rest", right: 0.9, recalledSure: 0.5 },
  ];
  for (const { marks, right, recalledSure } of floors)
    test(`are to a happening that the post speaks of: ${marks}`, () => {
      if (analysis === null) throw new Error("expected the bundled study, found none");
      const score = scoreLinks(analysis, readMarks(`${FOLDER}/armenia-2023/${marks}.json`));
      expect(score.rightInPost / score.found).toBeGreaterThanOrEqual(right);
      expect(score.recalledSure / score.sure).toBeGreaterThanOrEqual(recalledSure);
    });
});

describe("links of two invented threads, marked by hand", () => {
  const floors = [
    { study: "tram-strike", right: 0.9, recalledSure: 0.85 },
    { study: "tarn-dam", right: 0.9, recalledSure: 0.55 },
  ];
  for (const { study, right, recalledSure } of floors)
    test(`are mostly right, and most sure mentions are found: ${study}`, () => {
      const score = scored(study);
      expect(score.right / score.found).toBeGreaterThanOrEqual(right);
      expect(score.recalledSure / score.sure).toBeGreaterThanOrEqual(recalledSure);
    });
});
