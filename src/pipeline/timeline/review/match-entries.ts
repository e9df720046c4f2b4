import type { Event } from "../../../model/event.ts";
import { datesMeet, dayRangeOf } from "../../../model/edtf.ts";
import type { ReviewedEvent } from "../../../model/timeline-file.ts";
import { addTo, EventsByPlace } from "./events-by-place.ts";
import type { Documents } from "./quoted-source.ts";

/** What a review's entries are of the events that the program finds now. */
export type Matches = {
  /** For each entry the found events it stands for, its own first; none where the program no longer finds it. */
  readonly events: readonly (readonly Event[])[];
  /** For an entry without events: the entry whose event its words are now a part of. */
  readonly partOf: ReadonlyMap<number, number>;
  /** Found events that no entry stands for, in the order given. */
  readonly unseen: readonly Event[];
};

/** A candidate's points: a shared date says more than a shared kind, and that more than words of the title. */
const POINTS = { date: 4, kind: 2, title: 1 };

/** No sentence tells of so many events. */
const MAX_COMPARED = 20;

/**
 * Finds for each entry of a review the event that it speaks of; ids may have changed with the program's wording.
 *
 * In:     events as found; entries in the order of the file; the documents by name.
 * Out:    an event goes to one entry at most: first to one with its id and one of its quotes, then to one with a quote of it,
 *         those of the same date before others, then to one of the same date with words in the same place, then by id alone. Where an event has become several, its entry
 *         stands for all of them.
 */
export function matchEntries(
  found: readonly Event[],
  entries: readonly ReviewedEvent[],
  documents: Documents,
): Matches {
  const matcher = new Matcher(found, entries);
  matcher.claimEach((entry) => matcher.ownOf(entry).filter((event) => sharesQuote(event, entry)));
  matcher.claimEach((entry) =>
    matcher.withQuotesOf(entry).filter((event) => sameDate(event, entry)),
  );
  matcher.claimEach((entry) => matcher.withQuotesOf(entry));
  const places = new EventsByPlace(found);
  matcher.claimEach((entry) =>
    places.overlapping(entry, documents).filter((event) => sameDate(event, entry)),
  );
  matcher.claimEach((entry) => matcher.ownOf(entry));
  matcher.claimParts();
  return matcher.matches();
}

const quoteKey = (document: string, quote: string) => JSON.stringify([document, quote.trim()]);

const keysOf = (quotes: ReviewedEvent["quotes"] | Event["sources"]): string[] =>
  quotes.map(({ document, quote }) => quoteKey(document, quote));

function sharesQuote({ sources }: Event, { quotes }: ReviewedEvent): boolean {
  const keys = new Set(keysOf(sources));
  return keysOf(quotes).some((key) => keys.has(key));
}

const sameDate = (event: Event, entry: ReviewedEvent): boolean =>
  entry.date === undefined || event.date === entry.date;

class Matcher {
  readonly #found: readonly Event[];
  readonly #entries: readonly ReviewedEvent[];
  readonly #byId: ReadonlyMap<string, Event>;
  /** By quote the events with it, and those of them that no entry has. */
  readonly #byQuote = new Map<string, Event[]>();
  readonly #freeByQuote = new Map<string, Event[]>();
  /** Event id → the entry that has it. */
  readonly #claims = new Map<string, number>();
  readonly #events: Event[][];

  constructor(found: readonly Event[], entries: readonly ReviewedEvent[]) {
    this.#found = found;
    this.#entries = entries;
    this.#events = entries.map(() => []);
    this.#byId = new Map(found.map((event) => [event.id, event]));
    for (const event of found)
      for (const key of new Set(keysOf(event.sources))) {
        addTo(this.#byQuote, key, event);
        addTo(this.#freeByQuote, key, event);
      }
  }

  /** The event that has an entry's id. */
  ownOf({ id }: ReviewedEvent): Event[] {
    const event = this.#byId.get(id);
    return event === undefined ? [] : [event];
  }

  /** Events with a quote of the entry that no entry has. */
  withQuotesOf({ quotes }: ReviewedEvent): Event[] {
    return keysOf(quotes).flatMap(
      (key) => this.#freeByQuote.get(key)?.slice(0, MAX_COMPARED) ?? [],
    );
  }

  /** Gives each entry that has no event yet the best of the free ones among its candidates. */
  claimEach(candidatesOf: (entry: ReviewedEvent) => readonly Event[]): void {
    for (const [i, entry] of this.#entries.entries()) {
      if (this.#events[i]?.length !== 0) continue;
      const free = candidatesOf(entry)
        .filter(({ id }) => !this.#claims.has(id))
        .slice(0, MAX_COMPARED);
      const best = free.toSorted((a, b) => likeness(b, entry) - likeness(a, entry)).at(0);
      if (best !== undefined) this.#claim(best, i);
    }
  }

  /** An event that has become several: the words that its first part lacks stand in the others. */
  claimParts(): void {
    for (const [i, entry] of this.#entries.entries()) {
      const [first] = this.#events[i] ?? [];
      if (first === undefined) continue;
      const own = new Set(keysOf(first.sources));
      for (const key of keysOf(entry.quotes).filter((quote) => !own.has(quote)))
        for (const event of this.#freeByQuote.get(key)?.slice(0, MAX_COMPARED) ?? [])
          if (datesAgree(first, event)) this.#claim(event, i);
    }
  }

  matches(): Matches {
    const partOf = new Map<number, number>();
    for (const [i, entry] of this.#entries.entries()) {
      if (this.#events[i]?.length !== 0) continue;
      const quoted = keysOf(entry.quotes).flatMap(
        (key) => this.#byQuote.get(key)?.slice(0, MAX_COMPARED) ?? [],
      );
      const event = [...quoted, ...this.ownOf(entry)].find((other) => mayBeOf(other, entry));
      const home = event === undefined ? undefined : this.#claims.get(event.id);
      if (home !== undefined) partOf.set(i, home);
    }
    return {
      events: this.#events,
      partOf,
      unseen: this.#found.filter(({ id }) => !this.#claims.has(id)),
    };
  }

  #claim(event: Event, entry: number): void {
    this.#claims.set(event.id, entry);
    this.#events[entry]?.push(event);
    for (const key of new Set(keysOf(event.sources))) {
      const free = this.#freeByQuote.get(key) ?? [];
      free.splice(free.indexOf(event), 1);
    }
  }
}

function likeness(event: Event, entry: ReviewedEvent): number {
  const words = new Set(wordsOf(entry.title ?? ""));
  const title = wordsOf(event.title);
  const shared = title.filter((word) => words.has(word)).length / Math.max(1, title.length);
  return (
    (sameDate(event, entry) ? POINTS.date : 0) +
    (event.kind === entry.kind ? POINTS.kind : 0) +
    shared * POINTS.title
  );
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Another date in the same sentence is another event. */
function mayBeOf(event: Event, { date }: ReviewedEvent): boolean {
  const [first, second] = [dayRangeOf(event.date, event.end), dayRangeOf(date ?? "")];
  return first === null || second === null || datesMeet(first, second);
}

function datesAgree(a: Event, b: Event): boolean {
  const [first, second] = [dayRangeOf(a.date, a.end), dayRangeOf(b.date, b.end)];
  return first !== null && second !== null && datesMeet(first, second);
}
