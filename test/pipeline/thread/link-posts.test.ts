import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { linkPosts } from "../../../src/pipeline/thread/link-posts.ts";
import { splitThread } from "../../../src/pipeline/thread/split-thread.ts";

const ARTICLE = "The mayor said the old bridge will be closed for nine weeks from Monday.";

function postsOf(...texts: readonly string[]) {
  const posts = texts.map((text, i) => ({
    id: String(i + 1),
    sourceId: null,
    parent: null,
    author: null,
    postedAt: null,
    span: null,
    text,
    links: [],
    answers: null,
  }));
  return linkPosts(posts, ARTICLE);
}

describe("linkPosts", () => {
  test("finds words quoted from the article, whatever the marks and the case", () => {
    const text = 'So "The old bridge WILL be closed" again.';
    const [post] = postsOf(text);
    expect(post?.links).toMatchObject([{ kind: "quotes", to: "article" }]);
    expect(post?.links.map(({ start, end }) => text.slice(start, end))).toEqual([
      "The old bridge WILL be closed",
    ]);
    expect(post?.answers).toBeNull();
  });
  test("finds words quoted from another post, with a small edit, and takes it for the one answered", () => {
    const [, , post] = postsOf(
      "Nobody ever asked the ferry people about any of this.",
      "Something else entirely.",
      "“Nobody asked the ferry people about any of this”? I did.",
    );
    expect(post?.links).toMatchObject([{ kind: "quotes", to: "1" }]);
    expect(post?.answers).toMatchObject({ to: "1", by: "quotes" });
  });
  test("leaves words in quotation marks that stand nowhere else, and single words, alone", () => {
    const [post] = postsOf("They call it “progress” and “a gift to the whole valley”.");
    expect(post?.links).toEqual([]);
  });
  test("marks a passage that was posted before as repeated, not as quoted", () => {
    const passage = Array.from({ length: 30 }, (_, i) => `word${i}`).join(" ");
    const [, post] = postsOf(`First: ${passage}`, `Again: ${passage} and more`);
    expect(post?.links).toMatchObject([{ kind: "repeats", to: "1", confidence: 1 }]);
    expect(post?.answers).toBeNull();
  });
  test("in the study's thread finds that 12.2 quotes 11, 12.3 quotes 12, 14 repeats 10.2", () => {
    const page = new URL(
      "../../../corpus/armenia-2023/threads/armenian-weekly-2023-01-11.txt",
      import.meta.url,
    );
    const { posts } = splitThread(readFileSync(page, "utf8"));
    const links = posts.flatMap(({ id, links: found }) =>
      found.map(({ kind, to }) => `${id} ${kind} ${to}`),
    );
    expect(links).toEqual([
      "1 quotes article",
      "5 quotes article",
      "12.2 quotes 11",
      "12.3 quotes 12",
      "14 repeats 10.2",
    ]);
    expect(posts.find(({ id }) => id === "12.2")?.answers).toMatchObject({
      to: "11",
      by: "quotes",
    });
    expect(posts.filter(({ answers }) => answers?.by === "position")).toHaveLength(17);
  });
  test("gives links inside the post's text for any texts", () => {
    const word = fc.constantFrom(
      "a",
      "b",
      "“",
      "”",
      '"',
      "«",
      "»",
      "bridge will be closed",
      "__proto__",
      "\n",
    );
    const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), (texts) => {
        for (const post of postsOf(...texts))
          for (const { start, end } of post.links) {
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(post.text.length);
          }
      }),
    );
  });
  test("links a page of 10,000 posts in seconds", () => {
    const texts = Array.from(
      { length: 10_000 },
      (_, i) => `post ${i} says “post ${i - 1} says so” the same words as all the others here`,
    );
    const start = performance.now();
    expect(postsOf(...texts)).toHaveLength(10_000);
    expect(performance.now() - start).toBeLessThan(20_000);
  }, 30_000);
});
