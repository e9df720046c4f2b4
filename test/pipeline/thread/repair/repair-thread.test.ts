import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Repair } from "../../../../src/model/repair.ts";
import type { Thread } from "../../../../src/model/thread.ts";
import { repairThread } from "../../../../src/pipeline/thread/repair/repair-thread.ts";
import { splitThread } from "../../../../src/pipeline/thread/split-thread.ts";
import { allForms } from "../../../support/pages/all-forms.ts";
import { arbitraryPage } from "../../../support/pages/arbitrary-page.ts";
import { unaccounted } from "../../../support/unaccounted.ts";

const PAGE = `The tram comes back

The council decides on the tram on 4 May 2021, and many people wait for it.

3 Comments

1. The tram is late, and here is what we need:
1. a new bridge
2. a second line
That is all.

   - A reply to the tram.

2. We need the tram.

3. I do not know.

Leave a reply

Ada said it first.
`;
const NAMED = `Ada Fern says:
May 1, 2024 at 9:00 am
The tram is late.
Reply

Tom Bewick says:
May 2, 2024 at 9:00 am
It is not.
Reply

Lea Moor says:
May 3, 2024 at 9:00 am
Who knows.
Reply
`;
const SIGNED = `The tram is late.
Posted by Ada Fern on May 1, 2024 at 9:00 am

It is not.
Posted by Tom Bewick on May 2, 2024 at 9:00 am

Who knows.
Posted by Lea Moor on May 3, 2024 at 9:00 am
`;

const split = (text: string, repairs: readonly Repair[] = []) => splitThread(text, { repairs });
const inShort = (text: string, repairs: readonly Repair[] = []) =>
  split(text, repairs).posts.map(({ id, parent, text: words }) => [id, parent, words]);
const misfits = (text: string, repairs: readonly Repair[]) =>
  split(text, repairs).issues.filter(({ code }) => code === "repair-misfit");
const at = (words: string, text = PAGE) => {
  const offset = text.indexOf(words);
  expect(offset).toBeGreaterThan(-1);
  return offset;
};

describe("a merge", () => {
  test("joins a post to the one above it, with all that stands between as words", () => {
    const posts = inShort(PAGE, [{ kind: "merge", post: "3" }]);
    expect(posts.slice(2)).toEqual([["2", null, "We need the tram.\n\n3. I do not know."]]);
    expect(unaccounted(PAGE, split(PAGE, [{ kind: "merge", post: "3" }]))).toEqual([]);
  });
  test("gives the replies of the post to the joined one", () => {
    const posts = inShort(PAGE, [
      { kind: "parent", post: "3", parent: "2" },
      { kind: "merge", post: "2" },
    ]);
    expect(posts.map(([id, parent]) => [id, parent])).toEqual([
      ["1", null],
      ["1.1", "1"],
      ["1.1.1", "1.1"],
    ]);
  });
  test("keeps the writer whose line still stands outside the joined words", () => {
    const above = split(NAMED, [{ kind: "merge", post: "2" }]).posts[0];
    expect([above?.author, above?.text.split("\n").at(-1)]).toEqual(["Ada Fern", "It is not."]);
    expect(above?.text).toContain("Tom Bewick says:");
    const below = split(SIGNED, [{ kind: "merge", post: "2" }]).posts[0];
    expect([below?.author, below?.postedAt]).toEqual(["Tom Bewick", "May 2, 2024 at 9:00 am"]);
    expect(below?.text).toContain("Posted by Ada Fern");
  });
  test("does not swallow the article", () => {
    const page = "Menu\n\nThe tram comes back.\n\nIt is late.";
    const thread: Thread = {
      ...splitThread(""),
      article: { start: 6, end: 26 },
      posts: [],
      furniture: [
        { start: 0, end: 4, kind: "note", post: null },
        { start: 28, end: 39, kind: "note", post: null },
      ],
    };
    const repairs = [0, 28].map((place) => ({ kind: "divide" as const, at: place }));
    const { article, posts, issues } = repairThread(
      thread,
      page,
      [...repairs, { kind: "merge", post: "2" }],
      "page.txt",
    );
    expect([article, ...posts.map(({ span }) => span)]).toEqual([
      { start: 6, end: 26 },
      { start: 0, end: 4 },
      { start: 28, end: 39 },
    ]);
    expect(issues.at(-1)?.message).toContain("the article stands between post 2");
  });
  test("undoes a divide", () => {
    const offset = at("1. a new bridge");
    for (const [text, post] of [
      [PAGE, "2"],
      [SIGNED, "2"],
    ] as const) {
      const place = text === PAGE ? offset : at("is late", SIGNED);
      const whole = split(text, [
        { kind: "divide", at: place },
        { kind: "merge", post },
      ]);
      expect(whole).toEqual(split(text));
    }
  });
});

