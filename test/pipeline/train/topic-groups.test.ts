import { describe, expect, test } from "vitest";
import { topicNames } from "../../../src/pipeline/train/topic-groups.ts";

describe("topicNames", () => {
  test("gives ids of one topic one name, over any number of pairs", () => {
    const nameOf = topicNames([
      ["c", "b"],
      ["a", "c"],
      ["b", "a"],
    ]);
    expect(["a", "b", "c", "d"].map(nameOf)).toEqual(["a", "a", "a", "d"]);
  });
  test("takes ids that begin alike for different topics", () => {
    const nameOf = topicNames([]);
    expect(nameOf("bridge-2024")).not.toBe(nameOf("bridge"));
  });
});
