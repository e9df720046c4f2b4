import { BODIES, OFFICES } from "../lexicon/actors.ts";
import { words as wordSet } from "../lexicon/grammar.ts";
import type { Clause, Reading, Word } from "../read-post.ts";
import { isPlace } from "./countries.ts";
import { isEnglish, tagOf } from "../../language/english-words.ts";
import { epithetEnd } from "./epithets.ts";
import type { Mention } from "./mention.ts";
import type { NameIndex } from "./name-index.ts";
import { isCapitalised, nameWord } from "./name-word.ts";
import { otherKinds, placeOf } from "./others.ts";
import { isEmptyIt, pronounOf, type Pronoun } from "./pronouns.ts";
import { Foreground, HE, IT, SHE, THEY, type Place } from "./salience.ts";

const bodies = wordSet(BODIES);
const offices = wordSet(OFFICES);

/** How far in the foreground an actor must be: "he" reaches back over three sentences, "they" two, "it" one. */
const NEEDED: ReadonlyMap<number, number> = new Map([
  [HE, 20],
  [SHE, 20],
  [THEY, 35],
  [IT, 100],
]);

/** A post being read, and the place in it. */
type Scene = {
  readonly words: readonly Word[];
  readonly names: NameIndex;
  readonly figure: string | null;
  readonly foreground: Foreground;
};
type At = { readonly word: number; readonly clause: number; readonly sentence: number };

/**
 * Finds the words that stand for a target: "he", "they", "this clown".
 *
 * In:     a post taken apart, the mentions by name in text order, and the person that the article is about (`mainFigure`).
 * Out:    all mentions in text order. A word stands for the actor foremost in the post that fits it, and is a mention
 *         where that actor is a target; where nobody fits, "he", "she" and "this clown" stand for the article's figure.
 * Source: docs/methods.md#mentions
 */
export function resolveReferences(
  { words, clauses }: Reading,
  named: readonly Mention[],
  names: NameIndex,
  figure: string | null = null,
): Mention[] {
  if (named.length === 0 && figure === null) return [];
  const found: Mention[] = [];
  const scene: Scene = { words, names, figure, foreground: new Foreground() };
  let next = 0;
  for (const [c, clause] of clauses.entries())
    for (let word = clause.first; word < clause.last; word += 1) {
      const at: At = { word, clause: c, sentence: clause.sentence };
      const mention = named[next];
      if (mention !== undefined && mention.first <= word) {
        found.push(mention);
        touchMention(scene, mention, at);
        next += 1;
        word = mention.last - 1;
        continue;
      }
      const resolved = resolve(scene, at, clause);
      if (resolved === null || resolved.last > (mention?.first ?? Infinity)) continue;
      found.push(resolved);
      word = resolved.last - 1;
    }
  return found;
}

function touchMention({ words, names, foreground }: Scene, mention: Mention, at: At) {
  const { target, first, last } = mention;
  const kinds = kindsOf(words[last - 1], target, names);
  touch(foreground, target, kinds, at, placeOf(words, first, last));
}

/** A person and the body that the person heads are two actors of one target. */
function touch(foreground: Foreground, target: string, kinds: number, at: At, place: Place) {
  const name = (kinds & THEY) === 0 ? target : `${target}'s`;
  foreground.touch({ name, target, kinds, ...at, place });
}

/** Which pronouns can take up a mention: those for a person, for a body, or for both where a body is named by its head. */
function kindsOf(word: Word | undefined, target: string, names: NameIndex): number {
  if (word === undefined) return 0;
  const key = nameWord(word.text);
  const gender = names.persons.get(target);
  if (gender !== undefined) {
    if (bodies.has(key)) return IT | THEY;
    return gender === "he" ? HE : gender === "she" ? SHE : HE | SHE;
  }
  const isPersons =
    offices.has(key) ||
    (isCapitalised(word.text) &&
      word.text !== word.text.toUpperCase() &&
      !isPlace(key) &&
      !(names.labels.get(target)?.has(key) ?? false) &&
      !isEnglish(word.lower));
  if (isPersons) return HE | SHE | IT | THEY;
  return isThing(word) ? IT : IT | THEY;
}

/** A singular common noun that is no body of people: "the tax" is "it" and never "they". */
const isThing = ({ lower, text }: Word): boolean =>
  tagOf(lower) === "NN" && !isCapitalised(text) && !isPlace(nameWord(text)) && !bodies.has(lower);

function resolve(scene: Scene, at: At, clause: Clause): Mention | null {
  const { words, names, foreground } = scene;
  const word = words[at.word];
  if (word === undefined) return null;
  const pronoun = pronounOf(word.lower);
  if (pronoun !== undefined) return resolvePronoun(scene, at, pronoun);
  const epithet = resolveEpithet(scene, at);
  if (epithet !== null) return epithet;
  const kinds = otherKinds(words, at.word, at.word === clause.first, names.home);
  if (kinds !== 0)
    foreground.touch({
      name: `"${word.lower}`,
      target: null,
      kinds,
      ...at,
      place: placeOf(words, at.word, at.word + 1),
    });
  return null;
}

function resolvePronoun(
  { words, foreground, figure, names }: Scene,
  at: At,
  { kind, place, isObject }: Pronoun,
): Mention | null {
  const { word, clause, sentence } = at;
  if (isEmptyIt(words, word)) return null;
  // "it" and "of them" as objects mostly mean a thing or a number, not the target
  if (words[word]?.lower === "it" && placeOf(words, word, word + 1) !== "subject") return null;
  if (words[word]?.lower === "them" && words[word - 1]?.lower === "of") return null;
  const isAbsent = !foreground.has(kind);
  const foremost = foreground.foremost(kind, { sentence, barredClause: isObject ? clause : null });
  const isNear = foremost !== null && foremost.weight >= (NEEDED.get(kind) ?? 0);
  const isFigure = isAbsent && figure !== null && isOf(names.persons.get(figure), kind);
  const target = isNear ? foremost.target : isFigure ? figure : null;
  if (target === null) return null;
  touch(foreground, target, foremost?.kinds ?? kind, at, place);
  return { target, first: word, last: word + 1, by: isAbsent ? "article" : "pronoun" };
}

const isOf = (gender: "he" | "she" | "either" | undefined, kind: number): boolean =>
  (kind === HE && (gender === "he" || gender === "either")) ||
  (kind === SHE && (gender === "she" || gender === "either"));

function resolveEpithet({ words, foreground, figure, names }: Scene, at: At): Mention | null {
  const last = epithetEnd(words, at.word);
  if (last === null) return null;
  const { sentence } = at;
  const foremost = foreground.foremost(HE | SHE, { sentence, barredClause: null });
  const target = foremost === null ? figure : foremost.target;
  if (target === null || !names.persons.has(target)) return null;
  touch(foreground, target, foremost?.kinds ?? HE | SHE, at, placeOf(words, at.word, last));
  const by = foremost === null ? "article" : "epithet";
  return { target, first: at.word, last, by };
}
