import { stem } from "../language/stem.ts";
import { cueIndex, isCue } from "./cue-index.ts";
import { words as wordSet } from "./lexicon/grammar.ts";
import { EPITHETS } from "./lexicon/labels.ts";
import type { Mention } from "./find-mentions.ts";
import type { NameIndex } from "./name-index.ts";
import type { Clause, Reading, Word } from "./read-post.ts";

const ONE_PERSON = wordSet(
  "he him his himself she hers herself he's she's he'll she'll he'd she'd",
);
const THING = wordSet("it its itself it's");
const GROUP = wordSet("they them their theirs themselves they're they've they'll they'd");
const POINTERS = wordSet("this that");
/** "These clowns": adjectives may stand between the pointer and the noun. */
const MAX_POINTED = 3;
/** How far back, in sentences, a pronoun and an epithet may reach. */
const PRONOUN_REACH = 1;
const EPITHET_REACH = 3;
/** Words of a clause before its subject: "and the …", "so now …". */
const SUBJECT_OFFSET = 2;
/** Mentions looked back over, so that a sentence of thousands stays linear. */
const MAX_REFERENTS = 20;
const epithets = cueIndex(EPITHETS);

/** A name further back, and the sentence it stands in. */
type Referent = {
  readonly target: string;
  readonly sentence: number;
  readonly last: number;
  readonly isSubject: boolean;
};

/**
 * Finds the words that stand for a target named before: "he", "they", "this clown".
 *
 * In:     a post taken apart, and the mentions by name in text order.
 * Out:    all mentions in text order. A word is resolved only where exactly one fitting target was spoken of in
 *         this sentence or the one before (an epithet: three before), and no other name stands between.
 */
export function resolveReferences(
  reading: Reading,
  named: readonly Mention[],
  names: NameIndex,
): Mention[] {
  if (named.length === 0) return [];
  const found: Mention[] = [];
  const referents: Referent[] = [];
  let next = 0;
  let otherName = -1;
  for (const [c, clause] of reading.clauses.entries()) {
    const opensSentence = reading.clauses[c - 1]?.sentence !== clause.sentence;
    for (let at = clause.first; at < clause.last; at += 1) {
      const mention = named[next];
      if (mention !== undefined && mention.first === at) {
        found.push(mention);
        referents.push({
          target: mention.target,
          sentence: clause.sentence,
          last: mention.last,
          isSubject: mention.first - clause.first <= SUBJECT_OFFSET,
        });
        next += 1;
        at = mention.last - 1;
        continue;
      }
      if (isOtherName(reading.words[at], opensSentence && at === clause.first)) otherName = at;
      const resolved = resolve(reading.words, at, clause, { referents, names, otherName });
      if (resolved === null) continue;
      found.push(resolved);
      referents.push({
        target: resolved.target,
        sentence: clause.sentence,
        last: resolved.last,
        isSubject: at - clause.first <= SUBJECT_OFFSET,
      });
      at = resolved.last - 1;
    }
  }
  return found;
}

type Known = {
  readonly referents: readonly Referent[];
  readonly names: NameIndex;
  readonly otherName: number;
};

function resolve(
  words: readonly Word[],
  at: number,
  { sentence, first: clauseFirst }: Clause,
  known: Known,
): Mention | null {
  const lower = words[at]?.lower ?? "";
  const isPerson = (target: string) => known.names.persons.has(target);
  if (POINTERS.has(lower)) {
    const last = epithetEnd(words, at);
    const target = last === null ? null : onlyTarget(known, sentence - EPITHET_REACH, isPerson);
    return last === null || target === null ? null : { target, first: at, last, by: "epithet" };
  }
  const fits = ONE_PERSON.has(lower)
    ? isPerson
    : THING.has(lower) || GROUP.has(lower)
      ? (target: string) => !isPerson(target)
      : null;
  if (fits === null) return null;
  const isThing = !ONE_PERSON.has(lower);
  // "it" and "they" stand for much: taken only as a subject that goes on from a subject
  if (isThing && (at !== clauseFirst || known.referents.at(-1)?.isSubject !== true)) return null;
  const target = onlyTarget(known, sentence - PRONOUN_REACH, fits);
  const lastNamed = known.referents.at(-1)?.last ?? 0;
  if (target === null || known.otherName >= lastNamed) return null;
  return { target, first: at, last: at + 1, by: "pronoun" };
}

function epithetEnd(words: readonly Word[], at: number): number | null {
  for (let i = at + 1; i <= at + MAX_POINTED; i += 1)
    if (isCue(epithets, stem(words[i]?.lower ?? ""))) return i + 1;
  return null;
}

function onlyTarget(
  { referents }: Known,
  fromSentence: number,
  fits: (target: string) => boolean,
): string | null {
  let only: string | null = null;
  for (let i = referents.length - 1; i >= Math.max(0, referents.length - MAX_REFERENTS); i -= 1) {
    const referent = referents[i];
    if (referent === undefined || referent.sentence < fromSentence) break;
    if (!fits(referent.target)) continue;
    if (only !== null && only !== referent.target) return null;
    only = referent.target;
  }
  return only;
}

const isOtherName = (word: Word | undefined, opensSentence: boolean): boolean =>
  word !== undefined &&
  !opensSentence &&
  word.text.length > 1 &&
  /^\p{Lu}\p{Ll}/u.test(word.text) &&
  !word.lower.startsWith("i'");
