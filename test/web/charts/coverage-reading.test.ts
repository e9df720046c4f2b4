import { describe, expect, test } from "vitest";
import type { Analysis } from "../../../src/model/analysis.ts";
import { coveragesOf, heldCoders, madeWords } from "../../../src/model/coverage.ts";
import { readCoverage, shownCodes } from "../../../src/web/charts/coverage-reading.ts";
import { confusionMatrix, sumCells } from "../../../src/web/charts/matrix-data.ts";
import { isSureOf, postViews } from "../../../src/web/charts/post-view.ts";
import { drawStanceBars } from "../../../src/web/charts/stance-bars.ts";
import { sidesOf, withSure } from "../../../src/web/charts/stance-counts.ts";
import { readStance } from "../../../src/web/charts/stance-reading.ts";
import { stanceTable } from "../../../src/web/charts/table.ts";
import { pageDocument } from "../../support/page-document.ts";
import { partlyCoded } from "../../support/partly-coded.ts";
import { smallAnalysis } from "../../support/small-analysis.ts";

const always = () => true;

describe("readCoverage", () => {
  test("says who coded how many posts, that tone was not coded, and whose codes are shown for the rest", () => {
    const analysis = partlyCoded();
    expect(heldCoders(analysis)).toEqual(["ada"]);
    expect(readCoverage(analysis, "rules")).toBe(
      "3 of 8 posts coded by “ada”; tone not coded. These codes are counted as given; the other 5 posts and tone are shown in the codes of the program.",
    );
    expect(readCoverage(analysis, "ada")).toBe(
      "3 of 8 posts coded by “ada”; tone not coded. The other 5 posts and tone are shown without a code, and in no count.",
    );
    expect(readCoverage(analysis, "readers")).toBe(
      "3 of 8 posts coded by “ada”; tone not coded. They are not shown here: every post is shown in the codes of two readers.",
    );
  });

  test("says it too of a coder of the study whose codes are held nowhere", () => {
    const analysis = smallAnalysis();
    for (const post of analysis.posts.slice(1)) post.codes = { readers: { council: "favor" } };
    for (const post of analysis.posts.slice(0, 1)) post.codes = {};
    expect(readCoverage(analysis, "rules")).toBe(
      "Two readers: 7 of 8 posts coded; the tram and tone not coded. They are not shown here: every post is shown in the codes of the program.",
    );
    expect(readCoverage(analysis, "readers")).toContain(
      "The other post, the tram and tone are shown",
    );
  });

  test("counts a post that was coded for its tone alone, and says that codes are missing in it", () => {
    const analysis = partlyCoded();
    const posts = analysis.posts.map((post, at) =>
      at === 5
        ? { ...post, codes: { ...post.codes, ada: { sentiment: "neutral" } } as const }
        : post,
    );
    const toned = { ...analysis, posts };
    expect(coveragesOf(toned)).toMatchObject([{ coder: "readers" }, { coder: "ada", posts: 4 }]);
    expect(readCoverage(toned, "rules")).toBe(
      "4 of 8 posts coded by “ada”. These codes are counted as given; the other 4 posts and what it left out of its 4 posts are shown in the codes of the program.",
    );
    expect(madeWords(toned, "rules")).toMatch(/^Codes of “ada”, 4 posts: /u);
  });

  test("names what is left out even where every post has some code", () => {
    const analysis = smallAnalysis();
    for (const post of analysis.posts.slice(1)) delete post.codes["readers"]?.["tram"];
    expect(readCoverage(analysis, "readers")).toBe(
      "Two readers: 8 of 8 posts coded. What it left out is shown without a code, and in no count.",
    );
  });

  test("says nothing where everything is coded", () => {
    expect(readCoverage(smallAnalysis(), "rules")).toBe("");
    expect(coveragesOf(smallAnalysis())).toMatchObject([{ coder: "readers", isWhole: true }]);
  });
});

