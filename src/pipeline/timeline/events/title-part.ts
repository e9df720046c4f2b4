import type { FoundDate } from "../dates/date-reader.ts";
import { datedVerb, mainVerb } from "./happening.ts";
import { isVerb, placeOf, type Word } from "./sentence-words.ts";
import { datelineEnd } from "./title-words.ts";
import { definedPart, nounHead, personOf } from "./title-named.ts";
import { SAYING } from "./verb-words.ts";

const RELATIVE = /^(?:which|who|whose|where)$/u;
const NOUN = /^(?:NOUN|PROPN|PRON|NUM)$/u;
const NAME = /^(?:NOUN|PROPN)$/u;
const PRONOUN = /^(?:he|she|it|they|this|that)$/u;
const JOIN = /^(?:and|but|while|whereas)$/u;
/** A key or a date before a colon at the start: "Result: …", "1919: …". */
const LABEL_WORDS = 7;
const SUBJECT_WORDS = 9;
const PLURAL = /(?:[^s]s|people|police|men|women|children|-elect)$/u;
const AGE_WORDS = 2;
/** "and in August it was …": so near the date follows. */
const NEAR_JOIN = 5;
/** Irregular participles that often describe a noun. */
const PARTICIPLES =
  /^(?:built|held|made|won|found|sold|written|taken|given|shot|born|known|called|seen|drawn|led|put|set|struck|sunk|broken|chosen|torn|shown|bought|brought|caught|laid|paid|sent)$/u;

/**
 * The part of a sentence that a date belongs to, before it is made a title.
 *
 * Of "1919: Women, who had been taken on in 1915, may drive" and 1915 the part is "Women had been taken on in 1915"; of a
 * sentence with a semicolon the side that holds the date; of "The union left in May, and the firm closed in June" one of the two.
 */
export function partWith(words: readonly Word[], date: FoundDate | null): readonly Word[] {
  const body = words.slice(Math.max(datelineEnd(words), labelEnd(words)));
  if (date === null) return betweenSemicolons(body, body[0]?.start ?? 0);
  const side = betweenSemicolons(body, date.start);
  const told =
    definedPart(side, date) ??
    whenPart(side, date) ??
    relativePart(side, date) ??
    participlePart(side, date);
  return told ?? withoutInsertion(joinedPart(side, date), date);
}

/** "The creamery, founded in 1926, moved in 1961": without what stands between the commas. */
function withoutInsertion(words: readonly Word[], date: FoundDate): readonly Word[] {
  const opens = words.findIndex(
    ({ text }, i) =>
      i > 0 && text === "," && (isParticiple(words, i + 1) || words[i + 1]?.lower === "led"),
  );
  if (opens < 1 || words.slice(0, opens).some((word) => isVerb(word))) return words;
  const close = words.findIndex(({ text }, i) => i > opens && text === ",");
  const after = words[close + 1];
  if (close === -1 || !isVerb(after) || (words[close]?.start ?? 0) > date.start) return words;
  return [...words.slice(0, opens), ...words.slice(close + 1)];
}

function labelEnd(words: readonly Word[]): number {
  const colon = words.findIndex(({ text }) => text === ":");
  const label = words.slice(0, Math.max(colon, 0));
  const bare = !label.some((word) => isVerb(word)) && label.length <= LABEL_WORDS;
  return colon > 0 && bare && words.length > colon + 1 ? colon + 1 : 0;
}

/** The side of the semicolons that holds a place; a pronoun that opens it is given the subject before. */
function betweenSemicolons(words: readonly Word[], at: number): readonly Word[] {
  const from = words.findLastIndex(({ text, start }) => text === ";" && start < at) + 1;
  const end = words.findIndex(({ text, start }) => text === ";" && start > at);
  const side = words.slice(from, end === -1 ? words.length : end);
  if (!side.some((word) => isVerb(word)) && from > 0) return words;
  return from === 0 ? side : withSubject(side, words.slice(0, from - 1));
}

/** "[The driver] is acquitted": what stands for an opening pronoun, in an editor's brackets. */
function withSubject(words: readonly Word[], before: readonly Word[]): readonly Word[] {
  const verb = words.findIndex((word) => isVerb(word));
  const opens = words.findIndex((word) => word.pos !== "PUNCT");
  // "and in 2009 it sold …": the date may stand before the pronoun
  const at = PRONOUN.test(words[verb - 1]?.lower ?? "") ? verb - 1 : opens;
  const pronoun = words[at];
  if (pronoun === undefined || !PRONOUN.test(pronoun.lower)) return words;
  const subject = nounSubject(before);
  if (subject.length === 0) return words;
  // "it was reported": the pronoun stands for nothing
  const isEmpty =
    pronoun.lower === "it" && words.slice(at + 1, at + 4).some((w) => SAYING.has(w.lower));
  if (isEmpty) return words;
  return [...bracketed(subject, pronoun), ...words.slice(0, at), ...words.slice(at + 1)];
}

