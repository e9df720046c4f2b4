import { describe, expect, test } from "vitest";
import type { AnalysedPost } from "../../../src/model/analysis.ts";
import {
  drawCodesCard,
  drawToneCard,
  drawWordsCard,
} from "../../../src/web/charts/draw-code-card.ts";
import { pageDocument } from "../../support/page-document.ts";
import { smallAnalysis } from "../../support/small-analysis.ts";

const analysis = smallAnalysis();

function postOf(id: string): AnalysedPost {
  const post = analysis.posts.find((known) => known.id === id);
  if (post === undefined) throw new Error(`expected a post ${id}`);
  return post;
}

function wordsCard(id: string, places: readonly number[], coder = "rules"): HTMLElement | null {
  return drawWordsCard(analysis, postOf(id), places, { document: pageDocument(), coder });
}

function codesCard(id: string, target: string, coder = "rules"): string {
  const options = { document: pageDocument(), coder };
  return drawCodesCard(analysis, postOf(id), [target], options)?.textContent ?? "";
}

describe("drawWordsCard", () => {
  test("tells the side, the words, the rule and how sure such codes were measured to be", () => {
    const card = wordsCard("1.1", [0])?.textContent ?? "";
    expect(card).toContain("Speaks against Council");
    expect(card).toContain("coded so by");
    expect(card).toContain("Rule accusation");
    expect(card).toContain("12 of 156 (8 %) were on the other side than the reference");
    expect(card).toMatch(
      /Surer \.\d\d of such codes were right on topics left out\. Of surer codes, /u,
    );
  });

  test("tells of each target where words are marked for several", () => {
    const card = wordsCard("1.1", [0, 1]);
    const heads = Array.from(
      card?.querySelectorAll(".card-head .code") ?? [],
      (head) => head.textContent,
    );
    expect(heads).toEqual(["Speaks against Council", "Speaks against the tram"]);
  });

  test("says how a name was resolved, and what an unsure code was measured to be", () => {
    const card = wordsCard("4", [1])?.textContent ?? "";
    expect(card).toContain("“the council”, by pronoun");
    expect(card).toContain(
      "Unsure .60 of such codes were right on topics left out, and more than one of five were on the other side than the reference.",
    );
  });

  test("says beside another coder’s code that the program found the words, and what it says itself", () => {
    const card = wordsCard("5", [0], "readers")?.textContent ?? "";
    expect(card).toContain("coded so by two readers");
    expect(card).toContain("Words found by the program.");
    expect(card).toContain("The program says the same; ");
  });

  test("has nothing to tell of words that are not marked", () => {
    expect(wordsCard("2", [0])).toBeNull();
    expect(wordsCard("1.1", [7, Number.NaN])).toBeNull();
  });
});

describe("drawCodesCard", () => {
  test("names the post that a code was inferred from, and a coder who says otherwise", () => {
    const card = codesCard("3", "tram");
    expect(card).toContain("Inferred: against the tram?");
    expect(card).toContain("agrees with 1.1 and says no more; 1.1 is against.");
    expect(codesCard("3", "council")).toContain("Otherwise two readers: against Council.");
    expect(codesCard("3", "council", "readers")).toContain(
      "Otherwise the program: neither toward Council",
    );
  });

  test("gives the reason of a neither, and no measure of it", () => {
    const card = codesCard("2", "council");
    expect(card).toContain("Neither not mentioned.");
    expect(card).not.toContain("confidence");
  });

  test("says whose code is held fixed", () => {
    const post = postOf("1");
    const { tram } = post.stance;
    if (tram === undefined) throw new Error("expected a stance");
    const held = { ...tram, basis: "code" as const, reason: "coded by readers", inferred: [] };
    const other = { ...post, stance: { ...post.stance, tram: held } };
    const options = { document: pageDocument(), coder: "rules" };
    const card = drawCodesCard(analysis, other, ["tram"], options)?.textContent ?? "";
    expect(card).toContain("Held fixed coded by “readers”.");
    expect(card).not.toContain("confidence");
  });

  test("tells in a coder’s own words what its code rests on", () => {
    const codeNotes = {
      readers: { tram: { confidence: null, evidence: "best news", how: "praises" } },
    };
    const post = { ...postOf("1"), codeNotes };
    const options = { document: pageDocument(), coder: "readers" };
    const card = drawCodesCard(analysis, post, ["tram"], options)?.textContent ?? "";
    expect(card).toContain("Their words “best news”");
    expect(card).toContain("Their reason praises");
  });
});

describe("drawToneCard", () => {
  test("gives the score, and says that tone is another thing than stance", () => {
    const card = drawToneCard(analysis, postOf("1"), { document: pageDocument(), coder: "rules" });
    expect(card.textContent).toContain("Score 0.00, from 0 sentences.");
    expect(card.textContent).toContain("another thing than stance");
  });
});