describe("a divide", () => {
  test("begins posts inside a post; marks of the page's kind are furniture, replies answer what they stand under", () => {
    const repairs = ["1. a new", "2. a second"].map((words) => ({
      kind: "divide" as const,
      at: at(words),
    }));
    expect(inShort(PAGE, repairs)).toEqual([
      ["1", null, "The tram is late, and here is what we need:"],
      ["2", null, "a new bridge"],
      ["3", null, "a second line\nThat is all."],
      ["3.1", "3", "A reply to the tram."],
      ["4", null, "We need the tram."],
      ["5", null, "I do not know."],
    ]);
  });
  test("of a reply gives a reply to the same post", () => {
    const posts = inShort(PAGE, [{ kind: "divide", at: at("to the tram.") }]);
    expect(posts.slice(1, 3)).toEqual([
      ["1.1", "1", "A reply"],
      ["1.2", "1", "to the tram."],
    ]);
  });
  test("begins a post inside the article, which ends above it", () => {
    const thread = split(PAGE, [{ kind: "divide", at: at("The council") }]);
    expect(thread.posts[0]).toMatchObject({ id: "1", parent: null });
    expect(thread.posts[0]?.text).toMatch(/^The council .* wait for it\.$/u);
    expect(PAGE.slice(0, thread.article?.end)).toBe("The tram comes back");
  });
  test("begins a post inside furniture, of all that follows of the same kind", () => {
    const thread = split(PAGE, [{ kind: "divide", at: at("Ada said it") - 1 }]);
    expect(thread.posts.at(-1)).toMatchObject({
      id: "4",
      parent: null,
      text: "Ada said it first.",
    });
    expect(unaccounted(PAGE, thread)).toEqual([]);
  });
  test("gives the new post the writer and the date named below", () => {
    const [first, second] = split(SIGNED, [{ kind: "divide", at: at("is late", SIGNED) }]).posts;
    expect([first?.author, first?.postedAt]).toEqual([null, null]);
    expect([second?.author, second?.postedAt]).toEqual(["Ada Fern", "May 1, 2024 at 9:00 am"]);
  });
});

describe("a parent", () => {
  test("moves a post under one above it, or to the top, with its replies", () => {
    const repairs: Repair[] = [
      { kind: "parent", post: "2", parent: "1" },
      { kind: "parent", post: "1.1", parent: null },
    ];
    expect(inShort(PAGE, repairs).map(([id, parent]) => [id, parent])).toEqual([
      ["1", null],
      ["2", null],
      ["1.1", "1"],
      ["3", null],
    ]);
  });
});

describe("a drop", () => {
  test("makes a post a note of the page; its replies answer what it answered", () => {
    const thread = split(PAGE, [{ kind: "drop", post: "1" }]);
    expect(thread.posts.map(({ id, parent }) => [id, parent])).toEqual([
      ["1", null],
      ["2", null],
      ["3", null],
    ]);
    expect(thread.furniture.find(({ kind }) => kind === "note")).toMatchObject({ post: null });
    expect(unaccounted(PAGE, thread)).toEqual([]);
  });
});

