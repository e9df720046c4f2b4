import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { threadSchema, threadsSchema, type Thread } from "../../../src/model/thread.ts";
import { jsonPieces } from "../../../src/pipeline/commands/json-pieces.ts";
import { writePieces } from "../../../src/pipeline/commands/output.ts";
import { split, type SplitCommandOptions } from "../../../src/pipeline/commands/split.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const PAGE = "corpus/armenia-2023/threads/armenian-weekly-2023-01-11.txt";
const MAX_COLUMNS = 80;

const lineOf = (id: string, thread: string, more: object = {}) =>
  `${JSON.stringify({
    id,
    link_id: `t3_${thread}`,
    parent_id: `t3_${thread}`,
    author: `author of ${id}`,
    created_utc: 1_673_413_200,
    body: `The text of ${id}.`,
    author_email: "ada@example.org",
    ...more,
  })}\n`;
const one = lineOf("a", "s1") + lineOf("b", "s1", { parent_id: "t1_a" });
const several =
  one + lineOf("c", "s2", { parent_id: "t1_gone" }) + lineOf("d", "s1", { author: "[deleted]" });

async function run(content: string, options: SplitCommandOptions = {}, name = "export.ndjson") {
  let out = "";
  let log = "";
  const status = await split(join(temporaryFolder({ [name]: content }), name), options, {
    out: (text) => {
      out += text;
    },
    log: (text) => {
      log += text;
    },
  });
  return { status, out, log };
}

const told = ({ posts }: Thread) =>
  posts.map(({ sourceId, parent, author, postedAt, text }) => ({
    sourceId,
    parent: posts.find(({ id }) => id === parent)?.sourceId ?? null,
    author,
    postedAt,
    text,
  }));
const threadsOf = (out: string) => threadsSchema.parse(JSON.parse(out)).threads;
const threadOf = (out: string) => threadSchema.parse(JSON.parse(out));

describe("threadlens split, on exports", () => {
  test("prints one thread as a pasted page would be, with the issues of its file", async () => {
    const { status, out } = await run(`${one}{broken\n`, { json: true });
    expect(status).toBe(0);
    const thread = threadOf(out);
    expect(out).toBe(`${JSON.stringify(thread, null, 2)}\n`);
    expect(thread.posts.map(({ id, sourceId }) => [id, sourceId])).toEqual([
      ["1", "a"],
      ["1.1", "b"],
    ]);
    expect(thread.issues).toMatchObject([{ code: "export-record", place: { line: 3 } }]);
    expect(out).not.toContain("example.org");
  });
  test("prints several threads as threadlens-threads/1, a thread a line", async () => {
    const { status, out, log } = await run(`${several}{broken\n`, { json: true });
    expect(status).toBe(0);
    const { threads, issues } = threadsSchema.parse(JSON.parse(out));
    expect(threads.map(({ id, posts }) => [id, posts.length])).toEqual([
      ["s1", 3],
      ["s2", 1],
    ]);
    expect(threads[1]?.issues).toMatchObject([{ code: "missing-parent", place: { line: 3 } }]);
    expect(issues).toMatchObject([{ code: "export-record", place: { line: 5 } }]);
    expect(log.split("\n")).toHaveLength(3);
    expect(out.split("\n")).toHaveLength(5);
  });
  test("lists several threads for people in 80 columns, and how to see one", async () => {
    const title = JSON.stringify({
      id: "s2",
      title: "A very long title\nthat goes on ".repeat(9),
      subreddit: "x",
      created_utc: 1,
    });
    const { out } = await run(`${several}${title}\n`);
    expect(out).toMatch(/^s1 +3 +1 +2$/mu);
    expect(out).toMatch(/^s2 +1 +0 +1 {2}A very long title.* …$/mu);
    expect(out).toContain("2 threads, 4 posts. Show one with --thread ID");
    const longest = Math.max(...out.split("\n").map((line) => line.length));
    expect(longest).toBeLessThanOrEqual(MAX_COLUMNS);
  });
  test("counts replies by their place, and tells how many posts answer by their words", async () => {
    const { out } = await run(
      lineOf("c1", "s1", { author: "Ada_L", body: "The bridge was closed in May by the mayor." }) +
        lineOf("c2", "s1", { author: "Bo", body: "@Ada_L no, it was not." }) +
        lineOf("c3", "s2", { author: "Cy" }),
    );
    expect(out).toMatch(/^s1 +2 +0 +2$/mu);
    expect(out).toContain(
      "Replies are counted by their place; 1 other post answers one by its words.",
    );
  });
  test("prints the one thread that is asked for", async () => {
    const { out } = await run(several, { thread: "s2", json: true });
    expect(threadOf(out).posts).toMatchObject([{ sourceId: "c" }]);
    const unknown = await run(several, { thread: "s9", json: true });
    expect(unknown.status).toBe(1);
    expect(JSON.parse(unknown.out)).toMatchObject({ issues: [{ code: "thread-unknown" }] });
  });
  test("shows a deep chain of replies in 80 columns", async () => {
    const chain = Array.from({ length: 100 }, (_, i) =>
      lineOf(`c${i}`, "s1", i === 0 ? {} : { parent_id: `t1_c${i - 1}` }),
    );
    const { out } = await run(chain.join(""));
    expect(out).toContain("100 posts: 1 comment, 99 replies");
    const longest = Math.max(...out.split("\n").map((line) => line.length));
    expect(longest).toBeLessThanOrEqual(MAX_COLUMNS);
  });
  test("shows each post on one line, never half a character, and says where one has no text", async () => {
    const body = `${"x".repeat(58)}🙂 and more`;
    const { out } = await run(
      lineOf("a", "s1", { body }) +
        lineOf("b", "s1", { body: "" }) +
        lineOf("c", "s1", { body: "One.\n\nTwo." }),
    );
    expect(out).not.toMatch(/\p{Surrogate}/u);
    expect(out.split("\n").slice(3, 6)).toEqual([
      `1     author of a: ${"x".repeat(58)} …`,
      "2     author of b: (no text)",
      "3     author of c: One. Two.",
    ]);
  });
  test("says of an export without comments that it holds none, and nothing more where that is told", async () => {
    const empty = await run("id,author,text\n", {}, "posts.csv");
    expect({ status: empty.status, lines: empty.log.split("\n").length }).toEqual({
      status: 1,
      lines: 2,
    });
    expect(empty.log).toContain("The export (csv) holds no comments");
    expect((await run("nr,who,what\n1,Ada,One\n", {}, "posts.csv")).log.split("\n")).toHaveLength(
      2,
    );
  });
  test("reads a CSV by the columns that are named", async () => {
    const csv = "key,answers,body\n1,,One\n2,1,Two\n";
    const columns = { id: "key", parent: "answers", text: "body" };
    const { out } = await run(csv, { columns, json: true }, "posts.csv");
    expect(told(threadOf(out))).toMatchObject([
      { sourceId: "1", text: "One" },
      { sourceId: "2", parent: "1", text: "Two" },
    ]);
  });
  test("reads a saved page without comment markup by its text", async () => {
    const items = ["One.", "Two.", "Three."].map((text, i) => `<p>${i + 1}. ${text}</p>`);
    const html = `<!doctype html><title>T</title><body><p>An article.</p>${items.join("")}`;
    const { out } = await run(html, { json: true }, "page.html");
    const thread = threadOf(out);
    expect(thread).toMatchObject({ article: null, furniture: [] });
    expect(thread.posts.map(({ text, span }) => [text, span])).toEqual([
      ["One.", null],
      ["Two.", null],
      ["Three.", null],
    ]);
  });
  test("is wrong use with two kinds of output, or to explain an export", async () => {
    expect((await run(one, { json: true, convokit: true })).status).toBe(2);
    expect((await run(one, { explain: true })).status).toBe(2);
  });
  test("explains a pasted page line by line in 80 columns", async () => {
    const { out, status } = await run(readFileSync(PAGE, "utf8"), { explain: true }, "page.txt");
    expect(status).toBe(0);
    expect(out).toContain("article");
    const longest = Math.max(...out.split("\n").map((line) => line.length));
    expect(longest).toBeLessThanOrEqual(MAX_COLUMNS);
  });
});

