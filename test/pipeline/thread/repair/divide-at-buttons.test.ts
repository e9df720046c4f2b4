import { describe, expect, test } from "vitest";
import type { Repair } from "../../../../src/model/repair.ts";
import { splitThread } from "../../../../src/pipeline/thread/split-thread.ts";
import { unaccounted } from "../../../support/unaccounted.ts";

const CLOSED = `Mira Lund
May 1, 2024 at 9:00 am
The tram is late.
Reply

Old Salt
May 2, 2024 at 9:00 am
It is not.
Reply
`;

const LOST = "Jo Marsh:\nI agree with Mira.\n\nThe quay is safe.\nReply\n";
const words = "Jo Marsh:\nI agree with Mira.\n\nThe quay is safe.";

const split = (text: string, repairs: readonly Repair[] = []) => splitThread(text, { repairs });
const atLost = (text: string): Repair => ({ kind: "divide", at: text.indexOf("Jo Marsh") });
const divided = (text: string) => split(text, [atLost(text)]);
const buttonsOf = (text: string) =>
  divided(text).furniture.flatMap(({ kind, post, start, end }) =>
    kind === "button" ? [[post, text.slice(start, end)]] : [],
  );

describe("a divide where posts are closed by the page's buttons", () => {
  test("leaves the button below the new post a button, and what follows to the page", () => {
    const text = `${CLOSED}\n${LOST}\nBo Lind:\nMe too, I think.\nReply\n`;
    expect(divided(text).posts.map((post) => post.text)).toEqual([
      "The tram is late.",
      "It is not.",
      words,
    ]);
    expect(buttonsOf(text)).toEqual(["1", "2", "3"].map((id) => [id, "Reply"]));
    expect(unaccounted(text, divided(text))).toEqual([]);
  });
  test("gives the post above the button that stood inside its words", () => {
    const text = CLOSED.replace("Old Salt\n", `${LOST}\nOld Salt\n`);
    expect(split(text).posts[0]?.text).toContain("Reply\n\nJo Marsh:");
    expect(divided(text).posts.map((post) => post.text)).toEqual([
      "The tram is late.",
      words,
      "It is not.",
    ]);
    expect(buttonsOf(text)).toEqual(["1", "2", "3"].map((id) => [id, "Reply"]));
    expect(unaccounted(text, divided(text))).toEqual([]);
    const undone = split(text, [atLost(text), { kind: "merge", post: "2" }]);
    expect(undone.posts).toEqual(split(text).posts);
  });
  test("takes no words of the page below the thread", () => {
    const text = `${CLOSED}\nJo Marsh:\nI agree with Mira.\nLeave a reply\nYour name\n`;
    expect(divided(text).posts.at(-1)?.text).toBe("Jo Marsh:\nI agree with Mira.");
  });
});
