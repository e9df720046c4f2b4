import { describe, expect, test } from "vitest";
import { linked, told } from "./a-thread.ts";

const FERRY = "Nobody ever asked the ferry people about any of this.";

describe("quotes in quotation marks", () => {
  test("are found in the article, whatever the marks and the case", () => {
    const [post] = linked(['So "The old bridge WILL be closed" again.']);
    expect(told(post)).toEqual(["quotes article «The old bridge WILL be closed»"]);
    expect(post?.answers).toBeNull();
  });
  test("are found in another post with a small edit, and tell which post is answered", () => {
    const [, , post] = linked([
      FERRY,
      "Something else entirely.",
      "“Nobody asked the ferry people about any of this”? I did.",
    ]);
    expect(told(post)).toEqual(["quotes 1 «Nobody asked the ferry people about any of this»"]);
    expect(post?.answers).toMatchObject({ to: "1", by: "quotes" });
  });
  test("are found on both sides of an ellipsis", () => {
    const [, post] = linked([
      "We waited an hour for the second bus, in the rain and without light, and then my son walked home alone.",
      "“We waited an hour for the second bus … and then my son walked home alone.” Mine too.",
    ]);
    expect(post?.links).toMatchObject([{ kind: "quotes", to: "1" }]);
  });
  test("are found in a post below, on a page with the newest first", () => {
    const [post] = linked([
      "“Nobody ever asked the ferry people about any of this” – I did.",
      FERRY,
    ]);
    expect(post?.answers).toMatchObject({ to: "2", by: "quotes" });
  });
  test("are given to the writer whom the line above names, where two wrote the same", () => {
    const [, , post] = linked([
      { text: "I say that it is far too late now.", author: "Ann Bell" },
      { text: "Well, it is far too late now.", author: "Bob" },
      { text: "Ann Bell wrote:\n> it is far too late now\nIt never is.", author: "Cleo" },
    ]);
    expect(post?.links).toMatchObject([
      { kind: "mentions", to: "1" },
      { kind: "quotes", to: "1" },
    ]);
  });
  test("of three words count only where they are rare and near", () => {
    const [, near] = linked([
      "My hands were shaking from anger.",
      "“shaking from anger” and still you went?",
    ]);
    expect(near?.links).toMatchObject([{ kind: "quotes", to: "1", confidence: 0.5 }]);
    const far = Array.from({ length: 15 }, (_, i) => `Line ${i}.`);
    const post = linked([
      "My hands were shaking from anger.",
      ...far,
      "“shaking from anger” and still you went?",
    ]).at(-1);
    expect(post?.links.filter(({ kind }) => kind === "quotes")).toEqual([]);
  });
  test("that stand nowhere else, sayings that several put in marks, and single words are left alone", () => {
    const saying = "They call it “a gift to the whole valley” and “progress”.";
    const [first, second] = linked([saying, "And who paid for “a gift to the whole valley”?"]);
    expect(told(first)).toEqual([]);
    expect(second?.links.filter(({ kind }) => kind === "quotes")).toEqual([]);
  });
});

const LONG =
  "The council let the quay rot for thirty years before anybody thought of a wind farm or of money from it.";

describe("quotes without quotation marks", () => {
  test("are whole lines of another post that own words follow", () => {
    const [, post] = linked([
      `I will say this. ${LONG}`,
      `${LONG}\n\nThat is not what the minutes say, read them.`,
    ]);
    expect(told(post)).toEqual([`quotes 1 «${LONG.slice(0, -1)}»`]);
    expect(post?.answers).toMatchObject({ to: "1", by: "quotes" });
  });
  test("are whole sentences of the article", () => {
    const [post] = linked([
      "The mayor said the old bridge will be closed for nine weeks from Monday. Nine! She said nine last year as well.",
    ]);
    expect(post?.links).toMatchObject([{ kind: "quotes", to: "article" }]);
  });
  test("go to the one who wrote the words, not to one who quoted them", () => {
    const answer = (own: string) => `${LONG}\n\n${own}`;
    const [, , post] = linked([
      { text: LONG, author: "Ann" },
      { text: answer("You are wrong about the quay and you know it."), author: "Bob" },
      { text: answer("Agreed, and the ice plant too, ask anybody here."), author: "Cleo" },
    ]);
    expect(post?.links.filter(({ kind }) => kind === "quotes")).toMatchObject([{ to: "1" }]);
  });
});

describe("repeats", () => {
  const passage = Array.from({ length: 30 }, (_, i) => `word${i}`).join(" ");
  test("are passages that make up most of a post", () => {
    const [, post] = linked([`First: ${passage}`, `Again: ${passage} and more`]);
    expect(post?.links).toMatchObject([{ kind: "repeats", to: "1", confidence: 1 }]);
    expect(post?.answers).toBeNull();
  });
  test("are all parts of a post posted again with a sentence put in", () => {
    const half = `${LONG} `.repeat(1);
    const [, post] = linked([
      `${half}${passage}.`,
      `${half}And nobody can tell me that this was ever any different. ${passage}.`,
    ]);
    expect(post?.links).toMatchObject([
      { kind: "repeats", to: "1" },
      { kind: "repeats", to: "1" },
    ]);
  });
  test("are a writer's own words over again, even beside new ones", () => {
    const text = `${LONG} I wrote to them and I wrote to the paper as well.`;
    const [, post] = linked([
      { text, author: "Ann" },
      { text: `${text}\n\nAnd still no answer from any of them in all this time.`, author: "Ann" },
    ]);
    expect(post?.links).toMatchObject([{ kind: "repeats", to: "1" }]);
    expect(post?.answers).toBeNull();
  });
});
