import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readCodebook } from "../../../src/pipeline/read/read-codebook.ts";
import { checkCodebook } from "../../../src/pipeline/study-folder/check-codebook.ts";
import { smallStudy } from "../../support/small-study.ts";

const small = smallStudy["codebook.yaml"] ?? "";

describe("checkCodebook", () => {
  test.for([
    ["the small one", small],
    ["the bundled one", readFileSync("corpus/armenia-2023/codebook.yaml", "utf8")],
    ["one with a version of its own", small.replace("version: 1", "version: '1.10'")],
    ["one with events", `${small}events:\n  flood: { label: The flood, date: 1988 }\n`],
  ])("writes a codebook that is read as the same: %s", ([, text = ""]) => {
    const { codebook, yaml, issues } = checkCodebook(text);
    expect(issues).toEqual([]);
    expect(yaml).not.toContain("#");
    expect(readCodebook(yaml ?? "", "codebook").value?.codebook).toEqual(codebook);
    expect(checkCodebook(codebook ?? {})).toEqual({ codebook, yaml, issues: [] });
  });
  test("keeps one order of keys, whatever the order of what is sent", () => {
    const { codebook, yaml } = checkCodebook(small);
    const turned = Object.fromEntries(Object.entries(codebook ?? {}).toReversed());
    expect(checkCodebook(turned).yaml).toBe(yaml);
  });
  test("names the line of a fault in YAML, and no line of an object", () => {
    const faulty = small.replace("label: The bridge", "lable: The bridge");
    expect(checkCodebook(faulty)).toMatchObject({
      codebook: null,
      yaml: null,
      issues: [{ code: "yaml-value", place: { file: "codebook", line: 6 } }],
    });
    expect(checkCodebook({ codebook: "x" }).issues[0]).toMatchObject({ place: null });
  });
});
