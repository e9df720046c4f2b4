import type { Span } from "../../../model/place.ts";
import { englishModel } from "../../language/english-model.ts";
import { IRREGULAR_PAST } from "./verb-words.ts";

/** A word or mark of a sentence with its part of speech; offsets in the whole text. */
export type Word = {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  /** Universal part of speech: VERB, AUX, NOUN, PROPN, ADP, PUNCT … */
  readonly pos: string;
};

/** The parts of speech of a sentence by wink-nlp's English model. */
export function wordsOf(sentence: string, offset: number): Word[] {
  const words = taggedWords(sentence, offset);
  return words.map((word, i) => {
    if (!MENDED.has(word.pos)) return word;
    const pos = mendedPos(words, i, word);
    return pos === word.pos ? word : { ...word, pos };
  });
}

/** The words with the parts of speech that the model gives them. */
function taggedWords(sentence: string, offset: number): Word[] {
  const model = englishModel();
  const tokens = model.readDoc(sentence).tokens();
  const texts = tokens.out();
  // oxlint-disable-next-line typescript/unbound-method -- wink-nlp takes its accessors by reference
  const parts = tokens.out(model.its.pos);
  const words: Word[] = [];
  let from = 0;
  for (const [i, text] of texts.entries()) {
    const at = sentence.indexOf(text, from);
    if (at === -1) continue;
    from = at + text.length;
    const lower = text.toLowerCase();
    const pos = posOf(text, lower, parts[i]);
    words.push({ text, lower, start: offset + at, end: offset + from, pos });
  }
  return words;
}

const BE_FORM = /^(?:was|were|been|being|is|are|be)$/u;
const LIKELY_OBJECT = /^(?:ADP|DET|PRON|SCONJ|PART|ADV|NUM)$/u;
const NOUN_LIKE = /^(?:NOUN|PROPN)$/u;
const NOMINAL = /^(?:NOUN|PROPN|PRON)$/u;
const PLURAL = /s$|^(?:people|police|men|women|children|staff|cattle|media|crew|militia|public)$/u;
/** "demanded that the minister appear": so near "that" a verb may stand bare. */
const NEAR_THAT = 4;
const CAPITAL = /^\p{Lu}/u;

/** Parts of speech that the model often gives wrongly. */
const MENDED: ReadonlySet<string> = new Set(["ADJ", "NOUN", "VERB"]);

/** What the model often takes wrongly, told by the words beside it: "retired at", "on bail", "Garner Street", "were burnt". */
function mendedPos(words: readonly Word[], at: number, { pos, lower, text }: Word): string {
  const previous = words[at - 1];
  const next = words[at + 1];
  const past = lower.endsWith("ed") || IRREGULAR_PAST.has(lower);
  if (pos === "ADJ" && past) {
    if (BE_FORM.test(previous?.lower ?? "")) return "VERB";
    if (NOMINAL.test(previous?.pos ?? "") && LIKELY_OBJECT.test(next?.pos ?? "")) return "VERB";
  }
  if (pos === "NOUN" && IRREGULAR_PAST.has(lower) && next?.pos === "DET")
    return /^(?:NOUN|PROPN|NUM)$/u.test(previous?.pos ?? "") ? "VERB" : pos;
  if (pos !== "VERB") return pos;
  if (!past && !lower.endsWith("ing") && previous?.pos === "ADJ") return "NOUN";
  if (CAPITAL.test(text) && previous !== undefined && isCapitalNoun(next)) return "PROPN";
  if (lower.endsWith("ing")) return pos;
  // "occupied the rail spur": a singular noun has no verb without -s after it
  const bare = !past && !lower.endsWith("s") && !isDemanded(words, at);
  if (bare && previous?.pos === "NOUN" && !PLURAL.test(previous.lower)) return "NOUN";
  if (previous?.pos === "DET" && /^(?:the|a|an)$/u.test(previous.lower)) {
    if (!past) return "NOUN";
    return next?.pos === "AUX" || next?.pos === "VERB" ? "NOUN" : "ADJ";
  }
  return previous?.pos === "ADP" && !past ? "NOUN" : pos;
}

const isDemanded = (words: readonly Word[], at: number): boolean =>
  words.slice(Math.max(0, at - NEAR_THAT), at).some(({ lower }) => lower === "that");

const isCapitalNoun = (word: Word | undefined): boolean =>
  word !== undefined && NOUN_LIKE.test(word.pos) && CAPITAL.test(word.text);

/** Participles that are prepositions by use; the model takes them for verbs. */
const PREPOSITIONS: ReadonlySet<string> = new Set([
  "following",
  "including",
  "according",
  "regarding",
  "concerning",
  "during",
]);

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

function posOf(text: string, lower: string, pos: unknown): string {
  if (!LETTER_OR_DIGIT.test(text)) return "PUNCT";
  if (PREPOSITIONS.has(lower)) return "ADP";
  return typeof pos === "string" ? pos : "X";
}

export const isVerb = (word: Word | undefined): boolean =>
  word?.pos === "VERB" || word?.pos === "AUX";

/** Where a date stands among the words of its sentence: the words from `first` to `last`. */
export type DatePlace = { readonly first: number; readonly last: number };

/** The words that a date covers, or null where the model cut them otherwise. */
export function placeOf(words: readonly Word[], date: Span): DatePlace | null {
  const first = words.findIndex((word) => word.end > date.start);
  const last = words.findLastIndex((word) => word.start < date.end);
  return first === -1 || last < first ? null : { first, last };
}
