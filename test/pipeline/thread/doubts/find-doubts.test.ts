import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Doubt, Thread } from "../../../../src/model/thread.ts";
import { findDoubts } from "../../../../src/pipeline/thread/doubts/find-doubts.ts";
import { splitThread } from "../../../../src/pipeline/thread/split-thread.ts";
import { allForms } from "../../../support/pages/all-forms.ts";
import { arbitraryPage } from "../../../support/pages/arbitrary-page.ts";
import { unaccounted } from "../../../support/unaccounted.ts";

const FIXTURES = new URL("../../../fixtures/threads/", import.meta.url);
const STUDY = new URL(
  "../../../../corpus/armenia-2023/threads/armenian-weekly-2023-01-11.txt",
  import.meta.url,
);
const pages = readdirSync(FIXTURES)
  .map((name) => new URL(`${name}/page.txt`, FIXTURES))
  .filter((url) => existsSync(url))
  .map((url) => readFileSync(url, "utf8"));

const doubtsOf = (text: string) => findDoubts(text, splitThread(text));
const chosen = (text: string, { options }: Doubt, option: number): Thread => {
  const { repairs = [], form = null } = options[option] ?? {};
  return splitThread(text, { repairs, form: form ?? undefined });
};
const inShort = ({ posts }: Thread) => posts.map(({ id, text }) => [id, text]);

const says = (name: string, day: number, words: string) =>
  `${name} says:\nMay ${day}, 2024 at 9:00 am\n${words}\nReply\n`;
const NUMBERED =
  "Words on the tram.\n\n1. One word.\n\n2. Two words.\n\n4. Four words.\n\n5. Five words.\n";

const dated = (name: string, day: number, words: string) =>
  `${name}\nMay ${day}, 2024 at 9:00 am\n${words}\nReply\n\n`;
const QUAY = `${dated("Mira Lund", 1, "The tram is late.")}${dated("Old Salt", 2, "It is not.")}${dated("Tom", 3, "Who knows.")}`;
const QUAY_POSTS = [
  ["1", "The tram is late."],
  ["2", "It is not."],
  ["3", "Who knows."],
];
const SIGNED =
  "The tram is late.\nPosted by Ada Fern on May 1, 2024 at 9:00 am\n\nIt is not.\nPosted by Tom Bewick on May 2, 2024 at 9:00 am\n";

