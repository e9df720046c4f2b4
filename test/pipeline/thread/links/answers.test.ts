import { describe, expect, test } from "vitest";
import { linked, type Said } from "./a-thread.ts";

const by = (author: string, text: string, parent?: string): Said =>
  parent === undefined ? { author, text } : { author, text, parent };
const answerOf = (...said: readonly Said[]) => linked(said).at(-1)?.answers ?? null;

describe("answers", () => {
  test("is the post above it in the page's nesting", () => {
    expect(answerOf("One.", { text: "Two.", parent: "1" })).toMatchObject({
      to: "1",
      by: "position",
    });
  });
  test("stays there where the reply quotes or names what it stands under", () => {
    const page = [
      by("Ann", "Nobody asked the ferry people about any of this."),
      by("Bob", "No.", "1"),
    ];
    expect(
      answerOf(...page, by("Cleo", "@Bob it says “nobody asked the ferry people”", "2")),
    ).toMatchObject({ to: "2", by: "position" });
  });
  test("leads elsewhere where a reply quotes or addresses another post", () => {
    const page = [
      by("Ann", "One."),
      by("Bob", "The ferry people were asked twice in spring."),
      by("Cleo", "Three.", "1"),
    ];
    expect(
      answerOf(...page, by("Dan", "“The ferry people were asked twice in spring”, he says.", "3")),
    ).toMatchObject({ to: "2", by: "quotes" });
    expect(answerOf(...page, by("Dan", "@Bob no.", "3"))).toMatchObject({
      to: "2",
      by: "mentions",
    });
  });
  test.each([
    "^ this",
    "This.",
    "+1000",
    "Exactly!",
    "agree 100% with you",
    "My thoughts exactly, spineless",
  ])("of %j is the post before, on a flat page", (text) => {
    expect(answerOf("One.", "Two.", text)).toMatchObject({ to: "2", by: "agrees" });
  });
  test("of an agreement is the post of the one named", () => {
    const page = [by("Karo", "One."), by("Ann", "Two.")];
    expect(answerOf(...page, by("Zed", "Well said, Karo"))).toMatchObject({ to: "1" });
    expect(answerOf(...page, by("Zed", "Karo, well said."))).toMatchObject({ to: "1" });
  });
  test("of an agreement with somebody unknown is not guessed, nor one at the top of a nested page", () => {
    expect(answerOf("One.", "Two.", "Vache Achikyan, agree 100% with you.")).toBeNull();
    expect(answerOf("One.", { text: "Two.", parent: "1" }, "Exactly.")).toBeNull();
  });
  test("is found by rare wording taken up, the words marked", () => {
    const posts = linked([
      "The concession was for thirty years and nobody read the annex with the table.",
      "My train to the coast was three hours late on Sunday and cold.",
      "I made the tea for both drop-ins, and she took all of it with good grace.",
      "Tea and grace. Lovely.",
    ]);
    expect(posts[3]?.answers).toMatchObject({ to: "3", by: "echoes" });
    expect(posts[3]?.links.map(({ start, end }) => posts[3]?.text.slice(start, end))).toEqual([
      "Tea",
      "grace",
    ]);
  });
  test("is nothing where nothing tells", () => {
    expect(answerOf("The bridge was never safe.", "I had soup at noon.")).toBeNull();
  });
});