describe("a repair that does not fit", () => {
  test.for<[string, Repair]>([
    ["no post", { kind: "merge", post: "9" }],
    ["no post", { kind: "drop", post: "__proto__" }],
    ["no post stands above", { kind: "merge", post: "1" }],
    ["begins there already", { kind: "divide", at: PAGE.indexOf("We need") }],
    ["nothing stands", { kind: "divide", at: 90_000 }],
    ["does not stand above", { kind: "parent", post: "1", parent: "2" }],
    ["does not stand above", { kind: "parent", post: "1", parent: "1" }],
    ["no post 7", { kind: "parent", post: "1", parent: "7" }],
  ])("is left out and told: %s", ([words, repair]) => {
    const found = misfits(PAGE, [repair, { kind: "drop", post: "3" }]);
    expect(found).toMatchObject([{ severity: "warning", place: { file: "text" } }]);
    expect(found[0]?.message).toContain(`Repair 1 (${repair.kind}) was left out: `);
    expect(found[0]?.message).toContain(words);
    expect(split(PAGE, [repair, { kind: "drop", post: "3" }]).posts).toHaveLength(3);
  });
  test("names the line that it speaks of", () => {
    const line = PAGE.slice(0, PAGE.indexOf("We need")).split("\n").length;
    const [issue] = misfits(PAGE, [{ kind: "divide", at: PAGE.indexOf("We need") }]);
    expect(issue?.place?.line).toBe(line);
  });
  test("may lie inside a character", () => {
    const text = PAGE.replace("tram is late", "tram 🚋 is late");
    const [issue] = misfits(text, [{ kind: "divide", at: at("🚋", text) + 1 }]);
    expect(issue?.message).toContain("inside a character");
  });
});

const anyId = fc.oneof(
  fc.constantFrom("1", "2", "3", "4", "1.1", "2.1", "1.2", "1.1.1", "0", "01", "x", "1."),
  fc
    .array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 })
    .map((id) => id.join(".")),
);
const anyRepair = (length: number): fc.Arbitrary<Repair> =>
  fc.oneof(
    anyId.map((post): Repair => ({ kind: "merge", post })),
    fc
      .integer({ min: 0, max: length + 2 })
      .map((offset): Repair => ({ kind: "divide", at: offset })),
    fc
      .tuple(anyId, fc.option(anyId))
      .map(([post, parent]): Repair => ({ kind: "parent", post, parent })),
    anyId.map((post): Repair => ({ kind: "drop", post })),
  );
const anyPage = fc.oneof(
  fc.constantFrom(PAGE, NAMED, SIGNED, "", "  \n", "one line"),
  ...allForms.map((form) => arbitraryPage(form).map(({ text }) => text)),
);
const anyWork = anyPage.chain((text) =>
  fc.tuple(fc.constant(text), fc.array(anyRepair(text.length), { maxLength: 12 })),
);

describe("after any repairs of any page", () => {
  test("every character lies in one place, posts stand in page order under posts above, and ids are those of the tree", () => {
    fc.assert(
      fc.property(anyWork, ([text, repairs]) => {
        const { posts, ...thread } = split(text, repairs);
        expect(unaccounted(text, { posts, ...thread })).toEqual([]);
        const seen = new Map<string, number>();
        let end = 0;
        for (const { id, parent, span, text: words } of posts) {
          expect(parent === null || seen.has(parent)).toBe(true);
          const number = (seen.get(parent ?? "") ?? 0) + 1;
          expect(id).toBe(parent === null ? `${number}` : `${parent}.${number}`);
          seen.set(parent ?? "", number).set(id, 0);
          expect(span?.start).toBeGreaterThanOrEqual(end);
          end = span?.end ?? end;
          expect(text.slice(span?.start, span?.end).replaceAll(/\s+/gu, "")).toBe(
            words.replaceAll(/\s+/gu, ""),
          );
        }
        const ids = new Set(posts.map(({ id }) => id));
        for (const { post, start, end: stop } of thread.furniture) {
          expect(post === null || ids.has(post)).toBe(true);
          expect(start).toBeLessThan(stop);
        }
      }),
      { numRuns: 120 },
    );
  });
});
