import type { Codebook, NamedEvent } from "../../../../model/codebook.ts";
import { datesMeet, dayRangeOf, rangeOfInterval, type DayRange } from "../../../../model/edtf.ts";
import type { Event } from "../../../../model/event.ts";
import { kindOfHappening } from "../words/event-nouns.ts";
import { carries } from "../event-target.ts";
import { addName, emptyTrie, findNames, nameWords, type NameTrie } from "./name-trie.ts";
import { isToldAbout } from "../words/told-about.ts";
import { wordKeys, type WordKey } from "../words/word-keys.ts";

/** The named event that each event of the timeline is, by event id; and those that no document tells. */
export type JoinedNames = {
  readonly byEvent: ReadonlyMap<string, string>;
  readonly untold: readonly string[];
};

/** What speaks for an event being the named one; a title may begin with its kind ("Truce ends …"). */
const TITLE_BEGINS = 5;
const NAME_IN_TITLE = 4;
const NAME_IN_QUOTE = 2;
/** Two words of a name, or its kind ("strike") and another word of the names. */
const WORDS_IN_TITLE = 2;
/** Its kind alone; only with the date on which the codebook has it begin. */
const KIND_IN_TITLE = 1;
const KIND_IN_QUOTE = 0.5;
const SAME_DATE = 3.2;
const SHARED_WORDS = 2;
/** Too much happens in a year for its kind to tell what is meant. */
const YEAR_LENGTH = 4;
/** A title of which a name is so much is that of the named event, wherever in its span it lies. */
const TITLE_SHARE = 0.5;

type Candidate = { readonly event: string; readonly named: string; readonly score: number };
/** A name's words, and those of them that are proper names. */
type NameKeys = { readonly keys: ReadonlySet<string>; readonly proper: readonly string[] };
/** A named event with its words. */
type Entry = {
  readonly id: string;
  readonly range: DayRange;
  /** Where it begins: a day, a month or a year. */
  readonly start: DayRange;
  readonly startDate: string;
  readonly names: readonly NameKeys[];
  readonly keys: ReadonlySet<string>;
};

/**
 * Finds the events of a timeline that the codebook names.
 *
 * In:     the timeline; the codebook's named events.
 * Out:    pairs of one event and one named event. The event lies on the day (month, year) on which the named one begins, or its title
 *         is mostly the name; and the name, or words of it, stand in its title or quotes, not as what it came after or was about.
 *         Where several would do: the same date and the name in the title count most, then the order of the timeline.
 */
export function joinNamed(events: readonly Event[], named: Codebook["events"]): JoinedNames {
  const entries = Object.entries(named).flatMap(([id, event]) => entryOf(id, event) ?? []);
  const trie = trieOf(named);
  const candidates = events.flatMap((event) => candidatesOf(event, entries, trie));
  const byEvent = new Map<string, string>();
  const told = new Set<string>();
  for (const { event, named: id } of candidates.toSorted((a, b) => b.score - a.score)) {
    if (byEvent.has(event) || told.has(id)) continue;
    byEvent.set(event, id);
    told.add(id);
  }
  return { byEvent, untold: Object.keys(named).filter((id) => !told.has(id)) };
}

function entryOf(id: string, { label, date, names }: NamedEvent): Entry | null {
  const startDate = date.split("/", 1).join("");
  const [range, start] = [rangeOfInterval(date), rangeOfInterval(startDate)];
  if (range === null || start === null) return null;
  const words = [label, ...names].map(keysOfName);
  const keys = new Set(words.flatMap((name) => [...name.keys]));
  return { id, range, start, startDate, names: words, keys };
}

function keysOfName(name: string): NameKeys {
  const words = nameWords(name).filter(carries);
  const proper = words.filter(
    ({ key, isCapital }) => isCapital && kindOfHappening(key) === undefined,
  );
  return { keys: new Set(words.map(({ key }) => key)), proper: proper.map(({ key }) => key) };
}

function trieOf(named: Codebook["events"]): NameTrie<string> {
  const trie = emptyTrie<string>();
  for (const [id, { label, names }] of Object.entries(named))
    for (const name of [label, ...names])
      addName(
        trie,
        nameWords(name).map(({ key }) => key),
        id,
      );
  return trie;
}

/** A text of an event without what it only tells about. */
type EventText = {
  /** The first that carries meaning. */
  readonly first: string | undefined;
  readonly keys: ReadonlySet<string>;
  readonly names: ReadonlyMap<string, number>;
};

function candidatesOf(
  event: Event,
  entries: readonly Entry[],
  trie: NameTrie<string>,
): Candidate[] {
  const range = dayRangeOf(event.date, event.end);
  if (range === null) return [];
  const meeting = entries.filter((entry) => datesMeet(entry.range, range));
  if (meeting.length === 0) return [];
  const title = textOf(wordKeys(event.title), trie);
  const quotes = event.sources.map(({ quote }) => textOf(wordKeys(quote), trie));
  return meeting.flatMap((entry) => {
    const isTitle = (title.names.get(entry.id) ?? 0) >= TITLE_SHARE * title.keys.size;
    if (!isTitle && (event.kind === "statement" || !datesMeet(range, entry.start))) return [];
    const isSameDate = event.date === entry.startDate;
    const score = scoreOf(entry, title, quotes, isSameDate) + (isSameDate ? SAME_DATE : 0);
    return score > (isSameDate ? SAME_DATE : 0)
      ? [{ event: event.id, named: entry.id, score }]
      : [];
  });
}

function textOf(words: readonly WordKey[], trie: NameTrie<string>): EventText {
  const names = new Map<string, number>();
  for (const { value, first, last } of findNames(trie, words))
    if (!isToldAbout(words, first))
      names.set(value, words.slice(first, last + 1).filter(carries).length);
  const own = words.filter(
    (word, i) =>
      carries(word) && !(kindOfHappening(word.key) !== undefined && isToldAbout(words, i)),
  );
  return { first: own[0]?.key, keys: new Set(own.map(({ key }) => key)), names };
}

function scoreOf(
  { id, startDate, names, keys }: Entry,
  title: EventText,
  quotes: readonly EventText[],
  isSameDate: boolean,
): number {
  const kinds = [...keys].filter((key) => kindOfHappening(key) !== undefined);
  const isNamed = [title, ...quotes].some((text) => text.names.has(id));
  if (isNamed && title.first !== undefined && kinds.includes(title.first)) return TITLE_BEGINS;
  if (title.names.has(id)) return NAME_IN_TITLE;
  if (isNamed) return NAME_IN_QUOTE;
  const shared = (own: ReadonlySet<string>) => [...own].filter((key) => title.keys.has(key));
  const hasKind = kinds.some((key) => title.keys.has(key));
  const proper = names.flatMap((name) => name.proper);
  if (hasKind && sharesName({ keys, proper }, shared(keys))) return WORDS_IN_TITLE;
  if (names.some((name) => sharesName(name, shared(name.keys)))) return WORDS_IN_TITLE;
  const inQuotes = kinds.some((key) => quotes.some((quote) => quote.keys.has(key)));
  if (!isSameDate || startDate.length <= YEAR_LENGTH) return 0;
  return hasKind ? KIND_IN_TITLE : inQuotes ? KIND_IN_QUOTE : 0;
}

/** "Lorland declared independence" is not named by "The valley declared independence". */
const sharesName = ({ proper }: NameKeys, shared: readonly string[]): boolean =>
  shared.length >= SHARED_WORDS &&
  (proper.length === 0 || shared.some((key) => proper.includes(key)));
