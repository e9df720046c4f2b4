import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { threadSchema, type Post } from "../../../src/model/thread.ts";
import { splitThread } from "../../../src/pipeline/thread/split-thread.ts";
import { unaccounted } from "../../support/unaccounted.ts";

const FIXTURES = new URL("../../fixtures/threads/", import.meta.url);
const STUDY = new URL("../../../corpus/armenia-2023/threads/", import.meta.url);

const squash = (text: string) => text.replaceAll(/\s+/gu, " ").trim();
const inShort = ({ id, parent, author, text }: Post) => {
  const letters = Array.from(squash(text));
  const [starts, ends] = [letters.slice(0, 40).join(""), letters.slice(-40).join("")];
  return { id, parent, author, starts: starts.trim(), ends: ends.trim() };
};

const readExpected = (file: URL) =>
  z
    .array(z.record(z.string(), z.string().nullable()))
    .parse(JSON.parse(readFileSync(file, "utf8")))
    .map((post) => ({
      ...post,
      starts: post["starts"]?.trim() ?? "",
      ends: post["ends"]?.trim() ?? "",
    }));

const names = (text: string) => splitThread(text).posts.map((post) => post.id);

const says = (posts: readonly string[]) =>
  posts.map((body, i) => `Writer${i} says:\nMay ${i + 1}, 2024 at 9:00 am\n${body}\n`).join("\n");

const dated = (name: string, body: string, day: number) =>
  `${name}\nMarch ${day}, 2021 at 10:10 am\n${body}\nReply\n`;

const entry = (day: number) =>
  `${day} March 2024\n\nThe council met and spoke of the bridge for hours.\n`;

