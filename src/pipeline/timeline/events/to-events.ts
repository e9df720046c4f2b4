import type { Event } from "../../../model/event.ts";
import { partsOf, precisionOf } from "../../../model/edtf.ts";
import type { Telling } from "./telling.ts";

const MAX_SLUG = 48;

/**
 * Makes events of groups of tellings.
 *
 * Out: by date, then id. Date, title and text are those of a group's first telling; the id is made of date and title, with a
 *      number where two would be alike.
 */
export function toEvents(groups: readonly (readonly Telling[])[]): Event[] {
  const events: Event[] = [];
  for (const group of groups) {
    const [first] = group;
    if (first === undefined) continue;
    events.push({
      kind: "happening",
      id: `${first.date.toLowerCase()}-${slugOf(first.title)}`,
      date: first.date,
      end: first.end,
      precision: precisionOf(partsOf(first.date)),
      title: first.title,
      text: first.source.quote,
      sources: group.map(({ source }) => source),
      differences: [],
      names: [],
      found: [],
      posts: [],
    });
  }
  return numbered(events.toSorted(byDate))
    .map((event) => ({ ...event, found: [event.id] }))
    .toSorted(byDate);
}

/** "Zürich: ‘No’ wins!" → "zurich-no-wins", cut after a whole word. */
function slugOf(title: string): string {
  const plain = title.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
  let slug = "";
  for (const word of plain.match(/[\p{L}\p{N}]+/gu) ?? []) {
    if (slug.length + word.length >= MAX_SLUG) break;
    slug += slug === "" ? word : `-${word}`;
  }
  return slug === "" ? "event" : slug;
}

function byDate(a: Event, b: Event): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  if (a.id !== b.id) return a.id < b.id ? -1 : 1;
  const [first, second] = [a.sources[0], b.sources[0]];
  const document = first?.document ?? "";
  if (document !== second?.document) return document < (second?.document ?? "") ? -1 : 1;
  return (first?.start ?? 0) - (second?.start ?? 0);
}

function numbered(events: readonly Event[]): Event[] {
  const seen = new Map<string, number>();
  return events.map((event) => {
    const count = (seen.get(event.id) ?? 0) + 1;
    seen.set(event.id, count);
    return count === 1 ? event : { ...event, id: `${event.id}-${count}` };
  });
}
