import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyCodes } from "../../../src/pipeline/coding/apply-codes.ts";
import { bareCodedPost, codeRow } from "../../support/coded-posts.ts";

const at = (line: number) => ({ file: "codes.csv", line, column: 1 });

describe("applyCodes", () => {
  test("takes a name that is one post's id and another's sourceId for neither, and says what to do", () => {
    const posts = [bareCodedPost("1", "1"), bareCodedPost("1.1", "2"), bareCodedPost("2", "3")];
    const rows = ["1", "2", "3"].map((post, i) => codeRow(post, { place: at(i + 2) }));
    const { value, issues } = applyCodes(posts, rows);
    expect(issues).toMatchObject([
      { code: "codes-ambiguous-post", severity: "error", place: { line: 3 } },
    ]);
    expect(issues[0]?.message).toContain("post.sourceId");
    expect(value.map(({ codes }) => Object.keys(codes).length)).toEqual([1, 0, 1]);
  });
  test("takes such a name where the row tells which id it is", () => {
    const posts = [bareCodedPost("1", "1"), bareCodedPost("1.1", "2"), bareCodedPost("2", "3")];
    const rows = [
      codeRow("2", { postId: "1.1" }),
      codeRow("", { postSourceId: "3", value: "against" }),
    ];
    const { value, issues } = applyCodes(posts, rows);
    expect(issues).toEqual([]);
    expect(value.map(({ codes }) => codes["ada"]?.["bridge"])).toEqual([
      undefined,
      "favor",
      "against",
    ]);
  });
  test.each([
    ["that are of different posts", codeRow("1", { postId: "2" }), "two different posts"],
    ["of which one is unknown", codeRow("1", { postId: "9" }), "There is no post"],
    ["that are empty", codeRow(""), 'There is no post ""'],
    ["of an unknown thread", codeRow("1", { thread: "x" }), '"x/1" in this study. Its threads are'],
    [
      "of no post of a thread",
      codeRow("99", { thread: "u" }),
      '"u/99" in this study. Posts of u are called 7.',
    ],
    ["of a post in several threads", codeRow("7"), "Name the thread in the column thread"],
    ["that the export gave twice", codeRow("twin"), "post.id"],
    [
      "with the name of several threads",
      codeRow("1", { threadFault: "Two threads." }),
      "Two threads.",
    ],
  ])("refuses names %s", (_, row, said) => {
    const posts = [
      bareCodedPost("1"),
      bareCodedPost("2"),
      bareCodedPost("7", null, "t"),
      bareCodedPost("7", null, "u"),
      bareCodedPost("8", "twin"),
      bareCodedPost("9.1", "twin"),
    ];
    const { value, issues } = applyCodes(posts, [row]);
    expect(issues).toMatchObject([{ severity: "error", place: row.place }]);
    expect(issues[0]?.message).toContain(said);
    expect(value).toEqual(posts);
  });
  test("refuses a second, different code of the same coder, post and variable, whatever the post is called", () => {
    const rows = [
      codeRow("1", { place: at(2) }),
      codeRow("a", { value: "against", place: at(3) }),
      codeRow("1", { place: at(4) }),
      codeRow("1", { coder: "bo", value: "against", place: at(5) }),
    ];
    const { value, issues } = applyCodes([bareCodedPost("1", "a")], rows);
    expect(issues).toMatchObject([{ code: "codes-twice", severity: "error", place: { line: 3 } }]);
    expect(issues[0]?.message).toContain("favor in line 2");
    expect(value[0]?.codes).toEqual({ ada: { bridge: "favor" }, bo: { bridge: "against" } });
  });
  test("leaves what the rows say nothing of, of the same coder too, with its notes", () => {
    const first = applyCodes(
      [bareCodedPost("1")],
      [
        codeRow("1", { how: "read twice" }),
        codeRow("1", { variable: "sentiment", value: "negative", how: "by tone" }),
      ],
    );
    const second = applyCodes(first.value, [codeRow("1", { value: "neither", how: "read again" })]);
    expect(second.value[0]).toMatchObject({
      codes: { ada: { bridge: "neither", sentiment: "negative" } },
      codeNotes: { ada: { bridge: { how: "read again" }, sentiment: { how: "by tone" } } },
    });
  });
  test("tells at most a hundred wrong rows one by one, and the number of the others", () => {
    const rows = Array.from({ length: 1_000 }, (_, i) => codeRow("x", { place: at(i + 2) }));
    const { issues } = applyCodes([bareCodedPost("1")], rows);
    expect(issues).toHaveLength(101);
    expect(issues.at(-1)?.message).toContain("900 more");
  });
  test("makes of each row a post's code or an issue, on any names", () => {
    const word = fc.oneof(
      fc.constantFrom("1", "2", "1.1", "__proto__", "constructor", "=x", "'=x", " a ", ""),
      fc.string(),
    );
    const post = fc.tuple(word, fc.option(word), fc.constantFrom("t", "__proto__"));
    const row = fc.record({
      thread: fc.constantFrom("", "t", "__proto__"),
      post: word,
      postId: fc.option(word, { nil: undefined }),
      coder: word,
      variable: word,
    });
    fc.assert(
      fc.property(fc.array(post, { maxLength: 6 }), row, (named, given) => {
        const posts = named.map(([id, sourceId, thread]) => bareCodedPost(id, sourceId, thread));
        const { value, issues } = applyCodes(posts, [codeRow(given.post, given)]);
        const coded = value.flatMap(({ codes }) => Object.values(codes).flatMap(Object.entries));
        expect(coded.length + issues.length).toBe(1);
        for (const each of coded) expect(each).toEqual([given.variable, "favor"]);
      }),
    );
    expect(Object.hasOwn(Object.prototype, "favor")).toBe(false);
  });
});
