import { describe, expect, test } from "vitest";
import { describeCounts } from "../../../src/pipeline/commands/count-posts.ts";

const answer = (by: "position" | "mentions") => ({ to: "1", by, confidence: 1 });
const comment = { parent: null, answers: null };
const reply = { parent: "1", answers: answer("position") };
const other = { parent: null, answers: answer("mentions") };

describe("describeCounts", () => {
  test("counts replies by their place, and tells those that answer by their words apart", () => {
    expect(describeCounts([])).toBe("0 comments, 0 replies");
    expect(describeCounts([comment, reply])).toBe("1 comment, 1 reply");
    expect(describeCounts([comment, other, reply, reply])).toBe(
      "2 comments, 2 replies; 1 comment answers another by its words",
    );
    expect(describeCounts([comment, other, other])).toBe(
      "3 comments, 0 replies; 2 comments answer another by their words",
    );
  });
});
