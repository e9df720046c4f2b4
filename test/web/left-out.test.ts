import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { leftOut, leftOutWords } from "../../src/web/left-out.ts";
import { riverAnalysis } from "../server/small-study.ts";
import { smallAnalysis } from "../support/small-analysis.ts";

const leftOutOf = (search: string) => leftOut(search, riverAnalysis(), ["river"]);

describe("leftOut", () => {
  test.for([
    "?stance=moon:favor",
    "?stance=dam:maybe",
    "?stance=dam:favor:very",
    "?answered=dam",
    "?code=me:dam:favor",
    "?code=rules:dam:negative",
    "?code=rules:dam:favor:very",
    "?sentiment=angry",
    "?event=moon",
    "?coder=me",
    "?study=hill",
    "?view=moon",
    "?stanse=dam:favor",
    "?view=thread&at=99",
    "?view=timeline&at=1.1",
    "?view=timeline&version=old",
  ])("tells what the study does not have: %s", (search) => {
    expect(leftOutOf(search)).toEqual([search.split(/[?&]/u).at(-1)]);
  });

  test("says that a search without a letter or digit searches for nothing", () => {
    expect(leftOutOf("?q=!!!")).toEqual(["q=!!!"]);
    expect(leftOutOf("?q=dam!")).toEqual([]);
    expect(leftOutWords({ leftOut: ["q=!!!", "event=moon"] })).toBe(
      "This link asks for what this study does not have: event=moon. It was left out. “!!!” has no letter or digit: no words are searched for.",
    );
  });

  test("tells a place from a version that has it and one that has not", () => {
    const tram = smallAnalysis();
    expect(leftOut("?view=timeline&version=found&at=delay", tram, [])).toEqual([]);
    expect(leftOut("?view=timeline&version=reviewed&at=delay", tram, [])).toEqual(["at=delay"]);
    expect(leftOut("?version=found", tram, [])).toEqual([]);
    const unreviewed = { ...smallAnalysis(), curation: null };
    expect(leftOut("?version=found", unreviewed, [])).toEqual(["version=found"]);
  });

  test.for([
    "",
    "?stance=",
    "?study=river&view=overview&coder=rules&sentiment=neutral&event=flood&q=100%25+moon",
    "?stance=dam:favor&stance=dam:against&answered=council:neither",
    "?code=reference:dam:favor&code=rules:sentiment:negative",
    "?view=thread&at=1.1",
    "?view=timeline&at=flood",
    "?view=methods&at=stance",
  ])("says nothing of what it has: %s", (search) => {
    expect(leftOutOf(search)).toEqual([]);
  });

  test("reads any query without failing, and repeats little of it", () => {
    fc.assert(
      fc.property(fc.string(), (query) => {
        for (const part of leftOutOf(`?event=${query}`)) expect(part.length).toBeLessThan(82);
      }),
    );
    expect(leftOutOf(`?event=${"x".repeat(500)}`)[0]?.length).toBeLessThan(82);
  });
});

describe("leftOutWords", () => {
  test("is one line for one part or several, and none for none", () => {
    expect(leftOutWords({ leftOut: [] })).toBe("");
    expect(leftOutWords({ leftOut: ["stance=moon:favor"] })).toBe(
      "This link asks for what this study does not have: stance=moon:favor. It was left out.",
    );
    expect(leftOutWords({ leftOut: ["event=a", "view=b"] })).toContain(
      "event=a, view=b. They were left out.",
    );
  });
});
