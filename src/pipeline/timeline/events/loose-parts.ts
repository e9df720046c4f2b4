import { mainVerb } from "./happening.ts";
import {
  bracketed,
  joinedClause,
  openingPhrase,
  participle,
  relative,
  side,
  thatTail,
} from "./loose-clauses.ts";
import { isClosing, NOUN, TURNING, type Loose, type Loosen } from "./loose-part.ts";
import { isVerb, type Word } from "./sentence-words.ts";

/** Nouns that are nothing without their "to": "an attempt to storm". */
const NEEDS_TO =
  /^(?:attempt|attempts|effort|efforts|bid|plan|plans|decision|order|orders|right|refusal|offer|threat|ability|permission|intention|promise|agreement|deal|vote|failure|call|calls|request|proposal|readiness|willingness|duty|power|need|pressure|chance)$/u;
const PURPOSE = /^(?:attempt|effort|bid|order|efforts|attempts)$/u;
const SPARE_ADVERB =
  /^(?:also|further|furthermore|additionally|meanwhile|subsequently|eventually|later|however|therefore|thus|then|largely|quickly|already|again|reiteratedly|repeatedly|now|still|since|instead)$/u;
/** Prepositions that hold on to the word before them. */
const TIED =
  /^(?:of|than|like|without|except|per|as|to|if|unless|until|till|versus|into|out|off|up|down|not|about|that)$/u;
const FAVOR = /^(?:favou?r|support|opposition|protest|custody|charge|line|danger|need)$/u;
/** Verbs whose object does something: "asked the troops to leave". */
const OBJECT_TO =
  /^(?:asked|asks|told|tells|urged|urges|ordered|orders|allowed|forced|called|invited|permitted|required|warned|instructed|expected|sent|helped|compelled|persuaded|wanted|enabled|began|started|continued|agreed|voted|decided|refused|failed|threatened|planned|vowed|promised|offered|tried|attempted|managed|sought|hoped)$/u;
const SAID_WORDS = 5;
/** "asked the Norda peacekeepers to leave": so many words the object has. */
const OBJECT_WORDS = 5;
/** From the least to the most telling; each gives the part nearest the end. */
export const loosenings: readonly Loosen[] = [
  bracketed,
  relative,
  thatTail,
  openingPhrase,
  side,
  apposition,
  joinedClause,
  participle,
  purpose,
  spareAdverb,
  leadingArticle,
  saidWhen,
  spareThat,
  farPhrase,
  phrase,
  joinedNoun,
];

/** ", son of the former mayor," and ", director of the institute,"; a closing ", the latest sign of it". */
function apposition(words: readonly Word[]): Loose | null {
  for (let from = words.length - 2; from > 0; from -= 1) {
    if (words[from]?.text !== ",") continue;
    const end = words.findIndex(({ text }, i) => i > from && text === ",");
    const to = end === -1 ? words.length : end + 1;
    const inner = words.slice(from + 1, end === -1 ? words.length : end);
    if (isNounPhrase(inner) && (end !== -1 || startsApposition(inner)) && !isList(words, from, to))
      return { from, to };
  }
  return null;
}

const isNounPhrase = (words: readonly Word[]): boolean =>
  words.some(({ pos }) => NOUN.test(pos)) &&
  !words.some((word) => isVerb(word) || /^(?:SCONJ|PART)$/u.test(word.pos));

function startsApposition([first, second]: readonly Word[]): boolean {
  return first?.pos === "DET" || (NOUN.test(first?.pos ?? "") && second?.lower === "of");
}

/** "bread, milk and eggs". */
function isList(words: readonly Word[], from: number, to: number): boolean {
  const joinsInside = words.slice(from + 1, to).some(({ pos }) => pos === "CCONJ");
  return joinsInside || /^(?:and|or)$/u.test(words[to]?.lower ?? "");
}

