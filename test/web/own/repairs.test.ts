import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitThread } from "../../../src/pipeline/thread/split-thread.ts";
import type { Repair } from "../../../src/model/repair.ts";
import { changeWords, sameAfter } from "../../../src/web/own/change-words.ts";
import {
  addStep,
  answeredIn,
  noRepairs,
  redoStep,
  repairsOf,
  undoStep,
  type RepairHistory,
} from "../../../src/web/own/repair-history.ts";

const steps = fc.record({
  repairs: fc.array(fc.constant<Repair>({ kind: "drop", post: "1" }), { maxLength: 3 }),
  answers: fc.option(fc.constantFrom("1-4", "9-12"), { nil: null }),
});
const histories = fc.array(steps, { maxLength: 12 }).map((list) => list.reduce(addStep, noRepairs));

describe("the list of repairs", () => {
  test("is as before when the last step is taken back, and as after when it is done again", () => {
    fc.assert(
      fc.property(histories, steps, (before, step) => {
        const after = addStep(before, step);
        expect(repairsOf(undoStep(after))).toEqual(repairsOf(before));
        expect(redoStep(undoStep(after))).toEqual(after);
      }),
    );
  });

  test("is empty when all is taken back, and nothing is lost on the way", () => {
    fc.assert(
      fc.property(histories, (history) => {
        let back: RepairHistory = history;
        for (let i = 0; i < history.done.length + 2; i += 1) back = undoStep(back);
        expect(repairsOf(back)).toEqual([]);
        for (let i = 0; i < history.done.length + 2; i += 1) back = redoStep(back);
        expect(back).toEqual(history);
      }),
    );
  });

  test("forgets what was taken back when something new is done", () => {
    const history = addStep(addStep(noRepairs, { repairs: [], answers: "1-4" }), {
      repairs: [{ kind: "divide", at: 9 }],
      answers: null,
    });
    const other = addStep(undoStep(history), {
      repairs: [{ kind: "drop", post: "2" }],
      answers: null,
    });
    expect(redoStep(other)).toEqual(other);
    expect(repairsOf(other)).toEqual([{ kind: "drop", post: "2" }]);
    expect([...answeredIn(other)]).toEqual(["1-4"]);
  });
});

const page = (words: readonly string[]) =>
  splitThread(words.map((word, i) => `${i + 1}. ${word} is what I say of the tram.`).join("\n\n"));

describe("changeWords", () => {
  const before = page(["Late", "Slow", "Fine"]);

  test("says what a repair made of a post, and how many there are", () => {
    const after = { ...before, posts: before.posts.slice(0, 2) };
    expect(changeWords({ kind: "drop", post: "2" }, before, after)).toBe(
      "2 is no post now, but furniture of the page. 2 posts now.",
    );
    expect(changeWords({ kind: "merge", post: "2" }, before, after)).toBe(
      "Post 2 is now part of post 1. 2 posts now.",
    );
  });

  test("names the part that a division makes", () => {
    const [first] = before.posts;
    const at = (first?.span?.start ?? 0) + 8;
    const after = {
      ...before,
      posts: before.posts.map((post, i) =>
        i === 1 ? { ...post, id: "1.1", span: { start: at, end: at + 4 } } : post,
      ),
    };
    expect(changeWords({ kind: "divide", at }, before, after)).toBe(
      "Post 1 was divided: the new part is post 1.1. 3 posts now.",
    );
  });

  test("says whom a post answers now", () => {
    const [one, two, three] = before.posts;
    if (one === undefined || two === undefined || three === undefined) throw new Error("no posts");
    const after = {
      ...before,
      posts: [one, { ...two, id: "1.1", parent: "1" }, { ...three, id: "2" }],
    };
    expect(changeWords({ kind: "parent", post: "2", parent: "1" }, before, after)).toBe(
      "Post 2 now answers post 1, as post 1.1. 3 posts now.",
    );
    expect(changeWords({ kind: "parent", post: "1.1", parent: null }, after, before)).toBe(
      "Post 1.1 is now a comment of its own, post 2. 3 posts now.",
    );
    expect(sameAfter("3", before, after)).toBe("2");
    expect(sameAfter(null, before, after)).toBe(null);
  });
});
