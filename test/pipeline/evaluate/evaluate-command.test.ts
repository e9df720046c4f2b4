import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { evaluationSchema } from "../../../src/model/evaluation.ts";
import { evaluate } from "../../../src/pipeline/commands/evaluate.ts";
import { evaluateStudy } from "../../../src/pipeline/evaluate/evaluate-study.ts";
import { describeEvaluation } from "../../../src/pipeline/evaluate/text/describe-evaluation.ts";
import { readStudy } from "../../../src/pipeline/read/read-study.ts";
import { recorder } from "../../support/recorder.ts";
import { smallStudy } from "../../support/small-study.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const PAGE = "corpus/armenia-2023/threads/armenian-weekly-2023-01-11.txt";
const MAX_COLUMNS = 80;

describe("threadlens evaluate", () => {
  test("measures the program against the study's codes and those of each coder in a file", () => {
    const { streams, out, log } = recorder();
    const folder = temporaryFolder({
      ...smallStudy,
      "more.csv":
        "post,coder,variable,value\n1,bo,bridge,favor\n1,cy,bridge,against\n2,ada,bridge,favor\n",
    });
    expect(evaluate(folder, { codes: join(folder, "more.csv"), json: true }, streams)).toBe(0);
    const evaluation = evaluationSchema.parse(JSON.parse(out()));
    expect(evaluation.comparisons.map(({ reference, posts }) => [reference.id, posts])).toEqual([
      ["ada", 3],
      ["bo", 1],
      ["cy", 1],
      ["ada in more.csv", 1],
    ]);
    expect(evaluation.comparisons[0]?.variables).toMatchObject([
      { variable: "bridge", posts: 3 },
      { variable: "sentiment", posts: 1 },
    ]);
    expect(evaluation.agreement[0]).toMatchObject({ reference: "ada", variable: "bridge" });
    expect(log()).toBe("");
  });
  test("prints the same text each time", () => {
    const folder = temporaryFolder(smallStudy);
    const [first, again] = [recorder(), recorder()];
    expect(evaluate(folder, {}, first.streams)).toBe(0);
    expect(evaluate(folder, {}, again.streams)).toBe(0);
    expect(again.out()).toBe(first.out());
    expect(first.out()).toContain("Against Ada’s codes: 3 posts coded by both");
  });
  test("warns of few coded posts, of a part that was chosen, and says that nothing is held", () => {
    const { streams, out } = recorder();
    const all = ["1", "1.1", "2", "3"].map((post) => `${post},bo,bridge,neither\n`).join("");
    const folder = temporaryFolder({
      ...smallStudy,
      "bo.csv": `post,coder,variable,value\n${all}`,
    });
    expect(evaluate(folder, { codes: join(folder, "bo.csv") }, streams)).toBe(0);
    const [head = "", ada = "", bo = ""] = out()
      .replaceAll(/\s+/gu, " ")
      .split(/Against (?=Ada|codes)/u);
    expect(head).toContain("no coder’s codes are held while they are measured");
    for (const [text, count] of [
      [ada, 3],
      [bo, 4],
    ] as const)
      expect(text).toContain(`Only ${count} posts coded by both: too few to say how far`);
    expect(ada).toContain("3 of 4 posts coded by both: posts that threadlens ask names are no");
    expect(bo).not.toContain("no random sample");
  });
  test("refuses a file with the program's own codes alone", () => {
    const { streams, log } = recorder();
    const folder = temporaryFolder({
      ...smallStudy,
      "rules.csv": "post,coder,variable,value\n1,rules,bridge,favor\n",
    });
    expect(evaluate(folder, { codes: join(folder, "rules.csv") }, streams)).toBe(1);
    expect(log()).toContain("Give a file with codes of a person");
  });
  test("says how codes are named where a study has none", () => {
    const { streams, out } = recorder();
    const study = smallStudy["study.yaml"] ?? "";
    const folder = temporaryFolder({
      ...smallStudy,
      "study.yaml": study.slice(0, study.indexOf("codes:")),
    });
    expect(evaluate(folder, {}, streams)).toBe(0);
    expect(out()).toContain("no codes by another coder");
  });
  test("ends with 1 for codes of a post that is not there, and for what is no study", () => {
    const { streams, log } = recorder();
    const folder = temporaryFolder({
      ...smallStudy,
      "bo.csv": "post,coder,variable,value\n99,bo,bridge,favor\n",
    });
    expect(evaluate(folder, { codes: join(folder, "bo.csv") }, streams)).toBe(1);
    expect(log()).toMatch(/bo\.csv:2:1: error: .*"99"/u);
    expect(evaluate(folder, { codes: join(folder, "none.csv") }, streams)).toBe(1);
    expect(evaluate(join(folder, "none.txt"), {}, streams)).toBe(1);
    expect(log()).toContain("There is no file");
  });
  test("measures a page or an export with the codebook and codes given as a study", () => {
    const folder = temporaryFolder({
      ...smallStudy,
      "talk.csv": "id,author,text\n7,bo,Remove the bridge!\n8,cy,Nice weather.\n",
      "talk-codes.csv": "post,coder,variable,value\n7,ada,bridge,against\n8,ada,bridge,neither\n",
    });
    const codebook = join(folder, "codebook.yaml");
    const [page, whole, talk] = [recorder(), recorder(), recorder()];
    const codes = join(folder, "codes/ada.csv");
    const file = join(folder, "threads/gazette.txt");
    expect(evaluate(file, { codebook, codes, json: true }, page.streams)).toBe(0);
    expect(evaluate(folder, { json: true }, whole.streams)).toBe(0);
    const [ofPage, ofStudy] = [page, whole].map(
      ({ out }) => evaluationSchema.parse(JSON.parse(out())).comparisons[0]?.variables,
    );
    expect(ofPage).toEqual(ofStudy);
    const given = { codebook, codes: join(folder, "talk-codes.csv") };
    expect(evaluate(join(folder, "talk.csv"), given, talk.streams)).toBe(0);
    expect(talk.out()).toContain("talk.csv (talk): 2 posts, 1 thread");
    expect(talk.out()).toContain("Against codes of ada: 2 posts coded by both");
  });
  test("ends with 2 for a page without a codebook, and for a study with another", () => {
    const { streams, log } = recorder();
    expect(evaluate(PAGE, {}, streams)).toBe(2);
    expect(log()).toContain("--codebook FILE");
    expect(evaluate("corpus/armenia-2023", { codebook: "other.yaml" }, streams)).toBe(2);
    expect(log()).toContain("a study has its own codebook");
  });
});

describe("evaluateStudy", () => {
  test("of the bundled study fits 80 columns and lists each code that differs", () => {
    const { value: study } = readStudy("corpus/armenia-2023");
    if (study === null) throw new Error("expected the bundled study without errors");
    const evaluation = evaluateStudy(study);
    expect(evaluationSchema.parse(evaluation)).toEqual(evaluation);
    const lines = describeEvaluation(evaluation).split("\n");
    expect(lines.filter((line) => line.length > MAX_COLUMNS)).toEqual([]);
    for (const { variables, disagreements, learning } of evaluation.comparisons) {
      const differing = variables
        .filter(({ variable }) => variable !== null)
        .reduce((sum, { codes, outcomes }) => sum + codes - outcomes.right, 0);
      expect(disagreements).toHaveLength(differing);
      expect(learning).toMatchObject({ posts: 37, splits: 5 });
      const { macroF1, alpha } = variables[0] ?? {};
      expect(learning?.chosen.points[0]).toMatchObject({ macroF1, alpha, scored: 37 });
    }
  }, 60_000);
});
