export type Code = "favor" | "against" | "neither";

const SCORES = { favor: 0.8, against: -0.8, neither: 0 } as const;

/** The clauses that the program's codes rest on: post, target, words, rule, cue, mention and its ground. */
const EVIDENCE = [
  [
    "1",
    "tram",
    "The tram is the best news in years.",
    1,
    "praise",
    "best news",
    "The tram",
    "name",
  ],
  ["1", "council", "Thank the council for it.", 1, "praise", "Thank", "the council", "role"],
  ["1.1", "council", "The council lies & the tram", -1, "accusation", "lies", "council", "name"],
  ["1.1", "tram", "the tram <ruins> our street", -1, "blame by act", "<ruins>", "the tram", "name"],
  ["4", "tram", "I like the tram", 1, "praise", "like", "the tram", "inflection"],
  ["4", "council", "the council is slow.", -1, "blame by act", null, "the council", "pronoun"],
  ["5", "council", "=SUM(A1) is what the council does all day.", -1, "mockery", null, null, ""],
  ["6", "council", "The council did well.", -1, "irony", "did well", "The council", "name"],
] as const;

/** Posts whose codes by the program are measured to be mostly right. */
const SURE: ReadonlySet<string> = new Set(["1", "1.1"]);

function placeOf(words: string | null, text: string): { start: number; end: number } | null {
  if (words === null) return null;
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

/** What the program says of one post of the invented study, with its clauses; not yet checked against the schema. */
export function smallStance(id: string, target: string, value: Code, text: string): unknown {
  const evidence = EVIDENCE.filter(([post, of]) => post === id && of === target).map(
    ([, , words, polarity, rule, cue, mention, by]) => {
      const named = placeOf(mention, text);
      return {
        ...placeOf(words, text),
        polarity,
        rule,
        cue: placeOf(cue, text),
        mention: named === null ? null : { ...named, by },
      };
    },
  );
  const reason = value === "neither" ? "not mentioned" : null;
  const how = "agrees with 1.1 and says no more; 1.1 is against";
  const inferred =
    id === "3" && target === "tram" ? [{ from: "1.1", relation: "agrees", how }] : [];
  const basis = value === "neither" ? null : inferred.length > 0 ? "conversation" : "words";
  const ground = { basis, sure: SURE.has(id) };
  return { value, score: SCORES[value], confidence: 0.6, reason, evidence, inferred, ...ground };
}
