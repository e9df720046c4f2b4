import { describe, expect, test } from "vitest";
import { everyPost, type PostFilter } from "../../src/model/post-filter.ts";
import { mergeFilter } from "../../src/web/merge-filter.ts";

const words: PostFilter = { ...everyPost, words: "tram" };

describe("mergeFilter", () => {
  test("keeps what the page is going to, and adds what was changed meanwhile", () => {
    const next: PostFilter = { ...everyPost, sentiment: "negative" };
    expect(mergeFilter(next, everyPost, words)).toEqual({ ...words, sentiment: "negative" });
  });

  test("takes back what was taken back of what is shown", () => {
    const shown: PostFilter = { ...words, sentiment: "negative" };
    expect(mergeFilter(words, shown, shown)).toEqual(words);
  });
});
