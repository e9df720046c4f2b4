import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Post } from "../../../src/model/thread.ts";
import { linkPosts } from "../../../src/pipeline/thread/link-posts.ts";
import { splitThread } from "../../../src/pipeline/thread/split-thread.ts";
import { linked, type Said } from "./links/a-thread.ts";

const WORDS = [
  ...'a b , . : ? @ > “ ” " « » … #1 #2 @3 +1 ^ ann Ann Bell wrote: said: agree exactly to Mr'.split(
    " ",
  ),
  "bridge will be closed",
  "the ferry people never came back to our old harbour again",
  "__proto__",
  "constructor",
  "\n",
  "\n\n",
  "\n> ",
  "Հայ",
  "😀",
];
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(" ")),
);
const post = fc.record(
  {
    text,
    author: fc.constantFrom("Ann Bell", "ann", "Guest", "__proto__", "x_1", "", "Հայկ"),
    parent: fc.constantFrom("1", "2", "3", "9"),
    sourceId: fc.constantFrom("1", "77"),
  },
  { requiredKeys: ["text"] },
);
const thread = fc.array(post, { maxLength: 8 });

describe("linkPosts", () => {
  test("in the study's thread finds that 12.2 quotes 11, 12.3 quotes 12, 14 repeats 10.2, 19 answers 18", () => {
    const page = new URL(
      "../../../corpus/armenia-2023/threads/armenian-weekly-2023-01-11.txt",
      import.meta.url,
    );
    const { posts } = splitThread(readFileSync(page, "utf8"));
    const taken = posts.flatMap(({ id, links }) =>
      links
        .filter(({ kind }) => kind === "quotes" || kind === "repeats")
        .map(({ kind, to }) => `${id} ${kind} ${to}`),
    );
    expect([...new Set(taken)]).toEqual([
      "1 quotes article",
      "5 quotes article",
      "12.2 quotes 11",
      "12.3 quotes 12",
      "14 repeats 10.2",
    ]);
    const elsewhere = posts.flatMap(({ id, answers }) =>
      answers === null || answers.by === "position" ? [] : [`${id} ${answers.by} ${answers.to}`],
    );
    expect(elsewhere).toEqual(["12.2 quotes 11", "19 echoes 18"]);
    expect(posts.filter(({ answers }) => answers?.by === "position")).toHaveLength(17);
  });
  test("gives links inside the text, to another post or the article, in text order, for any posts", () => {
    fc.assert(
      fc.property(thread, text, (said, article) => {
        const posts = linked(said, article);
        const ids = new Set(posts.map(({ id }) => id));
        for (const { id, text: body, links, answers } of posts) {
          expect(answers === null || (answers.to !== id && ids.has(answers.to))).toBe(true);
          expect(links).toEqual(links.toSorted((a, b) => a.start - b.start || a.end - b.end));
          for (const { to, start, end, kind } of links) {
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(body.length);
            expect(to === "article" || (to !== id && ids.has(to))).toBe(true);
            expect(kind === "quotes" || Number(to) < Number(id)).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
  test("gives the same for the same", () => {
    fc.assert(
      fc.property(thread, (said) => {
        expect(linked(said)).toEqual(linked(said));
      }),
    );
  });
  test("changes no link above when a post with other words is added at the end", () => {
    const other: Said = { text: "zyx qwv. Vutsr, ponml kjihg", author: "zzyzx" };
    fc.assert(
      fc.property(thread, (drawn) => {
        const said = drawn.map(({ parent = "", ...rest }) =>
          Number(parent) <= drawn.length && parent !== "" ? { ...rest, parent } : rest,
        );
        const before = linked(said);
        expect(linked([...said, other]).slice(0, said.length)).toEqual(before);
      }),
    );
  });
  test("keeps everything else of a post", () => {
    const [only] = linked([{ text: "hello", author: "Ann", sourceId: "9" }]);
    expect(only).toMatchObject({ id: "1", sourceId: "9", author: "Ann", links: [], answers: null });
  });
});

function unlinked(texts: readonly string[], author: (i: number) => string | null): Post[] {
  return texts.map((body, i) => ({
    id: String(i + 1),
    sourceId: null,
    parent: null,
    author: author(i),
    postedAt: null,
    span: null,
    text: body,
    links: [],
    answers: null,
  }));
}

/** Deterministic posts of 100 words, few of which are frequent. */
function manyPosts(count: number): string[] {
  let state = 1;
  const next = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  const word = () => `w${Math.floor(next() ** 4 * 30_000).toString(36)}xyz`;
  return Array.from({ length: count }, () => Array.from({ length: 100 }, word).join(" "));
}

describe("linkPosts on large pages", () => {
  const page = manyPosts(4_000);
  const part = page.slice(0, 1_500);
  const [first = ""] = page;
  const LETTERS = 500_000;
  const cases: readonly [string, readonly string[], ((i: number) => string | null)?][] = [
    ["4,000 posts of 100 words", page],
    [
      "1,500 writers who name one another",
      part.map((body, i) => `@user ${i - 1} ${body}`),
      (i) => `user ${i}`,
    ],
    ["4,000 equal posts", page.map(() => first)],
    [
      "1,500 posts that quote one",
      part.map((body, i) => (i === 0 ? body : `“${first}” ${body.slice(0, 99)}`)),
    ],
    [
      "1,500 posts that quote the one above",
      part.map((body, i) => `> ${page[i - 1]}\n${body.slice(0, 99)}`),
    ],
    ["one word over and over", ["word ".repeat(100), "word ".repeat(LETTERS / 5)]],
    ["500 kB in one post", [first, part.join(" ").slice(0, LETTERS)]],
    ["500 kB of quotations in one line", [first, "“a b c” ".repeat(LETTERS / 8)]],
    ["500 kB of quoted lines", [first, "> a\n".repeat(LETTERS / 4)]],
    ["500 kB of headers", [first, "a wrote:\n".repeat(LETTERS / 9)], () => "a"],
    ["500 kB of names", [first, "Ann, ".repeat(LETTERS / 5)], (i) => (i === 0 ? "Ann" : "Bob")],
    [
      "500 kB of one letter, of dots, of signs",
      ["x".repeat(LETTERS), ". ".repeat(LETTERS / 2), "@#^+>".repeat(LETTERS / 5)],
    ],
  ];
  test.each(cases)(
    "links %s in seconds",
    (_, texts, author = () => null) => {
      const started = performance.now();
      expect(linkPosts(unlinked(texts, author), "")).toHaveLength(texts.length);
      expect(performance.now() - started).toBeLessThan(10_000);
    },
    20_000,
  );
});
