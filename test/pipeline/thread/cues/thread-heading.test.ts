import { describe, expect, test } from "vitest";
import {
  isThreadHeading,
  statedCount,
} from "../../../../src/pipeline/thread/cues/thread-heading.ts";

describe("statedCount", () => {
  test.for<[string, number]>([
    ["8 comments", 8],
    ["Comments (8)", 8],
    ["8 Responses to “The tram”", 8],
    ["37 thoughts on “Two in 2024”", 37],
    ["One thought on “The tram”", 1],
    ["1,204 Comments", 1204],
    ["1.204 Kommentare", 1204],
    ["12 commentaires", 12],
    ["3 comentarios en “La biblioteca”", 3],
    ["Комментарии (5)", 5],
    ["3 մեկնաբանություն", 3],
    ["28 Comments    Mill Lane Reader    Privacy", 28],
  ])("reads %s", ([line, stated]) => {
    expect(isThreadHeading(line)).toBe(true);
    expect(statedCount(line)).toMatchObject({ stated });
  });

  test.for([
    "Comments",
    "No comments",
    "0 Comments",
    "Top comments (5)",
    "Reader comments - newest last - page 1 of 1",
    "Responses to “Two in 2024”",
    "1.2 comments",
    "The 8 comments were late.",
    "8 trams",
    "12 reactions to the new tram",
    "Two responses to the tram line that nobody wanted",
  ])("reads no number in %s", (line) => {
    expect(statedCount(line)).toBeNull();
  });

  test("tells answers, which leave out the first post, from comments", () => {
    expect(statedCount("12 replies")).toEqual({ stated: 12, areAnswers: true });
    expect(statedCount("12 comments")).toEqual({ stated: 12, areAnswers: false });
  });
});
