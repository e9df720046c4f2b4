import { describe, expect, test } from "vitest";
import { createCoder } from "../../../src/pipeline/coding/create-coder.ts";
import { inventedCodebook } from "../../support/invented-codebook.ts";

const coder = createCoder(inventedCodebook);
const grounds = (text: string, target: string) =>
  (coder.code({ text }).stance[target]?.evidence ?? []).map(
    ({ polarity, rule }) => `${polarity > 0 ? "+" : "−"} ${rule}`,
  );

const cases: readonly (readonly [text: string, target: string, ground: string])[] = [
  ["Lorland betrayed its neighbours.", "lorland", "− blame by act"],
  ["We were sold out by Lorland.", "lorland", "− blame by act"],
  ["Lorland buys their gas and sells us weapons and sold us out.", "lorland", "− blame by act"],
  ["Lorland will never help anyone.", "lorland", "− says it does no good"],
  ["Lorland has zero interest in our fate.", "lorland", "− says it lacks will or skill"],
  ["Lorland never came.", "lorland", "− says it never acts"],
  ["Lorland should have helped them.", "lorland", "− says it should have helped"],
  ["Lorland sent a strongly worded statement.", "lorland", "− token help"],
  ["Lorland protects the coast.", "lorland", "+ credit by act"],
  ["Lorland with all its fine words betrayed us.", "lorland", "− blame by act"],
  ["Lorland has never betrayed us.", "lorland", "+ says it does no harm"],
  ["The pact is a disaster.", "pact", "− insult"],
  ["That liar Quill spoke.", "mayor", "− insult"],
  ["Quill is our friend.", "mayor", "+ praise"],
  ["Lorland is no ally.", "lorland", "− denied a good name"],
  ["Lorland is not a villain.", "lorland", "+ defended against a bad name"],
  ["The pact is horrendous.", "pact", "− called something bad"],
  ["Quill’s incompetence cost us dearly.", "mayor", "− names its wrongs"],
  ["We all know the lies of the mayor.", "mayor", "− names its wrongs"],
  ["It was not Quill’s fault.", "mayor", "+ cleared of blame"],
  ["Quill’s courage is known.", "mayor", "+ names its merits"],
  ["Another of the Lorlandish shills.", "lorland", "− contempt for its followers"],
  ["Paid by Lorland.", "lorland", "− contempt for its followers"],
  ["The professional Lorlandophobes know it.", "lorland", "+ scolds its enemies"],
  ["The mayor must resign.", "mayor", "− calls to remove the target"],
  ["The pact should be kept.", "pact", "+ calls to keep the target"],
  ["Thank you, mayor! Bravo Quill!", "mayor", "+ thanks"],
  ["Down with the mayor!", "mayor", "− jeers at the target"],
  ["I trust Lorland.", "lorland", "+ stands by the target"],
  ["Don’t trust Lorland.", "lorland", "− turns against the target"],
  ["It is time to leave the pact.", "pact", "− turns against the target"],
  ["We need the pact.", "pact", "+ depends on the target"],
  ["Without Lorland the coast would be lost.", "lorland", "+ depends on the target"],
  ["We are better off without Lorland.", "lorland", "− better without the target"],
  ["We don’t need the pact.", "pact", "− says it is not needed"],
  ["Where was the pact when they came?", "pact", "− rhetorical question"],
  ["What has Lorland ever done for us?", "lorland", "− rhetorical question"],
  ["Lorland, our “ally”, and our Lorlandish “friends”.", "lorland", "− scare quotes"],
  ["When did the pact ever act?", "pact", "− rhetorical question"],
  ["Who needs the pact?", "pact", "− rhetorical question"],
  ["How can anyone trust the pact?", "pact", "− rhetorical question"],
  ["Lorlandish and Westish shills again.", "lorland", "− contempt for its followers"],
  ["Lorland buys oil and sends us prayers.", "lorland", "− token help"],
  ["The so-called Coast Pact met again.", "pact", "− scare quotes"],
];

const silent: readonly (readonly [text: string, target: string])[] = [
  ["Lorland signed a treaty on Monday.", "lorland"],
  ["I am so angry and sad today. Lorland has a new flag.", "lorland"],
  ["Bob says that Lorland betrayed us.", "lorland"],
  ["If Lorland betrays us, what then?", "lorland"],
  ["Is Lorland a friend?", "lorland"],
  ["“Lorland betrayed us all”, he wrote.", "lorland"],
  ["The study of Lorland is useless.", "lorland"],
  ["The claim that Lorland lied is old.", "lorland"],
  ["You don’t have to love Lorland to see it.", "lorland"],
  ["Bob hates Lorland.", "lorland"],
  ["Lorland was betrayed.", "lorland"],
  ["When is the pact to meet?", "pact"],
  ["Claiming that Lorland betrayed us is easy.", "lorland"],
  ["According to Bob Lorland betrayed us.", "lorland"],
  ["Lorland could help.", "lorland"],
  ["Read about Lorland. It is sad that nobody came.", "lorland"],
];

describe("evidence rules", () => {
  test.each(cases)("%s", (text, target, ground) => {
    expect(grounds(text, target)).toContain(ground);
  });
  test.each(silent)("says nothing on: %s", (text, target) => {
    expect(grounds(text, target)).toEqual([]);
  });
});
