import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { serveCommand } from "../../../src/pipeline/commands/serve.ts";
import { reportFolder } from "../../../src/pipeline/commands/report.ts";
import { recorder } from "../../support/recorder.ts";
import { smallStudy } from "../../support/small-study.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

describe("threadlens serve", () => {
  test("refuses two studies of one id, names both, and writes no report", async () => {
    const [first, second] = [temporaryFolder(smallStudy), temporaryFolder(smallStudy)];
    const { streams, out, log } = recorder();
    expect(await serveCommand([first, second], { report: true }, streams)).toBe(2);
    expect(log()).toBe(
      `error: ${first} and ${second} are both the study "bridge". Give one of them another id (study: in study.yaml), or leave one out.\n`,
    );
    expect(out()).toBe("");
    expect(existsSync(reportFolder("bridge"))).toBe(false);
  });
  test("refuses a person's codes beside several studies: they are of one", async () => {
    const { streams, log } = recorder();
    expect(await serveCommand(["a", "b"], { codes: "mine.csv" }, streams)).toBe(2);
    expect(log()).toContain("Codes belong to one study");
  });
});
