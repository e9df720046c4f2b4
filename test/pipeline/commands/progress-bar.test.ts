import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Progress } from "../../../src/model/progress.ts";
import {
  progressBar,
  progressLine,
  type ProgressBar,
} from "../../../src/pipeline/commands/progress-bar.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";
import { smallStudy } from "../../support/small-study.ts";

const CLEAR = "\r\u001B[K";
const coding = (done: number): Progress => ({ step: "coding", done, total: 37 });

/** A bar whose time is set by hand, and what it wrote. */
function handBar() {
  const written: string[] = [];
  const clock = { ms: 0 };
  const bar = progressBar({
    write: (text) => written.push(text),
    columns: 80,
    now: () => clock.ms,
  });
  return { bar, written, clock };
}

function tellAt(bar: ProgressBar, clock: { ms: number }, times: readonly number[]): void {
  for (const [i, ms] of times.entries()) {
    clock.ms = ms;
    bar.tell(coding(i));
  }
}

describe("progressLine", () => {
  test("says what is done, of how many, and draws it", () => {
    expect(progressLine(coding(12), 80)).toBe(
      `Coding posts: 12 of 37 ${"━".repeat(13)}${"─".repeat(27)}`,
    );
    expect(progressLine(coding(37), 80)).toBe(`Coding posts: 37 of 37 ${"━".repeat(40)}`);
  });

  test("never fills the last column of a terminal, nor goes over 80", () => {
    const count = fc.integer({ min: 0, max: 1e9 });
    fc.assert(
      fc.property(count, count, fc.integer({ min: 1, max: 300 }), (a, b, columns) => {
        const [done = 0, total = 0] = [a, b].toSorted((x, y) => x - y);
        const line = progressLine({ step: "timeline", done, total }, columns);
        expect(line.length).toBeLessThan(Math.min(81, columns + 1));
        expect(line).not.toContain("\n");
      }),
    );
  });
});

describe("progressBar", () => {
  test("shows nothing of work that is done within 0.4 seconds", () => {
    const { bar, written, clock } = handBar();
    tellAt(bar, clock, [0, 100, 399]);
    bar.clear();
    expect(written).toEqual([]);
  });

  test("draws longer work on one line, not too often, and clears it", () => {
    const { bar, written, clock } = handBar();
    tellAt(bar, clock, [0, 400, 420, 460]);
    bar.clear();
    bar.clear();
    expect(written).toEqual([
      `${CLEAR}${progressLine(coding(1), 80)}`,
      `${CLEAR}${progressLine(coding(3), 80)}`,
      CLEAR,
    ]);
  });

  test("waits again where other words were written between", () => {
    const { bar, written, clock } = handBar();
    tellAt(bar, clock, [0, 500]);
    bar.clear();
    tellAt(bar, clock, [600, 900]);
    expect(written).toHaveLength(2);
  });
});

/** Runs a command in a terminal of its own. */
const TERMINAL = "script";
const hasTerminals = spawnSync(TERMINAL, ["--version"]).status === 0;
const COMMAND = `${process.execPath} --import tsx src/pipeline/cli.ts`;

describe("the command line, in a terminal", () => {
  test.skipIf(!hasTerminals)("shows a bar while it works, and takes it away", () => {
    const command = `${COMMAND} analyse corpus/armenia-2023`;
    const { stdout } = spawnSync(TERMINAL, ["-qec", command, "/dev/null"], { encoding: "utf8" });
    const lines = stdout.split(CLEAR);
    expect(lines.length).toBeGreaterThan(2);
    expect(stdout).toMatch(/(?:Coding|Linking) posts: \d+ of 37 [━─]+/u);
    expect(lines.at(-1)).toMatch(/^Readers on Russia/u);
  });

  test.skipIf(!hasTerminals)("shows none where its answer goes into a pipe", () => {
    const command = `${COMMAND} analyse corpus/armenia-2023 --json | wc -c`;
    const { stdout } = spawnSync(TERMINAL, ["-qec", command, "/dev/null"], { encoding: "utf8" });
    expect(stdout).toMatch(/^\d+\r\n$/u);
  });

  test("shows none where nobody watches", () => {
    const args = ["--import", "tsx", "src/pipeline/cli.ts", "analyse", temporaryFolder(smallStudy)];
    const { stderr, status } = spawnSync(process.execPath, args, { encoding: "utf8" });
    expect([stderr, status]).toEqual(["", 0]);
  });
});
