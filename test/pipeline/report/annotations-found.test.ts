import { fileURLToPath } from "node:url";
import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import { annotationsOf } from "../../../src/model/annotations.ts";
import { analyse } from "../../../src/pipeline/analyse.ts";
import { readStudy } from "../../../src/pipeline/read/read-study.ts";
import { readAssets } from "../../../src/pipeline/report/read-assets.ts";
import { buildReport } from "../../../src/pipeline/report/build-report.ts";
import { smallAnalysis } from "../../support/small-analysis.ts";

const BUNDLED = fileURLToPath(new URL("../../../corpus/armenia-2023", import.meta.url));
const assets = { ...readAssets(), script: null };

function bundled() {
  const { value } = readStudy(BUNDLED);
  if (value === null) throw new Error("expected the bundled study");
  return analyse(value);
}

describe("annotations", () => {
  test.each([
    ["a small study", smallAnalysis],
    ["the bundled study", bundled],
  ])("of %s are found in the report that they name", (_, made) => {
    const analysis = made();
    const page = buildReport(analysis, assets).files.find(({ path }) => path === "index.html");
    const { document } = parseHTML(page?.content ?? "");
    const annotations = annotationsOf(analysis, analysis.posts);
    expect(annotations.length).toBeGreaterThan(3);
    const lost = annotations.filter(({ target: { selector } }) => {
      const { prefix, exact, suffix } = selector.refinedBy;
      const text = document.getElementById(selector.value)?.textContent ?? "";
      return !text.includes(`${prefix}${exact}${suffix}`);
    });
    expect(lost).toEqual([]);
  });
});
