import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCodes } from "../../../src/pipeline/read/read-codes.ts";

const read = (text: string) => readCodes(text, "codes.csv", { targets: ["bridge", "ferry"] });
const HEADER = "thread,post,coder,variable,value\n";

describe("readCodes", () => {
  test("passes over rows whose value is not filled in yet, and counts them", () => {
    const { value, issues } = read(
      `${HEADER}t,1,ada,bridge,\nt,2,ada,bridge,favor\nt,3,ada,ferry, \n`,
    );
    expect(value.map(({ post }) => post)).toEqual(["2"]);
    expect(issues).toMatchObject([{ severity: "warning", place: { line: 2 } }]);
    expect(issues[0]?.message).toBe("2 rows have no value yet and were passed over (lines 2, 4).");
  });
  test("takes a row without a value seriously where its variable is wrong", () => {
    const { issues } = read(`${HEADER}t,1,ada,brigde,\n`);
    expect(issues.map(({ code }) => code)).toEqual(["codes-unknown-variable"]);
  });
  test("passes over the program's own rows, counts them, and takes a person's", () => {
    const { value, issues, layout } = read(
      `${HEADER}t,1,rules,bridge,favor\nt,2,rules,gone,\nt,2,ada,bridge,favor\n`,
    );
    expect(value.map(({ coder, post }) => [coder, post])).toEqual([["ada", "2"]]);
    expect(layout?.coder).toBe("ada");
    expect(issues).toMatchObject([
      { code: "codes-program", severity: "warning", place: { line: 2 } },
    ]);
    expect(issues[0]?.message).toContain(
      "2 rows are the program’s own (coder rules) and were passed over.",
    );
  });
  test("refuses a file with the program's rows alone, once, and says what to give", () => {
    const { value, issues } = read(`${HEADER}${"t,1,rules,bridge,favor\n".repeat(3)}`);
    expect(value).toEqual([]);
    expect(issues).toMatchObject([{ code: "codes-program-only", severity: "error" }]);
    expect(issues[0]?.message).toContain("Give a file with codes of a person");
  });
  test.each([
    ["The Old Bridge", "Did you mean bridge?"],
    ["Sentiment", "Did you mean sentiment?"],
    ["BOAT", "Did you mean ferry?"],
    ["crossing", "Did you mean bridge or ferry?"],
    ["__proto__", "(bridge, ferry, sentiment). Use a target"],
  ])("says which target is meant by %j", (variable, said) => {
    const words = {
      bridge: { label: "The old bridge", names: ["crossing"] },
      ferry: { label: "Ferry", names: ["boat", "crossing"] },
    };
    const expected = { targets: ["bridge", "ferry"], words };
    const { issues } = readCodes(`${HEADER}t,1,ada,${variable},favor\n`, "c.csv", expected);
    expect(issues).toMatchObject([{ code: "codes-unknown-variable" }]);
    expect(issues[0]?.message).toContain(said);
  });
  test("passes over rows that are empty", () => {
    const { value, issues } = read(`${HEADER},,,,\n\nt,2,ada,bridge,favor\n,,,,\n`);
    expect([value.length, issues.length]).toEqual([1, 0]);
  });
  test.each([";", "\t"])("reads a table whose cells are apart by %j", (delimiter) => {
    const text = `${HEADER}t,2,ada,bridge,favor\n`.replaceAll(",", delimiter);
    const { value, layout } = read(text);
    expect(value).toMatchObject([{ thread: "t", post: "2", coder: "ada", value: "favor" }]);
    expect(layout).toMatchObject({ delimiter, coder: "ada" });
  });
  test("reads ids of one kind alone, in the place of post or beside it", () => {
    const { value, issues } = read(
      "post.sourceId,post.id,variable,value\nx1,2.1,bridge,favor\n,3,ferry,against\n",
    );
    expect(issues).toEqual([]);
    expect(value).toMatchObject([
      { post: "", postSourceId: "x1", postId: "2.1" },
      { post: "", postId: "3" },
    ]);
    expect(value[1]?.postSourceId).toBeUndefined();
  });
  test.each([
    [
      "without a column that names posts",
      "thread,variable,value\n",
      "codes-column-missing",
      "post",
    ],
    ["with the same column twice", "post,value,variable,value\n", "codes-csv", "value"],
    [
      "with a row that is too short",
      `${HEADER}t,1,ada,bridge\n`,
      "codes-csv",
      "4 cells, the first line 5",
    ],
    ["with a mark within a cell", `${HEADER}t,1,a"d"a,bridge,x\n`, "codes-csv", "each mark"],
    ["with words after a mark", `${HEADER}t,1,"a"da,bridge,x\n`, "codes-csv", "words follow"],
    ["with a mark too few", `${HEADER}t,1,"ada,bridge,x\n`, "codes-csv", "none ends it"],
  ])("refuses a table %s", (_, text, code, said) => {
    const { value, issues } = read(text);
    expect(value).toEqual([]);
    expect(issues).toMatchObject([{ code, severity: "error" }]);
    expect(issues[0]?.message).toContain(said);
  });
  test("drops the apostrophe that the report puts before formulas, and no other", () => {
    const { value } = read(
      "post,coder,variable,value,evidence,how\n1,'@ada,bridge,favor,'=1+1,'tis so\n",
    );
    expect(value[0]).toMatchObject({ coder: "@ada", evidence: "=1+1", how: "'tis so" });
  });
  test("takes __proto__ for a name like any other", () => {
    const { value, issues } = read(
      "__proto__,thread,post,coder,variable,value\nx,__proto__,__proto__,__proto__,bridge,favor\nx,t,1,ada,__proto__,favor\n",
    );
    expect(value).toMatchObject([{ thread: "__proto__", post: "__proto__", coder: "__proto__" }]);
    expect(issues).toMatchObject([{ code: "codes-unknown-variable", place: { line: 3 } }]);
  });
  test("makes of each row of a table a code, an issue or one counted as not filled in", () => {
    const cell = fc.constantFrom("t", "1", "ada", "bridge", "favor", "__proto__", "constructor");
    const row = fc.tuple(cell, cell, cell, cell, fc.oneof(cell, fc.constant("")));
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
        const { value, issues } = read(
          HEADER + rows.map((cells) => `${cells.join(",")}\n`).join(""),
        );
        const errors = issues.filter(({ severity }) => severity === "error");
        const counted = issues.flatMap(({ severity, message }) =>
          severity === "warning" ? Number.parseInt(message, 10) : [],
        );
        expect(value.length + errors.length + (counted[0] ?? 0)).toBe(rows.length);
      }),
    );
  });
  test("never throws, on any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.boolean(), (text, isTable) => {
        expect(read(isTable ? HEADER + text : text).value).toBeInstanceOf(Array);
      }),
    );
  });
  test("reads 2 MB of wrong rows and tells a hundred of them", () => {
    const row = `t,${"9".repeat(40)},ada,bridge,maybe\n`;
    const { value, issues } = read(HEADER + row.repeat(Math.ceil(2_000_000 / row.length)));
    expect(value).toEqual([]);
    expect(issues).toHaveLength(101);
  }, 30_000);
});
