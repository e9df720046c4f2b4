import { describe, expect, test } from "vitest";
import { divide } from "../../../../src/pipeline/coding/conversation/divide.ts";
import { readConversation } from "../../../../src/pipeline/coding/conversation/read-conversation.ts";
import { stanceModel } from "../../../../src/pipeline/coding/text-model/stance-model.ts";
import { debate, type Line } from "./debate.ts";

const model = stanceModel();
const divisionsOf = (posts: ReturnType<typeof debate>) =>
  divide(readConversation(posts, model), new Map());

/** Somebody contradicts two others. */
const quarrel = (middle: string, ...others: readonly [string, string]): readonly Line[] => [
  [others[0], "So it is."],
  [middle, "And where do you have that from? You made it up, did you not?", 1],
  [others[1], "And you, where do you have yours from? You say nothing, do you?", 2],
];

const namesOf = (divisions: ReturnType<typeof divisionsOf>) =>
  divisions.map(({ sides }) => sides.map((side) => side.map(({ name }) => name)));

describe("divide", () => {
  test("places a writer of several threads in the division of each, with the posts of that thread", () => {
    const divisions = divisionsOf([
      ...debate(quarrel("Ben", "Ann", "Dan")),
      ...debate(quarrel("Ann", "Cem", "Ben"), "other"),
    ]);
    expect(namesOf(divisions)).toEqual([
      [["Ben"], ["Ann", "Dan"]],
      [["Ann"], ["Cem", "Ben"]],
    ]);
    expect(divisions[1]?.sides[0]).toEqual([{ name: "Ann", posts: ["2"] }]);
  });
  test("counts the replies of a thread in its own division alone", () => {
    const divisions = divisionsOf([
      ...debate(quarrel("Ben", "Ann", "Dan")),
      ...debate(quarrel("Ben", "Ann", "Dan"), "other"),
    ]);
    expect(divisions.map(({ across, within }) => [across, within])).toEqual([
      [2, 0],
      [2, 0],
    ]);
  });
  test("has no division of a thread whose writers spoke to each other in another one alone", () => {
    const silent = debate(
      [
        ["Ann", "One."],
        ["Ben", "Two."],
        ["Dan", "Three."],
      ],
      "silent",
    );
    const divisions = divisionsOf([...silent, ...debate(quarrel("Ben", "Ann", "Dan"))]);
    expect(divisions.map(({ thread }) => thread)).toEqual(["page"]);
  });
  test("takes no longer for many threads of the same writers", () => {
    const posts = Array.from({ length: 10_000 }, (_, i) =>
      debate(
        [
          ["Ann", "So."],
          ["Ben", "You?", 1],
          [`reader ${i}`, "You?", 2],
        ],
        `thread ${i}`,
      ),
    ).flat();
    const conversation = readConversation(posts, model);
    const start = performance.now();
    expect(divide(conversation, new Map())).toHaveLength(10_000);
    expect(performance.now() - start).toBeLessThan(8_000);
  });
});