/** The plain noun phrase before the first verb of a clause; none for a longer one. */
export function nounSubject(all: readonly Word[]): readonly Word[] {
  const words = all.slice(labelEnd(all));
  const begins = words.findIndex((word) => isVerb(word));
  const adverb = words[begins - 1]?.pos === "ADV" ? begins - 1 : begins;
  const verb = words[adverb - 1]?.text === "," ? -1 : adverb;
  let from = Math.max(verb, 0);
  while (from > 0 && verb - from < SUBJECT_WORDS) {
    const before = words[from - 1];
    if (before === undefined || !/^(?:DET|ADJ|NUM|NOUN|PROPN|PART|ADP)$/u.test(before.pos)) break;
    if (before.pos === "ADP" && before.lower !== "of") break;
    from -= 1;
    if (before.pos === "DET" && words[from - 1]?.lower !== "of") break;
  }
  const subject = words.slice(from, Math.max(verb, 0));
  if (words[from - 1]?.pos === "ADP") return [];
  return NAME.test(subject.at(-1)?.pos ?? "") && subject[0]?.pos !== "ADP" ? subject : [];
}

const mark = (text: string, at: number): Word => ({
  text,
  lower: text,
  start: at,
  end: at,
  pos: "PUNCT",
});

function bracketed(words: readonly Word[], place: Word): Word[] {
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined) return [place];
  return [{ ...mark("[", first.start), end: first.start }, ...words, mark("]", last.end)];
}

/** "It goes back to 1870, when a mill was built": what "when" opens, where the rest tells no happening. */
function whenPart(words: readonly Word[], date: FoundDate): readonly Word[] | null {
  const place = placeOf(words, date);
  if (place === null || words[place.last + 1]?.text !== ",") return null;
  const verb = datedVerb(words, date);
  const opens = words[place.last + 2]?.lower === "when" && verb > place.last + 2;
  const main = words[mainVerb(words)]?.lower ?? "";
  return opens && /^(?:was|were|is|are|goes|go|went|dates)$/u.test(main)
    ? words.slice(place.last + 3)
    : null;
}

/** "the director, who was arrested in May": the noun with what its clause tells. */
function relativePart(words: readonly Word[], date: FoundDate): readonly Word[] | null {
  const place = placeOf(words, date);
  if (place === null) return null;
  const at = words.findLastIndex(
    ({ lower }, i) => i > 0 && i < place.first && RELATIVE.test(lower),
  );
  const comma = words[at - 1]?.text === ",";
  if (
    at === -1 ||
    !(comma || (words[at]?.lower === "whose" && NAME.test(words[at - 1]?.pos ?? "")))
  )
    return null;
  const closed = words.findIndex(({ text }, i) => i > at && text === "," && i < place.first);
  if (closed !== -1 && !words.slice(at, closed).some((word) => isVerb(word))) return null;
  if (closed !== -1 && words.slice(closed, place.first).some((word) => isVerb(word))) return null;
  const verb = datedVerb(words, date);
  if (verb !== -1 && verb < at) return null;
  const stop = words.findIndex(({ text }, i) => i > place.last && text === ",");
  const inner = words.slice(at + 1, stop === -1 ? words.length : stop);
  const undated = inner.filter(({ end }) => end <= date.start);
  const all = nounBefore(words, comma ? at - 1 : at);
  const noun = words[at]?.lower === "who" ? personOf(all) : all;
  if (noun.length === 0 || !inner.some((word) => isVerb(word))) return null;
  return isVerb(inner[0]) || inner[0]?.pos === "ADV"
    ? [...noun, ...inner]
    : relativeTold(words, at, noun, { inner, undated: withoutTail(undated) });
}

function relativeTold(
  words: readonly Word[],
  at: number,
  noun: readonly Word[],
  { inner, undated }: { readonly inner: readonly Word[]; readonly undated: readonly Word[] },
): readonly Word[] | null {
  const last = noun.at(-1);
  const relative = words[at]?.lower;
  if (relative === "whose" && last !== undefined)
    return [...noun, { ...last, text: "’s", lower: "’s", start: last.end, pos: "PART" }, ...inner];
  if (relative === "where") {
    const [first] = noun;
    const lead = words.findLast(({ end }) => first !== undefined && end <= first.start);
    return lead?.pos === "ADP" ? [lead, ...noun, ...inner] : null;
  }
  const verb = undated.find((word) => isVerb(word));
  if (relative !== "which" || verb === undefined) return null;
  if (!SAYING.has(verb.lower)) return [...undated, ...inBrackets(noun)];
  // "…, which the police denied": what they denied is the whole clause
  return [
    ...undated,
    { ...verb, text: ":", lower: ":", pos: "PUNCT", start: verb.end },
    ...toldBefore(words.slice(0, at - 1)),
  ];
}

/** A clause without its opening "According to …,": another than the teller is named. */
function toldBefore(words: readonly Word[]): readonly Word[] {
  const comma = words.findIndex(({ text }) => text === ",");
  return words[0]?.lower === "according" && comma !== -1 ? words.slice(comma + 1) : words;
}

/** Without the preposition that the date hung on. */
function withoutTail(words: readonly Word[]): readonly Word[] {
  const last = words.findLastIndex(({ pos }) => pos !== "ADP" && pos !== "ADV" && pos !== "DET");
  return words.slice(0, last + 1);
}

