import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { trainingReportSchema, type TrainingReport } from "../../../src/model/training-report.ts";
import { stanceModelSchema } from "../../../src/pipeline/coding/text-model/stance-model.ts";
import { describeTraining } from "../../../src/pipeline/train/describe-training.ts";
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

function run(folder: string, options: TrainOptions = {}, paths = ["bridge", "topics"]) {
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

/** Each topic was left out, training topics a part at a time. */
function expectLeftOut(report: TrainingReport): void {
  expect(report.chosen.map(({ leftOut }) => leftOut)).toEqual([
    "bridge",
    "harbour",
    "market",
    "training topics, quarter 1",
    "training topics, quarter 2",
  ]);
  expect(report.sets.map(({ name, unit, codes }) => [name, unit, codes])).toEqual([
    ["bridge", "post", 20],
    ["training topics (train)", "post", 24],
    ["debate", "writer", 20],
    ["second", "writer", 20],
    ["again", "post", 20],
  ]);
  expect(report.sets[0]?.ablations.map(({ name }) => name)).toContain("without training topics");
  expect(report.writers.map(({ held }) => held)).toEqual([0, 1]);
}

const MAX_COLUMNS = 80;

/** The figures as tables of 80 columns. */
function expectTables(text: string): void {
  expect(text).toContain("Coded post by post");
  expect(text).toContain("again (test)");
  expect(text).toContain("without conversation");
  expect(text.split("\n").filter((line) => line.length > MAX_COLUMNS)).toEqual([]);
}

const ALL = ["bridge", "tower", "topics"];

const reportOf = (out: string) => trainingReportSchema.parse(JSON.parse(out));

describe("threadlens train", () => {
  test("writes a model that the program can read, and prints its left-out figures", () => {
    const folder = smallData();
    const file = join(folder, "model.json");
    const options = {
      writers: ["debate", "second"],
      test: ["again"],
      sameTopic: [["bridge", "bridge-2024"]],
    } as const;
    const done = run(folder, { ...options, out: file, json: true });
    expect(done.status).toBe(0);
    const text = readFileSync(file, "utf8");
    const model = stanceModelSchema.parse(JSON.parse(text));
    const report = reportOf(done.out);
    expect(model.data.map(({ name, codes }) => [name, codes])).toEqual([
      ["bridge", 20],
      ["training topics (train)", 24],
      ["debate", 20],
      ["second", 20],
    ]);
    expect(report.data.map(({ topics }) => topics)).toEqual([
      ["bridge", "bridge-2024"],
      ["school", "tram"],
      ["market"],
      ["harbour"],
    ]);
    expect(model).toMatchObject({ version: report.model.version, sureFrom: report.sureFrom });
    expect(report.model.bytes).toBe(Buffer.byteLength(text));
    const keys = Object.keys(JSON.parse(text));
    expect(keys).toEqual(keys.toSorted());
    expectLeftOut(report);
    expectTables(describeTraining(report));
  });
  test("joins ids of one topic; prints tables, and the progress apart", () => {
    const sameTopic = [["bridge", "bridge-2024"]] as const;
    const { status, out, log } = run(smallData(), { sameTopic }, ["bridge", "again", "tower"]);
    expect(status).toBe(0);
    expect(Array.from(out.matchAll(/^ {2}without (\S+):/gmu), ([, name]) => name)).toEqual([
      "bridge",
      "tower",
    ]);
    expect(log).toContain("choose without bridge");
  });
  test("gives the same bytes whatever is tested and checked", () => {
    const folder = smallData();
    const plain = reportOf(run(folder, { json: true }).out);
    const options = { test: ["again"], testWriters: ["debate"], check: true, json: true };
    const tested = reportOf(run(folder, options).out);
    expect(tested.model).toEqual(plain.model);
    expect(plain.sets.every(({ use }) => use === "train")).toBe(true);
    expect(tested.sets.slice(-3)).toMatchObject([
      { name: "again", use: "test", unit: "post" },
      { name: "debate", use: "test", unit: "writer" },
      { use: "check", codes: 12 },
    ]);
  });
  test("leaves out topics that are named", () => {
    const report = reportOf(run(smallData(), { leaveOut: ["tower", "tram"], json: true }, ALL).out);
    expect(report.data.map(({ name, codes }) => [name, codes])).toEqual([
      ["bridge", 20],
      ["training topics (train)", 12],
    ]);
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
