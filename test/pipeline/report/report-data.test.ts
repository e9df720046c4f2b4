import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { codeRows } from "../../../src/model/post-codes.ts";
import { readCodes } from "../../../src/pipeline/read/read-codes.ts";
import { buildReport } from "../../../src/pipeline/report/build-report.ts";
import { readAssets } from "../../../src/pipeline/report/read-assets.ts";
import { smallAnalysis } from "../../support/small-analysis.ts";

const { files } = buildReport(smallAnalysis(), readAssets());

function fileAt(path: string): string {
  const file = files.find((known) => known.path === path);
  if (file === undefined) throw new Error(`expected a file ${path}`);
  return file.content;
}

describe("posts.csv", () => {
  const rows: Record<string, string>[] = parse(fileAt("posts.csv"), { columns: true });

  test("has the codes of every coder", () => {
    expect(Object.keys(rows[0] ?? {}).join(" ")).toBe(
      "thread id source_id parent answers author posted_at words tram.rules tram.readers council.rules council.readers sentiment.rules sentiment.readers tram.rules.basis tram.rules.sure tram.rules.how council.rules.basis council.rules.sure council.rules.how tags text",
    );
    expect(rows[2]).toMatchObject({
      id: "2",
      answers: "1.1",
      author: "Ada",
      "tram.readers": "favor",
    });
    expect(rows[1]?.["text"]).toBe(smallAnalysis().posts[1]?.text);
  });

  test("says what the program's codes rest on, and how sure they are", () => {
    expect(rows[0]).toMatchObject({ "tram.rules.basis": "words", "tram.rules.sure": "yes" });
    expect(rows[3]).toMatchObject({
      "tram.rules.basis": "conversation",
      "tram.rules.sure": "no",
      "tram.rules.how": "from the conversation: agrees with 1.1 and says no more; 1.1 is against",
      "council.rules.basis": "",
      "council.rules.sure": "",
      "council.rules.how": "not mentioned",
    });
  });

  test("guards against formulas", () => {
    expect(rows[6]?.["text"]).toBe("'=SUM(A1) is what the council does all day.");
  });
});

describe("codes.csv", () => {
  const rows: Record<string, string>[] = parse(fileAt("codes.csv"), { columns: true });

  test("has a row for every code of every coder", () => {
    expect(Object.keys(rows[0] ?? {}).join(",")).toBe(
      "thread,post,coder,variable,value,confidence,evidence,how",
    );
    expect(rows).toHaveLength(2 * 8 * 3);
    expect(rows[0]).toEqual({
      thread: "tram",
      post: "1",
      coder: "rules",
      variable: "tram",
      value: "favor",
      confidence: "0.6",
      evidence: "The tram is the best news in years.",
      how: "from words: praise",
    });
    const inferred = rows.find(({ post, variable }) => post === "3" && variable === "tram");
    expect(inferred).toMatchObject({ evidence: "", how: expect.stringMatching(/^from the conv/u) });
  });

  test("is read again, filtered to one coder, as that coder's codes", () => {
    const given = fileAt("codes.csv")
      .split("\n")
      .filter((line, index) => index === 0 || line.includes(",readers,"))
      .join("\n");
    const { value, issues } = readCodes(given, "codes.csv", { targets: ["tram", "council"] });
    expect(issues).toEqual([]);
    expect(value.map(({ place: _, ...row }) => row)).toEqual(
      codeRows(smallAnalysis(), "readers").map(({ basis: _, sure: __, ...row }) => row),
    );
  });
});
