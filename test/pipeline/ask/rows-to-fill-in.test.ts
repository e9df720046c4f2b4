import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { questionsSchema } from "../../../src/model/question.ts";
import { ask } from "../../../src/pipeline/commands/ask.ts";
import { loadAnalysis } from "../../../src/pipeline/commands/load.ts";
import { exportStudy, type ExportRow } from "../../support/export-study.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const PRO = "Thanks to the bridge my shop lives. The bridge is a blessing!";
const CONTRA = "Remove the bridge! The bridge is a disgrace.";
const DEBATE: readonly ExportRow[] = [
  ["a", "", "Ada", CONTRA],
  ["b", "a", "Bo", PRO],
  ["c", "a", "Cy", PRO],
  ["d", "b", "Di", CONTRA],
];
/** The export's "2" is our 1.1, its "3" our 2. */
const NUMBERED: readonly ExportRow[] = [
  ["1", "", "Ada", CONTRA],
  ["2", "1", "Bo", PRO],
  ["3", "", "Cy", PRO],
];

function run(folder: string, codes?: string) {
  const written = { out: "", log: "" };
  const file = join(folder, "mine.csv");
  if (codes !== undefined) writeFileSync(file, codes);
  const options = codes === undefined ? {} : { codes: file };
  const streams = {
    out: (text: string) => {
      written.out += text;
    },
    log: (text: string) => {
      written.log += text;
    },
  };
  const status = ask(folder, { ...options, json: true }, streams);
  const asked = questionsSchema.parse(JSON.parse(written.out));
  return { status, log: written.log, ...asked };
}

/** What the program makes of a file to which the rows asked for were added, filled in or not. */
function after(folder: string, codes: string, rows: string) {
  const file = join(folder, "mine.csv");
  writeFileSync(file, codes + rows);
  return loadAnalysis(folder, { codes: file });
}

const rowsOf = (codes: string) => codes.split("\n").slice(1).join("\n");

describe("the rows that threadlens ask gives", () => {
  test.each([
    [
      "with our ids and no thread",
      "post,variable,value\n1.1,bridge,favor\n",
      /^1(?:\.\d)*,bridge,$/mu,
    ],
    [
      "with the export's ids",
      "value,post,variable,coder\nfavor,b,bridge,zoe\n",
      /^,[acd],bridge,zoe$/mu,
    ],
    [
      "with further columns and semicolons",
      "when;thread;post;coder;variable;value;why\nMay;debate;b;zoe;bridge;favor;-\n",
      /^;debate;[acd];zoe;bridge;;$/mu,
    ],
    [
      "without a thread where its cells are empty",
      "thread,post,variable,value\n,b,bridge,favor\n",
      /^,[acd],bridge,$/mu,
    ],
    [
      "of which none is filled in yet",
      "post,coder,variable,value\nb,zoe,bridge,\n",
      /^[abcd],zoe,bridge,$/mu,
    ],
  ])("are written as those of the person's file %s, and read back with it", (_, codes, form) => {
    const folder = temporaryFolder(exportStudy({ debate: DEBATE }));
    const asked = run(folder, codes);
    expect(asked.status).toBe(0);
    expect(asked.questions.length).toBeGreaterThan(0);
    expect(asked.codes.split("\n")[0]).toBe(codes.split("\n")[0]);
    const rows = rowsOf(asked.codes);
    expect(rows).toMatch(form);
    const unfilled = after(folder, codes, rows);
    expect(unfilled.value).not.toBeNull();
    expect(unfilled.issues).toMatchObject([{ severity: "warning" }]);
    const column = codes.split(/[\n]/u, 1)[0]?.split(/[,;]/u).indexOf("value") ?? -1;
    const delimiter = codes.includes(";") ? ";" : ",";
    const filled = rows
      .split("\n")
      .map((line) => line.split(delimiter))
      .map((cells) => (cells.length > 1 ? cells.with(column, "against") : cells).join(delimiter))
      .join("\n");
    const { value } = after(folder, codes, filled);
    for (const { post } of asked.questions)
      expect(value?.posts.find(({ id }) => id === post)?.stance["bridge"]).toMatchObject({
        value: "against",
        basis: "code",
      });
  });
  test("have our ids beside the export's where the two are alike, and are read back", () => {
    const folder = temporaryFolder(exportStudy({ debate: NUMBERED }));
    const asked = run(folder);
    expect(asked.codes.split("\n")[0]).toBe("thread,post,post.id,coder,variable,value");
    const { value, issues } = after(folder, "", asked.codes.replaceAll(/,$/gmu, ",against"));
    expect(issues).toEqual([]);
    for (const { post } of asked.questions)
      expect(value?.posts.find(({ id }) => id === post)?.codes["me"]).toBeDefined();
  });
  test("keep the coder of a file whose name the study uses already", () => {
    const files = exportStudy({ debate: DEBATE });
    const folder = temporaryFolder({
      ...files,
      "study.yaml": `${files["study.yaml"]}codes:\n  - { file: zoe.csv, coder: zoe, label: Zoe, made: By Zoe. }\n`,
      "zoe.csv": "post,variable,value\na,bridge,against\n",
    });
    const asked = run(folder, "post,coder,variable,value\nb,zoe,bridge,favor\n");
    expect(rowsOf(asked.codes)).toMatch(/^[acd],zoe,bridge,$/mu);
  });
});
