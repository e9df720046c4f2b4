import { join } from "node:path";
import { writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { questionsSchema } from "../../../src/model/question.ts";
import { ask } from "../../../src/pipeline/commands/ask.ts";
import { loadAnalysis } from "../../../src/pipeline/commands/load.ts";
import { recorder } from "../../support/recorder.ts";
import { smallStudy } from "../../support/small-study.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const MAX_COLUMNS = 80;

describe("threadlens ask", () => {
  test("gives a codes file that analyse holds once its values are filled in", () => {
    const { streams, out } = recorder();
    const folder = temporaryFolder(smallStudy);
    expect(ask(folder, { json: true }, streams)).toBe(0);
    const { questions, codes } = questionsSchema.parse(JSON.parse(out()));
    expect(questions.length).toBeGreaterThan(0);
    const file = join(folder, "my-codes.csv");
    writeFileSync(file, codes.replaceAll(/,$/gmu, ",against"));
    const { value, issues } = loadAnalysis(folder, { codes: file });
    expect(issues).toEqual([]);
    for (const { post } of questions)
      expect(value?.posts.find(({ id }) => id === post)?.stance["bridge"]).toMatchObject({
        value: "against",
        basis: "code",
      });
  });
  test("says why, and how to go on, in 80 columns", () => {
    const { streams, out, log } = recorder();
    expect(ask("corpus/armenia-2023", {}, streams)).toBe(0);
    const text = out();
    expect(text.split("\n").filter((line) => line.length > MAX_COLUMNS)).toEqual([]);
    expect(text.match(/^ {3}Why: /gmu)).toHaveLength(5);
    expect(text).toContain("thread,post,coder,variable,value\n");
    expect(text).toMatch(/threadlens analyse corpus\/armenia-2023 --codes my-codes\.csv\n$/u);
    expect(log()).toBe("");
  });
  test("says which posts a coder of the study coded already, and how these codes are held", () => {
    const { streams, out } = recorder();
    const folder = temporaryFolder(smallStudy);
    expect(ask(folder, {}, streams)).toBe(0);
    const file = join(folder, "codes/ada.csv");
    expect(out().replaceAll(/\s+/gu, " ")).toContain(
      `2 of 2 are coded already in Ada’s codes, which the program is measured against and does not hold. To hold them and be asked about the others: --codes ${file} `,
    );
    const held = recorder();
    expect(ask(folder, { codes: file }, held.streams)).toBe(0);
    expect(held.out()).toContain("Nothing to ask");
  });
  test("reads a single page with a codebook, and repeats both in the command to go on with", () => {
    const { streams, out } = recorder();
    const folder = temporaryFolder({ ...smallStudy, "my codes.csv": "post,variable,value\n" });
    const [page, codebook] = [join(folder, "threads/gazette.txt"), join(folder, "codebook.yaml")];
    expect(ask(page, { codebook, codes: join(folder, "my codes.csv") }, streams)).toBe(0);
    expect(out()).toContain(
      `threadlens analyse ${page} --codebook ${codebook} --codes '${folder}/my codes.csv'`,
    );
    expect(out()).not.toContain("thread,post,coder,variable,value\n");
  });
  test("says where the values go in a file whose last column is another", () => {
    const { streams, out } = recorder();
    const folder = temporaryFolder({
      ...smallStudy,
      "mine.csv": "post,variable,value,why\n3,bridge,neither,\n",
    });
    expect(ask(folder, { codes: join(folder, "mine.csv") }, streams)).toBe(0);
    expect(out()).toContain("Put favor, against or neither in the column value of each line");
    expect(out()).toMatch(/^1(?:\.1)?,bridge,,$/mu);
  });
  test("ends with 2 for a page without a codebook or a study with one, with 1 for codes of no post", () => {
    const { streams, log } = recorder();
    const folder = temporaryFolder({
      ...smallStudy,
      "bo.csv": "post,coder,variable,value\n99,bo,bridge,favor\n",
    });
    expect(ask(join(folder, "threads/gazette.txt"), {}, streams)).toBe(2);
    expect(ask(folder, { codebook: "codebook.yaml" }, streams)).toBe(2);
    expect(ask(folder, { codes: join(folder, "bo.csv") }, streams)).toBe(1);
    expect(log()).toMatch(/bo\.csv:2:1: error: .*"99"/u);
  });
});
