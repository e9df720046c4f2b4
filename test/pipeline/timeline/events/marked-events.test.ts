import { describe, expect, test } from "vitest";
import { readTimeline } from "../../../../src/pipeline/timeline/read-timeline.ts";
import { markedFamily, markedStudy } from "../../../support/event-families.ts";
import { scoreEvents } from "../../../support/score-events.ts";

const share = ({ right, all }: { readonly right: number; readonly all: number }) => right / all;

function scoreOf({ documents, marks }: ReturnType<typeof markedStudy>) {
  return scoreEvents(documents, marks, readTimeline(documents).value);
}

/** Least shares, a little under what was measured; see docs/methods.md#timeline. */
const FLOORS = [
  { name: "tune", sure: 0.88, right: 0.94, kinds: 0.92, merged: 0.9 },
  { name: "check", sure: 0.77, right: 0.85, kinds: 0.9, merged: 0.9 },
] as const;

describe("the events of marked documents", () => {
  test("in the study all but what only other sentences date is found, and nothing else and nothing misdated", () => {
    const score = scoreOf(markedStudy());
    expect(score.misdated).toEqual([]);
    expect(score.spurious).toEqual([]);
    expect(share(score.sure)).toBeGreaterThan(0.84);
    expect(share(score.kinds)).toBeGreaterThan(0.97);
  });

  test.each(FLOORS)("in the $name family most is found, true and told once", (floor) => {
    const score = scoreOf(markedFamily(floor.name));
    expect(share(score.sure)).toBeGreaterThan(floor.sure);
    expect(share(score.true)).toBeGreaterThan(floor.right);
    expect(share(score.kinds)).toBeGreaterThan(floor.kinds);
    expect(share(score.merged)).toBeGreaterThan(floor.merged);
  });
});
