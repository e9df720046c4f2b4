import { describe, expect, test } from "vitest";
import { postViews } from "../../../src/web/charts/post-view.ts";
import { readAnswers, readPairs, readTone } from "../../../src/web/charts/readings.ts";
import { readRepeats } from "../../../src/web/charts/repeat-reading.ts";
import { readSilence, readStance } from "../../../src/web/charts/stance-reading.ts";
import { readSureHere } from "../../../src/web/charts/sure-here.ts";
import { readStanceTone } from "../../../src/web/charts/stance-tone-reading.ts";
import { partlyCoded } from "../../support/partly-coded.ts";
import { smallAnalysis } from "../../support/small-analysis.ts";
import { plainViews } from "../../support/plain-views.ts";
import { only, times } from "../../support/some-views.ts";

const analysis = smallAnalysis();
const { targets } = analysis.codebook;
const views = plainViews(postViews(analysis, "readers"));
const kept = plainViews(
  postViews(analysis, "readers", (post) => post.codes["readers"]?.["tram"] === "favor"),
);

describe("readStance", () => {
  test("never counts what the program is unsure of with what it is sure of", () => {
    const program = postViews(analysis, "rules");
    expect(readStance(program, targets)).toBe(
      "A side toward the tram: surer in 2 of 8 posts (1 in favor, 1 against), less sure in 2 (1 in favor, 1 against). Toward Council: surer in 2 (1 in favor, 1 against), less sure in 3 (3 against, 0 in favor).",
    );
    expect(readStance(program.slice(3), targets)).toMatch(
      /^A side toward the tram: surer in none of 5 posts, less sure in 2 .* Council: surer in none, less/u,
    );
    const some = postViews(analysis, "rules", ({ id }) => id !== "1");
    expect(readStance(some, targets, "that stay")).toBe(
      "In the 7 posts that stay: toward the tram 1 (none surer) in favor, 2 (1 surer) against, 4 neither (not mentioned); toward Council 0 in favor, 4 (1 surer) against, 3 neither (not mentioned). Mentions are as the program finds them.",
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
      "In the 3 posts in favor of the tram: toward Council 1 in favor, 1 against, 1 neither (not mentioned). Mentions are as the program finds them.",
    );
    const none = views.map((view) => ({ ...view, matches: false }));
    expect(readStance(none, targets, "in favor of the tram")).toBe("No post matches.");
  });

  test("says plainly what one post is", () => {
    expect(readStance(only("4"), targets, "in favor of the tram")).toBe(
      "The 1 post in favor of the tram is against Council.",
    );
    expect(readStance(only("4.1"), targets)).toBe(
      "This post is neither toward the tram (not mentioned) and neither toward Council (not mentioned). Mentions are as the program finds them.",
    );
    const program = postViews(analysis, "rules", ({ id }) => id === "4");
    expect(readStance(program, targets)).toBe(
      "This post is in favor of the tram (less sure) and against Council (less sure).",
    );
    const bare = plainViews(only("4")).map((view) => ({ ...view, stance: new Map() }));
    expect(readStance(bare, targets)).toBe(
      "This post is not coded toward the tram and not coded toward Council.",
    );
  });

  test("says how many posts the coder left out", () => {
    const some = views.map((view, index) =>
      index === 0 ? { ...view, stance: new Map(), tone: null } : view,
    );
    expect(readStance(some, targets)).toContain("1 post not coded by this coder, and in no count.");
  });
});

describe("readRepeats", () => {
  const posts = new Map(analysis.posts.map((post) => [post.id, post]));

  test("says which counted post has words of another counted one", () => {
    expect(readRepeats(views, posts)).toBe("6 repeats 2 words of 1; both are counted.");
    expect(readRepeats(only("6", "2"), posts)).toBe("");
    expect(readRepeats(only("6", "1"), posts)).toContain("6 repeats");
  });

  test("says nothing where the words of some posts are not here", () => {
    expect(readRepeats(views, new Map([...posts].slice(1)))).toBe("");
  });

  test("names three and counts the others", () => {
    const link = { kind: "repeats", to: "1", start: 0, end: 3, confidence: 1 } as const;
    const many = new Map([...posts].map(([key, post]) => [key, { ...post, links: [link] }]));
    expect(readRepeats(views, many)).toBe(
      "1.1 repeats 1 word of 1, 2 repeats 1 word of 1, 3 repeats 1 word of 1 and there are 4 other repeats; all of these posts are counted.",
    );
  });

  test("finds the posts of one thread of several", () => {
    const two = { ...analysis, threads: [...analysis.threads, ...analysis.threads] };
    const keyed = new Map(analysis.posts.map((post) => [`tram/${post.id}`, post]));
    expect(readRepeats(postViews(two, "readers"), keyed)).toBe(
      "tram/6 repeats 2 words of tram/1; both are counted.",
    );
  });
});