/** By kind of doubt: a page that has it, and the posts that each option but the first gives. */
const CASES: readonly [Doubt["kind"], string, readonly (readonly [string, string[][]])[]][] = [
  [
    "list",
    "1. What we need:\n1. a bridge\n2. a line\n\n2. Yes, we do.\n\n3. No, we do not.\n",
    [
      [
        "Make them 2 comments",
        [
          ["1", "What we need:"],
          ["2", "a bridge"],
          ["3", "a line"],
          ["4", "Yes, we do."],
          ["5", "No, we do not."],
        ],
      ],
    ],
  ],
  [
    "gap",
    NUMBERED.replace("Two words.", "Two words. 3. Three words."),
    [
      [
        "Begin a comment at “3.”",
        [
          ["1", "One word."],
          ["2", "Two words."],
          ["3", "Three words."],
          ["4", "Four words."],
          ["5", "Five words."],
        ],
      ],
      [
        "Join it with the post above",
        [
          ["1", "One word."],
          ["2", "Two words. 3. Three words.\n\n4. Four words."],
          ["3", "Five words."],
        ],
      ],
    ],
  ],
  [
    "header",
    `${says("Ada Fern", 1, "The tram is late.\n\nWilla Stone, May 1, 2024\nIt always is.")}\n${says("Tom Bewick", 2, "No.")}\n${says("Lea Moor", 3, "Yes.")}`,
    [
      [
        "Begin a comment here",
        [
          ["1", "The tram is late."],
          ["2", "Willa Stone, May 1, 2024\nIt always is."],
          ["3", "No."],
          ["4", "Yes."],
        ],
      ],
    ],
  ],
  [
    "short",
    `${says("Ada Fern", 1, "The tram is late.")}\n${says("Tom Bewick", 2, "1.")}\n${says("Lea Moor", 3, "Yes.")}`,
    [
      [
        "Join it with the post above",
        [
          ["1", "The tram is late.\nReply\n\nTom Bewick says:\nMay 2, 2024 at 9:00 am\n1."],
          ["2", "Yes."],
        ],
      ],
      [
        "It is not a post",
        [
          ["1", "The tram is late."],
          ["2", "Yes."],
        ],
      ],
    ],
  ],
  [
    "article-end",
    "The tram comes back.\n\nMany people wait for it and hope.\n\nIt is late again.\nPosted by Ada Fern on May 1, 2024 at 9:00 am\n\nIt is not.\nPosted by Tom Bewick on May 2, 2024 at 9:00 am\n",
    [
      [
        "Make it the beginning of post 1",
        [
          ["1", "Many people wait for it and hope.\n\nIt is late again."],
          ["2", "It is not."],
        ],
      ],
    ],
  ],
  [
    "below",
    `${says("Ada Fern", 1, "The tram is late.")}\n${says("Tom Bewick", 2, "No.")}\nLeave a reply\n\nI think that the tram was late because nobody at the council had told the drivers that the bridge was closed, and so they all waited for hours.\n`,
    [
      [
        "Begin a comment here",
        [
          ["1", "The tram is late."],
          ["2", "No."],
          [
            "3",
            "I think that the tram was late because nobody at the council had told the drivers that the bridge was closed, and so they all waited for hours.",
          ],
        ],
      ],
    ],
  ],
  [
    "lost",
    `${QUAY}Jo Marsh:\nI agree with Mira. The ban makes the quay safe.\nReply\n`,
    [
      [
        "Begin a comment here",
        [...QUAY_POSTS, ["4", "Jo Marsh:\nI agree with Mira. The ban makes the quay safe."]],
      ],
    ],
  ],
  [
    "lost",
    QUAY.replace("Tom\n", "Jo Marsh:\nI agree with Mira.\nReply\n\nTom\n"),
    [
      [
        "Begin a comment here",
        [
          ["1", "The tram is late."],
          ["2", "It is not."],
          ["3", "Jo Marsh:\nI agree with Mira."],
          ["4", "Who knows."],
        ],
      ],
    ],
  ],
  [
    "lost",
    `${SIGNED}\nI think that the tram was late because nobody at the council had told the drivers.\n`,
    [
      [
        "Begin a comment here",
        [
          ["1", "The tram is late."],
          ["2", "It is not."],
          [
            "3",
            "I think that the tram was late because nobody at the council had told the drivers.",
          ],
        ],
      ],
    ],
  ],
];

