import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { AnalysedPost, Analysis } from "../../../src/model/analysis.ts";
import { postKey } from "../../../src/model/post-codes.ts";
import type { ReadersCode } from "../../../src/model/readers-code.ts";
import { readCodes as readStudyCodes } from "../../../src/pipeline/read/read-codes.ts";
import { csvCell } from "../../../src/web/charts/table.ts";
import { csvRows } from "../../../src/web/codes/csv-rows.ts";
import { readCodes } from "../../../src/web/codes/read-codes.ts";
import { writeCodes } from "../../../src/web/codes/write-codes.ts";
import { smallAnalysis } from "../../support/small-analysis.ts";

type Post = Pick<AnalysedPost, "thread" | "id" | "sourceId">;

const TARGETS = [{ id: "tram" }, { id: "council" }];
const name = fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 }).map((text) => text.trim());
const cellName = name.filter((text) => text !== "" && !text.includes("\n"));

function threadsOf(posts: readonly Post[]): Analysis["threads"] {
  const [first] = smallAnalysis().threads;
  if (first === undefined) throw new Error("expected a thread");
  return [...new Set(posts.map(({ thread }) => thread))].map((id) => ({ ...first, id }));
}

const study = fc
  .uniqueArray(fc.record({ thread: cellName, id: cellName, sourceId: fc.option(cellName) }), {
    selector: ({ thread, id }) => `${thread}\n${id}`,
    minLength: 1,
    maxLength: 6,
  })
  .map((posts) => ({ posts, threads: threadsOf(posts), targets: TARGETS }));

function codesFor(posts: readonly Post[], threads: readonly unknown[]): ReadersCode[] {
  const values = ["favor", "against", "neither"] as const;
  return posts.map((post, index) => ({
    post: postKey({ threads }, post),
    variable: index % 2 === 0 ? "tram" : "council",
    value: values[index % 3] ?? "neither",
  }));
}

describe("a file of the reader’s codes", () => {
  test("gives back the codes that were kept, whatever threads and posts are called", () => {
    fc.assert(
      fc.property(study, ({ posts, threads, targets }) => {
        const keys = posts.map((post) => postKey({ threads }, post));
        fc.pre(new Set(keys).size === keys.length);
        const mine = codesFor(posts, threads);
        const file = writeCodes({ threads, posts }, mine);
        const read = readCodes(file, { threads, posts, targets });
        expect(read).toEqual({ codes: mine, faults: [], passedOver: 0 });
      }),
    );
  });

  test("is one that the command line reads", () => {
    const analysis = smallAnalysis();
    const mine: ReadersCode[] = [
      { post: "1.1", variable: "tram", value: "favor" },
      { post: "4", variable: "sentiment", value: "negative" },
    ];
    const { value, issues } = readStudyCodes(writeCodes(analysis, mine), "you.csv", {
      targets: ["tram", "council"],
    });
    expect(issues).toEqual([]);
    expect(value).toMatchObject([
      { post: "1.1", coder: "you", variable: "tram", value: "favor" },
      { post: "4", coder: "you", variable: "sentiment", value: "negative" },
    ]);
  });
});

describe("readCodes", () => {
  const analysis = smallAnalysis();
  const thread = analysis.threads[0]?.id ?? "";
  const given = { threads: analysis.threads, posts: analysis.posts, targets: TARGETS };

  test("takes the rows that fit and tells the others with their lines", () => {
    const file = [
      "\uFEFFthread,post,coder,variable,value",
      `${thread},4,me,tram,favor`,
      `${thread},99,me,tram,favor`,
      `${thread},1,me,moon,favor`,
      "",
      `${thread},1,me,tram,good`,
      `nowhere,1,me,tram,favor`,
      `${thread},2,me,tram,`,
      `${thread},2,rules,tram,favor`,
      `${thread},4,ben,tram,against`,
      ",1.1,me,sentiment,negative",
    ].join("\r\n");
    const { codes, faults, passedOver } = readCodes(file, given);
    expect(codes).toEqual([
      { post: "4", variable: "tram", value: "favor" },
      { post: "1.1", variable: "sentiment", value: "negative" },
    ]);
    expect(faults).toEqual([
      { line: 3, words: `there is no post “99” in “${thread}”` },
      { line: 4, words: "there is no target “moon”" },
      { line: 6, words: "“good” is none of favor, against, neither" },
      { line: 7, words: "there is no post “1” in “nowhere”" },
      { line: 10, words: "“against”, but line 2 says “favor” of the same post and variable" },
    ]);
    expect(passedOver).toBe(2);
  });

  test("reads what a spreadsheet with semicolons writes", () => {
    const { codes } = readCodes(`post;variable;value\n"4";"tram";"against"\n`, given);
    expect(codes).toEqual([{ post: "4", variable: "tram", value: "against" }]);
  });

  test("takes off the apostrophe that guards an export's id from a spreadsheet", () => {
    const posts = analysis.posts.map((post) => ({ ...post, sourceId: `-${post.id}b` }));
    const file = `post,variable,value\n${csvCell("-4b")},tram,favor\n`;
    expect(file).toContain("'-4b");
    expect(readCodes(file, { ...given, posts })).toMatchObject({
      codes: [{ post: "4" }],
      faults: [],
    });
  });

  test("takes a name that two posts have for neither of them", () => {
    const posts = [
      { thread: "a", id: "1", sourceId: "2" },
      { thread: "a", id: "2", sourceId: "1" },
    ];
    const { codes, faults } = readCodes("post,variable,value\n1,tram,favor\n", {
      threads: threadsOf(posts),
      posts,
      targets: TARGETS,
    });
    expect(codes).toEqual([]);
    expect(faults[0]?.words).toContain("may be one of 2 posts");
  });

  test("says which column a file lacks", () => {
    expect(readCodes("post,value\n1,favor\n", given).faults[0]?.words).toContain(
      "no column variable",
    );
  });

  test("answers to any text, and takes “__proto__” for a word", () => {
    const signs = [
      '"',
      ",",
      ";",
      "\t",
      "\r",
      "\n",
      "post",
      "variable",
      "value",
      "4",
      "tram",
      "favor",
    ];
    const text = fc.array(fc.constantFrom(...signs, "__proto__", "\u0000", "😀")).map(joined);
    fc.assert(fc.property(text, (file) => void readCodes(file, given)));
    const hostile =
      "post,variable,value\n__proto__,tram,favor\n4,__proto__,favor\n4,tram,__proto__\n";
    expect(readCodes(hostile, given)).toMatchObject({ codes: [], faults: { length: 3 } });
  });
});

const joined = (parts: readonly string[]): string => parts.join("");

describe("csvRows", () => {
  test("keeps line breaks and doubled marks in quotation marks, and counts lines by the file", () => {
    expect(csvRows('a,b\n"x\n""y""",z\n\n1,2')).toEqual([
      { cells: ["a", "b"], line: 1 },
      { cells: ['x\n"y"', "z"], line: 2 },
      { cells: ["1", "2"], line: 5 },
    ]);
  });

  test("reads a million quotation marks at once", () => {
    expect(csvRows(`a,b\n${'"'.repeat(1_000_000)}`)).toHaveLength(2);
  });
});
