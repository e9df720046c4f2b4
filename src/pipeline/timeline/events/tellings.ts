import type { Span } from "../../../model/place.ts";
import { splitSentences } from "../../language/split-sentences.ts";
import type { FoundDate, ReadBlock } from "../dates/date-reader.ts";
import { dayRangeOf } from "../../../model/edtf.ts";
import { titleOf } from "./event-title.ts";
import { datesVerb, happensAt, mainVerb, reportsHappening } from "./happening.ts";
import { rowTelling, subjectOf } from "./row-telling.ts";
import { shorten } from "./shorten.ts";
import { wordsOf } from "./sentence-words.ts";
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
/** A byline's date is that of the page. */
const PAGE_LINE =
  /^(?:posted|published|updated|last (?:updated|modified|edited)|retrieved|accessed) (?:by|on|at)\b/iu;
const QUESTION = /\?["”’')\]]{0,2}$/u;
const SENTENCE_CLOSE = /[.!?…]["”’')\]]{0,2}$/u;

/** The tellings of a document, in text order. */
export function tellingsOf(document: DocumentText, blocks: readonly ReadBlock[]): Telling[] {
  const tellings: Telling[] = [];
  const subject = subjectOf(blocks);
  let skipLevel = 0;
  for (const read of blocks) {
    const { block } = read;
    if (block.kind === "heading") {
      if (skipLevel === 0 || block.level <= skipLevel)
        skipLevel = POINTERS.test(block.text) ? block.level : 0;
    } else if (skipLevel > 0) continue;
    else if (block.kind === "row") tellings.push(...rowTelling(document, read, subject));
    else tellings.push(...blockTellings(document, read));
  }
  return tellings;
}

function blockTellings(document: DocumentText, read: ReadBlock): Telling[] {
  const heading = read.heading?.precision === "day" ? read.heading : null;
  if (read.dates.length === 0 && heading === null) return [];
  const { block } = read;
  if (PAGE_LINE.test(block.text)) return [];
  const tellings: Telling[] = [];
  const opening = openingDate(read);
  const sentences = splitSentences(block.text);
  let next = 0;
  for (const [i, { start, end }] of sentences.entries()) {
    const span = { start: block.start + start, end: block.start + end };
    const from = next;
    while ((read.dates[next]?.start ?? Infinity) < span.end) next += 1;
    if (end - start > MAX_SENTENCE) continue;
    const dates = read.dates.slice(from, next).filter((date) => date.end <= span.end);
    if (dates.length === 0 && heading === null) continue;
    const before = sentences[i - 1];
    const previous = () =>
      before === undefined || before.end - before.start > MAX_SENTENCE
        ? []
        : wordsOf(block.text.slice(before.start, before.end), block.start + before.start);
    for (const telling of sentenceTellings(document, span, dates, heading, opening, block.line)) {
      const clause = openTitle(telling.clause, previous);
      tellings.push(clause === telling.clause ? telling : { ...telling, title: shorten(clause) });
    }
  }
  return tellings;
}

/** "- 24 September: The agency …" and "1994 – Truce signed": the date that a line opens with. */
function openingDate({ block, dates }: ReadBlock): FoundDate | null {
  const [first] = dates;
  if (first === undefined || first.attributive) return null;
  const before = block.text.slice(0, first.start - block.start);
  const after = block.text.slice(first.end - block.start);
  return /^[-*•–\s]*$/u.test(before) && /^\s?[:–—-]\s*\p{L}/u.test(after) ? first : null;
}

function sentenceTellings(
  document: DocumentText,
  span: Span,
  dates: readonly FoundDate[],
  heading: FoundDate | null,
  opening: FoundDate | null,
  line: number,
): Telling[] {
  const sentence = document.text.slice(span.start, span.end);
  if (QUESTION.test(sentence)) return [];
  const words = wordsOf(sentence, span.start);
  const own = dates.filter(
    (date) =>
      isOver(document, date) &&
      !isCredit(sentence, span, date) &&
      happensAt(words, date, date === opening ? "line-opening" : "own"),
  );
  const finest = own.filter((date) => !own.some((other) => other !== date && refines(other, date)));
  const tell = (date: FoundDate, inSentence: boolean): Telling => {
    const { title, clause } = titleOf(words, inSentence ? date : null, dates);
    return {
      date: date.date,
      end: date.endDate,
      title,
      clause,
      source: {
        document: document.name,
        ...span,
        quote: sentence,
        line,
        dated: {
          start: date.start,
          end: date.end,
          text: date.text,
          date: date.date,
          precision: date.precision,
          resolvedBy: inSentence ? date.resolvedBy : "heading",
        },
      },
    };
  };
  const tellings = finest.map((date) => tell(date, true)).filter(({ title }) => title !== "");
  const main = mainVerb(words);
  const mainIsDated = finest.some((date) => datesVerb(words, date, main));
  if (heading === null || mainIsDated || !isOver(document, heading) || !reportsHappening(words))
    return tellings;
  return [tell(heading, false), ...tellings];
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
