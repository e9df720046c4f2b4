import type { Event } from "../../../model/event.ts";
import type { ReviewedEvent } from "../../../model/timeline-file.ts";
import type { Documents } from "./quoted-source.ts";

/** Adds an event to the list under a key. */
export function addTo(lists: Map<string, Event[]>, key: string, event: Event): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [event]);
  else list.push(event);
}

/** The places of events, line by line: a sentence seldom runs over two. */
export class EventsByPlace {
  readonly #byLine = new Map<string, Event[]>();

  constructor(found: readonly Event[]) {
    for (const event of found)
      for (const { document, line } of event.sources)
        addTo(this.#byLine, JSON.stringify([document, line]), event);
  }

  /** The events with words in the places where an entry's quotes stand now. */
  overlapping({ quotes }: ReviewedEvent, documents: Documents): Event[] {
    return quotes.flatMap(({ document: name, quote, line }) => {
      const document = documents.get(name);
      const span = document?.locate(quote, line) ?? null;
      if (document === undefined || span === null) return [];
      const key = JSON.stringify([name, document.lineOf(span.start)]);
      return (this.#byLine.get(key) ?? []).filter(({ sources }) =>
        sources.some(
          (source) =>
            source.document === name && source.start < span.end && span.start < source.end,
        ),
      );
    });
  }
}
