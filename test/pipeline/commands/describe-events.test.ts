import { describe, expect, test } from "vitest";
import { describeEvents } from "../../../src/pipeline/commands/describe-events.ts";
import { reviewedInEveryWay } from "../report/reviewed-analysis.ts";
import { smallAnalysis } from "../../support/small-analysis.ts";

const oneLine = (text: string) => text.replaceAll("\n  ", " ");

describe("describeEvents", () => {
  test("says which version it is, how many posts speak of events, and what readers alone mention", () => {
    expect(oneLine(describeEvents(smallAnalysis()))).toBe(
      "Events: as reviewed by Ada Oak: 6 found by the program, 1 hidden, 1 retitled. 1 of 8 posts speaks of 1 of 5 events. 1 post mentions 1 event that no dated event of the documents tells; not checked here.",
    );
  });

  test("says that nobody reviewed the timeline, and that no post speaks of it", () => {
    const analysis = { ...smallAnalysis(), curation: null, readersEvents: [] };
    for (const post of analysis.posts) post.events = [];
    expect(oneLine(describeEvents(analysis))).toBe(
      "Events: as the program found them; nobody has reviewed them. No post speaks of one.",
    );
  });

  test("counts what the review merged, changed and added", () => {
    expect(oneLine(describeEvents(reviewedInEveryWay()))).toContain(
      "6 found by the program, 1 hidden, 1 merged into others, 1 changed in kind or sources, 1 added.",
    );
  });

  test("keeps to the readers' events where the documents date nothing, and is empty without any", () => {
    const bare = { ...smallAnalysis(), events: [], curation: null };
    expect(oneLine(describeEvents(bare))).toBe(
      "Events: 1 post mentions 1 event that no dated event of the documents tells; not checked here.",
    );
    expect(describeEvents({ ...bare, readersEvents: [] })).toBe("");
  });

  test("fits 80 columns", () => {
    for (const line of describeEvents(smallAnalysis()).split("\n"))
      expect(line.length).toBeLessThanOrEqual(80);
  });
});