describe("readSureHere", () => {
  test("sets the surer codes and the others against the study's own reference", () => {
    expect(readSureHere(analysis)).toBe(
      "In this study, of the 4 surer codes 4 are as two readers say, 0 on the other side and 0 where those say neither; of the 5 others 4, 1 and 0.",
    );
  });

  test("says nothing where no coder coded every post, or the program has no surer codes of its own", () => {
    expect(readSureHere({ ...analysis, coders: analysis.coders.slice(0, 1) })).toBe("");
    expect(readSureHere(partlyCoded())).toBe("");
  });
});

describe("readSilence", () => {
  test("says how many posts coded neither do not mention the target, whoever coded them", () => {
    expect(readSilence(views, targets)).toBe(
      "Of the posts coded neither, the program finds no mention of the tram in 3 of 3 and Council in 2 of 2.",
    );
    expect(readSilence(views.slice(0, 1), targets)).toBe("");
  });

  test("leaves to the reading what a filter does not fix", () => {
    expect(readSilence(only("5", "6"), targets, "neither toward the tram")).toBe(
      "Of the posts coded neither, the program finds no mention of the tram in 2 of 2.",
    );
    expect(readSilence(only("5", "6"), targets)).toBe("");
  });
});

describe("readings under a filter", () => {
  const fixed = only("1.1", "3");
  const group = "against the tram";

  test("leave out the stances that it fixes", () => {
    expect(readPairs(fixed, targets, group)).toBe(
      "In the 2 posts against the tram: both are against Council.",
    );
    const all = "against the tram and against Council";
    expect(readPairs(fixed, targets, all)).toBe(
      "In the 2 posts against the tram and against Council: the filter fixes these stances.",
    );
    expect(readAnswers(fixed, targets, group)).toBe(
      "In the 2 posts against the tram: 2 answer a post that judges the tram, 1 of them one on the other side. 2 answers judge Council, as does the post answered: 1 takes the other side.",
    );
    expect(readStanceTone(fixed, targets, group)).toBe(
      "In the 2 posts against the tram: of 1 negative in tone, 1 judges Council.",
    );
    expect(readStanceTone(fixed, targets, all)).toBe(
      "In the 2 posts against the tram and against Council: 1 is negative in tone.",
    );
    const silent = only("5", "6");
    expect(readPairs(silent, targets, "neither toward the tram")).toContain("the filter fixes");
    expect(readAnswers(silent, targets, "neither toward the tram")).toBe(
      "In the 2 posts neither toward the tram: toward Council, no answer takes a side under a post that does.",
    );
  });

  test("leave out the tone that it fixes", () => {
    const negative = only("1.1", "5");
    expect(readTone(negative, targets, "negative in tone")).toBe(
      "These posts are 2 of the 2 negative in tone.",
    );
    expect(readStanceTone(negative, targets, "negative in tone")).toBe(
      "In the 2 posts negative in tone: 1 judges the tram and 2 judge Council.",
    );
  });

  test("say plainly what one post is", () => {
    const one = only("1.1");
    expect(readPairs(one, targets, "of a kind")).toBe(
      "The 1 post of a kind stands in one cell of each matrix.",
    );
    expect(readAnswers(one, targets)).toBe(
      "This post answers another one: each matrix has the codes of the two.",
    );
    expect(readAnswers(only("1"), targets)).toBe("This post answers none.");
  });
});

describe("readStanceTone", () => {
  test("counts of the negative posts those that judge each target", () => {
    expect(readStanceTone(views, targets)).toBe(
      "Of the 2 posts negative in tone, 1 judges the tram and 2 judge Council.",
    );
    expect(readStanceTone(postViews(analysis, "rules"), targets)).toBe(
      "Of the 3 posts negative in tone, 1 judges the tram and 3 judge Council (1 surer).",
    );
    expect(readStanceTone([], targets)).toBe("No post has a tone code.");
  });
});
