import { IRREGULAR_PAST, SAYING } from "./verb-words.ts";
import { referentOf, type Before } from "./antecedent.ts";

const BE = /^(?:was|were|is|are)$/u;
const HAVE = /^(?:had|has|have)$/u;
const PRONOUN = /^(?:he|she|it|they|this|these|those|that)$/u;
const DEMONSTRATIVE = /^(?:these|those|this|that)$/u;
/** With fewer words left the title would say less than with its pronoun. */
const MIN_LEFT = 3;

/**
 * A clause that opens with a pronoun, started at what it tells.
 *
 * In:  the clause, and the sentences before it in its paragraph (read only where a pronoun or the like asks for them).
 * Out: the pronoun replaced by what it can only stand for, in square brackets as an editor's insertion; else "It was reported
 *      that …" as "Reported: …", and a passive without its pronoun; else the clause as it is.
 */
export function openTitle(clause: string, before: Before): string {
  const pronoun = clause.slice(0, Math.max(clause.indexOf(" "), 0)).toLowerCase();
  if (!PRONOUN.test(pronoun)) return clause;
  const words = clause.split(" ");
  const participle = participleAt(words);
  if (pronoun === "it" && participle !== -1 && SAYING.has(words[participle] ?? "")) {
    const rest = words.slice(words[participle + 1] === "that" ? participle + 2 : participle + 1);
    return /^(?:by|to|as|in|on|at)$/u.test(rest[0] ?? "")
      ? clause
      : `${words[participle] ?? ""}: ${rest.join(" ")}`;
  }
  const referent = referentOf(pronoun, before);
  if (referent !== null) return `[${referent}] ${words.slice(1).join(" ")}`;
  // where several things could be meant the pronoun still says that it is one of these
  const isOpen = before.sentences().length > 0 && !DEMONSTRATIVE.test(pronoun);
  if (participle !== -1 && words.length - participle >= MIN_LEFT && !isOpen)
    return words
      .slice(words[participle - 1]?.endsWith("ly") === true ? participle - 1 : participle)
      .join(" ");
  if (words.length <= MIN_LEFT) return clause;
  return DEMONSTRATIVE.test(pronoun) && isNounAt(words, 1) ? words.slice(1).join(" ") : clause;
}

/** The place of "removed" in "They were promptly removed"; −1 for none. */
function participleAt(words: readonly string[]): number {
  let at = 1;
  if (HAVE.test(words[at] ?? "")) at += words[at + 1] === "been" ? 2 : words.length;
  else if (BE.test(words[at] ?? "")) at += 1;
  else return -1;
  if (words[at]?.endsWith("ly") === true) at += 1;
  const word = words[at] ?? "";
  return word.endsWith("ed") || IRREGULAR_PAST.has(word) ? at : -1;
}

/** "These heights were …": the word after the demonstrative is no verb. */
function isNounAt(words: readonly string[], at: number): boolean {
  const word = words[at] ?? "";
  const verb = word.endsWith("ed") || IRREGULAR_PAST.has(word) || BE.test(word) || HAVE.test(word);
  return !verb && /^\p{L}{3,}$/u.test(word) && !/^(?:who|would|could|will|came)$/u.test(word);
}
