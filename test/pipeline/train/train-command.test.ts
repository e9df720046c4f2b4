import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { trainingReportSchema } from "../../../src/model/training-report.ts";
import { stanceModelSchema } from "../../../src/pipeline/coding/text-model/stance-model.ts";
import { train, type TrainOptions } from "../../../src/pipeline/commands/train.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { studyFiles, topicFile } from "../../support/training-files.ts";

const WRITERS = ["ada", "bo", "cy", "dee", "eve"];

function smallData(): string {
  return temporaryFolder({
    ...studyFiles("bridge", "bridge", "the bridge"),
    ...studyFiles("tower", "tower", "the tower"),
    ...studyFiles("debate", "market", "the market", WRITERS),
    ...studyFiles("second", "harbour", "the harbour", WRITERS),
    ...studyFiles("again", "bridge-2024", "the bridge"),
    "topics/school.json": topicFile("school", "the school", "train"),
    "topics/tram.json": topicFile("tram", "the tram", "train"),
    "topics/pool.json": topicFile("pool", "the pool", "check"),
  });
}

function run(folder: string, options: TrainOptions = {}, paths = ["bridge", "tower", "topics"]) {
  const written = { out: "", log: "" };
  const at = (names: readonly string[] = []) => names.map((name) => join(folder, name));
  const status = train(
    at(paths),
    {
      ...options,
      writers: at(options.writers),
      test: at(options.test),
      testWriters: at(options.testWriters),
    },
    {
      out: (text) => {
        written.out += text;
      },
      log: (text) => {
        written.log += text;
      },
    },
  );
  return { status, ...written };
}

const reportOf = (out: string) => trainingReportSchema.parse(JSON.parse(out));

describe("threadlens train", () => {
  test("writes a model that the program can read, and the same bytes each time", () => {
    const folder = smallData();
    const [first, second] = [join(folder, "a.json"), join(folder, "b.json")];
    const options = { writers: ["debate", "second"], json: true };
    const done = run(folder, { ...options, out: first });
    run(folder, { ...options, out: second });
    expect(done.status).toBe(0);
    const text = readFileSync(first, "utf8");
    expect(readFileSync(second, "utf8")).toBe(text);
    const model = stanceModelSchema.parse(JSON.parse(text));
    const report = reportOf(done.out);
    expect(model.data.map(({ name, codes }) => [name, codes])).toEqual([
      ["bridge", 20],
      ["tower", 20],
      ["training topics (train)", 24],
      ["debate", 20],
      ["second", 20],
    ]);
    expect(model).toMatchObject({ version: report.model.version, sureFrom: report.sureFrom });
    expect(report.model.bytes).toBe(Buffer.byteLength(text));
    const keys = Object.keys(JSON.parse(text));
    expect(keys).toEqual(keys.toSorted());
  });
  test("leaves each topic out, training topics a part at a time", () => {
    const folder = smallData();
    const report = reportOf(run(folder, { writers: ["debate"], json: true }).out);
    expect(report.chosen.map(({ leftOut }) => leftOut)).toEqual([
      "bridge",
      "market",
      "tower",
      "training topics, quarter 1",
      "training topics, quarter 2",
    ]);
    expect(report.sets.map(({ name, unit, codes }) => [name, unit, codes])).toEqual([
      ["bridge", "post", 20],
      ["tower", "post", 20],
      ["training topics (train)", "post", 24],
      ["debate", "writer", 20],
    ]);
    expect(report.sets[0]?.ablations.map(({ name }) => name)).toContain("without training topics");
    expect(report.writers.map(({ held }) => held)).toEqual([0, 1]);
  });
  test("joins ids of one topic, and tests only on what was not trained on", () => {
    const folder = smallData();
    const joined = [["bridge", "bridge-2024"]] as const;
    const with2 = run(folder, { sameTopic: joined, json: true }, ["bridge", "again", "tower"]);
    expect(reportOf(with2.out).chosen.map(({ leftOut }) => leftOut)).toEqual(["bridge", "tower"]);
    const tested = run(folder, { test: ["again"], testWriters: ["debate"], json: true });
    const plain = run(folder, { json: true });
    expect(reportOf(tested.out).model).toEqual(reportOf(plain.out).model);
    expect(reportOf(tested.out).sets.slice(-2)).toMatchObject([
      { name: "again", use: "test", unit: "post" },
      { name: "debate", use: "test", unit: "writer" },
    ]);
  });
  test("trains on the half for training alone; the other is scored when asked for", () => {
    const folder = smallData();
    const [plain, checked] = [
      run(folder, { json: true }),
      run(folder, { json: true, check: true }),
    ];
    expect(reportOf(checked.out).model).toEqual(reportOf(plain.out).model);
    expect(reportOf(plain.out).sets.some(({ use }) => use === "check")).toBe(false);
    expect(reportOf(checked.out).sets.at(-1)).toMatchObject({ use: "check", codes: 12 });
  });
  test("leaves out topics that are named", () => {
    const report = reportOf(run(smallData(), { leaveOut: ["tower", "tram"], json: true }).out);
    expect(report.data.map(({ name, codes }) => [name, codes])).toEqual([
      ["bridge", 20],
      ["training topics (train)", 12],
    ]);
  });
  test("prints the figures as tables, and the progress apart", () => {
    const { status, out, log } = run(smallData(), { writers: ["debate"], test: ["again"] });
    expect(status).toBe(0);
    expect(out).toContain("Coded post by post");
    expect(out).toContain("again (test)");
    expect(out).toContain("without conversation");
    expect(log).toContain("choose without bridge");
  });
  test("says what is no data", () => {
    const folder = smallData();
    expect(run(folder, {}, ["missing"])).toMatchObject({ status: 1, out: "" });
    expect(run(folder, {}, ["missing"]).log).toContain("is no study");
    expect(run(folder, { leaveOut: ["tower"] }, ["bridge", "tower"]).status).toBe(2);
    expect(run(folder, {}, ["bridge"]).log).toContain("at least two topics");
    const broken = temporaryFolder({ "topics/a.json": "{" });
    expect(run(broken, {}, ["topics"]).log).toContain("no file of training comments");
  });
});
