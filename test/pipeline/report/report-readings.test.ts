import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import type { Analysis } from "../../../src/model/analysis.ts";
import { buildReport } from "../../../src/pipeline/report/build-report.ts";
import { readAssets } from "../../../src/pipeline/report/read-assets.ts";
import { partlyCoded } from "../../support/partly-coded.ts";
import { smallAnalysis } from "../../support/small-analysis.ts";

const assets = { ...readAssets(), script: null };
const SURE_HERE =
  "In this study, of the 4 surer codes 4 are as two readers say, 0 on the other side and 0 where those say neither; of the 5 others 4, 1 and 0.";

function drawn(analysis: Analysis): Document {
  const page = buildReport(analysis, assets).files.find(({ path }) => path === "index.html");
  return parseHTML(page?.content ?? "").document;
}

const paragraphs = (page: Document, place: string): (string | null)[] =>
  Array.from(page.querySelectorAll(place), ({ textContent }) => textContent);

describe("the report says beside its counts", () => {
  const page = drawn(smallAnalysis());

  test("which posts repeat another one, and how many are silent on a target", () => {
    expect(paragraphs(page, "#figure-1 > .note")).toEqual([
      "6 repeats 2 words of 1; both are counted. Of the posts coded neither, the program finds no mention of the tram in 3 of 3 and Council in 2 of 2.",
    ]);
  });

  test("how the surer codes meet the reference, beside what differs from it", () => {
    expect(paragraphs(page, "#agreement > .reading")).toContain(SURE_HERE);
    expect(paragraphs(page, "#figure-1 > .note")).not.toContainEqual(
      expect.stringContaining("surer"),
    );
  });

  test("nothing where there is nothing to say", () => {
    const plain = smallAnalysis();
    for (const post of plain.posts) {
      post.links = [];
      for (const stance of Object.values(post.stance)) stance.reason = null;
    }
    expect(paragraphs(drawn(plain), "#figure-1 > .note")).toEqual([]);
  });
});

describe("the report of a study that a person coded in part", () => {
  const partly = partlyCoded();
  const withoutReaders = {
    ...partly,
    coders: partly.coders.filter(({ id }) => id !== "readers"),
  };
  const page = drawn(withoutReaders);

  test("says on the first page who coded what, and whose codes are shown for the rest", () => {
    expect(page.querySelector(".opening .note")?.textContent).toBe(
      "3 of 8 posts coded by “ada”; tone not coded. These codes are counted as given; the other 5 posts and tone are shown in the codes of the program. Codes of “ada”, 3 posts: Given with the analysis and held fixed in it. All other codes: By rules.",
    );
    expect(page.querySelector("#figure-1 .whose")?.textContent).toBe(
      "by the program, 6 of 16 codes by “ada”",
    );
    expect(drawn(smallAnalysis()).querySelector(".opening .note")).toBeNull();
  });

  test("counts sure and less sure sides, and those that a person coded, apart", () => {
    expect(page.querySelector("#figure-1 .reading")?.textContent).toMatch(
      /^A side toward the tram: surer in none of 8 posts, less sure in 2 .*, coded by a person in 3 \(3 against, 0 in favor\)\. /u,
    );
    expect(page.querySelector("#figure-3 .note")?.textContent).toMatch(/less sure/u);
  });
});
