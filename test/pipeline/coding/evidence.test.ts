import { describe, expect, test } from "vitest";
import fc from "fast-check";
import { evidenceOf } from "../../../src/pipeline/coding/evidence-of.ts";
import { readWords, readyCodebook } from "../../../src/pipeline/coding/post-words.ts";
import { inventedCodebook } from "../../support/invented-codebook.ts";

const ready = readyCodebook(inventedCodebook);
const found = (text: string, target: string) => {
  const { reading, targets } = readWords(text, [], ready, null);
  return (targets.get(target)?.hits ?? []).map((hit) => evidenceOf(reading, hit));
};
const grounds = (text: string, target: string) =>
  found(text, target).map(({ polarity, rule }) => `${polarity > 0 ? "+" : "−"} ${rule}`);

const cases: readonly (readonly [text: string, target: string, ground: string])[] = [
  ["Leave Lorland alone!", "lorland", "+ defends against attacks"],
  ["It is not Quill’s fault.", "mayor", "+ cleared of blame"],
  ["Quill out!", "mayor", "− calls to remove the target"],
  ["Yes to the pact!", "pact", "+ calls to keep the target"],
  ["I am for the pact.", "pact", "+ takes its side"],
  ["We are fed up with Quill.", "mayor", "− turns against the target"],
  ["So much for the pact.", "pact", "− waves it away"],
  ["How kind of Lorland to watch.", "lorland", "− mocks the target"],
  ["Quill and his cronies met.", "mayor", "− contempt for its followers"],
  ["Even war is better than the pact.", "pact", "− worse than others"],
  ["Who elected Quill?", "mayor", "− asks what needs no answer"],
  ["Quill, who betrayed us, smiled.", "mayor", "− blame by act"],
  ["Quill, a coward, left early.", "mayor", "− insult"],
  ["Lorland was betrayed.", "lorland", "+ pities it as wronged"],
  ["Lorland betrayed its neighbours.", "lorland", "− blame by act"],
  ["We were sold out by Lorland.", "lorland", "− blame by act"],
  ["Lorland buys their gas and sells us weapons and sold us out.", "lorland", "− blame by act"],
  ["Lorland will never help anyone.", "lorland", "− says it does no good"],
  ["Lorland has zero interest in our fate.", "lorland", "− says it lacks will or skill"],
  ["Lorland should have helped them.", "lorland", "− says it should have helped"],
  ["Lorland sent a strongly worded statement.", "lorland", "− token help"],
  ["Lorland with all its fine words betrayed us.", "lorland", "− blame by act"],
  ["The pact is a disaster.", "pact", "− insult"],
  ["That liar Quill spoke.", "mayor", "− insult"],
  ["Quill is our friend.", "mayor", "+ praise"],
  ["Lorland is no ally.", "lorland", "− denied a good name"],
  ["Lorland is not a villain.", "lorland", "+ defended against a bad name"],
  ["Quill’s incompetence cost us dearly.", "mayor", "− names its wrongs"],
  ["We all know the lies of the mayor.", "mayor", "− names its wrongs"],
  ["It was not Quill’s fault.", "mayor", "+ cleared of blame"],
  ["Quill’s courage is known.", "mayor", "+ names its merits"],
  ["Another of the Lorlandish shills.", "lorland", "− contempt for its followers"],
  ["Paid by Lorland.", "lorland", "− contempt for its followers"],
  ["You Lorlandophobes know it.", "lorland", "+ scolds its enemies"],
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
  ["If that liar Quill stays, we go.", "mayor", "− insult"],
  ["The pact is a no-brainer.", "pact", "+ praise"],
  ["Many thanks to Quill!", "mayor", "+ thanks"],
  ["The pact is the only one that protects us.", "pact", "+ depends on the target"],
  ["I trust Quill more than you.", "mayor", "+ stands by the target"],
  ["Quill should answer for it.", "mayor", "− calls to remove the target"],
  ["It is time Quill left.", "mayor", "− calls to remove the target"],
  ["Lorland killed my brother.", "lorland", "− blame by act"],
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
  ["When is the pact to meet?", "pact"],
  ["Claiming that Lorland betrayed us is easy.", "lorland"],
  ["According to Bob Lorland betrayed us.", "lorland"],
  ["Lorland could help.", "lorland"],
  ["Read about Lorland. It is sad that nobody came.", "lorland"],
  ["If it rains, then Lorland is a traitor.", "lorland"],
  ["One book, “Lorland’s Lies”, sold well.", "lorland"],
  ["Lorland is “right”, they tell me.", "lorland"],
  ["Lorland is suddenly a crime!", "lorland"],
  ["Quill was wrong about some things.", "mayor"],
  ["Quill was the perfect target.", "mayor"],
  ["Couldn’t she sit down with Quill?", "mayor"],
  ["Lorland arrested a thief.", "lorland"],
  ["The law banning the pact is unjust.", "pact"],
  ["The difference between rain and the pact is absurd.", "pact"],
  ["We discuss the betrayal of Lorland.", "lorland"],
  ["Many anti-Lorland people came.", "lorland"],
  ["I want to know how the pact harms us.", "pact"],
  ["Who says that Lorland is a traitor?", "lorland"],
  ["So it is Quill’s fault that it rains??", "mayor"],
  ["I voted for Quill twice.", "mayor"],
  ["I never voted for Quill.", "mayor"],
  ["The pact harms nobody.", "pact"],
  ["A so-called rain fell far away in Lorland.", "lorland"],
  ["They seem to believe that Lorland is a traitor.", "lorland"],
  ["I used to think the pact was a disaster, but I was wrong.", "pact"],
  ["I can’t praise the pact enough.", "pact"],
  ["I couldn’t trust Quill more.", "mayor"],
  ["Thanks to the pact, trade is a nightmare.", "pact"],
  ["Long live the pact, said the fool who never read it.", "pact"],
  ["Quill gets all the blame, and rightly so.", "mayor"],
  ["Everyone blames Quill, and everyone is right.", "mayor"],
  ["Quill can keep her promise.", "mayor"],
  ["The pact costs us less than a war.", "pact"],
  ["Quill should answer her critics with this great record.", "mayor"],
  ["It’s time Quill left the station.", "mayor"],
  ["We are right behind Quill on our bikes.", "mayor"],
  ["The pact is the only one that breaks.", "pact"],
  ["Quill is the only one who robbed us.", "mayor"],
  ["Lorland killed a dog yesterday.", "lorland"],
  ["Where was the pact made?", "pact"],
  ["Who elected Quill, and when is the next vote?", "mayor"],
  ["Who asked Quill about the date?", "mayor"],
  ["Our professional Lorlandophobes understand this very well.", "lorland"],
  ["1) Quill is wrong and Bob is right or 2) Quill is right and Bob is wrong.", "mayor"],
  ["We have to accept the pact, sadly.", "pact"],
  ["I must accept the pact, like it or not.", "pact"],
  ["The only good case for the pact is a suitcase.", "pact"],
  ["All the data that supports the pact is faked.", "pact"],
  ["They don’t understand the pact, nobody does.", "pact"],
  ["They laugh at the pact, more fools they.", "pact"],
  ["Lorland should hang in there.", "lorland"],
  ["Our anti-Lorland petition is long.", "lorland"],
  ["Stop attacking Quill’s opponents!", "mayor"],
  ["I am against Quill’s critics.", "mayor"],
  ["Yes to Quill’s removal.", "mayor"],
];

