import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { threadSchema } from "../../../src/model/thread.ts";
import type { ExportedPost } from "../../../src/pipeline/read/exports/export-format.ts";
import { buildThread } from "../../../src/pipeline/thread/build-threads.ts";

const postOf = (sourceId: string, parent: string | null = null, more: Partial<ExportedPost> = {}) =>
  ({
    kind: "post",
    thread: null,
    sourceId,
    parent,
    author: null,
    postedAt: null,
    text: sourceId,
    place: { file: "export", line: 1, column: 1 },
    ...more,
  }) satisfies ExportedPost;

const build = (posts: ExportedPost[]) =>
  buildThread({ id: "t", facts: null, posts }, "made-up").thread;
const shown = (posts: ExportedPost[]) =>
  build(posts).posts.map(({ id, sourceId, parent }) => [id, sourceId, parent]);
const byText = (a: string, b: string) => (a < b ? -1 : Number(a > b));
const at = (line: number) => ({ place: { file: "export", line, column: 1 } });

describe("buildThread", () => {
  test("puts each post before its replies, whatever the order of the export", () => {
    const posts = [postOf("c", "b"), postOf("a"), postOf("b", "a"), postOf("d"), postOf("e", "a")];
    expect(shown(posts)).toEqual([
      ["1", "a", null],
      ["1.1", "b", "1"],
      ["1.1.1", "c", "1.1"],
      ["1.2", "e", "1"],
      ["2", "d", null],
    ]);
  });
  test("sorts siblings by time where all have one that compares", () => {
    const late = { postedAt: "2023-01-11T05:00:00Z" };
    const early = { postedAt: "2023-01-11T08:59:00+04:00" };
    expect(shown([postOf("a", null, late), postOf("b", null, early)])).toEqual([
      ["1", "b", null],
      ["2", "a", null],
    ]);
    for (const postedAt of [null, "yesterday", "2023-01-10", "2023-01-10T05:00:00"])
      expect(shown([postOf("a", null, late), postOf("b", null, { postedAt })])[0]?.[1]).toBe("a");
  });
  test("sorts days and local times among themselves, and keeps the source order of equal ones", () => {
    const times = ["2023-01-11 05:00", "2023-01-10T23:00", "2023-01-11 05:00"];
    const posts = times.map((postedAt, i) => postOf(`${i}`, null, { postedAt }));
    expect(shown(posts).map(([, id]) => id)).toEqual(["1", "0", "2"]);
  });
  test("keeps a post whose parent is missing at top level and says where it stands", () => {
    const thread = build([postOf("a"), postOf("b", "gone", at(7))]);
    expect(thread.posts.map(({ parent }) => parent)).toEqual([null, null]);
    expect(thread.issues).toMatchObject([{ code: "missing-parent", place: { line: 7 } }]);
  });
  test("cuts a circle at its first post and loses none", () => {
    const posts = [postOf("x", "c"), postOf("b", "a", at(2)), postOf("c", "b"), postOf("a", "c")];
    const thread = build(posts);
    expect(thread.posts.map(({ id, sourceId }) => [id, sourceId])).toEqual([
      ["1", "b"],
      ["1.1", "c"],
      ["1.1.1", "x"],
      ["1.1.2", "a"],
    ]);
    expect(thread.issues).toMatchObject([{ code: "parent-cycle", place: { line: 2 } }]);
    expect(thread.issues[0]?.message).toContain("b → a → c → b");
  });
  test("takes a post that answers itself for a circle", () => {
    const thread = build([postOf("a", "a")]);
    expect(thread.posts).toMatchObject([{ id: "1", parent: null }]);
    expect(thread.issues).toMatchObject([{ code: "parent-cycle" }]);
  });
  test("keeps both posts of an id that is used twice; replies go to the first", () => {
    const thread = build([postOf("a"), postOf("a", null, at(5)), postOf("b", "a")]);
    expect(thread.posts.map(({ id, sourceId }) => [id, sourceId])).toEqual([
      ["1", "a"],
      ["1.1", "b"],
      ["2", "a"],
    ]);
    expect(thread.issues).toMatchObject([{ code: "duplicate-post", place: { line: 5 } }]);
  });
  test("lists a hundred issues of a kind and counts the rest", () => {
    const thread = build(Array.from({ length: 250 }, (_, i) => postOf(`${i}`, `gone ${i}`)));
    expect(thread.issues).toHaveLength(101);
    expect(thread.issues.at(-1)?.message).toContain("150 more issues");
  });
  test("keeps no address as an author's name", () => {
    const names = ["ada@example.org", "192.0.2.7", "2001:db8::1", "Ada", "@ada", "a@b", " "];
    const thread = build(names.map((author, i) => postOf(`${i}`, null, { author })));
    expect(thread.posts.map(({ author }) => author)).toEqual([
      null,
      null,
      null,
      "Ada",
      "@ada",
      "a@b",
      null,
    ]);
    expect(JSON.stringify(thread)).not.toMatch(/example\.org|192\.0|2001:/u);
    expect(thread.issues).toHaveLength(3);
  });
  test("takes the white space around each line away", () => {
    const text = "  One \r\n\r\n\ttwo\n";
    expect(build([postOf("a", null, { text })]).posts[0]?.text).toBe("One\n\ntwo");
  });
  test("loses no post and makes no circle, whatever the parents", () => {
    const id = fc.constantFrom("a", "b", "c", "d", "__proto__", "e", "f");
    const post = fc.record({ id, parent: fc.option(id) });
    fc.assert(
      fc.property(fc.array(post, { maxLength: 12 }), (made) => {
        const posts = made.map(({ id: own, parent }) => postOf(own, parent));
        const thread = build(posts);
        expect(threadSchema.parse(thread)).toEqual(thread);
        const sourceIds = thread.posts.map(({ sourceId }) => sourceId ?? "");
        expect(sourceIds.toSorted(byText)).toEqual(
          posts.map(({ sourceId }) => sourceId).toSorted(byText),
        );
        const ids = thread.posts.map(({ id: own }) => own);
        expect(new Set(ids).size).toBe(ids.length);
        const misplaced = thread.posts.filter(
          ({ parent }, i) => parent !== null && !ids.slice(0, i).includes(parent),
        );
        expect(misplaced).toEqual([]);
      }),
    );
  });
  test("reads a chain of 30,000 replies: ids stay short, unique and in page order, parents true", () => {
    const posts = Array.from({ length: 30_000 }, (_, i) =>
      postOf(`p${i}`, i === 0 ? null : `p${i - 1}`, { text: "" }),
    );
    const built = build(posts).posts;
    expect(new Set(built.map(({ id }) => id)).size).toBe(30_000);
    expect(built.at(-1)?.parent).toBe(built.at(-2)?.id);
    expect(Math.max(...built.map(({ id }) => id.length))).toBeLessThan(150);
  });
  test("reads 30,000 comments that nobody answers in a few seconds", () => {
    const posts = Array.from({ length: 30_000 }, (_, i) =>
      postOf(`p${i}`, null, { postedAt: new Date(1e12 - i).toISOString(), text: "" }),
    );
    const start = performance.now();
    expect(build(posts).posts[0]?.sourceId).toBe("p29999");
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});
