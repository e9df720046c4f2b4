import { partsOf, precisionOf } from "../../../model/edtf.ts";
import type { Event, EventSource } from "../../../model/event.ts";
import { differencesOf } from "../events/differences.ts";
import type { ReviewedEvent } from "../../../model/timeline-file.ts";
import type { ClaimedDate } from "./dated-words.ts";

/** What a curator gave an event in place of what was found. */
export type Wording = Partial<Pick<ReviewedEvent, "title" | "kind">> & {
  readonly dated?: ClaimedDate | null;
};

/** An event made of several found ones; text and id are those of the first, and the date where the curator gave none. */
export function mergedEvent(
  first: Event,
  others: readonly Event[],
  { title, kind, dated = null }: Wording,
  ownSources: readonly EventSource[] = [],
): Event {
  const all = [first, ...others];
  const own = new Map(ownSources.map((source) => [placeOf(source), source]));
  const foundSources = all.flatMap(({ sources: found }) => found);
  const sources = withoutTwins([
    ...foundSources.map((source) => own.get(placeOf(source)) ?? source),
    ...ownSources,
  ]);
  const isAsFound = sources.length === first.sources.length;
  const told = sources.map((source) => ({ ...first, clause: source.quote, source }));
  return {
    ...first,
    ...(dated !== null && { ...dated, precision: precisionOf(partsOf(dated.date)) }),
    title: title?.trim() ?? first.title,
    kind: kind ?? first.kind,
    sources,
    differences: isAsFound
      ? first.differences
      : [...differencesOf(told), ...all.flatMap((event) => partsBeyond(event))],
    names: [...new Set(all.flatMap(({ names }) => names))],
    found: [...new Set(all.flatMap(({ found }) => found))],
  };
}

/** Differences with what stands in no source of the event: the count of a part that is more than the whole. */
const partsBeyond = ({ sources, differences }: Event): Event["differences"] =>
  differences.filter(({ tellings }) =>
    tellings.some((telling) => !sources.some((source) => isWithin(telling, source))),
  );

const isWithin = (
  telling: Event["differences"][number]["tellings"][number],
  { document, start, end }: EventSource,
): boolean => telling.document === document && telling.start >= start && telling.end <= end;

const placeOf = ({ document, start, end }: EventSource): string =>
  JSON.stringify([document, start, end]);

/** One source a place: two events that stand in one sentence quote it once. */
function withoutTwins(sources: readonly EventSource[]): EventSource[] {
  const seen = new Set<string>();
  return sources.filter((source) => {
    const key = placeOf(source);
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
