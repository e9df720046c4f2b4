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
import { DatedLines, withOpening } from "./dated-lines.ts";
import { EarlierText } from "./earlier-text.ts";
import { headlineOf } from "./headline.ts";
import {
  countsFromLater,
  isWithinSaying,
  relativeTold,
  tellsOther,
  isCredit,
  refines,
} from "./inner-date.ts";
import { joined } from "./joined.ts";
import { placeOf, wordsOf, type Word } from "./sentence-words.ts";
import { mayGoOn, spokenIn, type Spoken } from "./spoken.ts";
import { isPast, isSimplePast, withPastVerbs } from "./verb-group.ts";
import { datelineEnd } from "./title-words.ts";
import { openTitle } from "./title-opening.ts";
import { STATIVE } from "./verb-words.ts";
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
/** A byline's date is that of the page. */
const PAGE_OPENING = /^(?:posted|published|updated|compiled|retrieved|accessed) (?:by|on|at)\b/iu;
const PAGE_CHANGED = /\blast (?:updated|modified|edited|revised)\b/u;
const QUESTION = /\?["”’')\]]{0,2}$/u;

/** The tellings of a document, in text order. */
export function tellingsOf(document: DocumentText, blocks: readonly ReadBlock[]): Telling[] {
  const tellings: Telling[] = [];
  const subject = subjectOf(blocks);
  const earlier = new EarlierText(document.text);
  const lines = new DatedLines(blocks);
  let skipLevel = 0;
  for (const read of blocks) {
    const { block } = read;
    if (block.kind === "heading") {
      lines.passHeading(read);
      if (skipLevel === 0 || block.level <= skipLevel)
        skipLevel = POINTERS.test(block.text) ? block.level : 0;
    } else if (skipLevel > 0) continue;
    else if (isRow(read)) {
      const rows = rowTelling(document, read, subject);
      tellings.push(...rows, ...rows.flatMap((row) => definitionTelling(document, subject, row)));
    } else tellings.push(...blockTellings(document, read, lines, earlier));
  }
  return tellings;
}

function blockTellings(
  document: DocumentText,
  read: ReadBlock,
  lines: DatedLines,
  earlier: EarlierText,
): Telling[] {
  let heading = lines.headingOf(read);
  const dating = new Set(read.dates.filter((date) => mayDate(document, date)));
  if (heading === null && dating.size === 0) return [];
  const { block } = read;
  if (toldLength(read) < MIN_TOLD || isPageLine(block.text)) return [];
  const tellings: Telling[] = [];
  const opening = lines.openingOf(read);
  const sentences = withOpening(splitSentences(block.text), opening, block.start);
  let next = 0;
  let spoken: Spoken | null = null;
  const tagged = new Map<number, readonly Word[]>();
  for (const [i, { start, end }] of sentences.entries()) {
    const span = { start: block.start + start, end: block.start + end };
    const from = next;
    while ((read.dates[next]?.start ?? Infinity) < span.end) next += 1;
    if (end - start > MAX_SENTENCE) continue;
    const dates = read.dates.slice(from, next).filter((date) => date.end <= span.end);
    // what follows a date of its own is not told of the month or year above
    if (dates.length > 0 && heading?.precision !== "day") heading = null;
    const quote = document.text.slice(span.start, span.end);
    const goesOn = spoken !== null && mayGoOn(quote, spoken);
    if (!goesOn) spoken = null;
    const mayTell = heading !== null || dates.some((date) => dating.has(date));
    if (!mayTell && !goesOn) continue;
    const sentence = {
      quote,
      words: withPastVerbs(wordsOf(quote, span.start)),
      span,
      line: block.line,
    };
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

const isPageLine = (text: string): boolean =>
  PAGE_OPENING.test(text) || PAGE_CHANGED.test(text.toLowerCase());

/** The tellings of a sentence with their headlines and the numbers that it gives. */
function titled(told: readonly Draft[], words: readonly Word[], before: Before): Telling[] {
  const counted = countedIn(words);
  return told.map(({ kind, date, end, clause, source, title, focus }) => {
    const headline = headlineOf(openTitle(title, before), focus, words);
    return { kind, date, end, clause, source, title: explained(headline, before), counted };
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
      !countsFromLater(words, date, dates) &&
      happensAt(words, date, date === opening ? "line-opening" : listed),
  );
  const finest = own.filter((date) => !own.some((other) => other !== date && refines(other, date)));
  const tell = (date: FoundDate): Draft => {
    const inner = relativeTold(words, date);
    const clause = inner === null ? clauseOf(words, date, dates) : joined(inner);
    const boundary = boundaryOf(words, date) ?? [];
    const title =
      boundary.length === 0 ? clause : withComplement(boundary, earlier.wordsBefore(span.start));
    const verb = datedVerb(words, date);
    const kind = kindOf(words, date === opening ? mainVerb(words) : verb, clause);
    const focus = words[verb]?.text ?? "";
    return { ...tellingOf(document, sentence, date), kind, clause, title, focus };
  };
  const tellings = finest.flatMap((date) => {
    const told = tell(date);
    const misplaced =
      tellsOther(words, date, dates, told.title) ||
      (told.kind === "statement" && isWithinSaying(words, date));
    return told.title === "" || misplaced ? [] : [told];
  });
  const main = mainVerb(words);
  const mainIsDated = finest.some((date) => datesVerb(words, date, main));
  if (heading === null || mainIsDated || !isOver(document, heading) || !reportsHappening(words))
    return tellings;
  const lasts = STATIVE.has(words[main]?.lower ?? "") || !isSimplePast(words, main);
  if (heading.precision !== "day" && lasts) return tellings;
  return [
    undated(document, sentence, dates, {
      ...heading,
      resolvedBy: "heading",
      against: heading.date,
    }),
    ...tellings,
  ];
}

/** A telling whose sentence leaves its date to the heading or to the sentence before. */
function undated(
  document: DocumentText,
  sentence: Sentence,
  dates: readonly FoundDate[],
  date: FoundDate,
): Draft {
  const clause = clauseOf(sentence.words, null, dates);
  const kind = kindOf(sentence.words, mainVerb(sentence.words), clause);
  return { ...tellingOf(document, sentence, date), kind, clause, title: clause, focus: "" };
}

function tellingOf(
  { name }: DocumentText,
  { quote, span, line }: Sentence,
  date: FoundDate,
): Omit<Telling, "kind" | "clause" | "title"> {
  const { start, end, text, precision, resolvedBy, against, readings } = date;
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
        ...(against !== undefined && { against }),
        ...(readings !== undefined && { readings }),
      },
    },
  };
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
  if (kindOf(words, verb, clause) !== "statement") return [];
  const resolvedBy: EventSource["dated"]["resolvedBy"] = "context";
  const dated = { ...spoken.date.source.dated, resolvedBy, against: spoken.date.date };
  const source = { document: document.name, ...span, quote, line, dated };
  const { date } = spoken.date;
  return [{ kind: "statement", date, end: null, clause, title: clause, focus: "", source }];
}

function isOver({ latest }: DocumentText, date: FoundDate): boolean {
  if (latest === null) return true;
  const range = dayRangeOf(date.date);
  return range !== null && range.first <= latest;
}
