import { describe, expect, test } from "vitest";
import type { Repair } from "../../../../src/model/repair.ts";
import { splitThread } from "../../../../src/pipeline/thread/split-thread.ts";

const split = (text: string, repairs: readonly Repair[] = []) => splitThread(text, { repairs });
const inShort = (text: string, repairs: readonly Repair[] = []) =>
  split(text, repairs).posts.map(({ id, parent, text: words }) => [id, parent, words]);
const misfits = (text: string, repairs: readonly Repair[]) =>
  split(text, repairs).issues.filter(({ code }) => code === "repair-misfit");

const FIVE = `5 Comments

1. One of the five.

2. Two of the five.

3. Three of the five.

4. Four begins here. Four goes on.

5. Five of the five.
`;

describe("repairs one after the other", () => {
  const drops: Repair[] = [
    { kind: "drop", post: "2" },
    { kind: "drop", post: "2" },
    { kind: "divide", at: FIVE.indexOf("Four goes on") },
  ];

  test("name the posts that the reader sees, also after posts were taken from the page", () => {
    expect(inShort(FIVE, drops).map(([, , words]) => words)).toEqual([
      "One of the five.",
      "Four begins here.",
      "Four goes on.",
      "Five of the five.",
    ]);
    const moved = inShort(FIVE, [...drops, { kind: "parent", post: "3", parent: "2" }]);
    expect(moved[2]).toEqual(["2.1", "2", "Four goes on."]);
    const fewer = inShort(FIVE, [...drops, { kind: "drop", post: "3" }]);
    expect(fewer.map(([, , words]) => words)).not.toContain("Four goes on.");
  });

  test("take the error that there are no posts from a page that a person has divided", () => {
    const text = "A page in which nothing looks like a comment.\n\nYet this is one.\n";
    expect(split(text).issues.map(({ code }) => code)).toContain("no-posts");
    const divided = split(text, [{ kind: "divide", at: text.indexOf("Yet") }]);
    expect(divided.posts.map(({ text: words }) => words)).toEqual(["Yet this is one."]);
    expect(divided.issues).toEqual([]);
  });

  test("that do not fit are told up to fifty, and the others counted", () => {
    const many = Array.from({ length: 60 }, (): Repair => ({ kind: "drop", post: "99" }));
    const told = misfits(FIVE, many);
    expect(told).toHaveLength(51);
    expect(told.at(-1)?.message).toContain("10 more repairs were left out");
  });
});
