import type { DateMention, Event, EventMention } from "../../../model/event.ts";
import type { Span } from "../../../model/place.ts";
import { splitSentences } from "../../language/split-sentences.ts";
import { stem } from "../../language/stem.ts";
import { tokenize } from "../../language/tokenize.ts";
import { dayNumberOf } from "../../../model/calendar.ts";
import { contentStems, countShared, type ContentStems } from "../events/content-stems.ts";
import { datesMeet, dayRangeOf, type DayRange } from "../../../model/edtf.ts";
import { publishedDay } from "../dates/find-dates.ts";

/** Where a post speaks of an event, and of which. */
export type LinkedEvent = EventMention & { readonly event: string };

/** A stem in more than a tenth of the events (and more than three) tells them apart badly. */
const COMMON_SHARE = 0.1;
const COMMON_EVENTS = 3;
/** Shared words beside a date as exact as the event's; the date itself speaks for the event. */
const DATED = { words: 2, distinctive: 1 };
/** "In 2020" may mean many days of that year. */
const DATED_COARSELY = { words: 3, distinctive: 2 };
/** A year alone fits so much that a name, or so many rare words, must be shared. */
const DATED_BY_YEAR = { distinctive: 3 };
const YEAR_OR_COARSER: ReadonlySet<string> = new Set(["year", "decade", "century"]);
/** Shared words where the sentence names no date, and the share of the event's title that they must be. */
const UNDATED = { words: 4, distinctive: 3 };
const TITLE_SHARE = 0.5;
/** Names alone say who, not what happened. */
const BEYOND_NAMES = 2;
/** Comments follow for weeks; without a date they are not taken to speak of what came later still. */
const COMMENT_DAYS = 31;
/** A sentence this long is a text without full stops, where words meet by chance. */
const MAX_SENTENCE = 1_500;

type Indexed = {
  readonly event: Event;
  readonly range: DayRange;
  readonly title: ContentStems;
  /** Names in its title and quotes. */
  readonly names: ReadonlySet<string>;
};
type EventIndex = {
  readonly byStem: ReadonlyMap<string, readonly Indexed[]>;
  readonly common: number;
};

const indexes = new WeakMap<readonly Event[], EventIndex>();

/**
 * Finds the events that a post speaks of.
 *
 * In:     the post's text, the events, the post's dates by `findDates`, the day that the page was published, and
 *         the text's sentences where they are known.
 * Out:    mentions by place, then event, one for each event; a span goes from the first to the last word that shows it.
 *         A sentence with a date needs a date that fits the event's and shared content words; one without needs more of them.
 * Source: docs/methods.md#timeline
 */
export function linkEvents(
  text: string,
  events: readonly Event[],
  dates: readonly DateMention[],
  published?: string,
  sentences?: readonly Span[],
): LinkedEvent[] {
  if (events.length === 0) return [];
  const index = indexOf(events);
  const day = publishedDay(published);
  const latest = day === null ? Number.POSITIVE_INFINITY : dayNumberOf(day) + COMMENT_DAYS;
  const found = new Map<string, LinkedEvent>();
  let next = 0;
  for (const sentence of sentences ?? splitSentences(text)) {
    const from = next;
    while ((dates[next]?.start ?? Infinity) < sentence.end) next += 1;
    if (sentence.end - sentence.start > MAX_SENTENCE) continue;
    const inside = dates.slice(from, next).filter((date) => date.end <= sentence.end);
    for (const mention of mentionsIn(text, sentence, inside, index, latest))
      if (!found.has(mention.event)) found.set(mention.event, mention);
  }
  return [...found.values()].toSorted((a, b) => a.start - b.start || (a.event < b.event ? -1 : 1));
}