describe("shownCodes", () => {
  test("name those who are held fixed beside the program, and beside nobody else", () => {
    expect(shownCodes(partlyCoded(), "rules")).toBe("the program, 6 of 16 codes by “ada”");
    expect(shownCodes(partlyCoded(), "rules", "tram")).toBe("the program, 3 of 8 codes by “ada”");
    expect(shownCodes(partlyCoded(), "rules", "sentiment")).toBe("the program");
    expect(shownCodes(partlyCoded(), "ada")).toBe("“ada”");
    expect(shownCodes(partlyCoded(), "readers")).toBe("two readers");
    expect(shownCodes(smallAnalysis(), "rules")).toBe("the program");
  });
});

function readersCodes(label: string, variables: readonly string[]): Analysis {
  const analysis = smallAnalysis();
  const [post] = analysis.posts;
  if (post === undefined) throw new Error("expected a post");
  for (const variable of variables) {
    const value = variable === "sentiment" ? ("neutral" as const) : ("favor" as const);
    post.codes = { ...post.codes, you: { ...post.codes["you"], [variable]: value } };
    const stance = post.stance[variable];
    if (stance !== undefined)
      Object.assign(stance, { basis: "code", value: "favor", reason: "coded by you" });
  }
  const facts = { id: "you", version: null, label, made: "", posts: 1, passesAlpha: {} };
  return { ...analysis, coders: [...analysis.coders, facts] };
}

describe("shownCodes with a reader’s own", () => {
  test("count codes, not the posts that they are of, and say whose they are", () => {
    const yours = readersCodes("your codes", ["tram"]);
    expect(heldCoders(yours)).toEqual(["you"]);
    expect(shownCodes(yours, "rules")).toBe("the program, 1 of 16 codes yours");
    expect(shownCodes(readersCodes("codes set in this address", ["tram"]), "rules")).toBe(
      "the program, 1 of 16 codes set in this address",
    );
    const both = readersCodes("your codes", ["tram", "sentiment"]);
    expect(shownCodes(both, "rules")).toBe("the program, 1 of 16 codes and 1 of 8 of tone yours");
    expect(shownCodes(both, "rules", "council")).toBe("the program");
  });
});

describe("madeWords", () => {
  test("do not say of a person’s codes that no person has checked them", () => {
    const analysis = partlyCoded();
    const own = analysis.coders.find(({ id }) => id === "rules")?.made ?? "";
    expect(madeWords(analysis, "rules")).toBe(
      `Codes of “ada”, 3 posts: Given with the analysis and held fixed in it. All other codes: ${own}`,
    );
    expect(madeWords(analysis, "ada")).toBe("Given with the analysis and held fixed in it.");
    expect(madeWords(smallAnalysis(), "rules")).toBe(own);
  });
});

describe("counts of sure codes", () => {
  test("leave out what a person coded, and count it apart", () => {
    const { codebook } = partlyCoded();
    const views = postViews(partlyCoded(), "rules");
    const [tram, council] = codebook.targets;
    if (tram === undefined || council === undefined) throw new Error("expected two targets");
    expect(views.slice(0, 3).some((view) => isSureOf(view, tram.id))).toBe(false);
    const reading = readStance(views, codebook.targets);
    expect(reading).toMatch(
      /coded by a person in 3 \(0 in favor, 3 against\)|in 3 \(3 against, 0 in favor\)/u,
    );
    const { against, favor } = sidesOf(views.slice(0, 3), tram.id);
    const side = against.matching > 0 ? against : favor;
    expect(withSure(side)).toBe("3 (none surer, 3 held)");
    expect(stanceTable(views, codebook.targets).rows[0]?.cells[1]).toContain("3 held");
    const svg = drawStanceBars(views, codebook.targets, { document: pageDocument(), width: 900 });
    expect(svg.textContent).toContain("surer, 3 held");
  });
});

describe("codes held fixed", () => {
  test("are told from the program's, and not set against a reference as if they were its own", () => {
    const analysis = partlyCoded();
    const [first, second] = postViews(analysis, "rules");
    expect(["tram", "council", "mayor"].map((id) => first?.held.has(id))).toEqual([
      true,
      true,
      false,
    ]);
    expect(first?.held.size).toBe(2);
    expect(second?.unsure.size).toBe(0);
    const [tram = null] = analysis.codebook.targets;
    expect(sumCells(confusionMatrix(analysis, "readers", tram), always)).toBe(5);
    expect(sumCells(confusionMatrix(analysis, "readers", null), always)).toBe(8);
  });
});
