import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import type { ReadOptions } from "../../../src/pipeline/read/read-export.ts";
import { readThreads } from "../../../src/pipeline/read/read-threads.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const EXPORTS = new URL("../../fixtures/exports/", import.meta.url);
const ADDRESS = /mail\.example|192\.0\.2|person\.example|UCsecret/u;
const NUMBERED = "  1. One.\n\n  2. Two.\n\n  3. Three.\n";
const lineOf = (id: string, thread: string, more: object = {}) =>
  `${JSON.stringify({ id, link_id: `t3_${thread}`, parent_id: `t3_${thread}`, body: id, ...more })}\n`;
const submissionOf = (id: string) =>
  `${JSON.stringify({ id, title: `On ${id}`, subreddit: "x", created_utc: 1, selftext: "" })}\n`;

function read(content: string | Uint8Array, options: ReadOptions = {}, name = "export") {
  const file = readThreads(join(temporaryFolder({ [name]: content }), name), {
    name,
    ...options,
  });
  if (file.kind !== "export") return { ...file, threads: [], issues: [] };
  const parts = [...file.parts];
  return {
    kind: file.kind,
    threads: parts.flatMap((part) => (part.kind === "thread" ? [part] : [])),
    issues: parts.flatMap((part) => (part.kind === "issue" ? [part.issue] : [])),
  };
}

describe("readThreads", () => {
  test("takes what no format recognises for a pasted page, whatever its name", () => {
    expect(read(NUMBERED, {}, "page.json")).toMatchObject({ kind: "page", text: NUMBERED });
  });
  test("gives the threads of an export in order of first appearance, with their titles", () => {
    const { threads } = read(
      lineOf("a", "s2") + lineOf("b", "s1") + submissionOf("s1") + lineOf("c", "s2"),
    );
    expect(
      threads.map(({ id, title, thread }) => [id, title, thread.posts.map((post) => post.text)]),
    ).toEqual([
      ["s2", null, ["a", "c"]],
      ["s1", "On s1", ["b"]],
    ]);
    expect(threads[0]?.thread.form).toEqual({ name: "pushshift", confidence: 1 });
  });
  test("gives the one thread that is asked for, or says which there are", () => {
    const text = lineOf("a", "s2") + lineOf("b", "s1");
    expect(read(text, { thread: "s1" }).threads.map(({ id }) => id)).toEqual(["s1"]);
    const { threads, issues } = read(text, { thread: "s3" });
    expect(threads).toEqual([]);
    expect(issues).toMatchObject([{ code: "thread-unknown" }]);
    expect(issues[0]?.message).toContain('"s2", "s1"');
    expect(
      readThreads(join(temporaryFolder({ page: NUMBERED }), "page"), { thread: "x" }),
    ).toMatchObject({ kind: "unread", issues: [{ code: "thread-unknown" }] });
  });
  test("says which forms there are", () => {
    const file = readThreads("none", { form: "runes" });
    expect(file).toMatchObject({ kind: "unread", issues: [{ code: "unknown-form" }] });
    expect(JSON.stringify(file)).toContain("pushshift");
  });
  test("reads a file as the format that is named", () => {
    expect(read("not json\n", { form: "pushshift" }).issues).toMatchObject([
      { code: "export-record", place: { file: "export", line: 1 } },
      { code: "export-empty" },
    ]);
  });
  test.each<[string, string | Uint8Array, string]>([
    ["an empty file", "", "file-empty"],
    ["bytes that are no text", Buffer.from([1, 0, 2, 0]), "file-binary"],
    ["a page that is not UTF-8", Buffer.from("caf\xe9", "latin1"), "file-not-utf8"],
  ])("says what is wrong with %s", (_, content, code) => {
    const path = join(temporaryFolder({ file: content }), "file");
    expect(readThreads(path)).toMatchObject({ kind: "unread", issues: [{ code }] });
  });
  test("says what is wrong with a file that is not there, or is a folder", () => {
    expect(readThreads("none")).toMatchObject({ issues: [{ code: "file-missing" }] });
    expect(readThreads(temporaryFolder())).toMatchObject({ issues: [{ code: "file-unreadable" }] });
  });
  test("reads what can be read of an export with wrong bytes, broken lines and a cut end", () => {
    const broken = Buffer.from('\n{"id":"caf\xe9",\n', "latin1");
    const { threads, issues } = read(
      Buffer.concat([Buffer.from(lineOf("a", "s")), broken, Buffer.from(lineOf("b", "s") + "{")]),
    );
    expect(threads[0]?.thread.posts.map(({ text }) => text)).toEqual(["a", "b"]);
    expect(issues.map(({ code, place }) => [code, place?.line])).toEqual([
      ["export-not-utf8", 3],
      ["export-record", 3],
      ["export-truncated", 5],
    ]);
  });
  test("reads no saved page that is too large for a tree", () => {
    const { threads, issues } = read(`<html>${" ".repeat(32_000_000)}`, {}, "page.html");
    expect(threads).toEqual([]);
    expect(issues).toMatchObject([{ code: "file-too-large" }]);
  });
  test("lists a hundred issues of a kind and counts the rest", () => {
    const { issues } = read(lineOf("a", "s") + "{\n".repeat(300));
    expect(issues).toHaveLength(101);
  });
});