describe("findDoubts", () => {
  test.for(CASES)(
    "asks about: %s; each option gives what its words say",
    ([kind, text, options]) => {
      const doubts = doubtsOf(text).filter((doubt) => doubt.kind === kind);
      expect(doubts).toHaveLength(1);
      const [doubt] = doubts;
      if (doubt === undefined) return;
      expect(doubt.options.slice(1).map(({ words }) => words)).toEqual(
        options.map(([words]) => words),
      );
      expect(chosen(text, doubt, 0)).toEqual(splitThread(text));
      for (const [i, [, posts]] of options.entries())
        expect(inShort(chosen(text, doubt, i + 1))).toEqual(posts);
      expect(text.slice(0, doubt.start).split("\n")).toHaveLength(doubt.line);
    },
  );

  test("asks who wrote a post that nobody signed where all others are", () => {
    const thread = splitThread(
      [1, 2, 3, 4, 5].map((day) => says(`Ada ${day}`, day, "Yes.")).join("\n"),
    );
    const posts = thread.posts.map((post) => (post.id === "3" ? { ...post, author: null } : post));
    expect(findDoubts("", { ...thread, posts })).toMatchObject([{ kind: "unnamed", post: "3" }]);
  });

  test("offers another form that explains a page nearly as well, unless a person named the form", () => {
    const text = readFileSync(new URL("trap-line-like-a-header/page.txt", FIXTURES), "utf8");
    const [doubt] = doubtsOf(text);
    expect(doubt).toMatchObject({ kind: "form", post: null });
    if (doubt === undefined) return;
    expect(doubt.options[0]?.words).toBe(`Keep ${splitThread(text).posts.length} posts`);
    expect(doubt.options[1]?.words).toBe(
      `Read it with ${chosen(text, doubt, 1).posts.length} posts`,
    );
    const named = findDoubts(text, splitThread(text), true);
    expect(named.map(({ kind }) => kind)).toEqual(["header", "lost"]);
  });

  test("offers a form that explains less where it finds as many posts as the page says there are", () => {
    const page = readFileSync(new URL("trap-odd-names/page.txt", FIXTURES), "utf8");
    const text = page.replace("5 Comments", "4 Comments");
    const [doubt] = doubtsOf(text);
    expect(doubt?.reason).toMatch(/it would have 4, as many as the page says that it has\.$/u);
    expect(doubt?.options[1]?.words).toBe("Read it with 4 posts");
  });

  test("asks about the two lists of the study, and of nothing else", () => {
    const text = readFileSync(STUDY, "utf8");
    const doubts = doubtsOf(text);
    expect(doubts.map(({ kind, line, post }) => [kind, line, post])).toEqual([
      ["list", 93, "4"],
      ["list", 136, "11"],
    ]);
    for (const doubt of doubts) expect(chosen(text, doubt, 1).posts).toHaveLength(37 + 4);
  });

  test("asks about nothing on pages without traps", () => {
    const asked = pages.filter((text) => doubtsOf(text).length > 0);
    expect(asked.length).toBeLessThan(pages.length / 8);
    expect(doubtsOf("No comments here, on any line.")).toEqual([]);
  });

  test("asks about each of several lost posts, of one name too, and not about a signature", () => {
    const lost = "Jo:\nI agree with Mira.\nReply\n\nJo:\nThe quay is safe now.\nReply\n";
    const kinds = doubtsOf(`${QUAY}${lost}`).map(({ kind, line }) => [kind, line]);
    expect(kinds).toEqual([
      ["lost", 16],
      ["lost", 20],
    ]);
    const signed = QUAY.replaceAll("Reply\n", "Reply\nMember of the tram club\nReply\n");
    expect(doubtsOf(signed)).toEqual([]);
  });

  test("says beside a lost post how many there should be", () => {
    const text = `4 comments\n\n${QUAY}Jo:\nI agree with Mira.\nReply\n`;
    expect(doubtsOf(text)).toMatchObject([{ kind: "lost" }]);
    expect(doubtsOf(text)[0]?.reason).toContain("it has 4 comments; 3 posts were found.");
  });

  test("asks no more once an option was chosen", () => {
    const [, text] = CASES[0] ?? ["", ""];
    const [doubt] = doubtsOf(text);
    if (doubt === undefined) throw new Error("expected a doubt");
    expect(findDoubts(text, chosen(text, doubt, 1))).toEqual([]);
  });

  test("offers nothing that cannot be done, on any page", () => {
    const anyPage = fc.oneof(
      fc.constantFrom(...pages),
      ...allForms.map((form) => arbitraryPage(form).map(({ text }) => text)),
    );
    fc.assert(
      fc.property(anyPage, (text) => {
        for (const doubt of doubtsOf(text))
          for (const option of doubt.options.keys()) {
            const thread = chosen(text, doubt, option);
            expect(thread.issues.filter(({ code }) => code === "repair-misfit")).toEqual([]);
            expect(unaccounted(text, thread)).toEqual([]);
          }
      }),
      { numRuns: 60, seed: 6 },
    );
  });
});
