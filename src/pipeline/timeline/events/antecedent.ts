import { STATING } from "./event-kind.ts";
import { headlineOf } from "./headline.ts";
import { joined } from "./joined.ts";
import { isVerb, type Word } from "./sentence-words.ts";
import { nounSubject } from "./title-part.ts";

/** The sentences before a title's, the nearest first; read only where a title asks for them. */
export type Before = {
  /** The title's own sentence. */
  readonly own: readonly Word[];
  /** Of the same paragraph. */
  readonly sentences: () => readonly (readonly Word[])[];
  /** Whether the text calls somebody by a longer name or a title that ends in this name. */
  readonly isPerson: (name: string) => boolean;
};

const HE = /^(?:he|she)$/u;
const POSSESSIVE = /^(?:his|her|its|their)$/u;
const OWNER_OPENS = /^(?:[^ ]*: )?(?:his|her|its|their)(?: |$)/iu;
const NAMING = /^(?:NOUN|PROPN)$/u;
const ROLE =
  /(?:er|or|ist|ant|man|woman|mayor|king|queen|judge|chief|president|captain|chair|secretary|boy|girl|attorney|priest|driver)$/u;
const PLURAL = /s$|^(?:people|police|children|men|women)$/u;
const COLLECTIVE =
  /^(?:militia|group|team|family|crowd|union|party|government|committee|company|army|band|crew|council|board)$/u;
const MAX_TITLE = 90;
const GENERIC = /^(?:measure|move|motion|bill|law|decision|proposal|vote)$/u;
/** A pronoun may go on from the sentence before the last one. */
const MAX_BACK = 3;
const MAX_PHRASE_WORDS = 12;

/** What a pronoun can only stand for, in the text's words; null where more than one thing could be meant. */
export function referentOf(pronoun: string, before: Before): string | null {
  for (const words of before.sentences().slice(0, MAX_BACK)) {
    const subject = nounSubject(words);
    const [first] = subject;
    if (first === undefined) {
      const opens = words.find(({ pos }) => pos === "PRON");
      if (opens?.lower !== pronoun) return null;
      continue;
    }
    if (!stands(pronoun, subject, words, before)) return null;
    const text = joined(subject);
    return first.pos === "PROPN" ? text : text.replace(/^./u, (letter) => letter.toUpperCase());
  }
  return null;
}

function stands(
  pronoun: string,
  subject: readonly Word[],
  words: readonly Word[],
  before: Before,
): boolean {
  const of = subject.findIndex(({ lower }) => lower === "of");
  const head = subject[of === -1 ? subject.length - 1 : of - 1];
  if (head === undefined) return false;
  const end = subject.at(-1)?.end ?? 0;
  const rest = words.filter(({ start }) => start >= end);
  if (
    rest.some(
      ({ pos, lower }) => pos === "PRON" && lower !== pronoun && /^(?:he|she|they)$/u.test(lower),
    )
  )
    return false;
  if (HE.test(pronoun)) return isOnePerson(subject, head, rest, before);
  if (pronoun === "they") {
    if (!PLURAL.test(head.lower)) return false;
    return !rest.some(({ pos, lower }) => NAMING.test(pos) && PLURAL.test(lower));
  }
  if (pronoun !== "it" || PLURAL.test(head.lower) || ROLE.test(head.lower)) return false;
  const isDefined =
    /^(?:is|was)$/u.test(rest[0]?.lower ?? "") && /^an?$/u.test(rest[1]?.lower ?? "");
  if (isDefined) return head.pos === "NOUN" || !before.isPerson(head.text);
  if (head.pos === "PROPN" && subject[0]?.pos === "PROPN") return false;
  return !rest.some(({ pos, lower }) => NAMING.test(pos) && !PLURAL.test(lower));
}

function isOnePerson(
  subject: readonly Word[],
  head: Word,
  rest: readonly Word[],
  before: Before,
): boolean {
  const names = subject.filter(({ pos }) => pos === "PROPN").length;
  const person =
    head.pos === "PROPN" ? names > 1 || before.isPerson(head.text) : ROLE.test(head.lower);
  if (!person || (PLURAL.test(head.lower) && head.pos === "NOUN")) return false;
  const speaks = rest.some((word) => isVerb(word) && STATING.has(word.lower));
  const others = rest.filter(({ pos, text }) => pos === "PROPN" && before.isPerson(text));
  return speaks || others.length === 0;
}

/** A headline whose "the measure", "such calls" or "its director" is told what it is of, in an editor's brackets, where that fits. */
export function explained(title: string, before: Before): string {
  const fuller = withOwner(withObject(title, before), before);
  if (fuller === title || fuller.length <= MAX_TITLE) return fuller;
  const shorter = headlineOf(fuller);
  return shorter.includes("]") && !shorter.endsWith("…") ? shorter : title;
}