describe("threadlens split --convokit", () => {
  test("writes utterances that are read back as the same threads", async () => {
    const first = await run(several, { json: true });
    const utterances = await run(several, { convokit: true });
    const again = await run(utterances.out, { json: true });
    expect(threadsOf(again.out).map((thread) => [thread.id, told(thread)])).toEqual(
      threadsOf(first.out).map((thread) => [thread.id, told(thread)]),
    );
    expect((await run(utterances.out, { convokit: true })).out).toBe(utterances.out);
  });
  test("keeps any parents, authors, times and texts", async () => {
    const record = fc.record({
      parent: fc.option(fc.nat(4)),
      author: fc.option(fc.constantFrom("Ada", "Բո", "__proto__")),
      time: fc.option(fc.integer({ min: 1e8, max: 2e9 })),
      text: fc.string({ unit: "grapheme" }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(record, { minLength: 1, maxLength: 5 }), async (records) => {
        const lines = records.map(({ parent, author, time, text }, i) =>
          lineOf(`c${i}`, "s", {
            parent_id: parent === null ? "t3_s" : `t1_c${parent}`,
            author,
            created_utc: time,
            body: text,
          }),
        );
        const first = await run(lines.join(""), { json: true });
        const utterances = await run(lines.join(""), { convokit: true });
        const again = await run(utterances.out, { json: true });
        expect(told(threadOf(again.out))).toEqual(told(threadOf(first.out)));
      }),
      { numRuns: 20 },
    );
  });
  test("gives posts without an id of their own one that is unique in the corpus", async () => {
    const { out } = await run(
      "id,parent,text,thread\n1,,x,t\n1,,y,t\n2,1,z,u\n",
      { convokit: true },
      "p.csv",
    );
    const ids = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).id);
    expect(ids).toEqual(["1", "t/2", "2"]);
  });
});

describe("jsonPieces", () => {
  test("gives the characters of JSON.stringify", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        expect([...jsonPieces(value, "indent")].join("")).toBe(JSON.stringify(value, null, 2));
        expect([...jsonPieces(value, null)].join("")).toBe(JSON.stringify(value));
      }),
    );
  });
});

describe("writePieces", () => {
  test("stops reading where nobody reads on", async () => {
    let read = 0;
    let isClosed = false;
    function* pieces() {
      try {
        for (;;) {
          read += 1;
          yield "x".repeat(100_000);
        }
      } finally {
        isClosed = true;
      }
    }
    const streams = { out: () => {}, log: () => {}, ready: () => Promise.resolve(read < 3) };
    await writePieces(pieces(), streams);
    expect({ read, isClosed }).toEqual({ read: 3, isClosed: true });
  });
});
