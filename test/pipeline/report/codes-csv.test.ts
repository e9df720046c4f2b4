import { parse } from "csv-parse/sync";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { Analysis } from "../../../src/model/analysis.ts";
import { loadAnalysis } from "../../../src/pipeline/commands/load.ts";
import { codesCsv } from "../../../src/pipeline/report/codes-csv.ts";
import { postsCsv } from "../../../src/pipeline/report/posts-csv.ts";
import { exportStudy, type ExportRow } from "../../support/export-study.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

/** The export's "2" is our 1.1, its "3" our 2: each number is the name of two posts. */
const NUMBERED: readonly ExportRow[] = [
  ["1", "", "Ada", "Remove the bridge! It is a disgrace."],
  ["2", "1", "Bo", "Thanks to the bridge my shop lives."],
  ["3", "", "Cy", "Nice weather."],
  ["=x", "", "Di", "The bridge is a blessing."],
  ["a,b", "3", "Eve", "I saw it on TV."],
];
const VALUES = ["against", "favor", "neither", "favor", "neither"];
const CODES = NUMBERED.map(
  ([id], i) => `debate,"${id}",ada,bridge,${VALUES[i]},0.9,'=so,read twice\n`,
).join("");

function analysed(folder: string, codes: string): Analysis {
  const file = join(folder, "mine.csv");
  writeFileSync(file, codes);
  const { value, issues } = loadAnalysis(folder, { codes: file });
  expect(issues).toEqual([]);
  if (value === null) throw new Error("expected an analysis");
  return value;
}

const HEADER = "thread,post.sourceId,coder,variable,value,confidence,evidence,how\n";

function debate() {
  const folder = temporaryFolder(exportStudy({ debate: NUMBERED }));
  const first = analysed(folder, HEADER + CODES);
  return { folder, first, csv: codesCsv(first) };
}

const codesOf = ({ posts }: Analysis) =>
  posts.map(({ id, codes, codeNotes }) => [id, codes, codeNotes?.["ada"]]);

describe("codesCsv", () => {
  test("calls posts as the export does, and has our ids beside them", () => {
    const rows: Record<string, string>[] = parse(debate().csv, { columns: true });
    const ours = rows.filter(({ coder }) => coder === "ada");
    expect(ours.map((row) => [row["post"], row["post.id"]])).toEqual([
      ["1", "1"],
      ["2", "1.1"],
      ["3", "2"],
      ["a,b", "2.1"],
      ["'=x", "3"],
    ]);
  });
  test("is read back with --codes as the same codes, also where ids of both kinds are alike", () => {
    const { folder, first, csv } = debate();
    const file = join(folder, "codes.csv");
    writeFileSync(file, csv);
    const { value, issues } = loadAnalysis(folder, { codes: file });
    expect(issues).toMatchObject([{ code: "codes-program", severity: "warning" }]);
    expect(value && codesOf(value)).toEqual(codesOf(first));
    expect(value && codesCsv(value)).toBe(csv);
  });
  test("has no row of the program where a person's code took its place", () => {
    const { first, csv } = debate();
    const rows: Record<string, string>[] = parse(csv, { columns: true });
    const of = (variable: string) =>
      rows.filter((row) => row["variable"] === variable).map(({ coder }) => coder);
    expect(of("bridge")).toEqual(first.posts.map(() => "ada"));
    expect(of("sentiment")).toEqual(first.posts.map(() => "rules"));
  });
  test("is refused in one sentence where several people's codes are in it", () => {
    const { folder } = debate();
    const file = join(folder, "two.csv");
    const rows = ["ada", "bo", "cy"].map((coder) => `a,${coder},bridge,favor\n`);
    writeFileSync(file, `post.sourceId,coder,variable,value\n${rows.join("")}`);
    const { issues } = loadAnalysis(folder, { codes: file });
    expect(issues).toMatchObject([{ code: "codes-coder", place: { line: 3 } }]);
    expect(issues[0]?.message).toContain('"ada", "bo" and "cy"');
    expect(issues[0]?.message).toContain("threadlens evaluate");
  });
  test("is refused without the column of our ids where a name is of two posts", () => {
    const { folder } = debate();
    const file = join(folder, "numbers.csv");
    writeFileSync(file, "post,coder,variable,value\n1,ada,bridge,favor\n2,ada,bridge,favor\n");
    const { issues } = loadAnalysis(folder, { codes: file });
    expect(issues).toMatchObject([
      { code: "codes-ambiguous-post", severity: "error", place: { file, line: 3 } },
    ]);
    expect(issues[0]?.message).toContain("Call the column post.sourceId");
  });
  test("has no row of the program for a tone that a person gave", () => {
    const tone = analysed(
      debate().folder,
      "post.id,coder,variable,value\n1,ada,sentiment,positive\n",
    );
    expect(tone.posts[0]).toMatchObject({ sentiment: { value: "positive" } });
    expect(tone.posts[0]?.stance["bridge"]?.basis).not.toBe("code");
    const rows: Record<string, string>[] = parse(codesCsv(tone), { columns: true });
    const programs = rows.filter(
      ({ coder, variable }) => coder === "rules" && variable === "sentiment",
    );
    expect(programs.map((row) => row["post.id"])).toEqual(["1.1", "2", "2.1", "3"]);
  });
});

describe("postsCsv", () => {
  test("leaves the program's column empty where a person's code took its place", () => {
    const { folder } = debate();
    const rows = "1,ada,bridge,against\n2,ada,bridge,neither\n2,ada,sentiment,negative\n";
    const held = analysed(folder, `post.id,coder,variable,value\n${rows}`);
    const [first, , second] = z
      .array(z.record(z.string(), z.string()))
      .parse(parse(postsCsv(held), { columns: true }));
    expect(first).toMatchObject({
      "bridge.rules": "",
      "bridge.ada": "against",
      "bridge.rules.basis": "code",
      "bridge.rules.how": "coded by ada",
    });
    expect(first?.["sentiment.rules"]).not.toBe("");
    expect(second).toMatchObject({
      "bridge.rules": "",
      "bridge.ada": "neither",
      "bridge.rules.basis": "code",
      "sentiment.rules": "",
      "sentiment.ada": "negative",
    });
  });
});
