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
/** Its kind alone, of the one event of the time that has it: "a flood destroyed the bridge" is "the great flood". */
const ONLY_OF_KIND = 0.3;
/** A name in a quote, as what the event came after: "work was halted after the crane collapse". */
const NAME_IN_PASSING = 0.2;
/** Of a happening these do not tell which. */
const SIZES: ReadonlySet<string> = new Set(["great", "big", "grand", "terrible"]);
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
  /** Kinds that tell what is meant where one event of the time alone has them. */
  readonly alone: ReadonlySet<string>;
};

/**
 * Finds the events of a timeline that the codebook names.
 *
 * In:     the timeline; the codebook's named events.
 * Out:    pairs of one event and one named event. The event lies on the day (month, year) on which the named one begins, or its title
 *         is mostly the name; and the name, or words of it, stand in its title or quotes, not as what it came after or was about.
 *         Where nothing else would do: the one event of that time and kind, or one whose quote has the name in passing.
 *         Where several would do: the same date and the name in the title count most, then the order of the timeline.
 */
export function joinNamed(events: readonly Event[], named: Codebook["events"]): JoinedNames {
  const entries = Object.entries(named).flatMap(([id, event]) => entryOf(id, event) ?? []);
  const trie = trieOf(named);
  const candidates = withoutRivals(events.flatMap((event) => candidatesOf(event, entries, trie)));
  const byEvent = new Map<string, string>();
  const told = new Set<string>();
  for (const { event, named: id } of candidates.toSorted((a, b) => b.score - a.score)) {
    if (byEvent.has(event) || told.has(id)) continue;
    byEvent.set(event, id);
    told.add(id);
  }
  return { byEvent, untold: Object.keys(named).filter((id) => !told.has(id)) };
}

/** A kind alone tells nothing where two events have it. */
function withoutRivals(candidates: readonly Candidate[]): Candidate[] {
  const ofKind = new Map<string, number>();
  for (const { named, score } of candidates)
    if (score === ONLY_OF_KIND) ofKind.set(named, (ofKind.get(named) ?? 0) + 1);
  return candidates.filter(({ named, score }) => score !== ONLY_OF_KIND || ofKind.get(named) === 1);
}

function entryOf(id: string, { label, date, names }: NamedEvent): Entry | null {
  const startDate = date.split("/", 1).join("");
  const [range, start] = [rangeOfInterval(date), rangeOfInterval(startDate)];
  if (range === null || start === null) return null;
  const words = [label, ...names].map(keysOfName);
  const keys = new Set(words.flatMap((name) => [...name.keys]));
  const alone = new Set(words.flatMap((name) => kindAlone(name, startDate)));
  return { id, range, start, startDate, names: words, keys, alone };
}

/** In a year only "the great flood" and "flood of 1998" are told by their kind; in a month or on a day every name without a proper one. */
function kindAlone({ keys, proper }: NameKeys, startDate: string): string[] {
  if (proper.length > 0) return [];
  const others = [...keys].filter((key) => !SIZES.has(key));
  if (startDate.length <= YEAR_LENGTH && others.length > 1) return [];
  return others.filter((key) => kindOfHappening(key) !== undefined);
}

function keysOfName(name: string): NameKeys {
  const words = nameWords(name).filter(carries);
  const proper = words.filter(
    ({ key, isCapital }) => isCapital && kindOfHappening(key) === undefined,
  );
  return { keys: new Set(words.map(({ key }) => key)), proper: proper.map(({ key }) => key) };
}

/** All names of a codebook's events. */
export function trieOf(named: Codebook["events"]): NameTrie<string> {
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
  /** Named events that it tells of in passing. */
  readonly inPassing: ReadonlySet<string>;
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
    const own = scoreOf(entry, title, quotes, isSameDate);
    const score = own > 0 ? own + (isSameDate ? SAME_DATE : 0) : weakScoreOf(entry, title, quotes);
    return score > 0 ? [{ event: event.id, named: entry.id, score }] : [];
  });
}

function textOf(words: readonly WordKey[], trie: NameTrie<string>): EventText {
  const names = new Map<string, number>();
  const inPassing = new Set<string>();
  for (const { value, first, last } of findNames(trie, words))
    if (isToldAbout(words, first)) inPassing.add(value);
    else names.set(value, words.slice(first, last + 1).filter(carries).length);
  const own = words.filter(
    (word, i) =>
      carries(word) && !(kindOfHappening(word.key) !== undefined && isToldAbout(words, i)),
  );
  return { first: own[0]?.key, keys: new Set(own.map(({ key }) => key)), names, inPassing };
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

/** What speaks for it where nothing else does; a title that tells of it in passing is of something else. */
function weakScoreOf(
  { id, startDate, alone }: Entry,
  title: EventText,
  quotes: readonly EventText[],
): number {
  if (title.inPassing.has(id)) return 0;
  if ([...alone].some((key) => [title, ...quotes].some(({ keys }) => keys.has(key))))
    return ONLY_OF_KIND;
  const isQuoted = quotes.some(({ inPassing }) => inPassing.has(id));
  return isQuoted && startDate.length > YEAR_LENGTH ? NAME_IN_PASSING : 0;
}

/** "Lorland declared independence" is not named by "The valley declared independence". */
const sharesName = ({ proper }: NameKeys, shared: readonly string[]): boolean =>
  shared.length >= SHARED_WORDS &&
  (proper.length === 0 || shared.some((key) => proper.includes(key)));
