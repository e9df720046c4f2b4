import { describe, expect, test } from "vitest";
import { cutPage } from "../../src/server/cut-page.ts";

const list = [1, 2, 3, 4, 5];

describe("cutPage", () => {
  test("gives each item on one page", () => {
    expect([1, 2, 3].map((page) => cutPage(list, page, 2))).toMatchObject([
      { value: { items: [1, 2], page: 1, pages: 3, total: 5 } },
      { value: { items: [3, 4], page: 2 } },
      { value: { items: [5], page: 3 } },
    ]);
  });
  test("has a first page of an empty list, and says which page is the last", () => {
    expect(cutPage([], 1, 2)).toEqual({ value: { items: [], page: 1, pages: 1, total: 0 } });
    expect(cutPage(list, 4, 2)).toEqual({ detail: "There is no page 4: the last is 3." });
  });
});
