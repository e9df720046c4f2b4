import { describe, expect, test } from "vitest";
import { learningCurveSchema } from "../../../src/model/evaluation.ts";
import { analyse } from "../../../src/pipeline/analyse.ts";
import { drawItems, mostReplies } from "../../../src/pipeline/evaluate/choose-posts.ts";
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

function studyOf(files: Readonly<Record<string, string>>): Study {
  const { value } = readStudy(temporaryFolder({ ...smallStudy, ...files }));
  if (value === null) throw new Error("expected a study without errors");
  return value;
}

describe("learningCurve", () => {
  test("holds 0, 1, 5 and 10 posts and scores the same others at each point", () => {
    const study = studyOf({ "threads/gazette.txt": pageOf(24), "codes/ada.csv": codesOf(24) });
    const curve = learningCurve(study, analyse(study), "ada", {
      by: "the last on the page",
      choose: ({ posts }) => posts.map(({ id }) => id).toReversed(),
    });
    expect(learningCurveSchema.parse(curve)).toEqual(curve);
    expect(curve).toMatchObject({ posts: 24, scored: 14, random: { draws: 10 } });
    expect(curve?.chosen.held).toEqual("24 23 22 21 20 19 18 17 16 15".split(" "));
    expect(curve?.chosen.points.map(({ held }) => held)).toEqual([0, 1, 5, 10]);
    expect(curve?.random?.points.map(({ held }) => held)).toEqual([0, 1, 5, 10]);
  });
  test("leaves out points that would hold more than half of the coded posts", () => {
    const study = studyOf({});
    const curve = learningCurve(study, analyse(study), "ada", mostReplies);
    expect(curve).toMatchObject({ posts: 3, scored: 2, chosen: { held: ["1"] } });
    expect(curve?.chosen.points.map(({ held }) => held)).toEqual([0, 1]);
  });
  test.each([
    [5_000, 4],
    [20_001, 0],
  ])("draws less often in a study of %d posts", (size, draws) => {
    const study = studyOf({});
    const base = analyse(study);
    const more = Array.from({ length: size - base.posts.length }, (_, i) =>
      base.posts.slice(0, 1).map((post) => ({ ...post, id: `x${i}`, codes: {} })),
    ).flat();
    const large = { ...base, posts: [...base.posts, ...more] };
    expect(learningCurve(study, large, "ada", mostReplies)?.random?.draws ?? 0).toBe(draws);
  });
  test("tells posts of several threads apart", () => {
    const yaml = smallStudy["study.yaml"] ?? "";
    const second = "  - { id: herald, file: threads/gazette.txt }\ndocuments:";
    const codes = smallStudy["codes/ada.csv"] ?? "";
    const study = studyOf({
      "study.yaml": yaml.replace("documents:", second),
      "codes/ada.csv": `${codes}herald,2,ada,bridge,favor\n`,
    });
    const choice = { by: "the second thread first", choose: () => ["herald/2"] };
    const curve = learningCurve(study, analyse(study), "ada", choice);
    expect(curve).toMatchObject({ posts: 4, scored: 3, chosen: { held: ["herald/2"] } });
  });
  test("is none where the reference coded a single post or none", () => {
    const study = studyOf({ "codes/ada.csv": codesOf(1) });
    const base = analyse(study);
    expect(learningCurve(study, base, "ada", mostReplies)).toBeNull();
    expect(learningCurve(study, base, "nobody", mostReplies)).toBeNull();
  });
  test("holds only posts that the reference coded, whatever is chosen", () => {
    const study = studyOf({});
    const choice = { by: "anything", choose: () => ["3", "constructor", "2", "2"] };
    expect(learningCurve(study, analyse(study), "ada", choice)?.chosen.held).toEqual(["2"]);
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
