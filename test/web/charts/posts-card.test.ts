import { describe, expect, test } from "vitest";
import { drawPostsCard } from "../../../src/web/charts/draw-posts-card.ts";
import { pageDocument } from "../../support/page-document.ts";

const document = pageDocument();

describe("drawPostsCard", () => {
  test("names the posts, with a link to each where there are links", () => {
    const keys = ["1.1", "2", "<b>"];
    expect(drawPostsCard(keys, { document }).textContent).toBe("3 posts:1.1, 2, <b>");
    const linked = drawPostsCard(keys, { document, linked: (key) => `?at=${key}` });
    expect(Array.from(linked.querySelectorAll("a"), (a) => a.getAttribute("href"))).toEqual([
      "?at=1.1",
      "?at=2",
      "?at=<b>",
    ]);
    expect(linked.querySelector("b")).toBeNull();
  });

  test("names thirty and counts the others", () => {
    const keys = Array.from({ length: 42 }, (_key, index) => String(index));
    expect(drawPostsCard(keys, { document }).textContent).toMatch(
      /^42 posts:0, .* and 12 others$/u,
    );
  });
});
