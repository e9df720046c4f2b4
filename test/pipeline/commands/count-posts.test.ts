import { describe, expect, test } from "vitest";
import { describeCounts } from "../../../src/pipeline/commands/count-posts.ts";

const answer = (by: "position" | "mentions") => ({ to: "1", by, confidence: 1 });
const comment = { parent: null, answers: null };
const reply = { parent: "1", answers: answer("position") };
const other = { parent: null, answers: answer("mentions") };

describe("describeCounts", () => {
  test("counts replies by their place, and says how answers are known where replies do not tell", () => {
    expect(describeCounts([])).toBe("0 comments, 0 replies");
    expect(describeCounts([comment, reply])).toBe("1 comment, 1 reply");
    expect(describeCounts([comment, other, reply, reply])).toBe(
      "2 comments, 2 replies; 3 posts answer another: 2 stand right under it, 1 found by its words",
    );
    expect(describeCounts([comment, { parent: "1", answers: null }])).toBe(
      "1 comment, 1 reply; 0 posts answer another",
    );
    expect(describeCounts([comment, { parent: "1", answers: answer("mentions") }])).toBe(
      "1 comment, 1 reply; 1 post answers another: 1 found by its words",
    );
    expect(describeCounts([comment, other, other])).toBe(
      "3 comments, 0 replies; 2 posts answer another: 2 found by their words",
    );
  });
});
