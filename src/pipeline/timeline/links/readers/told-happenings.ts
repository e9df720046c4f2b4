import type { DateMention } from "../../../../model/event.ts";
import type { Span } from "../../../../model/place.ts";
import { readDates, type FoundDate } from "../../dates/date-reader.ts";
import { publishedDay } from "../../dates/find-dates.ts";
import { readBlocks } from "../../dates/read-blocks.ts";
import { happensAt } from "../../events/happening.ts";
import { wordsOf } from "../../events/sentence-words.ts";
import { shorten } from "../../events/shorten.ts";
import { clauseOf } from "../../events/title-clause.ts";
import { carries } from "../event-target.ts";
import type { PostSentence } from "../grounds/post-sentence.ts";

/** A happening that a post tells and dates. */
export type Told = {
  /** The sentence in the post. */
  readonly span: Span;
  readonly date: string;
  readonly endDate: string | null;
  /** The words that date it. */
  readonly dated: string;
  /** The post's own words, at most 90 characters. */
  readonly title: string;
  /** Keys of the words that say what happened. */
  readonly keys: readonly string[];
};

const QUESTION = /\?["”’')\]]{0,2}$/u;
const DIGIT = /\d/u;
/** A deadline, a count or a custom: "by 30 June", "as of 1 January", "every 9th of May". */
const NO_DAY_OF = /\b(?:by|until|till|as (?:of|at)|before|due|every|each) (?:the )?$/iu;
const MAX_BEFORE = 12;
const MAX_SENTENCE = 1_500;
/** What is told of the writer's own life, or did not happen, is no event. */
const OWN =
  /^i (?:was|am|got|had|married|lost|moved|left|retired|graduated)\b|\b(?:my|our) (?:mother|father|mom|mum|dad|son|daughter|child|baby|brother|sister|wife|husband|grand(?:mother|father|ma|pa)|uncle|aunt|cousin|parents|wedding|birthday)\b/iu;
const NOT = /\b(?:not|never)\b|n['’]t\b/iu;
/** Fewer words say nothing of what happened. */
const MIN_KEYS = 3;

/** A date that may tell when something happened: a day by its number, or a month with its year. */
export const isExact = (date: DateMention): boolean =>
  date.precision === "day"
    ? DIGIT.test(date.text)
    : date.precision === "month" && date.resolvedBy === "written";

/** The dates of a post with what the reading of happenings needs to know of them, by their place. */
export function datesByStart(text: string, published: string | undefined): Map<number, FoundDate> {
  const day = publishedDay(published);
  const { blocks } = readDates(text, readBlocks(text), { published: day, textFirst: false });
  return new Map(blocks.flatMap(({ dates }) => dates.map((date) => [date.start, date])));
}

/**
 * The happenings that a sentence of a post reports with their day.
 *
 * In:     the post's text; one of its sentences; those of its dates that no event of the timeline explains.
 * Out:    one a date. A plan, a wish and a question report nothing.
 * Source: the rules of events in documents
 */
export function toldIn(text: string, sentence: PostSentence, dates: readonly FoundDate[]): Told[] {
  const quote = text.slice(sentence.start, sentence.end);
  if (dates.length === 0 || quote.length > MAX_SENTENCE || QUESTION.test(quote)) return [];
  const keys = [...new Set(sentence.words.filter(carries).map(({ key }) => key))];
  if (keys.length < MIN_KEYS) return [];
  const words = wordsOf(quote, sentence.start);
  return dates.flatMap((date) => {
    if (NO_DAY_OF.test(text.slice(Math.max(0, date.start - MAX_BEFORE), date.start))) return [];
    const title = happensAt(words, date, "own") ? shorten(clauseOf(words, date, dates)) : "";
    const span = { start: sentence.start, end: sentence.end };
    const isNone = OWN.test(title) || NOT.test(title);
    return title === "" || isNone
      ? []
      : [{ span, date: date.date, endDate: date.endDate, dated: date.text, title, keys }];
  });
}
