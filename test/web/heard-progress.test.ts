import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { progressSchema, type Progress } from "../../src/model/progress.ts";
import { shownWork } from "../../src/web/codes/work-strip.ts";
import { heardProgress } from "../../src/web/heard-progress.ts";
import { progressLine, progressWords } from "../../src/web/own/progress-line.ts";
import { pageDocument } from "../support/page-document.ts";

const coding = (done: number, total: number): Progress => ({ step: "coding", done, total });
const events = (total: number) => Array.from({ length: total + 1 }, (_, at) => coding(at, total));

function heardOf(list: readonly Progress[]): string[] {
  const heard: string[] = [];
  const tell = heardProgress((words) => heard.push(words));
  for (const progress of list) tell(progressWords(progress), progress);
  return heard;
}

describe("heardProgress", () => {
  test("tells the start of a step, its quarters and its end", () => {
    expect(heardOf(events(3000))).toEqual([
      "Coding posts: 0 of 3,000",
      "Coding posts: 750 of 3,000",
      "Coding posts: 1,500 of 3,000",
      "Coding posts: 2,250 of 3,000",
      "Coding posts: 3,000 of 3,000",
    ]);
  });

  test("tells no step more than five times, however many there are of it", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...progressSchema.shape.step.options),
        fc.nat(9_999),
        (step, n) => {
          const list = events(n).map((progress) => ({ ...progress, step }));
          expect(heardOf(list).length).toBeLessThanOrEqual(5);
        },
      ),
      { numRuns: 30 },
    );
  });
});

/** What stands in live regions after each event. */
function listen(tell: (progress: Progress) => void): string[] {
  const said = events(100).map((progress) => {
    tell(progress);
    return [...document.querySelectorAll("[role=status]")].map((one) => one.textContent).join();
  });
  return said.filter((words, at) => words !== said[at - 1]);
}

describe("the progress of long work", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal("document", pageDocument());
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  test("is heard at its start and quarters, and seen at every event", () => {
    const { element, tell, end } = progressLine("Coding posts", () => undefined);
    document.body.append(element);
    expect(listen(tell)).toEqual([""]);
    vi.advanceTimersByTime(1000);
    tell(coding(3, 100));
    expect(element.textContent).toContain("Coding posts: 3 of 100");
    expect(listen(tell)).toHaveLength(5);
    end();
  });

  test("is heard as rarely in the strip at the foot of the window", async () => {
    await shownWork("Coding again", ({ onProgress }) => {
      vi.advanceTimersByTime(1000);
      onProgress(coding(3, 100));
      expect(document.querySelector(".work-strip")?.textContent).toContain("3 of 100");
      expect(listen(onProgress).length).toBeLessThanOrEqual(5);
      return Promise.resolve();
    });
  });
});
