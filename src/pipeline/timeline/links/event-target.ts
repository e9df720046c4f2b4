import { rangeOfInterval, dayRangeOf, type DayRange } from "../../../model/edtf.ts";
import type { NamedEvent } from "../../../model/codebook.ts";
import type { Event } from "../../../model/event.ts";
import { kindOfHappening } from "./words/event-nouns.ts";
import { nameWords } from "./names/name-trie.ts";
import { usualNameOf } from "./names/usual-names.ts";
import { wordKeys, type WordKey } from "./words/word-keys.ts";

/** What posts may speak of: an event of the timeline, or one that only the codebook names. */
export type EventTarget = {
  /** The event's id; of one that no document tells, that of the codebook. */
  readonly id: string;
  readonly event: Event | null;
  readonly named: NamedEvent | null;
  readonly range: DayRange;
  /** All names, the codebook's first. */
  readonly names: readonly string[];
  /** Kinds of happening that its names end in: "war". */
  readonly kinds: ReadonlySet<string>;
  /** How much a word of it says that it is meant: 1 in title or names; in a quote alone less, proper names and kinds of happening little less. */
  readonly words: ReadonlyMap<string, number>;
  /** Keys written with a capital inside a sentence. */
  readonly properNames: ReadonlySet<string>;
};

const QUOTE_WEIGHT = 0.5;
/** So near to the title's that two events of one sentence are still told apart by their titles. */
const TELLING_QUOTE_WEIGHT = 0.85;

/** A target of an event, a named event, or of both where they are one; null where neither has a date that can be read. */
export function targetOf(
  id: string,
  event: Event | null,
  named: NamedEvent | null,
): EventTarget | null {
  const own = event === null ? null : dayRangeOf(event.date, event.end);
  const range = (named === null ? null : rangeOfInterval(named.date)) ?? own;
  if (range === null) return null;
  const given = named === null ? [] : [named.label, ...named.names];
  const told = event?.kind === "happening" ? usualNameOf(event.title) : null;
  const names = unlike([...given, ...(event?.names ?? []), ...(told === null ? [] : [told])]);
  return { id, event, named, range, names, kinds: kindsOf(names), ...wordsOf(event, names) };
}

/** Names that differ in more than small words and endings. */
function unlike(names: readonly string[]): string[] {
  const byKeys = new Map<string, string>();
  for (const name of names) {
    const keys = nameWords(name).map(({ key }) => key);
    if (!byKeys.has(keys.join(" "))) byKeys.set(keys.join(" "), name);
  }
  return [...byKeys.values()];
}

function kindsOf(names: readonly string[]): Set<string> {
  return new Set(
    names.flatMap((name) => nameWords(name).flatMap(({ key }) => kindOfHappening(key) ?? [])),
  );
}

function wordsOf(
  event: Event | null,
  names: readonly string[],
): Pick<EventTarget, "words" | "properNames"> {
  const words = new Map<string, number>();
  const properNames = new Set<string>();
  const add = (text: string, weight: number, telling: number): void => {
    for (const [i, word] of wordKeys(text).entries()) {
      if (!carries(word)) continue;
      const isName = word.isCapital && i > 0;
      const says = isName || kindOfHappening(word.key) !== undefined ? telling : weight;
      words.set(word.key, Math.max(words.get(word.key) ?? 0, says));
      if (isName) properNames.add(word.key);
    }
  };
  for (const name of names) add(name, 1, 1);
  if (event !== null) add(event.title, 1, 1);
  for (const { quote } of event?.sources ?? []) add(quote, QUOTE_WEIGHT, TELLING_QUOTE_WEIGHT);
  return { words, properNames };
}

/** Whether a word stands in the event's title or names, or is a name or a kind of happening in a quote. */
export const isTelling = ({ words }: EventTarget, key: string): boolean =>
  (words.get(key) ?? 0) >= TELLING_QUOTE_WEIGHT;

/** Whether a word says something of what happened. */
export const carries = ({ kind, key }: WordKey): boolean => kind === "content" && key.length > 1;
