import { describe, expect, test } from "vitest";
import { agreementRows, type AgreementRow } from "../../../src/web/charts/agreement.ts";
import { confusionMatrix } from "../../../src/web/charts/matrix-data.ts";
import { postViews, type PostView } from "../../../src/web/charts/post-view.ts";
import {
  readAgreement,
  readAnswers,
  readConfusion,
  readPairs,
  readThread,
  readTimeline,
  readTone,
} from "../../../src/web/charts/readings.ts";
import { readStance } from "../../../src/web/charts/stance-reading.ts";
import { timelineView } from "../../../src/web/charts/timeline-view.ts";
import { smallAnalysis } from "../../support/small-analysis.ts";
import { plainViews } from "../../support/plain-views.ts";

const analysis = smallAnalysis();
const { targets } = analysis.codebook;
const views = plainViews(postViews(analysis, "readers"));
const kept = plainViews(
  postViews(analysis, "readers", (post) => post.codes["readers"]?.["tram"] === "favor"),
);

/** Every post as often as asked, so that groups are large enough to be compared. */
function times(count: number, some: readonly PostView[]): PostView[] {
  return Array.from({ length: count }, (_, index) =>
    some.map((view) => ({ ...view, key: `${index}/${view.key}` })),
  ).flat();
}

function only(...ids: string[]): PostView[] {
  return postViews(analysis, "readers", ({ id }) => ids.includes(id));
}

describe("readStance", () => {
  test("never counts what the program is unsure of with what it is sure of", () => {
    const program = postViews(analysis, "rules");
    expect(readStance(program, targets)).toBe(
      "A side toward the tram: sure in 2 of 8 posts (1 in favor, 1 against), less sure in 2 (1 in favor, 1 against). Toward Council: sure in 2 (1 in favor, 1 against), less sure in 3 (3 against, 0 in favor).",
    );
    expect(readStance(program.slice(3), targets)).toMatch(
      /^A side toward the tram: sure in none of 5 posts, less sure in 2 .* Council: sure in none, less/u,
    );
    const some = postViews(analysis, "rules", ({ id }) => id !== "1");
    expect(readStance(some, targets, "that stay")).toBe(
      "In the 7 posts that stay: toward the tram 1 (none sure) in favor, 2 (1 sure) against, 4 neither; toward Council 0 in favor, 4 (1 sure) against, 3 neither.",
    );
  });

  test("says whole, part and target, the larger side first", () => {
    expect(readStance(views, targets)).toBe(
      "5 of 8 posts judge the tram: 3 in favor, 2 against. 6 judge Council: 4 against, 2 in favor.",
    );
  });

  test("says a tie as a tie, unless few judge, and that nobody judges a target", () => {
    const two = views.slice(0, 2);
    expect(readStance(times(3, two), targets)).toContain(
      "6 of 6 posts judge the tram: 3 in favor and 3 against, a tie.",
    );
    expect(readStance(two, targets)).toBe(
      "2 of 2 posts judge the tram: 1 in favor, 1 against. 2 judge Council: 1 in favor, 1 against.",
    );
    expect(readStance(views.slice(5, 6), targets)).toBe(
      "No post judges the tram. No post judges Council.",
    );
  });

  test("counts within the filtered posts, without the target that the filter fixes", () => {
    expect(readStance(kept, targets, "in favor of the tram")).toBe(
      "In the 3 posts in favor of the tram: toward Council 1 in favor, 1 against, 1 neither.",
    );
    const none = views.map((view) => ({ ...view, matches: false }));
    expect(readStance(none, targets, "in favor of the tram")).toBe("No post matches.");
  });

  test("says how many posts the coder left out", () => {
    const some = views.map((view, index) =>
      index === 0 ? { ...view, stance: new Map(), tone: null } : view,
    );
    expect(readStance(some, targets)).toContain("1 post not coded by this coder, and in no count.");
  });
});

describe("readThread", () => {
  test("tells answers by place from answers found by words", () => {
    expect(readThread(views)).toBe(
      "4 posts answer another one: 2 stand right under it (solid), 2 were found by their words (dashed).",
    );
    expect(readThread(views.slice(0, 2))).toBe(
      "1 post answers another one and stands right under it (solid).",
    );
    expect(readThread(views.slice(2, 3))).toBe(
      "1 post answers another one: 1 was found by its words (dashed).",
    );
    expect(readThread(views.slice(0, 1))).toBe("No post is known to answer another one.");
    expect(readThread(kept, "in favor of the tram")).toContain(
      "1 of the 3 posts in favor of the tram answers",
    );
  });

  test("denies of filtered posts only that they answer", () => {
    expect(readThread(only("1"))).toBe("This post answers none.");
    expect(readThread(only("1"), "in favor of both")).toBe(
      "The 1 post in favor of both answers none.",
    );
    expect(readThread(only("1", "4", "5"))).toBe("None of these 3 posts answers another one.");
    expect(readThread(only("1", "4"), "in favor of the tram")).toBe(
      "None of the 2 posts in favor of the tram answers another one.",
    );
    expect(readThread(only("none"))).toBe("No post matches.");
  });
});

