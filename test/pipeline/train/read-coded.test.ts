import { describe, expect, test } from "vitest";
import { readCodedStudy } from "../../../src/pipeline/train/read-coded.ts";
import { exportStudy, type ExportRow } from "../../support/export-study.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const FIRST: readonly ExportRow[] = [
  ["a", "", "Ada", "Remove the bridge!"],
  ["b", "a", "Bo", "Keep the bridge."],
];
const SECOND: readonly ExportRow[] = [["c", "", "Cy", "The bridge is a blessing."]];

function readWith(threads: Readonly<Record<string, readonly ExportRow[]>>, codes: string) {
  const files = exportStudy(threads);
  const folder = temporaryFolder({
    ...files,
    "study.yaml": `${files["study.yaml"]}codes:\n  - { file: zoe.csv, coder: zoe, label: Zoe, made: By Zoe. }\n`,
    "zoe.csv": `thread,post,variable,value\n${codes}`,
  });
  const { value, issues } = readCodedStudy(folder, "post");
  const coded = value?.threads.map(({ name, posts, codeOf }) => [
    name,
    ...posts.map((_, post) => codeOf(post, "bridge")),
  ]);
  return { coded, issues };
}

describe("readCodedStudy", () => {
  test("takes a row without a thread for the one thread that has such a post", () => {
    const { coded, issues } = readWith(
      { first: FIRST, second: SECOND },
      ",a,bridge,against\n,c,bridge,favor\nfirst,1.1,bridge,favor\n",
    );
    expect(issues).toEqual([]);
    expect(coded).toEqual([
      ["first", "against", "favor"],
      ["second", "favor"],
    ]);
  });
  test("says of a row without a thread, whose post several threads have, what to do", () => {
    const { coded, issues } = readWith({ first: FIRST, second: SECOND }, ",1,bridge,against\n");
    expect(issues).toMatchObject([
      { code: "codes-ambiguous-post", severity: "error", place: { line: 2 } },
    ]);
    expect(issues[0]?.message).toBe(
      'Several threads have a post "1" (first, second). Name the thread in the column thread.',
    );
    expect(coded).toEqual([
      ["first", undefined, undefined],
      ["second", undefined],
    ]);
    expect(readWith({ first: FIRST }, ",1,bridge,against\n")).toEqual({
      coded: [["first", "against", undefined]],
      issues: [],
    });
  });
  test("loses no row of a thread or post that is not there", () => {
    const { issues } = readWith({ first: FIRST }, "other,a,bridge,favor\nfirst,z,bridge,favor\n");
    expect(issues.map(({ place }) => place?.line)).toEqual([2, 3]);
  });
  test("reads a reference of which some rows are not filled in yet", () => {
    const { coded, issues } = readWith({ first: FIRST }, "first,a,bridge,\nfirst,b,bridge,favor\n");
    expect(issues).toMatchObject([{ severity: "warning" }]);
    expect(coded).toEqual([["first", undefined, "favor"]]);
  });
});