/** "… to form a cordon" after a noun; "in an attempt to storm it". */
function purpose(words: readonly Word[]): Loose | null {
  const main = mainVerb(words);
  const at = words.findLastIndex(
    ({ lower, pos }, i) =>
      i > main + 1 && lower === "to" && pos === "PART" && NOUN.test(words[i - 1]?.pos ?? ""),
  );
  if (main === -1 || at === -1) return null;
  const near = words.slice(Math.max(main, at - OBJECT_WORDS), at);
  if (near.some(({ lower }) => OBJECT_TO.test(lower))) return null;
  const noun = words[at - 1]?.lower ?? "";
  if (!NEEDS_TO.test(noun)) return { from: at, to: words.length };
  const lead = words.findLastIndex(({ lower }, i) => i < at && i >= at - 4 && lower === "in");
  return PURPOSE.test(noun) && lead > main + 1 ? { from: lead, to: words.length } : null;
}

function spareAdverb(words: readonly Word[]): Loose | null {
  const at = words.findLastIndex(({ lower, pos }) => pos === "ADV" && SPARE_ADVERB.test(lower));
  if (at === -1) return null;
  const commas = words[at + 1]?.text === "," && (at === 0 || words[at - 1]?.text === ",");
  return { from: commas && at > 0 ? at - 1 : at, to: commas ? at + 2 : at + 1 };
}

function leadingArticle([first]: readonly Word[]): Loose | null {
  return /^(?:the|a|an)$/u.test(first?.lower ?? "") ? { from: 0, to: 1 } : null;
}

/** "said on Tuesday that …": when it was said, where another day is told. */
function saidWhen(words: readonly Word[]): Loose | null {
  const that = words.findIndex(({ lower }) => lower === "that");
  const verb = words.findLastIndex((word, i) => i < that && isVerb(word));
  const between = words.slice(verb + 1, Math.max(that, verb + 1));
  const when = between.length > 1 && between.length < SAID_WORDS && between[0]?.pos === "ADP";
  return when && between.every(({ pos }) => /^(?:ADP|PROPN|NUM|NOUN|DET)$/u.test(pos))
    ? { from: verb + 1, to: that }
    : null;
}

/** "announced that it had …": a headline does without. */
function spareThat(words: readonly Word[]): Loose | null {
  const at = words.findIndex(({ lower }, i) => lower === "that" && isVerb(words[i - 1]));
  const opens = /^(?:DET|PRON|PROPN|NOUN|NUM|ADJ)$/u.test(words[at + 1]?.pos ?? "");
  return at === -1 || !opens ? null : { from: at, to: at + 1 };
}

/** A phrase without a name in it goes before one that says where: "with a view of the harbour". */
function farPhrase(words: readonly Word[]): Loose | null {
  return phraseBy(words, (inner) => !inner.some(({ pos }) => pos === "PROPN" || pos === "NUM"));
}

function phrase(words: readonly Word[]): Loose | null {
  return phraseBy(words, () => true);
}

/** A closing phrase of preposition and noun, further off than what the verb asks for. */
function phraseBy(words: readonly Word[], fits: (inner: readonly Word[]) => boolean): Loose | null {
  const main = Math.max(mainVerb(words), 0);
  let to = words.length;
  for (let at = words.length - 1; at > main + 1; at -= 1) {
    const word = words[at];
    if (word === undefined || isVerb(word)) return null;
    if (word.pos !== "ADP" || TIED.test(word.lower)) continue;
    const tied = isVerb(words[at - 1]) || FAVOR.test(words[at + 1]?.lower ?? "");
    const noun =
      NOUN.test(words[at - 1]?.pos ?? "") ||
      words[at - 1]?.pos === "ADJ" ||
      isClosing(words[at - 1]);
    const joins = words[at - 1]?.pos === "CCONJ";
    if (!tied && (noun || joins) && fits(words.slice(at + 1, to)))
      return { from: joins ? at - 1 : at, to };
    to = at;
  }
  return null;
}

/** ", and its withdrawal from the league": the second of two objects. */
function joinedNoun(words: readonly Word[]): Loose | null {
  const main = mainVerb(words);
  const at = words.findLastIndex(
    ({ lower, pos }, i) => i > main + 2 && pos === "CCONJ" && lower === "and",
  );
  if (main === -1 || at === -1 || words[at - 1]?.text !== ",") return null;
  if (words.slice(main, at).some(({ lower }) => TURNING.test(lower))) return null;
  return { from: at - 1, to: words.length };
}