function inBrackets(words: readonly Word[]): Word[] {
  const last = words.at(-1);
  return last === undefined ? [] : bracketed(words, { ...last, start: last.end });
}

/** The noun phrase that ends before a comma, back to a comma, a verb or a preposition that it hangs on. */
function nounBefore(words: readonly Word[], comma: number): readonly Word[] {
  let end = comma;
  const age = words.slice(end - AGE_WORDS, end);
  if (age[0]?.text === "," && age[1]?.pos === "NUM") end -= AGE_WORDS;
  let from = end;
  while (from > 0) {
    const before = words[from - 1];
    if (before === undefined || before.pos === "SCONJ") break;
    if (isVerb(before) && words[from - 2]?.text !== "-") break;
    if (before.pos === "PUNCT" && before.text !== "-") break;
    const isHung = before.pos === "ADP" && before.lower !== "of";
    if (isHung && (words[from]?.pos !== "PROPN" || words[from - 2]?.pos !== "NOUN")) break;
    from -= 1;
  }
  const noun = words.slice(from, end);
  return noun.some(({ pos }) => NAME.test(pos)) ? noun : [];
}

/** "The union, founded in 1931, …": the noun was founded. */
function participlePart(words: readonly Word[], date: FoundDate): readonly Word[] | null {
  const place = placeOf(words, date);
  const verb = datedVerb(words, date);
  if (place === null || verb > place.first || !isParticiple(words, verb)) return null;
  const comma = words.findLastIndex(({ text }, i) => i < verb && text === ",");
  if (comma < 1 || !isParticiple(words, comma + 1)) return null;
  if (
    words
      .slice(comma + 1, verb)
      .some(({ pos }) => pos === "AUX" || NAME.test(pos) || pos === "PRON")
  )
    if (words[verb - 1]?.lower !== "and") return null;
  const stop = words.findIndex(
    ({ text, lower }, i) => i > place.last && (text === "," || lower === "and"),
  );
  const before = words.findIndex((word) => isVerb(word));
  const relative = words
    .slice(0, comma)
    .some(({ lower }, i) => RELATIVE.test(lower) && words[i - 1]?.text === ",");
  const goesOn = words.slice(place.last).findIndex(({ text }) => text === ",");
  const follows = goesOn !== -1 && isVerb(words[place.last + goesOn + 1]);
  if (!(follows || (before < comma && !relative))) return null;
  const all = nounBefore(words, comma);
  const noun = personOf(all);
  const head = nounHead(noun);
  if (head === undefined) return null;
  const text = noun === all && PLURAL.test(head.lower) ? "[were]" : "[was]";
  const helper: Word = { text, lower: text, start: head.end + 1, end: head.end + 1, pos: "AUX" };
  return [...noun, helper, ...words.slice(verb, stop === -1 ? words.length : stop)];
}

/** A participle of what was done to the noun before it, not a past form with an object. */
function isParticiple(words: readonly Word[], at: number): boolean {
  const word = words[at];
  if (word?.pos !== "VERB" || SAYING.has(word.lower)) return false;
  const form = word.lower.endsWith("ed") || PARTICIPLES.test(word.lower);
  return form && !/^(?:DET|PRON|SCONJ|PROPN|NOUN)$/u.test(words[at + 1]?.pos ?? "");
}

/** "A left in May, and B closed in June": the clause of the two that holds the date. */
function joinedPart(words: readonly Word[], date: FoundDate): readonly Word[] {
  const place = placeOf(words, date);
  const verb = datedVerb(words, date);
  if (place === null || verb === -1) return words;
  const join = words.findLastIndex(
    ({ lower }, i) => i > 0 && i < Math.min(place.first, verb) && JOIN.test(lower),
  );
  if (join < 1 || isQuoted(words, join)) return words;
  const first = words.slice(0, join).findIndex((word) => isVerb(word));
  const begins = words.findIndex((word, i) => i > join && isVerb(word));
  const subject = words
    .slice(join + 1, begins)
    .filter((_, i) => i + join + 1 < place.first || i + join + 1 > place.last);
  const own = subject.some(({ pos }) => NOUN.test(pos)) && !subject.some((word) => isVerb(word));
  const starts = /^(?:DET|NUM|ADJ|PROPN|NOUN|PRON|ADP)$/u.test(subject[0]?.pos ?? "");
  const opensDated =
    words[join + 1]?.pos === "ADP" && place.first - join <= NEAR_JOIN && place.first > join;
  const comma = words[join - 1]?.text === "," || opensDated;
  if (first === -1 || !own || !starts || !comma) return words;
  if (/^(?:that|which|who|if)$/u.test(words[join + 1]?.lower ?? "")) return words;
  return withSubject(words.slice(join + 1), words.slice(0, join));
}

function isQuoted(words: readonly Word[], at: number): boolean {
  const before = words.slice(0, at);
  const opened = before.filter(({ text }) => text === "“").length;
  return (
    opened > before.filter(({ text }) => text === "”").length ||
    before.filter(({ text }) => text === '"').length % 2 === 1
  );
}
