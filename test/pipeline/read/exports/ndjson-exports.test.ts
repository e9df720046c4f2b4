import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { convokit } from "../../../../src/pipeline/read/exports/convokit.ts";
import type { ExportFormat } from "../../../../src/pipeline/read/exports/export-format.ts";
import { isoOfSeconds } from "../../../../src/pipeline/read/exports/iso-time.ts";
import { pushshift } from "../../../../src/pipeline/read/exports/pushshift.ts";
import { readLines } from "../../../../src/pipeline/read/exports/read-lines.ts";

const comment = {
  id: "c1",
  link_id: "t3_s1",
  parent_id: "t3_s1",
  author: "ada",
  created_utc: 1_673_413_200,
  body: "a &lt;b&gt; &amp;amp; c",
  author_ip: "192.0.2.7",
};
const submission = {
  id: "s1",
  title: "Bread &amp; roses",
  selftext: "",
  subreddit: "x",
  created_utc: 1,
  author: "bo",
};
const utterance = {
  id: "u1",
  conversation_id: "u1",
  speaker: "ada",
  "reply-to": null,
  timestamp: 1_673_413_200,
  text: "yes",
  meta: { mail: "ada@example.org" },
};
const read = (format: ExportFormat, ...lines: readonly (object | string)[]) => {
  const text = lines.map((line) => (typeof line === "string" ? line : `${JSON.stringify(line)}\n`));
  return [...format.read([text.join("")], { name: "export" })];
};

describe("readLines", () => {
  test("gives the lines of a text however it is cut", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "\n", "é") });
    fc.assert(
      fc.property(fc.array(text), (pieces) => {
        const whole = pieces.join("");
        const lines = [...readLines(pieces)];
        expect(lines.map((line) => line.text).join("\n") + (whole.endsWith("\n") ? "\n" : "")).toBe(
          whole,
        );
        expect(lines.map((line) => line.number)).toEqual(lines.map((_, i) => i + 1));
      }),
    );
  });
  test("does not hold a line that is too long", () => {
    const lines = [...readLines(["abc", "def", "\nok\nabc", "defg"], 5)];
    expect(lines.map(({ text }) => text)).toEqual([null, "ok", null]);
  });
});

describe("pushshift", () => {
  test("reads a comment, its entities as Reddit stores them, and keeps nothing else", () => {
    expect(read(pushshift, comment)).toEqual([
      {
        kind: "post",
        thread: "s1",
        sourceId: "c1",
        parent: null,
        author: "ada",
        postedAt: "2023-01-11T05:00:00Z",
        text: "a <b> &amp; c",
        place: { file: "export", line: 1, column: 1 },
      },
    ]);
  });
  test.each<[string, object, object]>([
    ["a reply", { parent_id: "t1_c0" }, { parent: "c0" }],
    ["an id with its kind", { id: "t1_c9" }, { sourceId: "c9" }],
    ["ids that are numbers", { parent_id: 35, link_id: 36 }, { parent: "z", thread: "10" }],
    [
      "a time that is a string",
      { created_utc: "1673413200" },
      { postedAt: "2023-01-11T05:00:00Z" },
    ],
    ["no time", { created_utc: null }, { postedAt: null }],
    ["a deleted author", { author: "[deleted]" }, { author: null }],
    ["a removed body", { body: "[removed]" }, { text: "[removed]" }],
  ])("reads %s", (_, fields, expected) => {
    expect(read(pushshift, { ...comment, ...fields })).toMatchObject([expected]);
  });
  test("reads what a submission says of its thread", () => {
    expect(read(pushshift, submission, { ...submission, selftext: "We ask." })).toEqual([
      { kind: "thread", id: "s1", title: "Bread & roses", article: null },
      { kind: "thread", id: "s1", title: "Bread & roses", article: "We ask." },
    ]);
  });
  test("leaves a broken line out, says where, and repeats nothing of it", () => {
    const items = read(pushshift, comment, '{"mail":"ada@example.org",\n', "\n", { id: 1 }, [], {
      ...comment,
      body: 7,
    });
    const issues = items.flatMap((item) => (item.kind === "issue" ? [item.issue] : []));
    expect(issues.map(({ code, place }) => [code, place?.line])).toEqual([
      ["export-record", 2],
      ["export-record", 4],
      ["export-record", 5],
      ["export-record", 6],
    ]);
    expect(issues[3]?.message).toContain('"body"');
    expect(JSON.stringify(issues)).not.toContain("example.org");
  });
  test("says that the last line is cut off", () => {
    expect(read(pushshift, comment, '{"id":"c2","bo')).toMatchObject([
      { kind: "post" },
      { issue: { code: "export-truncated", place: { line: 2 } } },
    ]);
  });
});

describe("convokit", () => {
  test("reads an utterance and keeps nothing of its meta", () => {
    const [item] = read(convokit, utterance);
    expect(item).toMatchObject({
      thread: "u1",
      sourceId: "u1",
      parent: null,
      author: "ada",
      postedAt: "2023-01-11T05:00:00Z",
      text: "yes",
    });
    expect(JSON.stringify(item)).not.toContain("example");
  });
  test("reads the names that older corpora use", () => {
    const older = {
      id: 2,
      root: 1,
      user: "bo",
      reply_to: 1,
      timestamp: "1673413200.0",
      text: null,
    };
    expect(read(convokit, older)).toMatchObject([
      { thread: "1", sourceId: "2", parent: "1", author: "bo", text: "" },
    ]);
  });
  test.each<[unknown, string | null]>([
    [12, "12"],
    ["2023-01-11", "2023-01-11"],
    ["2023", "2023"],
    [undefined, null],
  ])("keeps a time that is no count of seconds as it is: %s", (timestamp, postedAt) => {
    expect(read(convokit, { ...utterance, timestamp })).toMatchObject([{ postedAt }]);
  });
  test("leaves an utterance without id out", () => {
    expect(read(convokit, { ...utterance, id: undefined })).toMatchObject([
      { issue: { code: "export-record", place: { line: 1 } } },
    ]);
  });
});

const lineOf = (value: object) => `${JSON.stringify(value)}\n{"cut`;

describe("recognises", () => {
  test.each<[string, string, string | undefined]>([
    ["comments", lineOf(comment), "pushshift"],
    ["submissions", lineOf(submission), "pushshift"],
    ["utterances", lineOf(utterance), "convokit"],
    ["other JSON", lineOf({ id: 1, text: "x" }), undefined],
    ["text", "1. Yes\n2. No\n", undefined],
    ["null", "null\n", undefined],
    ["nothing", "", undefined],
  ])("%s", (_, head, name) => {
    const formats = [pushshift, convokit].filter((format) => format.recognises(head, "file"));
    expect(formats.map((format) => format.name)).toEqual(name === undefined ? [] : [name]);
  });
});

describe("isoOfSeconds", () => {
  test("keeps fractions and refuses what is no time", () => {
    expect(isoOfSeconds(1_673_413_200.5)).toBe("2023-01-11T05:00:00.500Z");
    for (const value of [NaN, 1e300, -1, "x", "", true, null])
      expect(isoOfSeconds(value)).toBe(null);
  });
});
