import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { countRules, readRules } from "../../../src/web/charts/rule-counts.ts";
import { RULES } from "../../../src/web/charts/rule-words.ts";
import { smallAnalysis } from "../../support/small-analysis.ts";

const CODING = "src/pipeline/coding";
/** A rule's name where a lexicon or a rule gives it; `rule: condition ? "a" : "b"` gives two. */
const GIVEN = /\brule(?::| =) [^,{};]*/gu;
const NAME = /"([^"]+)"/gu;

/** Names of rules in the source of the coder. */
function rulesOfTheCoder(): Set<string> {
  const files = ["rules", "lexicon"].flatMap((folder) =>
    readdirSync(join(CODING, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => readFileSync(join(CODING, folder, name), "utf8")),
  );
  const given = files.flatMap((source) => [...source.matchAll(GIVEN)].map(([text]) => text));
  return new Set(given.flatMap((text) => [...text.matchAll(NAME)].map(([, name = ""]) => name)));
}

describe("RULES", () => {
  test("say of every rule of the coder what it looks for, and of no other", () => {
    const told = new Set([...RULES.against, ...RULES.favor].map(({ rule }) => rule));
    expect([...told].toSorted()).toEqual([...rulesOfTheCoder()].toSorted());
    for (const { looks } of [...RULES.against, ...RULES.favor]) expect(looks).not.toBe("");
  });
});

describe("countRules", () => {
  const analysis = smallAnalysis();

  test("counts each rule by side, the most frequent first, with its posts", () => {
    const { against, favor } = countRules(analysis, analysis.posts);
    const spoken = [...against, ...favor].filter(({ times }) => times > 0);
    const evidence = analysis.posts.flatMap(({ stance }) =>
      Object.values(stance).flatMap((one) => one.evidence),
    );
    expect(spoken.reduce((sum, { times }) => sum + times, 0)).toBe(evidence.length);
    for (const { posts, times } of spoken) expect(posts.length).toBeLessThanOrEqual(times);
    const times = against.map((row) => row.times);
    expect(times).toEqual(times.toSorted((a, b) => b - a));
  });

  test("names all rules where none spoke, and reads so", () => {
    const counts = countRules(analysis, []);
    expect(counts.against).toHaveLength(RULES.against.length);
    expect(readRules(counts, 1)).toBe(
      `None of the ${RULES.against.length + RULES.favor.length} rules marks words in 1 post.`,
    );
  });

  test("reads how often rules speak, on which side, and how many do", () => {
    const reading = readRules(countRules(analysis, analysis.posts), analysis.posts.length);
    expect(reading).toMatch(
      /^Rules mark words in \d of 8 posts, \d+ times?: \d+ against a target, \d+ for one\. \d+ of \d+ rules speaks? here\.$/u,
    );
  });
});
