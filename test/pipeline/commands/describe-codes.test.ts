import { describe, expect, test } from "vitest";
import { describeCodes } from "../../../src/pipeline/commands/describe-codes.ts";
import { smallAnalysis } from "../../support/small-analysis.ts";

describe("describeCodes", () => {
  test("gives each code with the words or the relation that it rests on", () => {
    const text = describeCodes(smallAnalysis());
    expect(text).toContain(
      "1.1  negative in tone\n   - The tram .60   blame by act: “the tram <ruins>",
    );
    expect(text).toContain("  ~- The tram .60?  from the conversation: agrees with 1.1");
    expect(text).toContain("o neither  The tram, Council: not mentioned");
    expect(text.replaceAll(/\s+/gu, " ")).toContain(
      "Two sides by their exchanges in tram: 2 posts (1, 2) and 2 posts (1.1, 3); 2 answers across, 1 within. 4 of 8 posts stand on neither: outside the group that these exchanges connect.",
    );
    expect(text).not.toContain("threadlens ask");
  });

  test("asks for a code where no side is named", () => {
    const analysis = smallAnalysis();
    for (const division of analysis.divisions) division.favor = { tram: null };
    expect(describeCodes(analysis).replaceAll(/\s+/gu, " ")).toContain(
      "is not known; code one post and the program names them: threadlens ask STUDY",
    );
  });

  test("stops after 20 posts and says how many more there are, in lines of at most 80 characters", () => {
    const analysis = smallAnalysis();
    const long = "word ".repeat(80);
    const posts = Array.from({ length: 50 }, (_, index) =>
      analysis.posts.map((post) => ({
        ...post,
        id: `${index}/${post.id}`,
        text: `${post.text}${long}`,
      })),
    ).flat();
    for (const target of analysis.codebook.targets) target.label += "x".repeat(70);
    const lines = describeCodes({ ...analysis, posts }).split("\n");
    expect(lines.filter((line) => line.includes("in tone"))).toHaveLength(20);
    expect(lines).toContain(
      "… and 380 more posts: threadlens report shows all, --json has them as data.",
    );
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test("says nothing of no posts", () => {
    expect(describeCodes({ ...smallAnalysis(), posts: [] })).toBe("");
  });
});
