import type { EventSource } from "../../../model/event.ts";
import type { Span } from "../../../model/place.ts";
import { splitSentences } from "../../language/split-sentences.ts";
import type { FoundDate, ReadBlock } from "../dates/date-reader.ts";
import { dayRangeOf } from "../../../model/edtf.ts";
import { clauseOf } from "./title-clause.ts";
import {
  datedVerb,
  datesVerb,
  inBareClause,
  happensAt,
  mainVerb,
  reportsHappening,
} from "./happening.ts";
import { kindOf } from "./event-kind.ts";
import { definitionTelling, isRow, rowTelling, subjectOf } from "./row-telling.ts";
import { explained, withComplement, type Before } from "./antecedent.ts";
import { boundaryOf } from "./boundary.ts";
import { countedIn } from "./counted.ts";
import { EarlierText } from "./earlier-text.ts";
import { headlineOf } from "./headline.ts";
import { placeOf, wordsOf, type Word } from "./sentence-words.ts";
import { nounSubject } from "./title-part.ts";
import { isPast } from "./verb-group.ts";
import { datelineEnd } from "./title-words.ts";
import { openTitle } from "./title-opening.ts";
import type { Telling } from "./telling.ts";

export type DocumentText = {
  readonly name: string;
  readonly text: string;
  /** Day of publication; what comes after it has not happened. */
  readonly latest: number | null;
};

/** Sections that only point elsewhere. */
const POINTERS =
  /^(?:see also|references|external links|further reading|notes|bibliography|sources|citations|footnotes)$/iu;
/** A longer "sentence" is a table or a list without full stops. */
const MAX_SENTENCE = 1_500;
/** Fewer characters beside the dates of a line tell nothing. */
const MIN_TOLD = 6;
/** So far into a sentence its speaker is looked for. */
const OPENING = 60;
/** A byline's date is that of the page. */
const PAGE_LINE =
  /^(?:posted|published|updated|compiled|retrieved|accessed) (?:by|on|at)\b|\blast (?:updated|modified|edited|revised)\b/iu;
