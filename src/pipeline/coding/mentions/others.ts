import { remembering } from "../../language/remembering.ts";
import { CROWDS, DATES, FEMALES, MALES, MEASURES, PERSONS } from "../lexicon/actors.ts";
import { BE, HAVE, PREPOSITIONS, words as wordSet } from "../lexicon/grammar.ts";
import type { Word } from "../read-post.ts";
import { isPlace } from "./countries.ts";
import { isEnglish, tagOf } from "../../language/english-words.ts";
import { isCapitalised, nameWord } from "./name-word.ts";
import { HE, IT, SHE, THEY, THINGS, type Place } from "./salience.ts";

const males = wordSet(MALES);
const females = wordSet(FEMALES);
const persons = wordSet(PERSONS);
const crowds = wordSet(CROWDS);
const measures = wordSet(MEASURES);
const dates = wordSet(DATES);

/** Nouns that pronouns could mean instead of a target. */
type Noun = {
  readonly sort: "person" | "crowd" | "name" | "noun" | "none";
  readonly kinds: number;
};
const NONE: Noun = { sort: "none", kinds: 0 };

/** "Soldiers", "politicians", "tenants": they act, as weapons and lands do not. */
const isAnimate = (plural: string): boolean =>
  AGENTS.test(plural) ||
  persons.has(plural.replace(/s$/u, "")) ||
  males.has(plural.slice(0, -1)) ||
  females.has(plural.slice(0, -1));
const AGENTS = /(?:ers|ors|ists|ians|ees|ants|men|women)$/u;

/** "GOP", "NRA": a body, where the letters are no word. */
const isAcronym = (text: string): boolean =>
  /^\p{Lu}{3,5}$/u.test(text) && !isEnglish(text.toLowerCase());

const nounOf = remembering((text: string): Noun => {
  const lower = text.toLowerCase();
  if (lower.length < 2) return NONE;
  const human = males.has(lower)
    ? HE
    : females.has(lower)
      ? SHE
      : persons.has(lower)
        ? HE | SHE
        : 0;
  if (human !== 0) return { sort: "person", kinds: human };
  if (crowds.has(lower)) return { sort: "crowd", kinds: THEY };
  if (dates.has(lower)) return NONE;
  const tag = tagOf(lower);
  const common = measures.has(lower)
    ? 0
    : tag === "" && AGENTS.test(lower)
      ? THEY
      : tag === "NNS"
        ? isAnimate(lower)
          ? THEY
          : THINGS
        : tag === "NN"
          ? IT
          : 0;
  if (isAcronym(text)) return { sort: "crowd", kinds: IT | THEY };
  if (isCapitalised(text) && text !== text.toUpperCase()) return { sort: "name", kinds: common };
  return common === 0 ? NONE : { sort: "noun", kinds: common };
});

/**
 * Whether somebody or something is spoken of that is no target, and which pronouns could take it up.
 *
 * In:     a word that is no part of a mention, and whether it opens its clause, where any word may have a capital.
 * Out:    0 where the word speaks of nobody new.
 */
export function otherKinds(
  words: readonly Word[],
  at: number,
  opens: boolean,
  home: ReadonlySet<string>,
): number {
  const text = words[at]?.text ?? "";
  const { sort, kinds } = nounOf(text);
  if (sort === "none") return 0;
  if (sort === "crowd") return kinds;
  if (sort === "person") return isPredicate(words, at) || isBeforeNoun(words, at) ? 0 : kinds;
  if (sort === "name" && !(opens && isEnglish(text.toLowerCase())))
    return isCapitalised(words[at + 1]?.text ?? "") ||
      (!text.endsWith("s") && isBeforeNoun(words, at))
      ? 0
      : nameKinds(words, at, home);
  if (kinds === IT) return isDefinite(words, at) ? IT : 0;
  return isPredicate(words, at) ? 0 : kinds;
}

const WHERE = wordSet("in at near around inside across outside throughout");

/** A name with a capital that is no target's: a place, somebody, or something named after a common word. */
function nameKinds(words: readonly Word[], at: number, home: ReadonlySet<string>): number {
  const text = words[at]?.text ?? "";
  const key = nameWord(text);
  if (isPlace(key) || home.has(key)) return IT | THEY;
  if (isSurname(words, at)) return HE | SHE | IT;
  if (isEnglish(text.toLowerCase()) || WHERE.has(words[at - 1]?.lower ?? "")) return IT;
  return HE | SHE | IT;
}

/** "Bob Stone": the name before it is no English word. */
function isSurname(words: readonly Word[], at: number): boolean {
  const before = words[at - 1]?.text ?? "";
  return isCapitalised(before) && !isEnglish(before.toLowerCase()) && !isPlace(nameWord(before));
}

/** "Xish soldiers": the word after it says what is spoken of. */
const isBeforeNoun = (words: readonly Word[], at: number): boolean =>
  tagOf(words[at + 1]?.lower ?? "").startsWith("NN");

const IS_LIKE = wordSet("like as becomes became becoming remains remained");

/** "He is a fool": says what somebody is and speaks of nobody new. */
function isPredicate(words: readonly Word[], at: number): boolean {
  for (let i = at - 1; i >= at - 3; i -= 1) {
    const lower = words[i]?.lower ?? "";
    if (BE.has(lower) || IS_LIKE.has(lower) || lower.endsWith("'s")) return true;
  }
  return false;
}

const DEFINITE = wordSet("the this that a an our your my his her its their");
const isDefinite = (words: readonly Word[], at: number): boolean =>
  DEFINITE.has(words[at - 1]?.lower ?? "") || DEFINITE.has(words[at - 2]?.lower ?? "");

const ADVERBS = wordSet("also never always only just still even now then really not already");
const INSIDE = /^(?:DT|JJ|PRP\$)/u;
const FINITE = /^(?:VBZ|VBD|VBN|VBP|MD)/u;
/** Determiners and adjectives looked back over. */
const MAX_INSIDE = 2;

/** How a noun phrase stands in its clause, told by the words beside it. */
export function placeOf(words: readonly Word[], first: number, last: number): Place {
  let before = first - 1;
  while (before >= first - 1 - MAX_INSIDE && INSIDE.test(tagOf(words[before]?.lower ?? "")))
    before -= 1;
  const lower = words[before]?.lower ?? "";
  if (PREPOSITIONS.has(lower)) return "other";
  const after = words[last + (ADVERBS.has(words[last]?.lower ?? "") ? 1 : 0)]?.lower ?? "";
  const isVerb =
    BE.has(after) || HAVE.has(after) || FINITE.test(tagOf(after)) || /(?:ed|n't)$/u.test(after);
  if (isVerb) return words[last - 1]?.possessive === true ? "other" : "subject";
  return tagOf(lower).startsWith("VB") ? "object" : "other";
}
