import { mainVerb } from "./happening.ts";
import { isClosing, NOUN, TURNING, type Loose } from "./loose-part.ts";
import { isVerb, type Word } from "./sentence-words.ts";

const RELATIVE = /^(?:which|who|whom|whose|where)$/u;
/** Openings of clauses and phrases that tell when, why or under what circumstances; conditions ("if", "unless") stay. */
const SIDE =
  /^(?:after|before|while|when|although|though|because|since|amid|amidst|despite|following|whereas|as|ahead|due|thanks|owing|during)$/u;
const JOIN = /^(?:and|but|as well as)$/u;
const FINITE = /^(?:was|were|is|are|had|has|have|did|would|will|could)$/u;
const TIME = /^(?:minutes?|hours?|days?|weeks?|months?|years?)$/u;
const JOINED_WORDS = 7;
/** "for failing to stop it": a reason told by a verb. */
const GERUND_LEAD = /^(?:for|by)$/u;
const OPENING_WORDS = 12;

export function bracketed(words: readonly Word[]): Loose | null {
  const from = words.findLastIndex(({ text }) => text === "(");
  const close = words.findIndex(({ text }, i) => i > from && text === ")");
  return from === -1 || close === -1 ? null : { from, to: close + 1 };
}

/** ", who had been accused by …," and a closing "which …". */
export function relative(words: readonly Word[]): Loose | null {
  const at = words.findLastIndex(({ lower }, i) => i > 0 && RELATIVE.test(lower));
  if (at === -1 || /^(?:those|people|anyone|all|persons)$/u.test(words[at - 1]?.lower ?? ""))
    return null;
  const comma = words[at - 1]?.text === ",";
  const led = !comma && words[at - 1]?.pos === "ADP";
  const from = comma || led ? at - 1 : at;
  const main = mainVerb(words);
  const end = endOfInserted(words, at, main);
  // "what", "announced which" and a clause in the place of the subject are no side matter
  if (end === words.length && main >= at) return null;
  if (isVerb(words[at - 1])) return null;
  return { from, to: end };
}

/** "a letter that was pinned to the door". */
export function thatTail(words: readonly Word[]): Loose | null {
  const main = mainVerb(words);
  const at = words.findLastIndex(
    ({ lower }, i) =>
      i > main + 1 &&
      lower === "that" &&
      NOUN.test(words[i - 1]?.pos ?? "") &&
      isVerb(words[i + 1]),
  );
  return main === -1 || at === -1 ? null : { from: at, to: words.length };
}

/** After the comma that closes an insertion, else the end of the sentence. */
function endOfInserted(words: readonly Word[], at: number, main: number): number {
  const close = words.findIndex(
    ({ text }, i) => i > at + 1 && text === "," && (main < at ? isFinite(words[i + 1]) : true),
  );
  return close === -1 ? words.length : close + 1;
}

const isFinite = (word: Word | undefined): boolean =>
  FINITE.test(word?.lower ?? "") || (isVerb(word) && word?.lower.endsWith("ing") === false);

/** "In response, …", "After a long night, …". */
export function openingPhrase(words: readonly Word[]): Loose | null {
  const [first] = words;
  if (first === undefined || !/^(?:ADP|ADV|SCONJ)$/u.test(first.pos)) return null;
  if (/^(?:according|if|unless|without|not|only|despite)$/u.test(first.lower)) return null;
  const comma = words.findIndex(({ text }) => text === ",");
  const opens = words.slice(0, Math.max(comma, 0));
  if (comma < 1 || comma > OPENING_WORDS || opens.some(({ pos }) => pos === "AUX")) return null;
  const subject = words.slice(comma + 1).findIndex((word) => isVerb(word));
  return subject < 1 ? null : { from: 0, to: comma + 1 };
}

