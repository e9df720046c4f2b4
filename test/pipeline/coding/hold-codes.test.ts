import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadAnalysis } from "../../../src/pipeline/commands/load.ts";
import { exportStudy } from "../../support/export-study.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const FERRY = `  ferry:
    label: The ferry
    definition: The old ferry.
    names: [the ferry]
    favor: { means: Speaks for the ferry. }
    against: { means: Speaks against the ferry. }
tags:`;

function analysedWith(codes: string | null) {
  const files = exportStudy({
    debate: [
      ["a", "", "Ada", "Remove the bridge! It is a disgrace. Thanks to the ferry my shop lives!"],
    ],
  });
  const codebook = files["codebook.yaml"]?.replace("tags:", FERRY) ?? "";
  const folder = temporaryFolder({ ...files, "codebook.yaml": codebook });
  const file = join(folder, "mine.csv");
  writeFileSync(file, codes ?? "");
  const { value } = loadAnalysis(folder, codes === null ? {} : { codes: file });
  if (value === null) throw new Error("expected an analysis");
  return value;
}

describe("holdCodes", () => {
  test("takes the place of the program's code for the variable coded, and of no other", () => {
    const [free] = analysedWith(null).posts;
    const [held] = analysedWith("post,coder,variable,value\na,zoe,bridge,favor\n").posts;
    expect(held?.stance["bridge"]).toMatchObject({
      value: "favor",
      basis: "code",
      reason: "coded by zoe",
    });
    expect(held?.stance["ferry"]?.basis).not.toBe("code");
    expect(held?.stance["ferry"]?.evidence).toEqual(free?.stance["ferry"]?.evidence);
    expect(held?.sentiment).toEqual(free?.sentiment);
    expect(held?.codeNotes).toBeUndefined();
    expect(held?.tags).toContain("pro-bridge");
  });
  test("says whose a tone is, and leaves the stances", () => {
    const [free] = analysedWith(null).posts;
    const [held] = analysedWith("post,coder,variable,value\na,zoe,sentiment,neutral\n").posts;
    expect(held?.sentiment).toMatchObject({ value: "neutral", score: 0 });
    expect(held?.codeNotes).toEqual({
      rules: { sentiment: { confidence: null, evidence: "", how: "coded by zoe" } },
    });
    expect(held?.stance).toEqual(free?.stance);
  });
});