describe("readThreads, on addresses of people", () => {
  const files = readdirSync(EXPORTS).flatMap((folder) =>
    readdirSync(new URL(`${folder}/`, EXPORTS))
      .filter((name) => name !== "items.json")
      .map((name) => ({ folder, name, text: readFileSync(new URL(`${folder}/${name}`, EXPORTS)) })),
  );
  test.each(files.filter(({ text }) => ADDRESS.test(text.toString())))(
    "keeps none of $folder",
    ({ name, text }) => {
      const found = read(text, {}, name);
      expect(found.threads).not.toEqual([]);
      expect(JSON.stringify(found)).not.toMatch(ADDRESS);
    },
  );
  test.each([
    ["posts.csv", "id,author,text\n1,ada@mail.example,One\n"],
    ["posts.ndjson", lineOf("1", "s", { author: "192.0.2.7", author_email: "ada@mail.example" })],
    [
      "utterances.jsonl",
      `${JSON.stringify({ id: "1", root: "1", user: "ada@mail.example", text: "One" })}\n`,
    ],
  ])("says once of %s that a name was an address", (name, text) => {
    const { threads } = read(text, {}, name);
    expect(threads[0]?.thread.posts).toMatchObject([{ author: null }]);
    expect(threads[0]?.thread.issues).toMatchObject([{ code: "export-left-out" }]);
  });
});

const shapes = (found: ReturnType<typeof read>) =>
  found.threads.map(({ id, thread }) => `${id}: ${thread.posts.map((post) => post.text).join()}`);

describe("readThreads, on an export larger than its memory", () => {
  const names = Array.from({ length: 40 }, (_, i) => `t${i}`);
  const text = Array.from({ length: 30 }, (_, round) =>
    names.map((name) => lineOf(`${name}-${round}`, name)).join(""),
  ).join("");
  test("gives the same threads as in memory, in an order that is always the same", () => {
    const whole = shapes(read(text));
    const limits = { memory: 5_000, thread: 1_000_000 };
    const sorted = shapes(read(text, { limits }));
    expect(sorted).not.toEqual(whole);
    expect(sorted.toSorted()).toEqual(whole.toSorted());
    expect(shapes(read(text, { limits }))).toEqual(sorted);
    expect(shapes(read(text, { limits: { memory: 2_000, thread: 1_000_000 } })).toSorted()).toEqual(
      whole.toSorted(),
    );
  });
  test("leaves nothing in the folder for temporary files, also where reading ends early", () => {
    const temporary = join(temporaryFolder(), "temporary");
    mkdirSync(temporary);
    const path = join(temporaryFolder({ file: text }), "file");
    vi.stubEnv("TMPDIR", temporary);
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    const file = readThreads(path, { limits: { memory: 5_000, thread: 1_000_000 } });
    if (file.kind !== "export") throw new Error("expected an export");
    for (const part of file.parts) {
      expect(part.kind).toBe("thread");
      expect(readdirSync(temporary)).toEqual([]);
      break;
    }
    expect(readdirSync(temporary)).toEqual([]);
  });
  test("leaves out a thread that is too large and says so", () => {
    const { threads, issues } = read(text + lineOf("big", "t7", { body: "x".repeat(20_000) }), {
      limits: { memory: 5_000, thread: 20_000 },
    });
    expect(threads).toHaveLength(39);
    expect(issues).toMatchObject([{ code: "thread-too-large" }]);
    expect(issues[0]?.message).toContain('"t7"');
  });
  test("keeps one thread in memory, however large its text", () => {
    const one = names.map((name) => lineOf(name, "t")).join("");
    const { threads } = read(one, { limits: { memory: 100, thread: 1_000_000 } });
    expect(threads[0]?.thread.posts).toHaveLength(40);
  });
});
