import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { splitThread } from "../../../src/pipeline/thread/split-thread.ts";

const FIXTURES = new URL("../../fixtures/threads/", import.meta.url);

const post = (name: string, day: number, words: string) =>
  `${name}\nMay ${day}, 2024 at 9:00 am\n${words}\nReply\n\n`;
const page = (heading: string, rest = "") =>
  `The council met.\n\n${heading}\n\n${post("Mira Lund", 1, "The tram is late.")}${post("Old Salt", 2, "It is not.")}${post("Tom", 3, "Who knows.")}${rest}`;
const LOST = "Jo Marsh:\nI agree with Mira. The ban makes the quay safe.\nReply\n";
const issuesOf = (text: string) =>
  splitThread(text, { name: "quay.txt" }).issues.filter(({ code }) => code === "comment-count");

describe("the number of comments that a page tells", () => {
  test("is told beside the number found, at its line, where they differ", () => {
    const [issue, ...others] = issuesOf(page("4 comments", LOST));
    expect(others).toEqual([]);
    expect(issue).toMatchObject({
      severity: "warning",
      place: { file: "quay.txt", line: 3, column: 1 },
    });
    expect(issue?.message).toContain("it has 4 comments; 3 posts were found.");
  });

  test("is compared with the posts as they are after repairs", () => {
    const text = page("4 comments", LOST);
    const at = text.indexOf("Jo Marsh");
    const thread = splitThread(text, { repairs: [{ kind: "divide", at }] });
    expect(thread.posts).toHaveLength(4);
    expect(thread.issues).toEqual([]);
    const dropped = splitThread(page("3 comments"), { repairs: [{ kind: "drop", post: "2" }] });
    expect(dropped.issues).toMatchObject([{ code: "comment-count" }]);
  });

  test.for(["3 comments", "Comments (3)", "Comments", "2 replies", "0 comments"])(
    "fits three posts: %s",
    (heading) => {
      expect(issuesOf(page(heading))).toEqual([]);
    },
  );

  test.for(["2 comments", "Comments (5)", "5 replies", "5 Responses to “The tram”"])(
    "does not fit three posts: %s",
    (heading) => {
      expect(issuesOf(page(heading))).toHaveLength(1);
    },
  );

  test("may leave out replies, and may count pages that link to this one", () => {
    const text = readFileSync(new URL("trap-crlf/page.txt", FIXTURES), "utf8");
    expect(text).toMatch(/^2 thoughts/u);
    expect(splitThread(text).posts).toHaveLength(3);
    expect(issuesOf(text)).toEqual([]);
    const linked = new URL("trap-pingbacks-and-moderation/page.txt", FIXTURES);
    expect(issuesOf(readFileSync(linked, "utf8"))).toEqual([]);
  });

  test("fits on every page of the fixtures", () => {
    const told = readdirSync(FIXTURES)
      .map((name) => new URL(`${name}/page.txt`, FIXTURES))
      .filter((url) => existsSync(url))
      .filter((url) => issuesOf(readFileSync(url, "utf8")).length > 0);
    expect(told).toEqual([]);
  });
});
