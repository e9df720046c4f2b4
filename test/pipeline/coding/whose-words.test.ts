import { describe, expect, test } from "vitest";
import { readPost } from "../../../src/pipeline/coding/read-post.ts";
import { whoseWords } from "../../../src/pipeline/coding/whose-words.ts";

/** How far the writer stands behind a word, by itself and by its clause. */
function standingOf(text: string, word: string): number {
  const reading = readPost(text);
  const at = reading.words.findIndex(({ lower }) => lower === word);
  const clause = reading.clauses.find(({ first, last }) => first <= at && at < last);
  if (clause === undefined) throw new Error(`"${text}" has no word "${word}"`);
  const standing = whoseWords(reading, []);
  return standing.ofWord(at) * standing.ofClause(clause);
}

const others: readonly (readonly [kind: string, text: string])[] = [
  ["a quotation", "“Lorland betrayed us all”, I read."],
  ["a quotation of three words", "I saw “Lorland betrayed us” on a wall."],
  ["a quoted line", "> Lorland betrayed us\nNot at all."],
  ["what somebody says", "Bob says that Lorland betrayed us."],
  ["what people keep saying", "People keep saying that Lorland betrayed us."],
  ["what some would say", "Some would say Lorland betrayed us."],
  ["according to", "According to Bob Lorland betrayed us."],
  ["said afterwards", "Lorland betrayed us, he said."],
  ["a claim", "The claim that Lorland betrayed us is old."],
  ["an idea", "The idea of Lorland having betrayed us is odd."],
  ["an accusation", "They accuse Lorland of having betrayed us."],
  ["hearsay", "Lorland allegedly betrayed us."],
  ["what is denied", "I don’t think Lorland betrayed us."],
  ["as if", "They act as if Lorland betrayed us."],
  ["a condition", "If Lorland betrayed us we would know."],
  ["a supposition", "Imagine Lorland betrayed us."],
  ["what would follow", "If it rained, Lorland would have betrayed us."],
  ["what follows", "If it rains, Lorland betrayed us."],
  ["what others are persuaded of", "They persuade people that Lorland betrayed us."],
  ["what is asked of him", "Who is telling me that Lorland betrayed us?"],
  ["arguments why", "I read arguments why Lorland betrayed us."],
  ["what he does not mean", "My point was not that Lorland betrayed us."],
];

const own: readonly (readonly [kind: string, text: string])[] = [
  ["a statement", "Lorland betrayed us."],
  ["own words", "I say that Lorland betrayed us."],
  ["after a but", "Bob says we are fools, but Lorland betrayed us."],
  ["the next sentence", "Bob says so. Lorland betrayed us."],
  ["a concession", "Say what you like, but Lorland betrayed us."],
];

describe("whoseWords", () => {
  test.each(others)("takes %s for somebody else’s: %s", (_kind, text) => {
    expect(standingOf(text, "betrayed")).toBe(0);
  });
  test.each(own)("takes %s for the writer’s: %s", (_kind, text) => {
    expect(standingOf(text, "betrayed")).toBe(1);
  });
  test("halves the writer’s own stand that hangs on a condition", () => {
    expect(standingOf("If it rains, then we hate Lorland.", "hate")).toBe(0.5);
  });
  test("says which sentences hold words of others", () => {
    const { isMixed } = whoseWords(readPost("Bob says it rains. Lorland betrayed us."), []);
    expect([isMixed(0), isMixed(1)]).toEqual([true, false]);
  });
});
