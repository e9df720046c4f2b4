/** A rule by which the program marks words, and what it looks for, with "X" for a name of the target. */
export type RuleWords = { readonly rule: string; readonly looks: string };

const words = ([rule, looks]: readonly [string, string]): RuleWords => ({ rule, looks });

/** The rules that speak against a target, and those that speak for it; each group in the order of the methods. */
export const RULES = {
  against: (
    [
      ["blame by act", "X does harm: betrays, ruins, sells out; “harmed by X”"],
      ["says it does no good", "X never helps, refuses, fails to"],
      ["says it should have helped", "“X should have helped”"],
      ["says it lacks will or skill", "X has no interest, will, clue, shame, right"],
      ["token help", "X sends a statement, thoughts or prayers in the place of help"],
      ["insult", "a bad name for X: “X is a disaster”, “the corrupt X”"],
      ["denied a good name", "“X is no ally”"],
      ["names its wrongs", "“X’s lies”, “the failure of X”"],
      ["lays the blame on the target", "“X’s fault”, “X ruined us”"],
      ["contempt for its followers", "“paid by X”, “X zealots”, “pushing X on us”"],
      ["calls to remove the target", "“X must go”, “no more X”"],
      ["jeers at the target", "“down with X”"],
      ["turns against the target", "I or we oppose, leave or are fed up with X; an order to do so"],
      ["says it is not needed", "“we don’t need X”"],
      ["better without the target", "“better off without X”"],
      ["rhetorical question", "“where was X?”, “what has X ever done?”"],
      ["asks what needs no answer", "“who elected X?”"],
      ["scare quotes", "a good word for X in quotation marks, or “so-called”"],
      ["mocks the target", "“our beloved X”, “X and his cronies”"],
      ["waves it away", "“so much for X”, “X is too late”"],
      ["worse than others", "“even worse than X”, “X is the worst of them”"],
    ] as const
  ).map(words),
  favor: (
    [
      ["praise", "a good name for X: “X is reliable”, “X kept its word”"],
      ["names its merits", "“X’s courage”"],
      ["defended against a bad name", "“X is no villain”"],
      ["cleared of blame", "“not X’s fault”"],
      ["thanks", "“thank you X”, “bravo X”"],
      ["stands by the target", "I or we trust, join or support X; an order to do so"],
      ["takes its side", "“I’m with X”, “hope X wins”"],
      ["depends on the target", "“we need X”, “without X …”, “X is the only …”"],
      ["calls to keep the target", "“X should stay”, “let X finish”, “long live X”"],
      ["scolds its enemies", "scolding of those who are against X, or an address to them"],
      ["distances itself from its opponents", "“those anti-X”, “X deniers”"],
      ["defends against attacks", "“leave X alone”, “everyone blames X”"],
      ["pities it as wronged", "“X was betrayed”"],
      ["better than others", "“X is better than”"],
      ["asks what needs no answer", "“what was X supposed to do?”"],
    ] as const
  ).map(words),
} as const satisfies Record<"against" | "favor", readonly RuleWords[]>;