describe("evidence rules", () => {
  test.each(cases)("%s", (text, target, ground) => {
    expect(grounds(text, target)).toContain(ground);
  });
  test.each(silent)("says nothing on: %s", (text, target) => {
    expect(grounds(text, target)).toEqual([]);
  });
});

describe("evidenceOf", () => {
  test("shows the sentence with its cue and its mention", () => {
    const text = "It rained. Last year Lorland betrayed us, in May.";
    const [evidence] = found(text, "lorland");
    expect(text.slice(evidence?.start, evidence?.end)).toBe(
      "Last year Lorland betrayed us, in May.",
    );
    expect(text.slice(evidence?.cue?.start, evidence?.cue?.end)).toBe("betrayed");
    expect(text.slice(evidence?.mention?.start, evidence?.mention?.end)).toBe("Lorland");
  });
  test("reaches back to the name where only a pronoun names the target", () => {
    const text = "Lorland has a new flag. They betrayed us.";
    expect(found(text, "lorland").map(({ start, mention }) => [start, mention?.by])).toEqual([
      [0, "pronoun"],
    ]);
  });
  test("shows the writer’s clause alone where the sentence holds words of others", () => {
    const text = "They say that all is well, but Lorland betrayed us.";
    const [evidence] = found(text, "lorland");
    expect(text.slice(evidence?.start, evidence?.end)).toBe("but Lorland betrayed us.");
  });
  test("rests on nobody whom only the article names", () => {
    const { targets } = readWords("She lied. What a complete clown.", [], ready, "mayor");
    expect(targets.get("mayor")?.mentions.length).toBeGreaterThan(0);
    expect(targets.get("mayor")?.hits).toEqual([]);
  });
  test("rests on no “they” of a name two sentences back", () => {
    expect(found("Lorland has a flag. It rains. It snows. They betrayed us.", "lorland")).toEqual(
      [],
    );
  });
  test("ends on a clause that is too long to be shown whole", () => {
    const text = `Quill is a liar ${"x".repeat(20)} ${"and so on and on with it ".repeat(40)}`;
    expect(found(text, "mayor").every(({ start, end }) => end - start <= 400)).toBe(true);
  });
  test("stays within the text, verbatim and short, whatever the text", () => {
    const part = fc.constantFrom(
      "Lorland",
      "Quill",
      "he",
      "betrayed",
      "is a",
      "liar",
      "“",
      "”",
      ",",
      ". ",
      "?",
      "\ud800",
      "😀",
      "__proto__",
      "> ",
      "\n",
      "leave",
      "alone",
      "never",
      "x".repeat(500),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        const text = parts.join(" ");
        for (const target of ["lorland", "mayor"])
          for (const { start, end, cue, mention } of found(text, target)) {
            expect(start >= 0 && end <= text.length && start < end && end - start <= 400).toBe(
              true,
            );
            expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
            const inside = [cue, mention].every(
              (inner) => inner === null || (inner.start >= start && inner.end <= end),
            );
            expect(inside).toBe(true);
          }
      }),
    );
  });
});
