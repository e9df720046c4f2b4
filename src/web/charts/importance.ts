import type { DatedEvent, EventForm } from "./timeline-view.ts";

const EXACT: Record<EventForm, number> = { day: 0, month: 1, year: 2, vague: 3 };

/** Which event is named first where not all find room: told by more documents, spoken of by more posts, known more exactly, earlier. */
export function byImportance(a: DatedEvent, b: DatedEvent): number {
  return (
    b.documents.length - a.documents.length ||
    b.posts.length - a.posts.length ||
    EXACT[a.form] - EXACT[b.form] ||
    a.from - b.from ||
    a.to - b.to ||
    (a.id < b.id ? -1 : 1)
  );
}

/** The first of the group by importance; undefined for none. */
export function foremost(events: readonly DatedEvent[]): DatedEvent | undefined {
  return events.toSorted(byImportance)[0];
}
