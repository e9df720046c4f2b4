import { describe, expect, test } from "vitest";
import { findExchanges } from "../../../../src/pipeline/coding/conversation/find-exchanges.ts";
import { readConversation } from "../../../../src/pipeline/coding/conversation/read-conversation.ts";
import { findWriters } from "../../../../src/pipeline/coding/conversation/writers.ts";
import { stanceModel } from "../../../../src/pipeline/coding/text-model/stance-model.ts";
import { debate, type Line } from "./debate.ts";

describe("findWriters", () => {
  test("takes one name for one writer, in any thread, and every nameless post for its own", () => {
    const posts = [
      ...debate([
        ["Ann", "a"],
        [" ann ", "b"],
        [null, "c"],
        ["Anonymous", "d"],
        ["Anonymous", "e"],
      ]),
      ...debate([["Ann", "f"]], "other"),
    ];
    expect(findWriters(posts).ofPost).toEqual([0, 0, 1, 2, 3, 0]);
  });
  test("takes a name such as __proto__ for a name", () => {
    const posts = debate([
      ["__proto__", "a"],
      ["constructor", "b"],
      ["__proto__", "c"],
    ]);
    expect(findWriters(posts).ofPost).toEqual([0, 1, 0]);
  });
});

const exchangesOf = (posts: ReturnType<typeof debate>) => findExchanges(posts, findWriters(posts));

describe("findExchanges", () => {
  test("collects all that passed between two writers, whoever began", () => {
    const posts = debate([
      ["Ann", "One."],
      ["Ben", "You are wrong, are you not?", 1],
      ["Ann", "Agreed.", 2],
      ["Ann", "More of mine.", 1],
    ]);
    const [exchange, ...others] = exchangesOf(posts);
    expect(others).toEqual([]);
    expect(exchange?.replies).toMatchObject([
      { post: 1, to: 0, isQuestion: true, isAgreement: false },
      { post: 2, to: 1, isQuestion: false, isAgreement: true },
    ]);
  });
  test("counts a quotation of another post as speaking to its writer, and not what it quotes as its words", () => {
    const [first, second, third] = debate([
      ["Ann", "Is this so?"],
      ["Ben", "No."],
      ["Cem", "Is this so? It is.", 2],
    ]);
    if (first === undefined || second === undefined || third === undefined)
      throw new Error("three");
    const link = { kind: "quotes" as const, to: "1", start: 0, end: 11, confidence: 0.9 };
    const exchanges = exchangesOf([first, second, { ...third, links: [link] }]);
    expect(exchanges.map(({ a, b, replies }) => [a, b, replies[0]?.isQuote])).toEqual([
      [0, 2, true],
      [1, 2, false],
    ]);
    expect(exchanges[0]?.replies[0]?.isQuestion).toBe(false);
  });
});

const replyOf = (text: string) =>
  exchangesOf(
    debate([
      ["Ann", "One."],
      ["Ben", text, 1],
    ]),
  )[0]?.replies[0];

const toOpening = (posts: ReturnType<typeof debate>) =>
  exchangesOf(posts).map(({ replies }) => replies.map(({ isToOpening }) => isToOpening));

describe("findExchanges, of the wording of a reply", () => {
  test("takes no question mark in an address of a page for a question", () => {
    expect(replyOf("See https://example.org/watch?v=1 and www.example.org/?q=2")?.isQuestion).toBe(
      false,
    );
    expect(replyOf("See https://example.org/watch?v=1, right?")?.isQuestion).toBe(true);
  });
  test.each([
    ["I have thought about it for long. I fully agree with this.", true],
    ["That is so on Monday, but I don't agree.", false],
    ["It is not for me to say who will agree in the end.", false],
  ])("reads whether it says that it agrees: %s", (text, agrees) => {
    expect(replyOf(text)?.isAgreement).toBe(agrees);
  });
  test("knows an answer to the post that alone opens the thread", () => {
    const lines: readonly Line[] = [
      ["Ann", "One."],
      ["Ben", "Two.", 1],
      ["Cem", "Three.", 2],
    ];
    expect(toOpening(debate(lines))).toEqual([[true], [false]]);
    expect(toOpening(debate([...lines, ["Dan", "Of my own."]]))).toEqual([[false], [false]]);
  });
});

describe("readConversation", () => {
  const model = stanceModel();
  const oddsOf = (text: string, author: string | null = null) =>
    readConversation(
      debate([
        [author, "The new tram is here."],
        [author === null ? null : `not ${author}`, text, 1],
      ]),
      model,
    ).opposite[0] ?? 0;

  test("takes a question for a sign of opposition and a bare agreement for one of the same side", () => {
    expect(oddsOf("And who is to pay for it?")).toBeGreaterThan(oddsOf("It comes on Monday."));
    expect(oddsOf("I agree with you.")).toBeLessThan(0);
    expect(oddsOf("I agree with you.", "Ann")).toBeLessThan(0);
  });
  test("takes a study apart by thread: a writer of several belongs to each, with what was said there", () => {
    const posts = [
      ...debate([
        ["Ann", "a"],
        ["Ben", "b", 1],
      ]),
      ...debate(
        [
          ["Ann", "c"],
          ["Cem", "d", 1],
          ["Ben", "e", 1],
          ["Ann", "f", 3],
        ],
        "other",
      ),
    ];
    const { threads, exchanges, named } = readConversation(posts, model);
    expect(exchanges.map(({ replies }) => replies.length)).toEqual([3, 1]);
    expect(
      threads.map(({ thread, members, exchanges: there }) => ({
        thread,
        members: members.map(({ writer, posts: written }) => [writer, ...written]),
        met: there.map(({ a, b, replies }) => [a, b, replies.length]),
      })),
    ).toEqual([
      {
        thread: "page",
        members: [
          [0, 0],
          [1, 1],
        ],
        met: [[0, 1, 1]],
      },
      {
        thread: "other",
        members: [
          [0, 2, 5],
          [2, 3],
          [1, 4],
        ],
        met: [
          [0, 1, 2],
          [0, 2, 1],
        ],
      },
    ]);
    expect(named.map(({ members }) => members)).toEqual([
      [0, 1],
      [0, 2, 1],
    ]);
  });
});