/** "The measure" as "The measure [ratifying the treaty]", "such calls" as "such calls [for a strike]". */
function withObject(clause: string, before: Before): string {
  if (!/^(?:The|This) /u.test(clause) && !clause.includes("such")) return clause;
  const words = clause.split(" ");
  const definite = /^(?:The|This)$/u.test(words[0] ?? "") && GENERIC.test(words[1] ?? "");
  const such = words.findIndex((word) => word === "such");
  if (!definite && such === -1) return clause;
  const [last, earlier] = before.sentences();
  for (const sentence of [last, earlier]) {
    if (sentence === undefined) continue;
    const at = definite ? 1 : such + 1;
    const phrase = definite ? aimOf(sentence) : complementOf(sentence, words[at] ?? "");
    if (phrase !== "")
      return [...words.slice(0, at + 1), `[${phrase}]`, ...words.slice(at + 1)].join(" ");
  }
  return clause;
}

/** What was voted for: "ratifying the treaty" of "voted in favor of ratifying the treaty, which …". */
function aimOf(words: readonly Word[]): string {
  const at = words.findIndex(
    ({ lower }, i) => lower === "of" && /^favou?r$/u.test(words[i - 1]?.lower ?? ""),
  );
  return at === -1 ? "" : phraseFrom(words, at + 1);
}

function complementOf(words: readonly Word[], noun: string): string {
  const at = words.findLastIndex(({ lower }) => lower === noun.toLowerCase());
  const follows = /^(?:for|of|to|on|against)$/u.test(words[at + 1]?.lower ?? "");
  return at === -1 || !follows ? "" : phraseFrom(words, at + 1);
}

function phraseFrom(words: readonly Word[], from: number): string {
  const end = words.findIndex(
    ({ text, pos, lower }, i) =>
      i > from &&
      (pos === "PUNCT" ||
        pos === "SCONJ" ||
        /^(?:which|who|when|after)$/u.test(lower) ||
        text === "."),
  );
  const phrase = words.slice(from, end === -1 ? words.length : end);
  return phrase.length > MAX_PHRASE_WORDS ? "" : joined(phrase);
}

/** "its director" as "[The creamery’s] director". */
function withOwner(clause: string, before: Before): string {
  if (!OWNER_OPENS.test(clause)) return clause;
  const words = clause.split(" ");
  const at = words.findIndex((word) => POSSESSIVE.test(word.toLowerCase()));
  if (at !== 0 && !(at === 1 && words[0]?.endsWith(":") === true)) return clause;
  const owner = words[at]?.toLowerCase() ?? "";
  const pronoun = owner === "his" ? "he" : owner === "her" ? "she" : "they";
  const text =
    ownSubject(owner, title(words), before.own) ??
    (owner === "its" ? ownerOf(before) : referentOf(pronoun, before));
  if (text === null) return clause;
  const mark = text.endsWith("s") ? "’" : "’s";
  return [...words.slice(0, at), `[${text}${mark}]`, ...words.slice(at + 1)].join(" ");
}

const title = (words: readonly string[]): string => words.join(" ");

/** "The union met, and its leader resigned": the subject of the part that the title left out. */
function ownSubject(owner: string, text: string, own: readonly Word[]): string | null {
  const subject = nounSubject(own);
  const head = subject.at(-1);
  if (head === undefined || HE.test(owner) || text.includes(joined(subject))) return null;
  const many = PLURAL.test(head.lower) || COLLECTIVE.test(head.lower);
  const fits = owner === "their" ? many : owner === "its" && !PLURAL.test(head.lower);
  return fits ? joined(subject) : null;
}

/** The one thing or body that the sentence before is about. */
function ownerOf(before: Before): string | null {
  const [words] = before.sentences();
  const subject = words === undefined ? [] : nounSubject(words);
  const [first] = subject;
  const head = subject.at(-1);
  if (first === undefined || head === undefined || PLURAL.test(head.lower)) return null;
  if (first.lower !== "the" && first.pos !== "PROPN") return null;
  return joined(subject).replace(/^the /u, "The ");
}

/** "Start of clashes" as "Start of clashes [with the border guard]": how the text has called them before. */
export function withComplement(noun: readonly Word[], earlier: readonly Word[]): string {
  const text = joined(noun);
  const last = noun.at(-1);
  if (last === undefined || noun.length > 3 || !/^(?:NOUN|PROPN)$/u.test(last.pos)) return text;
  const at = earlier.findLastIndex(
    ({ lower, start }, i) =>
      start < last.start &&
      lower === last.lower &&
      /^(?:with|between|against|in|at|over)$/u.test(earlier[i + 1]?.lower ?? ""),
  );
  if (at === -1) return text;
  const end = earlier.findIndex(
    (word, i) =>
      i > at + 1 &&
      (word.pos === "PUNCT" ||
        isVerb(word) ||
        word.pos === "PRON" ||
        word.pos === "SCONJ" ||
        (word.pos === "ADP" && word.lower !== "of")),
  );
  const phrase = earlier.slice(at + 1, end === -1 ? earlier.length : end);
  return phrase.length < 2 || phrase.length > MAX_PHRASE_WORDS
    ? text
    : `${text} [${joined(phrase)}]`;
}