function indexOf(events: readonly Event[]): EventIndex {
  const known = indexes.get(events);
  if (known !== undefined) return known;
  const byStem = new Map<string, Indexed[]>();
  for (const event of events) {
    const range = dayRangeOf(event.date, event.end);
    if (range === null) continue;
    const title = contentStems(event.title);
    const parts = [title, ...event.sources.map(({ quote }) => contentStems(quote))];
    const names = new Set(parts.flatMap((part) => [...part.names]));
    const indexed = { event, range, title, names };
    for (const word of new Set(parts.flatMap(({ all }) => [...all]))) {
      const list = byStem.get(word);
      if (list === undefined) byStem.set(word, [indexed]);
      else list.push(indexed);
    }
  }
  const index = {
    byStem,
    common: Math.max(COMMON_EVENTS, Math.floor(events.length * COMMON_SHARE)),
  };
  indexes.set(events, index);
  return index;
}

type Shared = {
  readonly spans: Span[];
  readonly words: Set<string>;
  /** Those of few events, and the names among them. */
  distinctive: number;
  names: number;
};

const nothingShared = (): Shared => ({
  spans: [],
  words: new Set<string>(),
  distinctive: 0,
  names: 0,
});

function mentionsIn(
  text: string,
  sentence: Span,
  dates: readonly DateMention[],
  { byStem, common }: EventIndex,
  latest: number,
): LinkedEvent[] {
  const shared = new Map<Indexed, Shared>();
  const wanted = contentStems(text.slice(sentence.start, sentence.end)).all;
  for (const token of tokenize(text.slice(sentence.start, sentence.end))) {
    const word = stem(token.text.toLowerCase().replace(/['’]s$/u, ""));
    const events = wanted.has(word) ? byStem.get(word) : undefined;
    for (const indexed of events ?? []) {
      const entry = shared.get(indexed) ?? nothingShared();
      shared.set(indexed, entry);
      if (!entry.words.has(word) && (events?.length ?? 0) <= common) {
        entry.distinctive += 1;
        if (indexed.names.has(word)) entry.names += 1;
      }
      entry.words.add(word);
      entry.spans.push({ start: sentence.start + token.start, end: sentence.start + token.end });
    }
  }
  return [...shared].flatMap(([indexed, entry]) => {
    const date = dates.find((mention) => fits(mention, indexed.range));
    const shows =
      date === undefined
        ? dates.length === 0 && isRetold(indexed, entry, latest)
        : isDated(date, indexed, entry);
    if (!shows) return [];
    const spans = date === undefined ? entry.spans : [...entry.spans, date];
    const start = Math.min(...spans.map((span) => span.start));
    const end = Math.max(...spans.map((span) => span.end));
    const by = date === undefined ? "words" : "date";
    return [{ event: indexed.event.id, start, end, by, how: "", confidence: 0 }];
  });
}

function isDated(
  date: DateMention,
  { event }: Indexed,
  { words, distinctive, names }: Shared,
): boolean {
  const needed = date.date.length >= event.date.length ? DATED : DATED_COARSELY;
  const byYear = YEAR_OR_COARSER.has(date.precision) || YEAR_OR_COARSER.has(event.precision);
  if (byYear && names === 0 && distinctive < DATED_BY_YEAR.distinctive) return false;
  return words.size >= needed.words && distinctive >= needed.distinctive;
}

/** Without a date, the words must be those of the event's title, and not its names alone. */
function isRetold(
  { range, title }: Indexed,
  { words, distinctive }: Shared,
  latest: number,
): boolean {
  if (words.size < UNDATED.words || distinctive < UNDATED.distinctive || range.first > latest)
    return false;
  const told = countShared(words, title.all);
  return (
    told >= TITLE_SHARE * title.all.size && told >= countShared(words, title.names) + BEYOND_NAMES
  );
}

/** "this year" is the present, and a decade fits too much to speak for one event. */
function fits(mention: DateMention, range: DayRange): boolean {
  if (mention.precision === "year" && mention.resolvedBy !== "written") return false;
  const own = dayRangeOf(mention.date, mention.endDate);
  if (own === null || !datesMeet(own, range)) return false;
  const coarse = mention.precision === "decade" || mention.precision === "century";
  return !coarse || range.last - range.first >= own.last - own.first;
}
