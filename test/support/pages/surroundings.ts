import fc from "fast-check";

import type { PageForm } from "./page-form.ts";
import type { PageStyle } from "./write-page.ts";

const ARTICLE = [
  "Library to stay open until eight",
  "",
  "By Marion Tulloch, local reporter",
  "",
  "The town library will stay open until eight on weekdays from May, the council said on Monday.",
  "",
];
const LISTS = [
  [],
  [
    "What changes:",
    "• later evenings",
    "• an earlier start on Saturdays",
    "• no change on Sundays",
    "",
  ],
  ["What changes:", "", "1. The evenings.", "2. The Saturdays.", "3. Not the Sundays.", ""],
];
const SHARE = [
  [],
  ["Share this:", "Facebook", "Twitter", "Email", "Print", ""],
  ["Tweet  Share  Pin", ""],
];
const BELOW = [
  [],
  [
    "Leave a Reply",
    "",
    "Your email address will not be published. Required fields are marked *",
    "",
    "Name *",
    "Email *",
    "Website",
  ],
  ["Comments are closed."],
  ["Load more comments"],
  [
    "Leave a comment",
    "",
    "Previous: Ferry to run on Sundays",
    "Next: Sixty limes for Station Road",
  ],
];

const heading = (posts: number) =>
  fc.constantFrom(
    `${posts} Comments`,
    `Comments (${posts})`,
    `${posts} thoughts on “Library to stay open until eight”`,
    `${posts} Responses to “Library to stay open until eight”`,
  );

const article = fc
  .tuple(fc.constantFrom(...LISTS), fc.constantFrom(...SHARE))
  .map(([list, share]) => [...ARTICLE, ...list, ...share]);

/** What may stand above the first post: nothing, a heading, an article, or both. */
function above(form: PageForm, posts: number): fc.Arbitrary<string[]> {
  const headed = heading(posts).map((line) => [line, ""]);
  const articleAndHeading = fc.tuple(article, headed).map((parts) => parts.flat());
  const withoutHeading = form.opensWithBody === true ? [] : [fc.constant<string[]>([]), article];
  return fc.oneof(headed, articleAndHeading, articleAndHeading, ...withoutHeading);
}

/** How a page of so many posts in the form may look around and between them. */
export function pageStyle(form: PageForm, posts: number): fc.Arbitrary<PageStyle> {
  return fc.record({
    clock: fc.constantFrom(...form.clocks),
    above: above(form, posts),
    below: fc.constantFrom(...BELOW),
    blankLinesBetween: fc.constantFrom(1, 1, 2),
    lineEnding: fc.constantFrom("\n" as const, "\n" as const, "\r\n" as const),
    indentation: fc.constantFrom(
      "spaces" as const,
      "spaces" as const,
      "tabs" as const,
      "nbsp" as const,
    ),
    zeroWidth: fc.boolean(),
    byteOrderMark: fc.boolean(),
  });
}
