import { describe, expect, test } from "vitest";
import { learningCurveSchema } from "../../../src/model/evaluation.ts";
import { analyse } from "../../../src/pipeline/analyse.ts";
import {
  drawItems,
  mostReplies,
  type Choice,
} from "../../../src/pipeline/evaluate/choose-posts.ts";
import { compareCoders } from "../../../src/pipeline/evaluate/evaluate-study.ts";
import { holdingCodes, readPosts } from "../../../src/pipeline/evaluate/hold-codes.ts";
import { learningCurve } from "../../../src/pipeline/evaluate/learning-curve.ts";
import { readStudy, type Study } from "../../../src/pipeline/read/read-study.ts";
import { smallStudy } from "../../support/small-study.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const SAYINGS = [
  ["Remove the bridge! It is a disgrace.", "against"],
  ["Thanks to the bridge my shop lives.", "favor"],
  ["I saw it on TV.", "neither"],
] as const;

/** Page of so many comments, the second of each three an answer to the first. */
const pageOf = (posts: number) =>
  `The bridge closes\n\nThe mayor closed the bridge on 2 May 2024.\n\n\n${Array.from(
    { length: posts },
    (_, i) => `  ${i + 1}. ${SAYINGS[i % 3]?.[0] ?? ""}\n\n\n`,
  ).join("")}`;

const codesOf = (posts: number) =>
  `thread,post,coder,variable,value\n${Array.from(
    { length: posts },
    (_, i) => `gazette,${i + 1},ada,bridge,${SAYINGS[i % 3]?.[1] ?? ""}\n`,
  ).join("")}`;

/** Two writers on two sides, by turns. */
const TALK = `id,parent,author,text
1,,bo,"Keep the bridge! It is the best thing in town."
2,1,cy,"Why? The bridge has ruined the square."
3,2,bo,"Who told you? Thanks to the bridge we have work."
4,3,cy,"What work?"
5,4,bo,"Mine, and you?"
`;
const TALK_CODES = [1, 2, 3, 4, 5]
  .map((post) => `herald,${post},ada,bridge,${post % 2 === 1 ? "favor" : "against"}\n`)
  .join("");

function studyOf(files: Readonly<Record<string, string>>): Study {
  const { value } = readStudy(temporaryFolder({ ...smallStudy, ...files }));
  if (value === null) throw new Error("expected a study without errors");
  return value;
}

/** The curve of a study and what it was made from. */
function curveOf(study: Study, choice: Choice = mostReplies, reference = "ada") {
  const base = analyse({ ...study, heldCodes: [] });
  return { base, curve: learningCurve(readPosts(study, base), reference, choice) };
}

describe("learningCurve", () => {
  test("holds 0, 1, 5 and 10 posts and scores all coded posts at each point of both series", () => {
    const study = studyOf({ "threads/gazette.txt": pageOf(24), "codes/ada.csv": codesOf(24) });
    const { base, curve } = curveOf(study);
    expect(learningCurveSchema.parse(curve)).toEqual(curve);
    expect(curve).toMatchObject({ posts: 24, splits: 5 });
    for (const points of [curve?.chosen.points, curve?.random.points]) {
      expect(points?.map(({ held }) => held)).toEqual([0, 1, 5, 10]);
      expect(points?.map(({ scored }) => scored)).toEqual([24, 24, 24, 24]);
    }
    const [all] = compareCoders(base, { id: "ada", label: "", made: "" }).variables;
    expect(curve?.chosen.points[0]).toMatchObject({ macroF1: all?.macroF1, alpha: all?.alpha });
    expect(curve?.random.points[0]).toEqual(curve?.chosen.points[0]);
  });
  test("leaves out points that would hold more than half of the coded posts", () => {
    const { curve } = curveOf(studyOf({}));
    expect(curve?.posts).toBe(3);
    expect(curve?.chosen.points.map(({ held, scored }) => [held, scored])).toEqual([
      [0, 3],
      [1, 3],
    ]);
  });
  test.each([
    [12_500, 4],
    [50_001, 0],
  ])("splits a study of %d posts less often", (size, splits) => {
    const study = studyOf({});
    const read = readPosts(study, analyse(study));
    const more = Array.from({ length: size - read.base.posts.length }, (_, i) =>
      read.base.posts.slice(0, 1).map((post) => ({ ...post, id: `x${i}`, codes: {} })),
    ).flat();
    const large = { ...read, base: { ...read.base, posts: [...read.base.posts, ...more] } };
    expect(learningCurve(large, "ada", mostReplies)?.splits ?? 0).toBe(splits);
  });
  test("is none where the reference coded a single post or none", () => {
    const study = studyOf({ "codes/ada.csv": codesOf(1) });
    expect(curveOf(study).curve).toBeNull();
    expect(curveOf(study, mostReplies, "nobody").curve).toBeNull();
  });
  test("holds only posts that the reference coded, whatever is chosen", () => {
    const choice = { by: "anything", choose: () => ["3", "constructor", "2", "2"] };
    const study = studyOf({});
    const inPageOrder = { by: "anything", choose: () => ["2"] };
    expect(curveOf(study, choice).curve).toEqual(curveOf(study, inPageOrder).curve);
  });
});

describe("holdingCodes", () => {
  test("gives the codes of an analysis with the same codes held, of several threads too", () => {
    const yaml = smallStudy["study.yaml"] ?? "";
    const study = studyOf({
      "study.yaml": yaml.replace(
        "documents:",
        "  - { id: herald, file: threads/herald.csv }\ndocuments:",
      ),
      "threads/herald.csv": TALK,
      "codes/ada.csv": `${codesOf(3)}${TALK_CODES}`,
    });
    const base = analyse(study);
    const codesWith = holdingCodes(readPosts(study, base), "ada");
    for (const place of [null, 0, 4, 6]) {
      const post = base.posts[place ?? -1];
      const heldCodes = study.codes.filter(
        (row) => row.thread === post?.thread && row.post === (post.sourceId ?? post.id),
      );
      const anew = analyse({ ...study, coders: [], codes: [], heldCodes });
      const found = codesWith(new Set(place === null ? [] : [place]));
      expect(found.map(({ post: at }) => at)).not.toContain(place);
      expect(found.map(({ coder }) => coder)).toEqual(
        found.map(({ post: at }) => anew.posts[at]?.stance["bridge"]?.value),
      );
    }
  });
});

describe("mostReplies", () => {
  test("names the posts that others answer first, then page order", () => {
    expect(mostReplies.choose(analyse(studyOf({})))).toEqual(["1", "1.1", "2", "3"]);
  });
});

describe("drawItems", () => {
  test("draws each item at most once, the same for the same seed", () => {
    const items = Array.from({ length: 30 }, (_, i) => i);
    const drawn = drawItems(items, 10, 7);
    expect(new Set(drawn).size).toBe(10);
    expect(drawItems(items, 10, 7)).toEqual(drawn);
    expect(drawItems(items, 10, 8)).not.toEqual(drawn);
    expect(drawItems(items, 99, 1).toSorted((a, b) => a - b)).toEqual(items);
  });
});
