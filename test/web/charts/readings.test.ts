import { describe, expect, test } from "vitest";
import { agreementRows, type AgreementRow } from "../../../src/web/charts/agreement.ts";
import { confusionMatrix } from "../../../src/web/charts/matrix-data.ts";
import { postViews } from "../../../src/web/charts/post-view.ts";
import {
  readAgreement,
  readAnswers,
  readConfusion,
  readPairs,
  readThread,
  readTimeline,
  readTone,
} from "../../../src/web/charts/readings.ts";
import { timelineView } from "../../../src/web/charts/timeline-view.ts";
import { smallAnalysis } from "../../support/small-analysis.ts";
import { plainViews } from "../../support/plain-views.ts";
import { only, times } from "../../support/some-views.ts";

const analysis = smallAnalysis();
const { targets } = analysis.codebook;
const views = plainViews(postViews(analysis, "readers"));
const kept = plainViews(
  postViews(analysis, "readers", (post) => post.codes["readers"]?.["tram"] === "favor"),
);

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
  test("tells both sides of a target alike, with the largest group of each", () => {
    expect(readPairs(times(3, views), targets)).toBe(
      "Of the 9 posts in favor of the tram, toward Council 3 in favor, 3 against and 3 neither, a tie; of the 6 against the tram, all 6 are against Council.",
    );
    expect(readPairs(views.slice(5, 6), targets)).toBe("No post judges the tram.");
  });

  test("says a tie, and joins pairs with the same group", () => {
    expect(readPairs(times(5, views.slice(0, 2)), targets)).toBe(
      "Of the 5 posts in favor of the tram, all 5 are in favor of Council; of the 5 against the tram, all 5 are against Council.",
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
      "of the 6 against the tram, all 6 are against Council and all 6 against Mayor.",
    );
  });

  test("says first of which filtered posts it speaks", () => {
    expect(readPairs(only("2", "4.1"), targets)).toBe(
      "In these 2 posts: the 1 post in favor of the tram is neither toward Council.",
    );
  });

  test("gives counts alone in a small group", () => {
    expect(readPairs(views, targets)).toBe(
      "Of the 3 posts in favor of the tram, toward Council 1 in favor, 1 against and 1 neither; of the 2 against the tram, both are against Council.",
    );
    expect(readPairs(views.slice(0, 1), targets)).toBe(
      "The 1 post in favor of the tram is in favor of Council.",
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
    const [first] = timelineView(analysis).events;
    const old = { ...timelineView(analysis), events: first === undefined ? [] : [first] };
    expect(readTimeline(old)).not.toContain("dated after the article");
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
    const flat = rowsAt(0.9).map((row) => ({ ...row, alpha: null, interval: null }));
    expect(readAgreement(flat, "it")).toBe(
      "Alpha is not defined for the tram, where both used one value only.",
    );
    expect(readAgreement([...rowsAt(0.9), ...flat], "it")).toMatch(
      /firm .* not defined for the tram/u,
    );
    expect(readAgreement([], "it")).toBe("The program and it share no coded posts.");
  });
});

describe("readConfusion", () => {
  test("counts posts on the other side, and those that the reference does not judge, by target", () => {
    const matrices = [...targets, null].map((target) =>
      confusionMatrix(analysis, "readers", target),
    );
    expect(readConfusion(matrices)).toBe(
      "In 0 posts toward the tram and 1 toward Council the program is on the other side than the reference; in 0 and 0 it judges where the reference does not.",
    );
    expect(readConfusion([])).toBe("");
  });
});