describe("splitThread", () => {
  for (const name of readdirSync(FIXTURES).toSorted())
    test(`reads ${name.replaceAll("-", " ")}`, async () => {
      const folder = new URL(`${name}/`, FIXTURES);
      const text = readFileSync(new URL("page.txt", folder), "utf8");
      const thread = splitThread(text, { name: "page.txt" });
      const shown = `${JSON.stringify(thread, null, 2)}\n`;
      await expect(shown).toMatchFileSnapshot(new URL("thread.json", folder).pathname);
      expect(threadSchema.parse(thread)).toEqual(thread);
      expect(unaccounted(text, thread)).toEqual([]);
    });

  const judged = readdirSync(FIXTURES)
    .filter((name) => existsSync(new URL(`${name}/expected.json`, FIXTURES)))
    .toSorted();
  test.each(judged)("finds the posts of %s", (name) => {
    const folder = new URL(`${name}/`, FIXTURES);
    const { posts } = splitThread(readFileSync(new URL("page.txt", folder), "utf8"));
    expect(posts.map(inShort)).toEqual(readExpected(new URL("expected.json", folder)));
  });

  test("finds the 37 posts of the study's page with their parents, first and last words", () => {
    const text = readFileSync(new URL("armenian-weekly-2023-01-11.txt", STUDY), "utf8");
    const expected: unknown = JSON.parse(
      readFileSync(new URL("../../fixtures/study-split.json", import.meta.url), "utf8"),
    );
    const thread = splitThread(text);
    const squashed = thread.posts.map(({ id, parent, text: body }) => {
      const words = body.replaceAll(/\s+/gu, " ");
      return { id, parent, starts: words.slice(0, 40), ends: words.slice(-40) };
    });
    expect(squashed).toEqual(expected);
    expect(unaccounted(text, thread)).toEqual([]);
  });

  test("sets the study's article and the note on its author apart", () => {
    const text = readFileSync(new URL("armenian-weekly-2023-01-11.txt", STUDY), "utf8");
    const { article, furniture } = splitThread(text);
    expect(text.slice(article?.start, article?.end)).toMatch(
      /^Pashinyan says Russian[^]*continue the struggle\.”$/u,
    );
    const notes = furniture.filter(({ kind }) => kind === "author-note");
    expect(notes.map(({ start, end }) => text.slice(start, end).slice(0, 15))).toEqual(
      Array.from({ length: 3 }, () => "Lillian Avedian"),
    );
  });

  test("says which forms there are when asked for one it does not know", () => {
    const { issues } = splitThread("1. a\n\n2. b", { form: "teletext", name: "page.txt" });
    expect(issues).toMatchObject([
      { code: "unknown-form", severity: "error", place: { file: "page.txt", line: 1 } },
    ]);
    expect(issues[0]?.message).toContain("numbered comments with bulleted replies");
  });

  test("reads a page in the form it is told, however little that explains", () => {
    expect(names("1. only one")).toEqual([]);
    const thread = splitThread("1. only one", { form: "numbered comments with bulleted replies" });
    expect(thread.posts.map((post) => post.text)).toEqual(["only one"]);
  });

  test("keeps a paragraph that begins like a page’s own words in its post", () => {
    const bodies = [
      "First.",
      "Next: what the council says.",
      "Tags: none. I agree.",
      "More in common than we think, as they say.",
    ];
    expect(splitThread(says(bodies)).posts.map((post) => post.text)).toEqual(bodies);
  });

  test("gives a post by a nameless editor its own place", () => {
    const page = [
      dated("Ann Reed", "The bus was late again.", 1),
      dated("Admin", "Please keep it civil.", 2),
      dated("Bo Marsh", "It is always late.", 3),
    ].join("\n");
    expect(splitThread(page).posts.map(({ author }) => author)).toEqual([
      "Ann Reed",
      "Admin",
      "Bo Marsh",
    ]);
  });

  test("takes the header of a quotation with its arrow for words of the post", () => {
    const bodies = [
      "The bus was late again.",
      "Ada wrote: ↑May 1, 2024 at 9:00 am\nThe bus was late again.\nIt always is.",
      "Walk.",
    ];
    expect(splitThread(says(bodies)).posts.map((post) => post.text)).toEqual(bodies);
  });

  test("finds no posts in an article with dated paragraphs", () => {
    const { posts } = splitThread(
      `The bridge: what happened\n\n${[1, 5, 9, 12].map(entry).join("\n")}`,
    );
    expect(posts).toEqual([]);
  });

  test("gives short ids to a conversation of thousands of answers, and true parents", () => {
    const two = ["Ada", "Tom Bewick"];
    const page = Array.from(
      { length: 3000 },
      (_, i) => `${two[i % 2]}\nin reply to ${two[(i + 1) % 2]}\n2 hours ago\nwords number ${i}\n`,
    ).join("\n");
    const { posts } = splitThread(page);
    expect(new Set(posts.map(({ id }) => id)).size).toBe(3000);
    expect(Math.max(...posts.map(({ id }) => id.length))).toBeLessThan(200);
    expect(posts.slice(1).every(({ parent }, i) => parent === posts[i]?.id)).toBe(true);
  });

  test("takes no notice of a byte order mark", () => {
    expect(names("\uFEFF1. a\n\n2. b\n\n3. c")).toEqual(["1", "2", "3"]);
  });
  test("loses and doubles no character of any text", () => {
    const line = fc.oneof(
      fc.string({ unit: "binary", maxLength: 30 }),
      fc.constantFrom(
        "",
        "",
        "1. a",
        "2. b",
        "  3. c",
        "    • d",
        "      ◦ e",
        "4 Comments",
        "Leave a Reply",
      ),
    );
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 40 }),
        fc.constantFrom("\n", "\r\n"),
        (lines, ending) => {
          const text = lines.join(ending);
          expect(unaccounted(text, splitThread(text))).toEqual([]);
        },
      ),
    );
  });

  test("gives back the posts of a page that was written in its form", () => {
    const word = fc.stringMatching(/^[a-zé]{1,8}$/u);
    const body = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(" "));
    const comment = fc.record({ body, replies: fc.array(body, { maxLength: 3 }) });
    fc.assert(
      fc.property(fc.array(comment, { minLength: 3, maxLength: 12 }), (comments) => {
        const page = comments.map(({ body: own, replies }, i) =>
          [`  ${i + 1}. ${own}`, ...replies.map((reply) => `    • ${reply}`)].join("\n\n"),
        );
        const { posts } = splitThread(
          `Title\n\nText of the article.\n\n\n${page.join("\n\n\n")}\n`,
        );
        expect(posts.map(({ text }) => text)).toEqual(
          comments.flatMap(({ body: own, replies }) => [own, ...replies]),
        );
        expect(posts.filter(({ parent }) => parent === null)).toHaveLength(comments.length);
      }),
    );
  });

  test.each([
    ["dots", "."],
    ["spaces", " "],
    ["digits", "7"],
    ["bullets", "• "],
    ["numbers", "1. "],
    ["numbered lines", "1. a\n"],
    ["short lines", "a\n"],
    ["one line", "word "],
    ["quotation marks", "“"],
  ])(
    "reads 1 MB of %s in linear time",
    (_, unit) => {
      const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
      const start = performance.now();
      splitThread(text);
      expect(performance.now() - start).toBeLessThan(3_000);
    },
    30_000,
  );
});
