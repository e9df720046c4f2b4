import { describe, expect, test } from "vitest";
import {
  containsWords,
  everyPost,
  selectPosts,
  type PostFilter,
} from "../../src/model/post-filter.ts";
import { chooseByWords, clearStep, filterWords, setParts } from "../../src/web/filter.ts";
import { fitAddress, readAddress } from "../../src/web/address.ts";
import { riverAnalysis } from "../server/small-study.ts";

const analysis = riverAnalysis();
const damAgainst: PostFilter = { ...everyPost, stance: [{ target: "dam", value: "against" }] };

describe("chooseByWords", () => {
  test("sets a stance, and takes another target's place", () => {
    const first = chooseByWords(everyPost, "dam:against");
    expect(first).toEqual(damAgainst);
    expect(chooseByWords(first, "council:favor").stance).toEqual([
      { target: "council", value: "favor" },
    ]);
  });

  test("adds a second target where asked to", () => {
    expect(chooseByWords(damAgainst, "council:favor", true).stance).toHaveLength(2);
  });

  test("sets both targets of a cell at once", () => {
    const { stance } = chooseByWords(everyPost, "dam:against council:neither");
    expect(stance).toEqual([
      { target: "dam", value: "against" },
      { target: "council", value: "neither" },
    ]);
  });

  test("joins tone, event and words to a stance", () => {
    const toned = chooseByWords(
      { ...damAgainst, event: "flood", words: "wall" },
      "sentiment:negative",
    );
    expect(setParts(toned)).toEqual(["stance", "sentiment", "event", "words"]);
    expect(setParts(chooseByWords(toned, "council:favor"))).toEqual(setParts(toned));
  });

  test("sets what the answered post says, and what two coders say", () => {
    const answers = chooseByWords(damAgainst, "dam:against answered:dam:favor");
    expect(answers.answered).toEqual([{ target: "dam", value: "favor" }]);
    const differ = chooseByWords(answers, "code:reference:dam:against code:rules:dam:neither");
    expect(setParts(differ)).toEqual(["coded"]);
    expect(selectPosts(analysis, "rules", differ).map(({ id }) => id)).toEqual(["3"]);
  });

  test.for(["dam:against", "sentiment:negative", "dam:favor answered:dam:against"])(
    "takes away what is chosen again: %s",
    (words) => {
      expect(chooseByWords(chooseByWords(everyPost, words), words)).toEqual(everyPost);
    },
  );

  test("takes away one of two targets where adding", () => {
    const both = chooseByWords(damAgainst, "council:favor", true);
    expect(chooseByWords(both, "council:favor", true)).toEqual(damAgainst);
  });

  test("does nothing by words that it does not know", () => {
    expect(chooseByWords(damAgainst, "")).toEqual(damAgainst);
    expect(chooseByWords(everyPost, "dam:maybe answered:dam:maybe")).toEqual(everyPost);
  });
});

describe("clearStep", () => {
  test("takes back the last thing said, until nothing is", () => {
    let filter = chooseByWords(damAgainst, "council:favor sentiment:negative", true);
    const said: string[] = [];
    for (let step = 0; step < 4; step += 1) {
      said.push(filterWords(filter, analysis));
      filter = clearStep(filter);
    }
    expect(said).toEqual([
      "against the dam and in favor of Council, negative in tone",
      "against the dam and in favor of Council",
      "against the dam",
      "",
    ]);
  });
});

describe("filterWords", () => {
  test("names every part", () => {
    const filter: PostFilter = {
      ...everyPost,
      stance: [{ target: "dam", value: "neither" }],
      answered: [{ target: "council", value: "favor" }],
      coded: [
        { coder: "reference", variable: "dam", value: "against" },
        { coder: "rules", variable: "sentiment", value: "negative" },
      ],
      sentiment: "positive",
      event: "flood",
      words: " wall ",
    };
    expect(filterWords(filter, analysis)).toMatchInlineSnapshot(
      `"neither toward the dam, answering a post in favor of Council, against the dam for the reference codes and negative in tone for the program, positive in tone, on “River rises over the bridge”, with “wall”"`,
    );
  });
});

const idsOf = (filter: PostFilter) => selectPosts(analysis, "rules", filter).map(({ id }) => id);

describe("a run of posts", () => {
  const run: PostFilter = { ...everyPost, posts: { from: "1.1", to: "2" } };

  test("keeps the posts from one to another in thread order, whichever is named first", () => {
    expect(idsOf(run)).toEqual(["1.1", "2"]);
    expect(idsOf({ ...everyPost, posts: { from: "3", to: "1.1" } })).toEqual(["1.1", "2", "3"]);
    expect(idsOf({ ...run, stance: [{ target: "dam", value: "against" }] })).toEqual(["1.1"]);
    expect(idsOf({ ...everyPost, posts: { from: "1", to: "moon" } })).toEqual([]);
  });

  test("is said in the sentence, and taken back before tone and after stance", () => {
    expect(filterWords(run, analysis)).toBe("numbered 1.1 to 2");
    const one = { ...run, posts: { from: "2", to: "2" } };
    expect(filterWords(one, analysis)).toBe("numbered 2");
    const more = { ...chooseByWords(run, "dam:against"), sentiment: "negative" as const };
    expect(setParts(more)).toEqual(["stance", "posts", "sentiment"]);
    expect(setParts(clearStep(clearStep(more)))).toEqual(["stance"]);
  });

  test.for(["posts=1..moon", "posts=1", "posts=..", "posts=1..2..3"])(
    "is left out where a link names what is not there: %s",
    (query) => {
      expect(fitAddress(readAddress(`?${query}`), analysis).filter.posts).toBeNull();
    },
  );
});

describe("what readers alone mention", () => {
  const readers: PostFilter = { ...everyPost, event: "readers-2021-06" };

  test("is a choice of posts, and has its own title", () => {
    expect(selectPosts(analysis, "rules", readers).map(({ id }) => id)).toEqual(["3"]);
    expect(selectPosts(analysis, "rules", { ...everyPost, event: "moon" })).toEqual([]);
    expect(filterWords(readers, analysis)).toBe("on “Damned”");
  });

  test("stays in an address", () => {
    const kept = fitAddress(readAddress("?event=readers-2021-06"), analysis);
    expect(kept.filter.event).toBe("readers-2021-06");
    expect(fitAddress(readAddress("?event=moon"), analysis).filter.event).toBeNull();
  });
});

describe("containsWords", () => {
  test.for([
    ["Build the dam", "dam", true],
    ["Build the DAM.", "dam", true],
    ["Damned if", "dam", false],
    ["madam, a dam", "dam", true],
    ["the council’s  wall", "council's wall", true],
    ["Über den Fluß", "über", true],
    ["anything", "  ", true],
    ["(dam)", "(dam", true],
    ["dam", "damage", false],
  ] as const)("of %j and %j: %j", ([text, words, found]) => {
    expect(containsWords(text, words)).toBe(found);
  });
});