export function side(words: readonly Word[]): Loose | null {
  const main = mainVerb(words);
  const at = words.findLastIndex(
    ({ lower, pos }, i) =>
      i > main + 1 &&
      (SIDE.test(lower) || (lower === "with" && words[i - 1]?.text === ",")) &&
      pos !== "NOUN" &&
      pos !== "VERB" &&
      words[i - 1]?.lower !== "only" &&
      !(lower === "as" && !isClauseAs(words, i)) &&
      !(lower === "before" && isVerb(words[i - 1])) &&
      words[i - 1]?.pos !== "AUX",
  );
  if (main === -1 || at === -1) return null;
  let from = at;
  while (isLedBy(words[from - 1])) from -= 1;
  return { from, to: words.length };
}

/** ", five days after …", "shortly after …". */
const isLedBy = (word: Word | undefined): boolean =>
  !isClosing(word) &&
  (/^(?:ADV|PUNCT|NUM)$/u.test(word?.pos ?? "") || TIME.test(word?.lower ?? ""));

/** "…, as it did in May": "as" with a verb of its own; not "seen as a sign". */
function isClauseAs(words: readonly Word[], at: number): boolean {
  if (words[at + 1]?.lower === "well" || words[at + 1]?.lower === "part") return true;
  if (words[at - 1]?.text === ",") return true;
  return (
    !isVerb(words[at - 1]) && words.slice(at + 1, at + JOINED_WORDS).some((word) => isFinite(word))
  );
}

/** "and several windows were smashed", "and had threatened …". */
export function joinedClause(words: readonly Word[]): Loose | null {
  const main = mainVerb(words);
  const at = words.findLastIndex(
    ({ lower }, i) => i > main + 1 && JOIN.test(lower) && startsClause(words, i + 1),
  );
  if (main === -1 || at === -1) return null;
  if (words.slice(Math.max(0, at - JOINED_WORDS * 2), at).some(({ lower }) => TURNING.test(lower)))
    return null;
  const from = words[at - 1]?.text === "," ? at - 1 : at;
  return { from, to: words.length };
}

function startsClause(words: readonly Word[], at: number): boolean {
  for (const word of words.slice(at, at + JOINED_WORDS)) {
    if (/^(?:CCONJ|PUNCT)$/u.test(word.pos)) return false;
    if (word.pos === "SCONJ" && word.lower !== "that") return false;
    if (isVerb(word)) return true;
  }
  return false;
}

/** "… government buildings denouncing him", "…, led by Aas", "an offensive launched by Norda". */
export function participle(words: readonly Word[]): Loose | null {
  const main = mainVerb(words);
  const at = words.findLastIndex((word, i) => {
    if (i <= main + 1 || word.pos !== "VERB" || isVerb(words[i - 1])) return false;
    const before = words[i - 1];
    if (GERUND_LEAD.test(before?.lower ?? ""))
      return word.lower.endsWith("ing") && NOUN.test(words[i - 2]?.pos ?? "");
    const after = before?.text === "," || NOUN.test(before?.pos ?? "") || before?.pos === "ADV";
    if (!after) return false;
    if (word.lower.endsWith("ing")) return true;
    const reduced = word.lower.endsWith("ed") && /^(?:ADP|ADV)$/u.test(words[i + 1]?.pos ?? "");
    return reduced && !isFiniteHere(words, i, main);
  });
  if (main === -1 || at === -1) return null;
  const led = words[at - 1];
  const adverb = led?.pos === "ADV" || GERUND_LEAD.test(led?.lower ?? "") ? at - 1 : at;
  const from = words[adverb - 1]?.text === "," ? adverb - 1 : adverb;
  return { from, to: words.length };
}

/** "said the plant closed in May": the verb of a clause under the main one. */
function isFiniteHere(words: readonly Word[], at: number, main: number): boolean {
  const between = words.slice(main + 1, at);
  const verb = between.some((word) => isVerb(word));
  const clause = between.some(({ lower }) => lower === "that");
  const [next] = between;
  return (
    !verb && (clause || /^(?:DET|PRON|NUM|PROPN)$/u.test(next?.pos ?? "")) && isSaying(words[main])
  );
}

const isSaying = (word: Word | undefined): boolean =>
  /^(?:said|says|announced|reported|claimed|alleged|stated|told|argued)$/u.test(word?.lower ?? "");