const QUESTION = /\?["”’')\]]{0,2}$/u;
const SENTENCE_CLOSE = /[.!?…]["”’')\]]{0,2}$/u;

/** The tellings of a document, in text order. */
export function tellingsOf(document: DocumentText, blocks: readonly ReadBlock[]): Telling[] {
  const tellings: Telling[] = [];
  const subject = subjectOf(blocks);
  const earlier = new EarlierText(document.text);
  let skipLevel = 0;
  for (const read of blocks) {
    const { block } = read;
    if (block.kind === "heading") {
      if (skipLevel === 0 || block.level <= skipLevel)
        skipLevel = POINTERS.test(block.text) ? block.level : 0;
    } else if (skipLevel > 0) continue;
    else if (isRow(read)) {
      const rows = rowTelling(document, read, subject);
      tellings.push(...rows, ...rows.flatMap((row) => definitionTelling(document, blocks, row)));
    } else tellings.push(...blockTellings(document, read, earlier));
  }
  return tellings;
}

function blockTellings(document: DocumentText, read: ReadBlock, earlier: EarlierText): Telling[] {
  const heading = read.heading?.precision === "day" ? read.heading : null;
  if (heading === null && !read.dates.some((date) => mayDate(document, date))) return [];
  const { block } = read;
  if (toldLength(read) < MIN_TOLD || PAGE_LINE.test(block.text)) return [];
  const tellings: Telling[] = [];
  const opening = openingDate(read);
  const sentences = splitSentences(block.text);
  let next = 0;
  let spoken: Spoken | null = null;
  const tagged = new Map<number, readonly Word[]>();
  for (const [i, { start, end }] of sentences.entries()) {
    const span = { start: block.start + start, end: block.start + end };
    const from = next;
    while ((read.dates[next]?.start ?? Infinity) < span.end) next += 1;
    if (end - start > MAX_SENTENCE) continue;
    const dates = read.dates.slice(from, next).filter((date) => date.end <= span.end);
    const quote = document.text.slice(span.start, span.end);
    const goesOn = spoken !== null && mayGoOn(quote, spoken);
    if (!goesOn) spoken = null;
    const mayTell = heading !== null || dates.some((date) => mayDate(document, date));
    if (!mayTell && !goesOn) continue;
    const sentence = { quote, words: wordsOf(quote, span.start), span, line: block.line };
    tagged.set(i, sentence.words);
    const before = earlier.before(sentences, i, block.start, tagged);
    const told: Draft[] = [
      ...(heading === null ? continued(document, sentence, dates, spoken) : []),
      ...sentenceTellings(document, sentence, dates, { heading, opening, earlier }),
    ];
    if (told.length > 0) tellings.push(...titled(told, sentence.words, before));
    spoken = heading === null ? spokenIn(sentence.words, told, spoken) : null;
  }
  return tellings;
}

/** The tellings of a sentence with their headlines and the numbers that it gives. */
function titled(told: readonly Draft[], words: readonly Word[], before: Before): Telling[] {
  const counted = countedIn(words);
  return told.map(({ focus, ...telling }) => {
    const title = headlineOf(openTitle(telling.title, before), focus, words);
    return { ...telling, title: explained(title, before), counted };
  });
}

/** Whether a date may date a happening at all, as far as is seen without reading its sentence. */
function mayDate(document: DocumentText, date: FoundDate): boolean {
  const describes = date.attributive && date.precision !== "day" && !date.text.includes(" of ");
  return !describes && isOver(document, date);
}

/** How much stands in a line beside its dates. */
function toldLength({ block, dates }: ReadBlock): number {
  return dates.reduce((rest, { start, end }) => rest - (end - start), block.text.length);
}

/** "- 24 September: The agency …" and "1994 – Truce signed": the date that a line opens with. */
function openingDate({ block, dates }: ReadBlock): FoundDate | null {
  const [first] = dates;
  if (first === undefined || first.attributive) return null;
  const before = block.text.slice(0, first.start - block.start);
  const after = block.text.slice(first.end - block.start);
  return /^[-*•–\s]*$/u.test(before) && /^\s?[:–—-]\s*\p{L}/u.test(after) ? first : null;
}

/** A telling whose title is not yet a headline; the verb in `focus` must stay in it. */
type Draft = Telling & { readonly focus: string };

type Sentence = {
  readonly quote: string;
  readonly words: readonly Word[];
  readonly span: Span;
  readonly line: number;
};
type Place = {
  readonly heading: FoundDate | null;
  readonly opening: FoundDate | null;
  readonly earlier: EarlierText;
};

function sentenceTellings(
  document: DocumentText,
  sentence: Sentence,
  dates: readonly FoundDate[],
  { heading, opening, earlier }: Place,
): Draft[] {
  const { quote, words, span } = sentence;
  if (QUESTION.test(quote)) return [];
  const report = words[datelineEnd(words)]?.start ?? span.start;
  const listed = opening === null ? "own" : "in-list";
  const own = dates.filter(
    (date) =>
      date.start >= report &&
      isOver(document, date) &&
      !isCredit(quote, span, date) &&
      happensAt(words, date, date === opening ? "line-opening" : listed),
  );
  const finest = own.filter((date) => !own.some((other) => other !== date && refines(other, date)));
  const tell = (date: FoundDate): Draft => {
    const clause = clauseOf(words, date, dates);
    const boundary = boundaryOf(words, date) ?? [];
    const title =
      boundary.length === 0 ? clause : withComplement(boundary, earlier.wordsBefore(span.start));
    const kind = kindOf(words, date, date === opening, clause);
    const focus = words[datedVerb(words, date)]?.text ?? "";
    return { ...tellingOf(document, sentence, date), kind, clause, title, focus };
  };
  const tellings = finest.map(tell).filter(({ title }) => title !== "");
  const main = mainVerb(words);
  const mainIsDated = finest.some((date) => datesVerb(words, date, main));
  if (heading === null || mainIsDated || !isOver(document, heading) || !reportsHappening(words))
    return tellings;
  return [undated(document, sentence, dates, { ...heading, resolvedBy: "heading" }), ...tellings];
}

/** A telling whose sentence leaves its date to the heading or to the sentence before. */
function undated(
  document: DocumentText,
  sentence: Sentence,
  dates: readonly FoundDate[],
  date: FoundDate,
): Draft {
  const clause = clauseOf(sentence.words, null, dates);
  const kind = kindOf(sentence.words, null, false, clause);
  return { ...tellingOf(document, sentence, date), kind, clause, title: clause, focus: "" };
}

function tellingOf(
  { name }: DocumentText,
  { quote, span, line }: Sentence,
  date: FoundDate,
): Omit<Telling, "kind" | "clause" | "title"> {
  const { start, end, text, precision, resolvedBy, readings } = date;
  return {
    date: date.date,
    end: date.endDate,
    source: {
      document: name,
      ...span,
      quote,
      line,
      dated: {
        start,
        end,
        text,
        date: date.date,
        precision,
        resolvedBy,
        ...(readings !== undefined && { readings }),
      },
    },
  };
}

/** Who spoke last in a paragraph, and on which day. */
type Spoken = { readonly speaker: string; readonly date: Telling };

/** The speaker of a sentence that tells a statement of one day; null where it tells something else. */
function spokenIn(
  words: readonly Word[],
  told: readonly Telling[],
  before: Spoken | null,
): Spoken | null {
  const [first] = told;
  if (first?.kind !== "statement" || first.source.dated.precision !== "day") return null;
  const speaker = nounSubject(words).findLast(({ pos }) => pos === "PROPN")?.lower ?? "";
  if (speaker !== "") return told.length === 1 ? { speaker, date: first } : null;
  return before !== null && first.date === before.date.date ? before : null;
}

/** Whether a sentence may open with the one who spoke before; read without tagging it. */
function mayGoOn(quote: string, { speaker }: Spoken): boolean {
  const opening = quote
    .slice(0, OPENING)
    .toLowerCase()
    .split(/[\s,]+/u, 4);
  return opening.some((word) => word === "he" || word === "she" || word === speaker);
}

/** "…, despite an announcement a week earlier": the date is that of the noun. */
function isBare(words: readonly Word[], date: FoundDate): boolean {
  return inBareClause(words, placeOf(words, date)?.first ?? 0);
}

/** "He also denied that …": what the one who spoke in the sentence before said on, with the same verb form and no date. */
function continued(
  document: DocumentText,
  sentence: Sentence,
  dates: readonly FoundDate[],
  spoken: Spoken | null,
): Draft[] {
  if (spoken === null) return [];
  const { words, quote, span, line } = sentence;
  const verb = mainVerb(words);
  if (dates.some((date) => datedVerb(words, date) === verb && !isBare(words, date))) return [];
  const subject = words
    .slice(0, Math.max(verb, 0))
    .filter(({ pos }) => pos !== "ADV" && pos !== "PUNCT");
  const same =
    subject.length === 1 &&
    (/^(?:he|she)$/u.test(subject[0]?.lower ?? "") || subject[0]?.lower === spoken.speaker);
  if (!same || QUESTION.test(quote) || words[verb]?.pos !== "VERB" || !isPast(words, verb))
    return [];
  const clause = clauseOf(words, null, []);
  if (kindOf(words, null, false, clause) !== "statement") return [];
  const resolvedBy: EventSource["dated"]["resolvedBy"] = "context";
  const dated = { ...spoken.date.source.dated, resolvedBy };
  const source = { document: document.name, ...span, quote, line, dated };
  const { date } = spoken.date;
  return [{ kind: "statement", date, end: null, clause, title: clause, focus: "", source }];
}

function isOver({ latest }: DocumentText, date: FoundDate): boolean {
  const range = dayRangeOf(date.date);
  return latest === null || (range !== null && range.first <= latest);
}

/** The date of a picture, in the brackets at the end of its caption. */
function isCredit(sentence: string, span: Span, date: FoundDate): boolean {
  return (
    !SENTENCE_CLOSE.test(sentence.replace(/\)$/u, "")) &&
    /^[^()]*\)$/u.test(sentence.slice(date.end - span.start))
  );
}

/** Whether one date says more exactly what the other says: "Last year, also in September". */
function refines(finer: FoundDate, coarse: FoundDate): boolean {
  const [a, b] = [dayRangeOf(finer.date), dayRangeOf(coarse.date)];
  if (a === null || b === null || coarse.endDate !== null) return false;
  return a.first >= b.first && a.last <= b.last && a.last - a.first < b.last - b.first;
}
