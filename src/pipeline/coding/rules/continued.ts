import {
  CONTINUERS,
  DETERMINERS,
  isStep,
  PREPOSITIONS,
  words as wordSet,
} from "../lexicon/grammar.ts";
import { tagOf } from "../../language/english-words.ts";
import type { Mention } from "../mentions/mention.ts";
import type { Clause, Reading, Word } from "../read-post.ts";
import { actRule } from "./acts.ts";
import { appositionRule } from "./labels.ts";
import { sceneOfWords, type Hit, type Rule } from "./rule.ts";

/** A hit in a clause that goes on about a mention in the clause before; its cue counts words of the post. */
export type ContinuedHit = { readonly hit: Hit; readonly clause: Clause };

const LATER: readonly Rule[] = [actRule];
const AT_ONCE: readonly Rule[] = [actRule, appositionRule];
/** "X came, promised and left us alone": so many clauses may follow. */
const MAX_CLAUSES = 3;
/** "And X", "the X" still open a clause. */
const MAX_OPENING = 2;

const RELATIVES = wordSet("who which that");
const OBJECTS = wordSet("him her them me us");
/** Something else begins here: another statement, or an aside. */
const BREAKS = /[;:(]/u;

/** "X came, …", "and X will …": the mention is the subject of its clause. */
function opensStatement(words: readonly Word[], clause: Clause, mention: Mention): boolean {
  const next = words[mention.last]?.lower ?? "";
  return (
    mention.first - clause.first <= MAX_OPENING && (isStep(next) || tagOf(next).startsWith("VB"))
  );
}

function isFreeSubject(words: readonly Word[], { first }: Mention): boolean {
  let before = first - 1;
  while (first - before <= MAX_OPENING && DETERMINERS.has(words[before]?.lower ?? "")) before -= 1;
  return !OBJECTS.has(words[first]?.lower ?? "") && !PREPOSITIONS.has(words[before]?.lower ?? "");
}

/**
 * Finds what is said of a mention in the clauses after its own: "X, who betrayed us", "X, a liar", "X came and, as ever,
 * lied".
 *
 * In:     a mention and the place of its clause among the clauses.
 * Out:    the hit nearest to the mention, in a clause that spans both; null where the sentence goes on about something else.
 */
export function continuedHit(
  { text, words, clauses }: Reading,
  at: number,
  mention: Mention,
): ContinuedHit | null {
  const clause = clauses[at];
  if (clause === undefined) return null;
  const isLast = mention.last === clause.last;
  if (!isLast && !opensStatement(words, clause, mention)) return null;
  // "for X, who betrayed us": behind a preposition or as an object X goes on only by such a word
  const isFree = isFreeSubject(words, mention);
  const name = words.slice(mention.first, mention.last);
  for (let next = at + 1; next <= at + MAX_CLAUSES; next += 1) {
    const after = clauses[next];
    if (after === undefined || after.sentence !== clause.sentence || after.isCondition) return null;
    const opening = words[after.first]?.lower ?? "";
    if (RELATIVES.has(opening) ? next > at + 1 || !isLast : !isFree) return null;
    if (BREAKS.test(text.slice(words[after.first - 1]?.end ?? 0, after.start))) return null;
    const skipped = CONTINUERS.has(opening) ? 1 : 0;
    const rest = words.slice(after.first + skipped, after.last);
    const scene = sceneOfWords([...name, ...rest], clause.isQuestion, {
      ...mention,
      first: 0,
      last: name.length,
    });
    const shift = after.first + skipped - name.length;
    for (const rule of isLast && next === at + 1 ? AT_ONCE : LATER) {
      const hit = rule(scene);
      if (hit === null || hit.cue.first < name.length) continue;
      const cue = { first: hit.cue.first + shift, last: hit.cue.last + shift };
      return {
        hit: { ...hit, cue },
        clause: { ...clause, end: after.end, last: after.last },
      };
    }
  }
  return null;
}
