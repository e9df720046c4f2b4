import { FreeIds } from "../../../model/free-id.ts";
import type { Event, EventSource } from "../../../model/event.ts";
import { slugOf } from "../../../model/slug.ts";
import { compareDates, partsOf, precisionOf } from "../../../model/edtf.ts";
import { STOP } from "./content-stems.ts";
import { differencesOf, exceededTotals, harmCounts } from "./differences.ts";
import { namesOf } from "./usual-names.ts";
import type { Telling } from "./telling.ts";

/**
 * Makes events of groups of tellings.
 *
 * Out: in the order of time, then by document, place and id. Date and text are those of a group's first telling, the title is that of the telling of the same date
 *      that reads best; the id is made of the date and the words of the first quote, with a number where two would be alike.
 */
export function toEvents(groups: readonly (readonly Telling[])[]): Event[] {
  const events: Event[] = [];
  const parts = harmCounts(groups.flat());
  for (const group of groups) {
    const [first] = group;
    if (first === undefined) continue;
    const title = bestTitle(group, first);
    events.push({
      kind: first.kind,
      id: `${first.date.toLowerCase()}-${wordsOfId(first)}`,
      date: first.date,
      end: first.end,
      precision: precisionOf(partsOf(first.date)),
      title,
      text: first.source.quote,
      sources: group.flatMap(({ source, totals = [] }) => [source, ...totals]),
      differences: [...differencesOf(group), ...exceededTotals(group, parts)],
      names: namesOf(group),
      found: [],
      posts: [],
    });
  }
  return numbered(events.toSorted((a, b) => compareTexts(a.id, b.id) || byPlace(a, b)))
    .map((event) => ({ ...event, found: [event.id] }))
    .toSorted((a, b) => compareDates(a, b) || byPlace(a, b) || compareTexts(a.id, b.id));
}

/** A whole title comes before a cut one, one in the document's own words before one with an insertion, the first before others. */
function bestTitle(group: readonly Telling[], first: Telling): string {
  const same = group.filter(({ date, kind }) => date === first.date && kind === first.kind);
  return same.reduce((best, next) => (flaws(next) < flaws(best) ? next : best), first).title;
}

/** The quote's own words that carry content, where they are two or more, else those of the clause. */
function wordsOfId({ source, clause }: Telling): string {
  const slug = slugOfQuote(source);
  return slug.includes("-") ? slug : slugOf(clause, STOP) || "event";
}

/** The words of a quote that carry content, without its date: "Zürich: the 'No' wins on 5 May" → "zurich-no-wins". */
export function slugOfQuote({ quote, start, dated }: EventSource): string {
  const [from, to] = [dated.start - start, dated.end - start];
  const isInQuote = from >= 0 && to <= quote.length;
  return slugOf(isInQuote ? `${quote.slice(0, from)} ${quote.slice(to)}` : quote, STOP);
}

const flaws = ({ title }: Telling) =>
  (title.endsWith("…") || title.includes("…”") ? 4 : 0) +
  (/^(?:\[|He |She |It |They |This )/u.test(title) ? 2 : 0) +
  (title.includes("[") ? 1 : 0);

function byPlace({ sources: [a] }: Event, { sources: [b] }: Event): number {
  return compareTexts(a?.document ?? "", b?.document ?? "") || (a?.start ?? 0) - (b?.start ?? 0);
}

const compareTexts = (a: string, b: string): number => Number(a > b) - Number(a < b);

function numbered(events: readonly Event[]): Event[] {
  const ids = new FreeIds();
  return events.map((event) => ({ ...event, id: ids.take(event.id) }));
}
