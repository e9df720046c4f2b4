import { FreeIds } from "../../../../model/free-id.ts";
import { slugOf } from "../../../../model/slug.ts";
import { compareDates, partsOf, precisionOf } from "../../../../model/edtf.ts";
import type { ReadersEvent } from "../../../../model/event.ts";
import type { EventTarget } from "../event-target.ts";
import type { Told } from "./told-happenings.ts";

/** A place where a post speaks of what no document tells. */
export type ReadersMention = ReadersEvent["mentions"][number];
export type NamedMention = { readonly target: EventTarget; readonly mention: ReadersMention };
export type ToldMention = { readonly told: Told; readonly mention: ReadersMention };

/** Two posts that tell of one day and share so many words tell the same. */
const SHARED_WORDS = 2;
/** Only so many happenings of a day are compared with one more. */
const MAX_COMPARED = 50;

/**
 * Joins what posts speak of and no document tells.
 *
 * In:     mentions in page order: of events that only the codebook names, and of happenings that posts tell with their day;
 *         the documents that name the former.
 * Out:    one a named event, one a happening: those of one day that share two words are one. By date, then id.
 */
export function joinReadersEvents(
  named: readonly NamedMention[],
  told: readonly ToldMention[],
  naming: ReadonlyMap<string, readonly string[]>,
): ReadersEvent[] {
  const events = [...namedEvents(named, naming), ...toldEvents(told)];
  return numbered(events.toSorted(byDate)).toSorted(byDate);
}

function namedEvents(
  mentions: readonly NamedMention[],
  naming: ReadonlyMap<string, readonly string[]>,
): ReadersEvent[] {
  const byTarget = new Map<EventTarget, ReadersMention[]>();
  for (const { target, mention } of mentions) {
    const known = byTarget.get(target);
    if (known === undefined) byTarget.set(target, [mention]);
    else known.push(mention);
  }
  return [...byTarget].flatMap(([{ id, named }, list]) => {
    if (named === null) return [];
    const [date = "", end = null] = named.date.split("/");
    const precision = precisionOf(partsOf(date));
    return [
      {
        id: `readers-${id}`,
        date,
        end,
        precision,
        title: named.label,
        isNamed: true,
        namedIn: [...(naming.get(id) ?? [])],
        mentions: list,
      },
    ];
  });
}

type Group = {
  readonly first: Told;
  readonly keys: Set<string>;
  readonly mentions: ReadersMention[];
};

function toldEvents(mentions: readonly ToldMention[]): ReadersEvent[] {
  const byDay = new Map<string, Group[]>();
  for (const { told, mention } of mentions) {
    const day = `${told.date}/${told.endDate ?? ""}`;
    const groups = byDay.get(day) ?? [];
    byDay.set(day, groups);
    const home = groups
      .slice(-MAX_COMPARED)
      .find(({ keys }) => told.keys.filter((key) => keys.has(key)).length >= SHARED_WORDS);
    if (home === undefined)
      groups.push({ first: told, keys: new Set(told.keys), mentions: [mention] });
    else home.mentions.push(mention);
  }
  return [...byDay.values()].flat().map(({ first: { date, endDate, title }, mentions: list }) => ({
    id: `readers-${date.toLowerCase()}-${slugOf(title) || "event"}`,
    date,
    end: endDate,
    precision: precisionOf(partsOf(date)),
    title,
    isNamed: false,
    namedIn: [],
    mentions: list,
  }));
}

const byDate = (a: ReadersEvent, b: ReadersEvent): number =>
  compareDates(a, b) || compare(a.id, b.id);

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);

function numbered(events: readonly ReadersEvent[]): ReadersEvent[] {
  const ids = new FreeIds();
  return events.map((event) => ({ ...event, id: ids.take(event.id) }));
}