describe("readTone", () => {
  test("names the largest tone first and keeps tone apart from stance", () => {
    expect(readTone(times(3, views), targets)).toBe(
      "12 posts are neutral in tone, 6 negative, 6 positive. Tone is not stance: 0 of the 6 negative posts judge no target.",
    );
    const one = times(3, views).map((view, index) => {
      const silent = index === 1 ? new Map<string, "neither">() : view.stance;
      return { ...view, stance: silent };
    });
    expect(readTone(one, targets)).toContain("1 of the 6 negative posts judges no target.");
    expect(readTone(times(2, kept), targets, "in favor of the tram")).toBe(
      "4 of the 6 posts in favor of the tram are neutral in tone, 2 positive, none negative. In all 16 posts, 8 are neutral.",
    );
    expect(readTone([], targets)).toBe("No post has a tone code.");
  });

  test("gives counts alone where fewer than five posts would be compared", () => {
    expect(readTone(views, targets)).toBe("4 posts are neutral in tone, 2 negative, 2 positive.");
    expect(readTone(kept, targets, "in favor of the tram")).toBe(
      "2 of the 3 posts in favor of the tram are neutral in tone, 1 positive, none negative.",
    );
    expect(readTone(only("5"), targets)).toBe("This post is negative in tone.");
    expect(readTone(only("5"), targets, "against Council")).toBe(
      "The 1 post against Council is negative in tone.",
    );
  });

  test("says how many posts have no tone code", () => {
    const toneless = views.map((view, index) => (index > 3 ? { ...view, tone: null } : view));
    expect(readTone(toneless, targets)).toBe(
      "2 posts are neutral in tone, 1 negative, 1 positive. 4 of 8 posts have no tone code.",
    );
    expect(readTone(toneless.slice(0, 5), targets)).toContain("1 of 5 posts has no tone code.");
  });
});

describe("readPairs", () => {
  test("names the largest group that judges both", () => {
    expect(readPairs(times(3, views), targets)).toBe(
      "All 6 posts against the tram are against Council.",
    );
    expect(readPairs(views.slice(5, 6), targets)).toBe("No post judges both the tram and Council.");
  });

  test("says a tie, and joins pairs with the same group", () => {
    expect(readPairs(times(5, views.slice(0, 2)), targets)).toBe(
      "All 5 posts in favor of the tram are in favor of Council and all 5 posts against the tram are against Council, a tie.",
    );
    const again = { id: "council2", label: "Mayor" };
    const three = views.map((view) => ({
      ...view,
      stance: {
        ...view.stance,
        size: 3,
        get: (id: string) => view.stance.get(id === "council2" ? "council" : id),
      },
    }));
    expect(readPairs(times(3, three), [...targets, again])).toContain(
      "All 6 posts against the tram are against Council, and 6 are against Mayor.",
    );
  });

  test("says first of which filtered posts it speaks", () => {
    expect(readPairs(only("2", "4.1"), targets)).toBe(
      "In these 2 posts: no post judges both the tram and Council.",
    );
  });

  test("gives counts alone in a small group", () => {
    expect(readPairs(views, targets)).toBe(
      "4 posts judge both the tram and Council: 1 in favor of both, 1 in favor of the tram and against Council, 2 against both.",
    );
    expect(readPairs(views.slice(0, 1), targets)).toBe(
      "1 post judges both the tram and Council: 1 in favor of both.",
    );
  });
});

describe("readAnswers", () => {
  test("counts answers that take the other side", () => {
    expect(readAnswers(views, targets)).toBe(
      "3 answers judge the tram, as does the post answered: 2 take the other side. Toward Council it is 1 of 2.",
    );
    expect(readAnswers(views.slice(0, 1), targets)).toContain(
      "Toward the tram, no answer takes a side under a post that does.",
    );
  });
});

describe("readTimeline", () => {
  test("counts events by how exactly they are known", () => {
    expect(readTimeline(timelineView(analysis))).toBe(
      "As reviewed by Ada Oak: 5 dated events from 2 documents, with 6 quotations; 2 are dated after the article. Known 2 to the day, 1 to the month or a run of days, 1 to the year or season and 1 to the decade or less. 1 is a statement, dated by when it was made.",
    );
    expect(readTimeline(timelineView(analysis, "found"))).toMatch(
      /^As found by the program: 6 dated events/u,
    );
    expect(readTimeline(timelineView({ ...analysis, curation: null }))).toMatch(/^5 dated events/u);
    const empty = { ...timelineView(analysis), events: [] };
    expect(readTimeline(empty)).toBe("No document dates an event.");
  });
});

function rowsAt(...alphas: number[]): AgreementRow[] {
  return alphas.map((alpha) => ({
    variable: "tram",
    label: "The tram",
    posts: 8,
    alpha,
    interval: [0, 1],
    macroF1: 1,
    reference: "it",
    passesAlpha: null,
  }));
}

describe("readAgreement", () => {
  test("sets alpha against the limits of the field", () => {
    expect(readAgreement(agreementRows(analysis, "readers"), "two readers")).toBe(
      "Alpha of the program against two readers lies between 0.30 and 0.70: part of it under 0.667, where codes must not be used without reading. The own passes of two readers agree at 0.90.",
    );
    expect(readAgreement(rowsAt(-0.1), "it")).toContain("is −0.10: under 0.667, too little");
    expect(readAgreement(rowsAt(0.7), "it")).toContain("tentative");
    expect(readAgreement(rowsAt(0.8, 0.9), "it")).toContain("firm");
    expect(readAgreement([], "it")).toBe("The program and it share no coded posts.");
  });
});

describe("readConfusion", () => {
  test("counts posts on the wrong side by target", () => {
    const matrices = [...targets, null].map((target) =>
      confusionMatrix(analysis, "readers", target),
    );
    expect(readConfusion(matrices)).toBe(
      "The program puts 0 posts on the wrong side toward the tram and 1 toward Council.",
    );
    expect(readConfusion([])).toBe("");
  });
});
