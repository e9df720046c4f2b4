import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { analyseCommand } from "../../../src/pipeline/commands/analyse.ts";
import { report } from "../../../src/pipeline/commands/report.ts";
import { smallStudy } from "../../support/small-study.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

async function analysed(path: string, options: { codes?: string; codebook?: string }) {
  let out = "";
  const streams = { out: (text: string) => void (out += text), log: () => undefined };
  expect(await analyseCommand(path, options, streams)).toBe(0);
  return out;
}

function partlyCodedStudy() {
  const mine = "post,coder,variable,value\n1,bea,bridge,against\n3,bea,bridge,neither\n";
  const folder = temporaryFolder({ ...smallStudy, "mine.csv": mine });
  return { folder, codes: join(folder, "mine.csv") };
}

describe("threadlens analyse with a person's codes of some posts", () => {
  test("says how many posts the person coded, that tone was not, and whose codes are shown", async () => {
    const { folder, codes } = partlyCodedStudy();
    const page = join(folder, "threads/gazette.txt");
    const out = await analysed(page, { codes, codebook: join(folder, "codebook.yaml") });
    expect(out).toContain("Codes: the program, 2 of 4 posts coded by “bea”\n");
    expect(out).toMatch(/Codes: codes of “bea” \(2 of 4 posts\)\n[^:]*\nTone: not coded\n/u);
    expect(out).toContain("Report and page show: the program, 2 of 4 posts coded by “bea”\n");
    expect(out.replaceAll(/\s+/gu, " ")).toContain("Posts, coded by the program, 2 by “bea” (?");
  });

  test("counts the sides that the program is sure of by themselves", async () => {
    const { folder, codes } = partlyCodedStudy();
    const out = await analysed(folder, { codes });
    expect(out).toMatch(/^The bridge +\d +\d +1 +0 +\d$/mu);
    expect(out.replaceAll(/\s+/gu, " ")).toMatch(
      /\(sure\): confidence from \.\d\d; of such codes .* 1 side that a person coded is held fixed, and not counted as sure\. Tone/u,
    );
    expect(out).toMatch(/in favor {2}\(sure\) {2}against {2}\(sure\) {2}neither\n/u);
    expect(out).toMatch(
      /Codes: Ada’s codes \(3 of 4 posts\)\n {12}in favor {2}against {2}neither\n/u,
    );
  });
});

describe("threadlens report with a person's codes", () => {
  test("shows them as held codes", async () => {
    const { folder, codes } = partlyCodedStudy();
    const out = join(folder, "out");
    const streams = { out: () => undefined, log: () => undefined };
    expect(await report(folder, { out, codes }, streams)).toBe(0);
    expect(readFileSync(join(out, "index.html"), "utf8")).toMatch(/2 of 4 posts coded by “?bea/u);
    const rows = readFileSync(join(out, "codes.csv"), "utf8");
    expect(rows).toMatch(/,1,bea,bridge,against,/u);
    expect(rows).not.toMatch(/,1,rules,bridge,/u);
  });
});
