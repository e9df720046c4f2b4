import type { Event } from "../../../model/event.ts";
import { partsOf, precisionOf } from "../../../model/edtf.ts";
import { STOP } from "./content-stems.ts";
import { differencesOf } from "./differences.ts";
import { namesOf } from "./usual-names.ts";
import type { Telling } from "./telling.ts";

const MAX_SLUG = 48;

/**
 * Makes events of groups of tellings.
 *
 * Out: by date, then id. Date and text are those of a group's first telling, the title is that of the telling of the same date
 *      that reads best; the id is made of the date and the words of the first quote, with a number where two would be alike.
 */
export function toEvents(groups: readonly (readonly Telling[])[]): Event[] {
  const events: Event[] = [];
  for (const group of groups) {
    const [first] = group;
    if (first === undefined) continue;
    events.push({
      kind: first.kind,
      id: `${first.date.toLowerCase()}-${slugOf(first)}`,
      date: first.date,
      end: first.end,
      precision: precisionOf(partsOf(first.date)),
      title: bestTitle(group, first),
      text: first.source.quote,
      sources: group.map(({ source }) => source),
      differences: differencesOf(group),
      names: namesOf(group),
      found: [],
      posts: [],
    });
  }
  return numbered(events.toSorted(byDate))
    .map((event) => ({ ...event, found: [event.id] }))
    .toSorted(byDate);
}

/** A whole title comes before a cut one, one in the document's own words before one with an insertion, the first before others. */
function bestTitle(group: readonly Telling[], first: Telling): string {
  const same = group.filter(({ date, kind }) => date === first.date && kind === first.kind);
  return same.reduce((best, next) => (flaws(next) < flaws(best) ? next : best), first).title;
}

/** The quote's own words that carry content, without its date: "Zürich: the 'No' wins on 5 May" → "zurich-no-wins". */
function slugOf({ source: { quote, start, dated }, clause }: Telling): string {
  const from = dated.start - start;
  const to = dated.end - start;
  const text =
    from >= 0 && to <= quote.length ? `${quote.slice(0, from)} ${quote.slice(to)}` : quote;
  const slug = slugOfText(text);
  if (slug.includes("-")) return slug;
  return slugOfText(clause) || "event";
}

const flaws = ({ title }: Telling) =>
  (title.endsWith("…") || title.includes("…”") ? 4 : 0) +
  (/^(?:\[|He |She |It |They |This )/u.test(title) ? 2 : 0) +
  (title.includes("[") ? 1 : 0);

function slugOfText(text: string): string {
  const plain = text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
  let slug = "";
  for (const word of plain.match(/[\p{L}\p{N}]+/gu) ?? []) {
    if (STOP.has(word)) continue;
    if (slug.length + word.length >= MAX_SLUG) break;
    slug += slug === "" ? word : `-${word}`;
  }
  return slug;
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
