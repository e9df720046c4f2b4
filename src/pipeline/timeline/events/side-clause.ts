import type { Clause } from "./clauses.ts";
import { joined } from "./joined.ts";
import { isVerb, type Word } from "./sentence-words.ts";
import { SUBORDINATORS } from "./verb-words.ts";

export const PRONOUN = /^(?:he|she|it|they|who|which)$/u;
/** "despite an announcement": a clause of a noun alone; the sentence's speaker need not have said it. */
export const BARE = /^(?:despite|amid|amidst)$/u;

/** A clause of its own under the main one, with its subject put where a pronoun or nothing stands. */
export function subordinate(
  words: readonly Word[],
  own: Clause,
  mainWords: readonly Word[],
): string | null {
  const inner = words.slice(own.from, own.to).filter((word, i) => !(i === 0 && word.text === ","));
  const [first, second] = inner;
  if (first === undefined) return null;
  const verbs = inner.filter((word) => isVerb(word));
  const relative = /^(?:which|who)$/u.test(first.lower);
  if (relative && !isVerb(second) && second?.pos !== "ADV")
    return `${joined(nounBefore(words, own.from))}, ${joined(inner)}`;
  if (relative) return `${joined(nounBefore(words, own.from))} ${joined(inner.slice(1))}`;
  if (SUBORDINATORS.has(first.lower)) {
    const rest = inner.slice(1);
    if (verbs.length === 0 && !BARE.test(first.lower)) return null;
    if (verbs.length === 0) return bareNoun(rest, words.slice(0, own.from));
    return PRONOUN.test(second?.lower ?? "")
      ? `${joined(subjectOf(mainWords))} ${joined(rest.slice(1))}`
      : joined(rest);
  }
  if (first.pos === "VERB" && first.lower.endsWith("ing"))
    return `${joined(subjectOf(mainWords))} ${joined(inner)}`;
  if (first.pos === "VERB") return `${joined(nounBefore(words, own.from))}, ${joined(inner)}`;
  return null;
}

/** "despite an announcement to the contrary by Norda": the noun, with what it is contrary to. */
function bareNoun(noun: readonly Word[], before: readonly Word[]): string {
  const text = joined(
    noun.filter(({ pos }, i, all) => pos !== "PUNCT" || i < all.length - 1),
  ).replace(/^(?:a|an|the) /iu, "");
  const that = before.findIndex(({ lower }) => lower === "that");
  const told = before
    .slice(that + 1)
    .filter((word, i, all) => !(i === all.length - 1 && word.text === ","));
  if (!text.includes(" to the contrary") || that === -1) return text;
  return `${text.replace(" to the contrary", "")} contrary to “${joined(told)}”`;
}

/** The words before the first verb. */
function subjectOf(words: readonly Word[]): readonly Word[] {
  const verb = words.findIndex((word) => isVerb(word));
  return verb <= 0 ? [] : words.slice(0, verb);
}

/** The noun that a relative clause or participle hangs on: back to the last verb or preposition with its verb. */
function nounBefore(words: readonly Word[], from: number): readonly Word[] {
  const verb = words.findLastIndex(
    (word, i) =>
      i < from &&
      i > 0 &&
      ((isVerb(word) && words[i - 1]?.text !== "-") || (word.text === "," && i < from - 1)),
  );
  const noun = words
    .slice(verb + 1, from)
    .filter((word, i, all) => !(word.text === "," && i === all.length - 1));
  const hung = noun.findLastIndex(
    (word, i) => word.pos === "ADP" && word.lower !== "of" && noun[i + 1]?.pos !== "PROPN",
  );
  const lead = noun.findIndex((word, i) => i > hung && word.pos !== "ADP" && word.pos !== "ADV");
  return lead > 0 ? noun.slice(lead) : noun;
}
